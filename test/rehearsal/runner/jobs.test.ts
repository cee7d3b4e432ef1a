import { describe, expect, it } from '@jest/globals';
import type { TriggerEvent } from '../../../rehearsal/runner/records/records.ts';
import { onPush, PUSH, pushed, runnerOf, stepOf } from './support.ts';

const results = (jobs: readonly { name: string; result: string }[]) =>
  jobs.map(({ name, result }) => [name, result]);

describe('jobs', () => {
  it('wait for what they need, see its result and outputs, and are skipped behind a failure', async () => {
    const run = await pushed(`
good:
  runs-on: ubuntu-latest
  outputs: { word: "\${{ steps.say.outputs.word }}" }
  steps: [{ id: say, run: 'echo word=hello >> "$GITHUB_OUTPUT"' }]
bad:
  runs-on: ubuntu-latest
  steps: [{ run: exit 1 }]
reader:
  needs: good
  runs-on: ubuntu-latest
  steps: [{ id: read, run: 'echo \${{ needs.good.outputs.word }} \${{ needs.good.result }}' }]
behind:
  needs: [good, bad]
  runs-on: ubuntu-latest
  steps: [{ run: echo never }]
far-behind:
  needs: behind
  runs-on: ubuntu-latest
  steps: [{ run: echo never }]
mourner:
  needs: behind
  if: failure()
  runs-on: ubuntu-latest
  steps: [{ run: echo sorry }]`);
    expect(stepOf(run, 'read').log).toEqual(['hello success']);
    expect(results(run.jobs)).toEqual([
      ['good', 'success'],
      ['bad', 'failure'],
      ['reader', 'success'],
      ['behind', 'skipped'],
      ['far-behind', 'skipped'],
      ['mourner', 'success'],
    ]);
    expect(run.conclusion).toBe('failure');
  });

  it('are not run when their condition is false', async () => {
    const run = await pushed(
      `
job:
  if: vars.GREENROOM != ''
  runs-on: ubuntu-latest
  steps: [{ run: echo never }]`,
    );
    expect(results(run.jobs)).toEqual([['job', 'skipped']]);
  });

  it('fan out over a matrix that an earlier job made', async () => {
    const run = await pushed(`
list:
  runs-on: ubuntu-latest
  outputs: { all: '[{"branch":"a"},{"branch":"b"}]' }
  steps: [{ run: 'true' }]
each:
  needs: list
  runs-on: ubuntu-latest
  strategy: { matrix: { include: "\${{ fromJSON(needs.list.outputs.all) }}" } }
  steps: [{ id: say, run: 'echo \${{ matrix.branch }}' }]`);
    expect(results(run.jobs)).toEqual([
      ['list', 'success'],
      ['each (a)', 'success'],
      ['each (b)', 'success'],
    ]);
  });

  it('fail on an empty matrix, and are spared by a condition', async () => {
    const run = await pushed(`
bare:
  runs-on: ubuntu-latest
  strategy: { matrix: { include: "\${{ fromJSON('[]') }}" } }
  steps: [{ run: 'true' }]
guarded:
  if: "'[]' != '[]'"
  runs-on: ubuntu-latest
  strategy: { matrix: { include: "\${{ fromJSON('[]') }}" } }
  steps: [{ run: 'true' }]`);
    expect(results(run.jobs)).toEqual([
      ['bare', 'failure'],
      ['guarded', 'skipped'],
    ]);
    expect(run.jobs[0]?.steps[0]?.annotations[0]?.message).toBe('Matrix must define at least one vector');
  });

  it('drop an output that holds a secret, and mask it in every log', async () => {
    const run = await pushed(
      `
job:
  runs-on: ubuntu-latest
  outputs: { leak: "x\${{ steps.a.outputs.leak }}", fine: fine, made: "\${{ steps.a.outputs.made }}" }
  steps:
    - id: a
      run: |
        echo "leak=\${{ secrets.KEY }}" >> "$GITHUB_OUTPUT"
        echo "made=half-secret" >> "$GITHUB_OUTPUT"
        echo "::add-mask::half-secret"
        echo "the key is \${{ secrets.KEY }}, and half-secret"`,
      { secrets: { KEY: 'hunter2hunter2' } },
    );
    expect(run.jobs[0]?.outputs).toEqual({ fine: 'fine' });
    expect(stepOf(run, '__complete').annotations).toEqual([
      { level: 'warning', message: "Skip output 'leak' since it may contain secret." },
    ]);
    expect(stepOf(run, 'a').log).toEqual(['the key is ***, and ***']);
  });
});

