import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { RDS } from '@aws-sdk/client-rds';
import { S3 } from '@aws-sdk/client-s3';
import { STS } from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { CREDENTIALS } from '../rehearsal/world/with-world.ts';
import { SHOP_ROLES, shippedTemplate } from '../support/iam/policies.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

type Texts = Readonly<Record<string, string>>;

const ENVIRONMENT = 'shop-staging';
const TOPIC = 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n';
const EVIL = Buffer.from('steal()');
const ACCOUNT = '111122223333';
const ARTIFACTS = `greenroom-shop-${ACCOUNT}-eu-central-1`;
const OF_PULL_REQUEST = { runId: 4242, event: 'pull_request' };
const OF_STAGING = { runId: 4242, event: 'push', environment: 'staging' };

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** The roles of previews, and those of staging, as docs/templates.md deploys them. */
function makeRoles(): void {
  const template = shippedTemplate('github-oidc');
  const seed = (name: string, parameters: Texts) =>
    stage.world.act('cloudformation', 'seed', {
      name,
      template,
      parameters: { ...SHOP_ROLES, ...parameters },
    });
  seed('greenroom-roles', {});
  seed('greenroom-roles-staging', {
    Kind: 'staging',
    RolePrefix: 'greenroom-staging',
    CreateProvider: 'false',
  });
}

const roleArn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

