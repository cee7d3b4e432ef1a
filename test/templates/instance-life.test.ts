import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { main as hours } from '../../actions/hours/main.ts';
import { main as teardown } from '../../actions/teardown/main.ts';
import type { Main } from '../../src/runtime/run-action.ts';
import { type InProcessResult, runInProcess } from '../../tools/runs/in-process-run.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment } from '../../tools/runs/preview-job.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { withOnePreview } from '../support/set-ups/with-preview.ts';

const ARTIFACTS = 'greenroom-shop-111122223333-eu-central-1';
const HOST = `${ENVIRONMENT}.preview.example.com`;

const stage = withOnePreview({ seed: 5 });

beforeAll(() => {
  stage.world.act('cloudformation', 'seed', {
    name: 'greenroom-instances',
    template: readFileSync(new URL('../../templates/instance-shared.yml', import.meta.url), 'utf8'),
    parameters: { Project: 'shop', CreateBucket: 'false' },
  });
});

function provision(attempt: number): Promise<InProcessResult> {
  return provisionHere(stage, attempt, { template: 'instance', 'artifact-bucket': ARTIFACTS });
}

function play(name: 'hours' | 'teardown', main: Main, inputs: Readonly<Record<string, string>>) {
  const token = stage.world.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', deployments: 'write', 'pull-requests': 'read' },
  });
  return runInProcess({
    name,
    main,
    env: stepEnvironment(stage, 9),
    inputs: { 'github-token': token, project: 'shop', ...inputs },
    origin: stage.world.origin(),
    sleep: async (ms) => stage.world.clock.advance(ms * 100),
  });
}

function push(files: Readonly<Record<string, string | null>>): string {
  return stage.world.act<{ commit: string }>('github', 'push', { branch: BRANCH, files, by: 'mr-a' }).commit;
}

function site(path: string): { readonly status: number; readonly body: string } {
  return stage.world.act('site', 'get', { host: HOST, path });
}

function stack() {
  return stage.world
    .look<{
      stacks: readonly { name: string; status: string; parameters: Readonly<Record<string, string>> }[];
    }>('cloudformation')
    .stacks.find((each) => each.name === ENVIRONMENT);
}

function operations(service: string): Set<string> {
  const entries = stage.world.log.entries().filter((entry) => entry.service === service && entry.write);
  return new Set(entries.map((entry) => entry.operation));
}

describe('an environment without Beanstalk', () => {
  it('is created by its template alone and answers under its name', async () => {
    const { report } = await provision(1);
    expect(report).toMatchObject({
      decision: 'created',
      environment: { name: ENVIRONMENT, url: `http://${HOST}`, fresh: true },
    });
    expect(JSON.parse(site('/.well-known/deployment-info').body)).toEqual({ sha: stage.commit });
    expect(operations('elasticbeanstalk')).toEqual(new Set());
  });

  it('moves to a new commit at the same address', async () => {
    const commit = push({ 'checkout.txt': 'no click at all\n' });
    const { report } = await provision(2);
    expect(report).toMatchObject({ decision: 'updated', environment: { url: `http://${HOST}` } });
    expect(JSON.parse(site('/.well-known/deployment-info').body)).toEqual({ sha: commit });
  });

  it('sleeps outside its hours as a group of zero, and wakes with a push', async () => {
    const { report } = await play('hours', hours, {
      hours: 'Sat 08:00-09:00 Europe/Berlin',
      'awake-for': '1s',
    });
    expect(report).toMatchObject({ decision: 'slept' });
    expect(stack()).toMatchObject({ status: 'UPDATE_COMPLETE', parameters: { Asleep: 'true' } });
    expect(site('/health').status).toBe(502);
    push({ 'checkout.txt': 'half a click\n' });
    expect((await provision(3)).report).toMatchObject({ decision: 'woken' });
    expect(site('/health').status).toBe(200);
  });

  it('goes back to what it ran when a new commit does not start', async () => {
    const before = site('/.well-known/deployment-info').body;
    push({ '.greenroom-rehearsal/broken': '' });
    const { report } = await provision(4);
    expect(report).toMatchObject({ decision: 'failed' });
    expect((report as { sentence: string }).sentence).toContain('FAILURE signal');
    expect(stack()?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(site('/.well-known/deployment-info').body).toBe(before);
  });

  it('runs what was built elsewhere as well, and goes on where the failed commit is left', async () => {
    const { report } = await provisionHere(stage, 5, {
      template: 'instance',
      'artifact-bucket': ARTIFACTS,
      'source-bundle': 'docs/examples',
      commit: push({ '.greenroom-rehearsal/broken': null }),
    });
    expect(report).toMatchObject({ decision: 'updated' });
    const key = stack()?.parameters['SourceBundleKey'];
    expect(key).toMatch(new RegExp(`^greenroom/preview/${ENVIRONMENT}/[0-9a-f]{40}\\.[0-9a-f]{12}\\.zip$`));
    expect(site('/health').status).toBe(200);
  });

  it('is gone, address and record with it, when the pull request is closed', async () => {
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    const { report } = await play('teardown', teardown, { select: 'this' });
    expect(report).toMatchObject({ decision: 'deleted' });
    expect(stack()?.status).toBe('DELETE_COMPLETE');
    expect(site('/health').status).toBe(502);
  });
});
