import {
  CreateApplicationCommand,
  CreateEnvironmentCommand,
  DescribeEnvironmentsCommand,
  DescribeEventsCommand,
  UpdateEnvironmentCommand,
} from '@aws-sdk/client-elastic-beanstalk';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createBeanstalk } from '../../../../rehearsal/world/aws/beanstalk/beanstalk.ts';
import { createCloudFormation } from '../../../../rehearsal/world/aws/cloudformation/service.ts';
import { type AwsWorld, startAwsWorld } from './aws-world.ts';

const LAUNCH = 'aws:autoscaling:launchconfiguration';
const PROPERTIES = 'aws:elasticbeanstalk:application:environment';
const PROFILE = { Namespace: LAUNCH, OptionName: 'IamInstanceProfile', Value: 'shop' };
const NO_V1 = { Namespace: LAUNCH, OptionName: 'DisableIMDSv1', Value: 'true' };

let aws: AwsWorld;

afterEach(() => aws.close());

async function launched(
  seed: number,
  options: readonly { Namespace: string; OptionName: string; Value: string }[],
): Promise<void> {
  aws = await startAwsWorld([createCloudFormation, createBeanstalk], { seed });
  await aws.beanstalk.send(new CreateApplicationCommand({ ApplicationName: 'shop' }));
  await aws.beanstalk.send(
    new CreateEnvironmentCommand({
      ApplicationName: 'shop',
      EnvironmentName: 'shop-one',
      SolutionStackName: '64bit Amazon Linux 2023 v6.6.8 running Node.js 22',
      OptionSettings: [...options],
    }),
  );
  aws.pass(300);
}

async function health(): Promise<string | undefined> {
  const { Environments } = await aws.beanstalk.send(new DescribeEnvironmentsCommand({}));
  return Environments?.[0]?.Health;
}

async function messages(): Promise<string> {
  const { Events } = await aws.beanstalk.send(new DescribeEventsCommand({ EnvironmentName: 'shop-one' }));
  return (Events ?? []).map((event) => event.Message).join('\n');
}

/** One property that takes so many bytes with its name. */
function property(bytes: number) {
  return { Namespace: PROPERTIES, OptionName: 'LONG', Value: 'x'.repeat(bytes - 'LONG='.length) };
}

describe('environment properties', () => {
  const REFUSED = "Parameter 'EnvironmentVariables' default value '[****]' length is greater than 4096.";

  it('of 4,096 bytes are launched, and one more byte fails the update', async () => {
    await launched(1, [PROFILE, NO_V1, property(4096)]);
    expect(await health()).toBe('Green');
    await aws.beanstalk.send(
      new UpdateEnvironmentCommand({ EnvironmentName: 'shop-one', OptionSettings: [property(4097)] }),
    );
    aws.pass(80);
    expect(await messages()).toContain(REFUSED);
  });

  it('of more, with the names and what is between them, fail the launch', async () => {
    await launched(1, [
      PROFILE,
      NO_V1,
      property(4093),
      { Namespace: PROPERTIES, OptionName: 'ABC', Value: '' },
    ]);
    expect(await health()).toBe('Red');
    expect(await messages()).toContain(REFUSED);
  });
});

describe('an environment that says nothing of IMDSv1', () => {
  it.each([
    [1, [PROFILE], 'Red'],
    [2, [PROFILE], 'Green'],
    [2, [PROFILE, { ...NO_V1, Value: 'false' }], 'Red'],
  ])('has the launch template that its account gives by default: seed %i', async (seed, options, wanted) => {
    await launched(seed, options);
    expect(await health()).toBe(wanted);
  });
});
