import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { S3 } from '@aws-sdk/client-s3';
import { STS } from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createRehearsalWorld } from '../../../../rehearsal/world/rehearsal-world.ts';
import { inEachTest } from '../../../support/set-ups/in-each-test.ts';
import { CREDENTIALS } from '../with-world.ts';

const OTHER = '444455556666';
const ROLE = `arn:aws:iam::${OTHER}:role/greenroom-teardown`;

const world = inEachTest(() => createRehearsalWorld({ seed: 5 }));

beforeEach(() => {
  world.act('sts', 'role', { arn: ROLE, subjects: ['*'] });
});

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

function clients(credentials: Keys, region = 'eu-central-1') {
  const settings = { endpoint: world.origin(), region, credentials, maxAttempts: 1 };
  return {
    sts: new STS(settings),
    stacks: new CloudFormation(settings),
    beanstalk: new ElasticBeanstalk(settings),
    s3: new S3({ ...settings, forcePathStyle: true }),
  };
}

/** Clients with a session of the other account's role. */
async function elsewhere() {
  const { Credentials: found } = await clients(CREDENTIALS).sts.assumeRole({
    RoleArn: ROLE,
    RoleSessionName: 'run-1',
  });
  return clients({
    accessKeyId: found?.AccessKeyId ?? '',
    secretAccessKey: found?.SecretAccessKey ?? '',
    sessionToken: found?.SessionToken ?? '',
  });
}

function seed(name: string, place: { readonly account?: string; readonly region?: string } = {}): string {
  return world.act<{ id: string }>('cloudformation', 'seed', { name, tags: {}, agedHours: 1, ...place }).id;
}

describe('accounts and regions of the world', () => {
  it('tells a session its account, and shows each account and region its own stacks', async () => {
    const other = await elsewhere();
    expect(await other.sts.getCallerIdentity({})).toMatchObject({ Account: OTHER });
    seed('shop-a');
    const there = seed('shop-a', { account: OTHER });
    const west = seed('shop-b', { region: 'us-east-1' });
    expect(there).toMatch(/^arn:aws:cloudformation:eu-central-1:444455556666:stack\/shop-a\//);
    const { Stacks: theirs } = await other.stacks.describeStacks({});
    expect(theirs?.map((stack) => stack.StackId)).toEqual([there]);
    const { Stacks: western } = await clients(CREDENTIALS, 'us-east-1').stacks.describeStacks({});
    expect(western?.map((stack) => stack.StackId)).toEqual([west]);
    const home = clients(CREDENTIALS).stacks;
    for (const StackName of [there, west])
      await expect(home.describeStacks({ StackName })).rejects.toThrow(
        `Stack with id ${StackName} does not exist`,
      );
  });

  it('keeps one namespace of buckets for all accounts, and lets none into those of another', async () => {
    const other = await elsewhere();
    world.act('s3', 'create', { bucket: 'shop-files' });
    const CreateBucketConfiguration = { LocationConstraint: 'eu-central-1' } as const;
    await expect(
      other.s3.createBucket({ Bucket: 'shop-files', CreateBucketConfiguration }),
    ).rejects.toMatchObject({
      name: 'BucketAlreadyExists',
    });
    await expect(other.s3.getBucketTagging({ Bucket: 'shop-files' })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const { S3Bucket: bucket } = await other.beanstalk.createStorageLocation({});
    expect(bucket).toBe('elasticbeanstalk-eu-central-1-444455556666');
  });

  it('shows the state of each account under its own number', async () => {
    seed('shop-a', { account: OTHER });
    const answer = await fetch(`${world.origin()}/_world/state`);
    const state = (await answer.json()) as {
      accounts: Record<string, { cloudformation: { stacks: unknown[] } }>;
    };
    expect(Object.keys(state.accounts)).toEqual([OTHER]);
    expect(state.accounts[OTHER]?.cloudformation.stacks).toMatchObject([{ name: 'shop-a' }]);
    expect(state.accounts[OTHER]).not.toHaveProperty('github');
  });
});
