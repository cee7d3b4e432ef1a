import { join } from 'node:path';
import { type Bench, type Check, claim, type SkippedBecause } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';
import { FAKECLOUD, onFreshCloud } from './peer-clouds.ts';

/** The templates of environments, with every parameter that they know, on a cloud that somebody else wrote. */
export const bundledTemplateChecks: readonly Check[] = [
  {
    name: 'fakecloud makes, updates, puts to sleep and deletes an environment without Beanstalk',
    run: instance,
  },
  { name: 'fakecloud makes a Beanstalk environment with https, a database and few callers', run: beanstalk },
];

const SETTLED_WITHIN_MS = 30_000;

/** A cloud as the AWS CLI sees it: the output of a command. */
type Aws = (...args: readonly string[]) => Promise<string>;

interface Cloud {
  readonly aws: Aws;
  /** Runs a stack operation and waits until it is complete. */
  stack(verb: string, name: string, template: string, parameters: Parameters): Promise<void>;
  /** Makes a hosted zone; its id. */
  zone(): Promise<string>;
}

type Parameters = Readonly<Record<string, string>>;

function cloudAt(bench: Bench, url: string): Cloud {
  const env = {
    PATH: process.env['PATH'],
    HOME: bench.scratch(),
    AWS_PAGER: '',
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'eu-central-1',
  };
  const aws: Aws = (...args) => outputOf(bench.tool('aws'), args, { env, timeoutMs: 60_000 });
  return {
    aws,
    async stack(verb, name, template, parameters) {
      const given = Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      }));
      const body = `file://${join(bench.root, 'templates', `${template}.yml`)}`;
      const what = ['--stack-name', name, '--template-body', body, '--parameters', JSON.stringify(given)];
      await aws('cloudformation', `${verb}-stack`, ...what, '--capabilities', 'CAPABILITY_NAMED_IAM');
      await reach(aws, name, `${verb.toUpperCase()}_COMPLETE`);
    },
    zone: () => makeZone(aws),
  };
}

/** @throws when the stack comes to rest in another status, or not in time. */
async function reach(aws: Aws, name: string, status: string): Promise<void> {
  const deadline = Date.now() + SETTLED_WITHIN_MS;
  const query = ['--query', 'Stacks[0].[StackStatus,StackStatusReason]', '--output', 'text'];
  for (;;) {
    const seen = await aws('cloudformation', 'describe-stacks', '--stack-name', name, ...query);
    if (seen.startsWith(status)) return;
    claim(
      /_IN_PROGRESS/.test(seen) && Date.now() < deadline,
      `Stack ${name} is ${seen.trim()}, not ${status}.`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function makeZone(aws: Aws): Promise<string> {
  const made = ['--name', 'preview.example.com', '--caller-reference', 'conformance'];
  const query = ['--query', 'HostedZone.Id', '--output', 'text'];
  const id = await aws('route53', 'create-hosted-zone', ...made, ...query);
  return id.trim().replace('/hostedzone/', '');
}

function instance(bench: Bench): Promise<SkippedBecause | undefined> {
  return onFreshCloud(bench, FAKECLOUD, async (url) => {
    const cloud = cloudAt(bench, url);
    await cloud.stack('create', 'greenroom-instances', 'instance-shared', { Project: 'shop' });
    const parameters = {
      Project: 'shop',
      EnvironmentName: 'shop-x',
      SourceBundleBucket: 'greenroom-shop',
      SourceBundleKey: 'greenroom/shop-x/one.zip',
      HostName: 'shop-x.preview.example.com',
      HostedZoneId: await cloud.zone(),
    };
    await cloud.stack('create', 'shop-x', 'instance', parameters);
    claim((await group(cloud)) === '1 1', `The new group is ${await group(cloud)}.`);
    const next = { ...parameters, SourceBundleKey: 'greenroom/shop-x/two.zip' };
    await cloud.stack('update', 'shop-x', 'instance', next);
    claim((await group(cloud)) === '1 2', `The group of another commit is ${await group(cloud)}.`);
    await cloud.stack('update', 'shop-x', 'instance', { ...next, Asleep: 'true' });
    claim((await group(cloud)) === '0 2', `The sleeping group is ${await group(cloud)}.`);
    await cloud.aws('cloudformation', 'delete-stack', '--stack-name', 'shop-x');
    await cloud.aws('cloudformation', 'wait', 'stack-delete-complete', '--stack-name', 'shop-x');
  });
}

/** How many instances the group wants, and of which version of its launch template. */
async function group(cloud: Cloud): Promise<string> {
  const version = 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.Version';
  const query = `AutoScalingGroups[0].[DesiredCapacity,${version}]`;
  const seen = await cloud.aws(
    'autoscaling',
    'describe-auto-scaling-groups',
    '--query',
    query,
    '--output',
    'text',
  );
  return seen.trim().replace(/\s+/, ' ');
}

function beanstalk(bench: Bench): Promise<SkippedBecause | undefined> {
  return onFreshCloud(bench, FAKECLOUD, async (url) => {
    const cloud = cloudAt(bench, url);
    await cloud.stack('create', 'greenroom-application', 'beanstalk-application', { Project: 'shop' });
    await cloud.aws(
      'elasticbeanstalk',
      'create-application-version',
      '--application-name',
      'shop',
      '--version-label',
      'one',
    );
    await cloud.stack('create', 'shop-x', 'beanstalk-environment', {
      Project: 'shop',
      EnvironmentName: 'shop-x',
      ApplicationName: 'shop',
      VersionLabel: 'one',
      HostName: 'shop-x.preview.example.com',
      HostedZoneId: await cloud.zone(),
      EnvironmentType: 'LoadBalanced',
      CertificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/conformance',
      AllowedCidr: '192.0.2.0/24',
      DatabaseEngine: 'postgres',
    });
    const url443 = await cloud.aws(
      'cloudformation',
      'describe-stacks',
      '--stack-name',
      'shop-x',
      '--query',
      "Stacks[0].Outputs[?OutputKey=='Url'].OutputValue",
      '--output',
      'text',
    );
    claim(url443.trim() === 'https://shop-x.preview.example.com', `The environment is at ${url443.trim()}.`);
  });
}
