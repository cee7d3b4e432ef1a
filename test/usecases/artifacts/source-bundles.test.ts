import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { main as provision } from '../../../actions/provision/main.ts';
import { main as teardown } from '../../../actions/teardown/main.ts';
import type { Main } from '../../../src/runtime/run-action.ts';
import { type InProcessResult, runInProcess } from '../../../tools/runs/in-process-run.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../../tools/runs/preview-job.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });
let workspace: string;
let attempt = 0;

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'greenroom-workspace-')));
});
function play(
  name: 'provision' | 'teardown',
  main: Main,
  inputs: Readonly<Record<string, string>>,
): Promise<InProcessResult> {
  attempt += 1;
  return runInProcess({
    name,
    main,
    env: { ...stepEnvironment(stage, attempt), GITHUB_WORKSPACE: workspace },
    inputs: { ...stepInputs(stage, {}), ...inputs },
    origin: stage.world.origin(),
    sleep: async (ms) => stage.world.clock.advance(ms * 100),
  });
}

const run = (source: string, inputs: Readonly<Record<string, string>> = {}) =>
  play('provision', provision, { 'source-bundle': source, ...inputs });

function write(path: string, content: string | Uint8Array): void {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

interface Version {
  readonly label: string;
  readonly bucket: string;
  readonly key: string;
}

function versions(): readonly Version[] {
  return stage.world
    .look<{ versions: readonly Version[] }>('elasticbeanstalk')
    .versions.filter((each) => each.label.startsWith(ENVIRONMENT));
}

/** Keys under which something was put. */
function uploads(): readonly string[] {
  return stage.world.log
    .entries()
    .filter((entry) => entry.operation === 'PutObject' && entry.path.includes(ENVIRONMENT))
    .map((entry) => entry.path.slice(entry.path.indexOf('greenroom/')));
}

function running(): string | undefined {
  return stage.world
    .look<{ environments: readonly { name: string; versionLabel?: string }[] }>('elasticbeanstalk')
    .environments.find((each) => each.name === ENVIRONMENT)?.versionLabel;
}

describe('a bundle that was built elsewhere', () => {
  it('runs, is one version for one content, and another for another content of the same commit', async () => {
    write('out/app.js', 'one');
    const first = await run('out');
    expect(first.report).toMatchObject({ decision: 'created' });
    const [version] = versions();
    expect(version?.label).toMatch(
      new RegExp(`^${ENVIRONMENT}-${stage.commit.slice(0, 12)}\\.[0-9a-f]{12}\\.preview$`),
    );
    expect(first.outputs['version-label']).toBe(version?.label);
    expect(running()).toBe(version?.label);
    expect(version?.key).toBe(
      `greenroom/preview/${ENVIRONMENT}/${stage.commit}.${version?.label.split('.')[1]}.zip`,
    );

    write('out/app.js', 'one');
    expect((await run('out')).report).toMatchObject({ decision: 'unchanged' });
    expect(versions()).toHaveLength(1);
    expect(uploads()).toHaveLength(1);

    write('out/app.js', 'two');
    expect((await run('out')).report).toMatchObject({ decision: 'updated' });
    expect(versions()).toHaveLength(2);
    expect(running()).not.toBe(version?.label);

    expect((await run('repository')).report).toMatchObject({ decision: 'updated' });
    expect(running()).toBe(`${ENVIRONMENT}-${stage.commit.slice(0, 12)}.preview`);
  });

  it('may be a zip, which is uploaded byte for byte, and again after an upload that was cut off', async () => {
    const zip = zipSync({ 'app.js': Buffer.from('app') });
    write('app.zip', zip);
    stage.world.faults.add({
      name: 'an upload that is cut off',
      service: 's3',
      operation: 'PutObject',
      phase: 'before',
      effect: 'answer',
      times: 1,
      answer: {
        status: 403,
        headers: { 'content-type': 'application/xml' },
        body: '<Error><Code>AccessDenied</Code><Message>Not now.</Message></Error>',
      },
    });
    expect((await run('app.zip')).report).toMatchObject({ decision: 'failed', reasonCode: 'access_denied' });
    expect(versions()).toEqual([]);
    expect((await run('app.zip')).report).toMatchObject({ decision: 'created' });
    const [version] = versions();
    expect(version && Buffer.compare(await objectOf(version), zip)).toBe(0);
  });

  it('is deleted with its environment, and by a sweep where a killed run left it', async () => {
    write('out/app.js', 'one');
    await run('out');
    write('out/app.js', 'two');
    await run('out');
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    stage.world.faults.add({
      name: 'a refused deletion',
      service: 'elasticbeanstalk',
      operation: 'DeleteApplicationVersion',
      phase: 'before',
      effect: 'answer',
      times: 1,
      answer: {
        status: 403,
        headers: { 'content-type': 'text/xml' },
        body: '<ErrorResponse xmlns="http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not now.</Message></Error><RequestId>0</RequestId></ErrorResponse>',
      },
    });
    const down = (inputs: Readonly<Record<string, string>>) => play('teardown', teardown, inputs);
    expect((await down({ branch: BRANCH })).report).toMatchObject({ decision: 'failed' });
    expect(versions()).toHaveLength(2);
    stage.world.clock.advance(2 * 3_600_000);
    await down({ select: 'orphaned' });
    expect(versions()).toEqual([]);
  });

  it('is never taken for a commit that was pushed after it was built', async () => {
    write('out/app.js', 'one');
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': 'two\n' }, by: 'mr-a' });
    expect((await run('out')).report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(versions()).toEqual([]);
    expect((await run('out', { commit: stage.commit })).report).toMatchObject({
      decision: 'created',
      subject: { commit: stage.commit },
    });
  });

  it('is refused before anything is written when it is not there', async () => {
    const { report } = await run('out/app.zip');
    expect(report).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(stage.world.log.entries().filter((entry) => entry.write)).toEqual([]);
  });
});

async function objectOf({ bucket, key }: Version): Promise<Uint8Array> {
  const env = stage.world.env();
  const s3 = new S3({
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  const { Body: body } = await s3.getObject({ Bucket: bucket, Key: key });
  return (await body?.transformToByteArray()) ?? new Uint8Array();
}

describe('a container image', () => {
  const image = 'docker://ghcr.io/octo-org/shop:pr-7';

  it('runs on the Docker platform, and moves with its tag', async () => {
    expect((await run(image, { 'container-port': '8080' })).report).toMatchObject({ decision: 'created' });
    const stack = stage.world
      .look<{ stacks: readonly { name: string; parameters: Readonly<Record<string, string>> }[] }>(
        'cloudformation',
      )
      .stacks.find((each) => each.name === ENVIRONMENT);
    expect(stack?.parameters['SolutionStackName']).toBe('64bit Amazon Linux 2023 v4.8.0 running Docker');
    expect((await run(image, { 'container-port': '8080' })).report).toMatchObject({ decision: 'unchanged' });
    expect((await run(`${image}-2`, { 'container-port': '8080' })).report).toMatchObject({
      decision: 'updated',
    });
    expect(versions()).toHaveLength(2);
  });

  it('is told to name more than latest', async () => {
    const { report, log } = await run('docker://shop', { 'dry-run': 'true' });
    expect(report).toMatchObject({ decision: 'planned' });
    expect(log.find((line) => line.startsWith('warning: '))).toContain('The container image shop has no tag');
  });

  it('is refused where another platform stands or is asked for', async () => {
    const other = { parameters: 'SolutionStackName: Node.js 24 running on 64bit Amazon Linux 2023' };
    expect((await run(image, other)).report).toMatchObject({ decision: 'refused' });
    expect((await run('repository')).report).toMatchObject({ decision: 'created' });
    expect((await run(image)).report).toMatchObject({
      decision: 'refused',
      sentence: expect.stringContaining("but the environment's platform runs none; give"),
    });
  });

  it('is refused by a template without Elastic Beanstalk', async () => {
    expect((await run(image, { template: 'instance' })).report).toMatchObject({
      decision: 'refused',
      sentence: expect.stringContaining("the template 'instance' cannot run"),
    });
  });
});