describe('concurrency', () => {
  const grouped = (more = '') => `
job:
  runs-on: ubuntu-latest
  concurrency: { group: "g-\${{ github.ref }}"${more} }
  steps: [{ id: say, run: sleep 0.3 }]`;

  it('runs one, keeps the newest waiting, and cancels the one between', async () => {
    const { runner } = runnerOf({ 'test.yml': onPush(grouped()) }, { parallel: 4 });
    for (let count = 0; count < 3; count += 1) runner.deliver(PUSH);
    const runs = await runner.idle();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'cancelled', 'success']);
  });

  it('cancels the one that runs when asked to', async () => {
    const { runner } = runnerOf(
      { 'test.yml': onPush(grouped(', cancel-in-progress: true')) },
      { parallel: 4 },
    );
    runner.deliver(PUSH);
    runner.deliver(PUSH);
    const runs = await runner.idle();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'success']);
  });

  it('lets a job that its condition skips evict nobody', async () => {
    const { runner } = runnerOf(
      { 'test.yml': onPush(grouped().replace('runs-on', "if: github.event.after != 'skip'\n  runs-on")) },
      { parallel: 4 },
    );
    runner.deliver(PUSH);
    runner.deliver(PUSH);
    runner.deliver({ ...PUSH, payload: { after: 'skip' } });
    const runs = await runner.idle();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'skipped']);
  });
});

describe('rights', () => {
  const job = `
job:
  runs-on: ubuntu-latest
  permissions: { contents: read, pull-requests: write, id-token: write }
  steps:
    - id: look
      uses: $/actions/probe
      with: { script: "tell('OUTPUT', 'seen', [process.env.GIVEN, typeof process.env.ACTIONS_ID_TOKEN_REQUEST_URL].join())" }
      env: { GIVEN: "\${{ secrets.KEY }}" }`;
  const pull: TriggerEvent = {
    ...PUSH,
    name: 'pull_request',
    payload: { action: 'opened' },
    baseRef: 'main',
  };
  const workflow = `on: pull_request\npermissions: {}\njobs:\n${job.replaceAll(/^/gm, '  ')}\n`;

  it('are exactly those that the job names', async () => {
    const { runner, github } = runnerOf({ 'test.yml': workflow }, { secrets: { KEY: 'hunter2hunter2' } });
    runner.deliver(pull);
    const [run] = await runner.idle();
    expect(github.grants[0]?.permissions).toEqual({
      contents: 'read',
      'pull-requests': 'write',
      'id-token': 'write',
      metadata: 'read',
    });
    expect(run && stepOf(run, 'look').outputs).toEqual({ seen: 'hunter2hunter2,string' });
  });

  it('of a fork are to read, without secrets and id token', async () => {
    const { runner, github } = runnerOf({ 'test.yml': workflow }, { secrets: { KEY: 'hunter2hunter2' } });
    runner.deliver({ ...pull, fork: true });
    const [run] = await runner.idle();
    expect(github.grants[0]?.permissions).toEqual({
      contents: 'read',
      'pull-requests': 'read',
      metadata: 'read',
    });
    expect(run && stepOf(run, 'look').outputs).toEqual({ seen: ',undefined' });
  });
});

describe('a workflow file', () => {
  it('with an error is refused by name', async () => {
    const { runner } = runnerOf({ 'broken.yml': 'on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n' });
    runner.deliver(PUSH);
    await expect(runner.idle()).rejects.toThrow(/broken\.yml is not a valid workflow: .*stepz/);
  });

  it('with a key that this runner does not do is refused by name', async () => {
    const { runner } = runnerOf({
      'test.yml': onPush('a:\n  runs-on: x\n  snapshot: image\n  steps: [{ run: ls }]'),
    });
    runner.deliver(PUSH);
    await expect(runner.idle()).rejects.toThrow(
      'test.yml: job a has snapshot, which this runner does not do.',
    );
  });
});
