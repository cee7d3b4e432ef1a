import { createHash } from 'node:crypto';
import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { S3 } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const BUCKET = 'greenroom-shop';
const ENVIRONMENT = 'shop-staging';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });
let attempt = 0;

beforeEach(() => {
  stage.world.act('s3', 'create', { bucket: BUCKET });
});

type Texts = Readonly<Record<string, string>>;

function deploy(inputs: Texts = {}): Promise<DistResult> {
  attempt += 1;
  return runDist({
    action: 'provision',
    env: stepEnvironment(stage, attempt),
    inputs: {
      ...stepInputs(stage, {}),
      environment: 'staging',
      branch: BRANCH,
      wanted: 'branch',
      'artifact-bucket': BUCKET,
      health: 'none',
      ...inputs,
    },
  });
}

function access() {
  const env = stage.world.env();
  return {
    endpoint: stage.world.origin(),
    region: 'eu-central-1',
    credentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  };
}

const EVIL = zipSync({ 'server.js': Buffer.from('steal()') });

/** A zip under a name, as somebody leaves it who may write there. */
async function leave(key: string): Promise<void> {
  await new S3({ ...access(), forcePathStyle: true }).putObject({ Bucket: BUCKET, Key: key, Body: EVIL });
}

/** Keys and label of a commit's tree for staging: what older versions called it, and what it is called now. */
function names() {
  const { commit } = stage;
  return {
    keys: [`greenroom/${ENVIRONMENT}/${commit}.zip`, `greenroom/staging/${ENVIRONMENT}/${commit}.zip`],
    labels: [`${ENVIRONMENT}-${commit.slice(0, 12)}`, `${ENVIRONMENT}-${commit.slice(0, 12)}.staging`],
  };
}

/** A version under each label, processed. */
async function makeVersions(key: string): Promise<void> {
  for (const VersionLabel of names().labels)
    await new ElasticBeanstalk(access()).createApplicationVersion({
      ApplicationName: 'shop',
      VersionLabel,
      SourceBundle: { S3Bucket: BUCKET, S3Key: key },
      Process: true,
    });
  stage.world.clock.advance(60_000);
}

interface BeanstalkState {
  readonly environments: readonly { readonly name: string; readonly versionLabel?: string }[];
  readonly versions: readonly { readonly label: string; readonly key: string; readonly createdAt: string }[];
}

/** The files of the version that the environment runs. */
async function running(): Promise<Readonly<Record<string, string>>> {
  const { environments, versions } = stage.world.look<BeanstalkState>('elasticbeanstalk');
  const label = environments.find(({ name }) => name === ENVIRONMENT)?.versionLabel;
  const version = versions.find((each) => each.label === label);
  const s3 = new S3({ ...access(), forcePathStyle: true });
  const { Body: body } = await s3.getObject({ Bucket: BUCKET, Key: version?.key ?? '' });
  const files = unzipSync((await body?.transformToByteArray()) ?? new Uint8Array());
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function calls(operation: string, ending = '') {
  return stage.world.log
    .entries()
    .filter((entry) => entry.operation === operation && entry.path.endsWith(ending));
}

describe('what lies ready under the name of a deployment', () => {
  it('is no bundle of it: a zip that was put there beforehand is written over', async () => {
    for (const key of names().keys) await leave(key);
    const { outputs } = await deploy();
    expect(outputs['decision']).toBe('created');
    expect(await running()).toMatchObject({ 'checkout.txt': 'one click\n' });
  });

  it('is no version of it: one that was made of another source is made anew', async () => {
    await leave('uploads/other.zip');
    await makeVersions('uploads/other.zip');
    const { outputs, stdout } = await deploy();
    expect(outputs['decision']).toBe('created');
    expect(await running()).toMatchObject({ 'checkout.txt': 'one click\n' });
    expect(stdout).toContain(
      `::warning::Application version ${outputs['version-label']} was not made of the tree of ${stage.commit.slice(0, 7)}, so it is made anew.`,
    );
  });

  it('is no version of it either where its source has the right name and another content', async () => {
    const key = names().keys.at(-1) ?? '';
    for (const each of names().keys) await leave(each);
    await makeVersions(key);
    const made = calls('CreateApplicationVersion').length;
    expect((await deploy()).outputs['decision']).toBe('created');
    expect(await running()).toMatchObject({ 'checkout.txt': 'one click\n' });
    expect(calls('DeleteApplicationVersion')).toHaveLength(1);
    expect(calls('CreateApplicationVersion').length - made).toBe(1);
  });

  it('stays refused, however often, while an environment of somebody else runs it', async () => {
    await leave('uploads/other.zip');
    await makeVersions('uploads/other.zip');
    await new ElasticBeanstalk(access()).createEnvironment({
      ApplicationName: 'shop',
      EnvironmentName: 'shop-elsewhere',
      SolutionStackName: '64bit Amazon Linux 2023 v6.11.1 running Node.js 24',
      VersionLabel: names().labels.at(-1) ?? '',
    });
    for (const _ of ['once', 'again']) {
      const { outputs } = await deploy();
      expect([outputs['decision'], outputs['reason-code']]).toEqual(['failed', 'version_failed']);
      expect(JSON.parse(outputs['result'] ?? '').sentence).toContain('an environment runs it');
    }
  });

  it('is no template of it', async () => {
    const text = JSON.stringify({
      Description: 'x'.repeat(900),
      Metadata: { Padding: Array.from({ length: 60 }, () => 'y'.repeat(1000)) },
      Parameters: { Commit: { Type: 'String' } },
      Resources: { Files: { Type: 'AWS::S3::Bucket' } },
      Outputs: { Url: { Value: 'http://shop.example.com' } },
    });
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/large.json': text }, by: 'mr-a' });
    const sha256 = createHash('sha256').update(text).digest('hex');
    const evil = JSON.stringify({ Resources: { Stolen: { Type: 'AWS::SNS::Topic' } } });
    for (const folder of [ENVIRONMENT, `staging/${ENVIRONMENT}`])
      stage.world.act('s3', 'put', {
        bucket: BUCKET,
        key: `greenroom/${folder}/templates/${sha256}.yml`,
        body: evil,
      });
    expect((await deploy({ template: 'infra/large.json' })).outputs['decision']).toBe('created');
    const { stacks } = stage.world.look<{
      stacks: readonly { readonly name: string; readonly resources: Readonly<Record<string, unknown>> }[];
    }>('cloudformation');
    const made = stacks.find(({ name }) => name === ENVIRONMENT);
    expect(Object.keys(made?.resources ?? {})).toEqual(['Files']);
  });
});

describe('what S3 vouches for', () => {
  it('is uploaded once, be it the tree of a commit or an upload that was cut off before its version', async () => {
    stage.world.faults.add({
      name: 'a version that cannot be made',
      service: 'elasticbeanstalk',
      operation: 'CreateApplicationVersion',
      phase: 'before',
      effect: 'answer',
      times: 1,
      answer: {
        status: 403,
        headers: { 'content-type': 'text/xml' },
        body: '<ErrorResponse xmlns="http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not now.</Message></Error><RequestId>0</RequestId></ErrorResponse>',
      },
    });
    expect((await deploy()).outputs['decision']).toBe('failed');
    expect((await deploy()).outputs['decision']).toBe('created');
    expect((await deploy()).outputs['decision']).toBe('unchanged');
    const changed = await deploy({ parameters: 'HealthCheckPath: /other' });
    expect(changed.outputs['decision']).not.toBe('failed');
    expect(calls('PutObject', '.zip')).toHaveLength(1);
    expect(calls('CreateApplicationVersion')).toHaveLength(2);
  });
});