/** The clients of a job that has taken a role. */
async function clientsOf(role: string, job: Parameters<typeof idTokenOf>[1]) {
  const { world } = stage;
  const asked = idTokenOf(world, job);
  const token = await fetch(`${asked['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=sts.amazonaws.com`, {
    headers: { authorization: `bearer ${asked['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
  });
  const { value } = (await token.json()) as { readonly value: string };
  const place = { endpoint: world.origin(), region: 'eu-central-1' };
  const { Credentials: keys } = await new STS(place).assumeRoleWithWebIdentity({
    RoleArn: roleArn(role),
    RoleSessionName: 'job',
    WebIdentityToken: value,
  });
  const credentials = {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  };
  return {
    s3: new S3({ ...place, credentials, forcePathStyle: true }),
    beanstalk: new ElasticBeanstalk({ ...place, credentials }),
    stacks: new CloudFormation({ ...place, credentials }),
    databases: new RDS({ ...place, credentials }),
  };
}

/** A deployment of staging by a job that takes a role. */
function deploy(prefix: string, job: Parameters<typeof idTokenOf>[1]) {
  return runDist({
    action: 'provision',
    env: { ...stepEnvironment(stage, 1), ...NO_KEYS, ...idTokenOf(stage.world, job) },
    inputs: {
      ...stepInputs(stage, {}),
      environment: 'staging',
      branch: BRANCH,
      wanted: 'branch',
      health: 'none',
      'artifact-bucket': ARTIFACTS,
      'role-to-assume': roleArn(`${prefix}-provision`),
      'cfn-role-arn': roleArn(`${prefix}-cloudformation`),
    },
  });
}

describe('the role of pull requests', () => {
  beforeEach(makeRoles);

  it.each([
    ['the bundles of staging', ARTIFACTS, 'greenroom/staging/shop-staging/a.zip'],
    ['the bundles of an older version', ARTIFACTS, 'greenroom/shop-staging/a.zip'],
    [
      'what an environment runs',
      `elasticbeanstalk-eu-central-1-${ACCOUNT}`,
      'resources/environments/e-abcd1234/_runtime/_versions/shop/a',
    ],
  ])('may not write %s', async (_what, Bucket, Key) => {
    const place = { endpoint: stage.world.origin(), region: 'eu-central-1', credentials: CREDENTIALS };
    await new ElasticBeanstalk(place).createStorageLocation({});
    const { s3 } = await clientsOf('greenroom-provision', OF_PULL_REQUEST);
    await expect(s3.putObject({ Bucket, Key, Body: EVIL })).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(s3.deleteObject({ Bucket, Key })).rejects.toMatchObject({ name: 'AccessDenied' });
    const own = { Bucket: ARTIFACTS, Key: 'greenroom/preview/shop-a/a.zip', Body: EVIL };
    await expect(s3.putObject(own)).resolves.toBeDefined();
  });

  it('may not make or delete a version of staging', async () => {
    const { beanstalk, s3 } = await clientsOf('greenroom-provision', OF_PULL_REQUEST);
    const bundle = { S3Bucket: ARTIFACTS, S3Key: 'greenroom/preview/shop-a/a.zip' };
    await s3.putObject({ Bucket: bundle.S3Bucket, Key: bundle.S3Key, Body: EVIL });
    const label = `${ENVIRONMENT}-${stage.commit.slice(0, 12)}`;
    for (const VersionLabel of [label, `${label}.staging`]) {
      const version = { ApplicationName: 'shop', VersionLabel };
      await expect(
        beanstalk.createApplicationVersion({ ...version, SourceBundle: bundle }),
      ).rejects.toMatchObject({ name: 'AccessDenied' });
      await expect(beanstalk.deleteApplicationVersion(version)).rejects.toMatchObject({
        name: 'AccessDenied',
      });
    }
  });

  it('may not change or delete the stack of staging', async () => {
    const { stacks } = await clientsOf('greenroom-provision', OF_PULL_REQUEST);
    await expect(
      stacks.createChangeSet({ StackName: ENVIRONMENT, ChangeSetName: 'a', UsePreviousTemplate: true }),
    ).rejects.toThrow('with an explicit deny');
    await expect(stacks.deleteStack({ StackName: ENVIRONMENT })).rejects.toThrow('with an explicit deny');
  });

  it('may not change or delete a stack that lies in that of staging', async () => {
    const nested = `${ENVIRONMENT}-Database-1A2B3C4D5E6F`;
    const tags = { 'greenroom:project': 'shop', 'greenroom:environment': 'staging' };
    stage.world.act('cloudformation', 'seed', { name: nested, template: TOPIC, tags });
    const own = 'shop-staging-x-Database-1A2B3C4D5E6F';
    const ofPreview = { ...tags, 'greenroom:environment': 'preview' };
    stage.world.act('cloudformation', 'seed', { name: own, template: TOPIC, tags: ofPreview });
    const { stacks } = await clientsOf('greenroom-provision', OF_PULL_REQUEST);
    const change = { ChangeSetName: 'a', UsePreviousTemplate: true };
    await expect(stacks.createChangeSet({ ...change, StackName: nested })).rejects.toThrow(
      'with an explicit deny',
    );
    await expect(stacks.deleteStack({ StackName: nested })).rejects.toThrow('with an explicit deny');
    await expect(stacks.deleteStack({ StackName: own })).resolves.toBeDefined();
  });

  it.each([
    ['a bucket of staging', `${ENVIRONMENT}-files-1a2b3c4d5e6f`],
    ['a bucket of production', 'shop-production-files-1a2b3c4d5e6f'],
  ])('may not empty %s', async (_what, Bucket) => {
    stage.world.act('s3', 'create', { bucket: Bucket });
    const { s3 } = await clientsOf('greenroom-provision', OF_PULL_REQUEST);
    await expect(s3.deleteObject({ Bucket, Key: 'a' })).rejects.toMatchObject({ name: 'AccessDenied' });
    const own = 'shop-feature-a-files-1a2b3c4d5e6f';
    stage.world.act('s3', 'create', { bucket: own });
    await expect(s3.deleteObject({ Bucket: own, Key: 'a' })).resolves.toBeDefined();
  });

  it('may not stop or start a database of staging', async () => {
    const { databases } = await clientsOf('greenroom-provision', OF_PULL_REQUEST);
    const database = { DBInstanceIdentifier: `${ENVIRONMENT}-database-1a2b3c4d5e6f` };
    await expect(databases.stopDBInstance(database)).rejects.toThrow('with an explicit deny');
    await expect(databases.startDBInstance(database)).rejects.toThrow('with an explicit deny');
    const cluster = { DBClusterIdentifier: database.DBInstanceIdentifier };
    await expect(databases.stopDBCluster(cluster)).rejects.toThrow('with an explicit deny');
    await expect(databases.startDBCluster(cluster)).rejects.toThrow('with an explicit deny');
    const own = { DBInstanceIdentifier: 'shop-feature-a-database-1a2b3c4d5e6f' };
    await expect(databases.stopDBInstance(own)).rejects.toMatchObject({ name: 'DBInstanceNotFoundFault' });
  });

  it('may not ask for the logs of staging, nor read what Beanstalk deployed', async () => {
    await deploy('greenroom-staging', OF_STAGING);
    const { beanstalk, s3 } = await clientsOf('greenroom-provision', OF_PULL_REQUEST);
    const logs = { EnvironmentName: ENVIRONMENT, InfoType: 'tail' } as const;
    await expect(beanstalk.requestEnvironmentInfo(logs)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(beanstalk.retrieveEnvironmentInfo(logs)).rejects.toMatchObject({ name: 'AccessDenied' });
    const second = { ...logs, EnvironmentName: `${ENVIRONMENT}-worker` };
    await expect(beanstalk.requestEnvironmentInfo(second)).rejects.toMatchObject({ name: 'AccessDenied' });
    const place = { endpoint: stage.world.origin(), region: 'eu-central-1', credentials: CREDENTIALS };
    await new ElasticBeanstalk(place).createStorageLocation({});
    const Bucket = `elasticbeanstalk-eu-central-1-${ACCOUNT}`;
    const Key = 'resources/environments/e-abcd1234/_runtime/_versions/shop/a';
    await expect(s3.getObject({ Bucket, Key })).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('deploys no staging, and is told which key it may not see', async () => {
    const { outputs } = await deploy('greenroom', OF_PULL_REQUEST);
    expect([outputs['decision'], outputs['reason-code']]).toEqual(['failed', 'access_denied']);
    expect(JSON.parse(outputs['result'] ?? '').sentence).toContain(
      `/greenroom/staging/${ENVIRONMENT}/${stage.commit}.zip: S3 refused without a reason`,
    );
  });
});

describe('the role of staging', () => {
  beforeEach(makeRoles);

  it('deploys it from a job of the GitHub environment staging', async () => {
    const { outputs } = await deploy('greenroom-staging', OF_STAGING);
    expect(outputs['decision']).toBe('created');
  });

  it('is given to no pull request and to no job of another environment', async () => {
    for (const job of [OF_PULL_REQUEST, { ...OF_STAGING, environment: 'rescue' }, { runId: 4242 }])
      for (const role of ['greenroom-staging-provision', 'greenroom-staging-teardown'])
        await expect(clientsOf(role, job)).rejects.toThrow('Not authorized to perform');
  });
});
