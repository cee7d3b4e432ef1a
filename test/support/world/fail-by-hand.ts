import { CloudFormation } from '@aws-sdk/client-cloudformation';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';

/** Somebody updates an environment's stack and has CloudFormation keep it as it failed. */
export async function failByHand(world: RehearsalWorld, name: string): Promise<void> {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = world.env();
  const credentials = { accessKeyId, secretAccessKey };
  const person = new CloudFormation({ region: 'eu-central-1', endpoint: world.origin(), credentials });
  const { Stacks = [] } = await person.describeStacks({ StackName: name });
  const order = { type: 'AWS::ElasticBeanstalk::Environment', on: 'update' };
  world.act('cloudformation', 'fail-next', order);
  await person.updateStack({
    StackName: name,
    UsePreviousTemplate: true,
    DisableRollback: true,
    Parameters: (Stacks[0]?.Parameters ?? []).map(({ ParameterKey }) =>
      ParameterKey === 'InstanceType'
        ? { ParameterKey, ParameterValue: 't4g.nano' }
        : { ParameterKey, UsePreviousValue: true },
    ),
  });
  world.clock.advance(3_600_000);
}
