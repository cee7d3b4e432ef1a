import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { idleWhile, onPush, PUSH, pushed, runnerOf, stepOf } from '../support.ts';

describe('a JavaScript action step', () => {
  it('gets its inputs, the run and the services, and nothing else of the caller', async () => {
    process.env['LEAK_OF_THE_CALLER'] = 'leak';
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  env: { OF_JOB: job }
  steps:
    - id: probe
      uses: $/actions/probe
      env: { OF_STEP: "\${{ env.OF_JOB }} and step" }
      with: { script: "tell('OUTPUT', 'env', JSON.stringify(process.env))" }`);
    delete process.env['LEAK_OF_THE_CALLER'];
    const env = JSON.parse(stepOf(run, 'probe').outputs['env'] ?? '{}');
    expect(env).toMatchObject({
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_REPOSITORY_ID: '70107786',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_API_URL: 'http://127.0.0.1:9/github',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      OF_JOB: 'job',
      OF_STEP: 'job and step',
      INPUT_TOKEN: 'ghs_test1',
      'INPUT_POST-SCRIPT': '',
      RUNNER_OS: 'Linux',
    });
    expect(env).not.toHaveProperty('LEAK_OF_THE_CALLER');
    expect(Object.keys(env).filter((name) => /^(AWS_(ACCESS|SECRET)|ACTIONS_ID)/.test(name))).toEqual([]);
  });

  it('hands outputs, variables and paths on to later steps', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  outputs: { said: "\${{ steps.one.outputs.word }}" }
  steps:
    - id: one
      uses: $/actions/probe
      with: { script: "tell('OUTPUT', 'word', 'two\\\\nlines'); tell('ENV', 'GIVEN', 'on'); fs.appendFileSync(process.env.GITHUB_PATH, '/given/path\\\\n')" }
    - run: |
        echo "$GIVEN \${{ env.GIVEN }} \${PATH%%:*}"
        echo "seen=\${{ steps.one.outcome }}" >> "$GITHUB_OUTPUT"
      id: two`);
    expect(run.jobs[0]?.outputs).toEqual({ said: 'two\nlines' });
    expect(stepOf(run, 'two').log).toEqual(['on on /given/path']);
    expect(stepOf(run, 'two').outputs).toEqual({ seen: 'success' });
  });
});

describe('a condition', () => {
  it('counts as an expression also where its text is folded', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  if: >-
    \${{ github.event_name == 'push' ||
    github.event_name == 'delete' }}
  steps:
    - id: no
      run: echo no
      if: >-
        \${{ !cancelled() && (github.event_name == 'delete' ||
        contains('it''s', 'always()')) }}
    - { id: red, run: exit 1 }
    - id: unasked
      run: echo unasked
      if: >-
        \${{ contains('always()', 'a') &&
        true }}
    - id: yes
      run: echo yes
      if: >-
        \${{ !cancelled() &&
        true }}
other:
  runs-on: ubuntu-latest
  if: |-
    \${{ github.event_name == 'delete' &&
    true }}
  steps: [{ run: echo no }]`);
    expect(['no', 'red', 'unasked', 'yes'].map((id) => stepOf(run, id).outcome)).toEqual([
      'skipped',
      'failure',
      'skipped',
      'success',
    ]);
    expect(run.jobs.map(({ result }) => result)).toEqual(['failure', 'skipped']);
  });
});

describe('a step that fails', () => {
  it('skips what follows except what asks for it, and fails the job', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: bad, run: exit 3 }
    - { id: plain, run: echo plain }
    - { id: onfailure, if: failure(), run: echo onfailure }
    - { id: anyway, if: "always() && steps.bad.outcome == 'failure'", run: echo anyway }`);
    expect(run.jobs[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['bad', 'failure'],
      ['plain', 'skipped'],
      ['onfailure', 'success'],
      ['anyway', 'success'],
    ]);
    expect(stepOf(run, 'bad').annotations).toEqual([
      { level: 'error', message: 'Process completed with exit code 3.' },
    ]);
    expect(run.conclusion).toBe('failure');
  });

  it('does not count when it may go on, but keeps its outcome', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: bad, run: exit 1, continue-on-error: true }
    - { id: next, run: 'echo \${{ steps.bad.outcome }} \${{ steps.bad.conclusion }}' }`);
    expect(stepOf(run, 'next').log).toEqual(['failure success']);
    expect(run.conclusion).toBe('success');
  });

  it('is what a file command without an end makes of it', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: bad, run: 'echo "a<<EOF" >> "$GITHUB_OUTPUT"' }`);
    expect(stepOf(run, 'bad').annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid value. Matching delimiter not found 'EOF'",
    ]);
    expect(run.conclusion).toBe('failure');
  });
});

describe('post steps', () => {
  const ready = () => join(mkdtempSync(join(tmpdir(), 'greenroom-test-')), 'ready');
  /** Says that it is under way, and goes on until it is stopped. */
  const endless = (file: string) =>
    `fs.writeFileSync('${file}', ''); await new Promise(() => setInterval(() => undefined, 1000))`;

  it('run last first, with their state, also after a failure', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: first, uses: $/actions/probe, with: { script: "tell('STATE', 'mark', 'one')", post-script: "console.log('post ' + process.env.STATE_mark)" } }
    - { id: second, uses: $/actions/probe, with: { script: "tell('STATE', 'mark', 'two'); process.exitCode = 1", post-script: "console.log('post ' + process.env.STATE_mark)" } }
    - { id: third, uses: $/actions/probe, with: { post-script: "console.log('never')" } }`);
    const posts = run.jobs[0]?.steps.filter(({ phase }) => phase === 'post') ?? [];
    expect(posts.map(({ id, log, outcome }) => [id, log, outcome])).toEqual([
      ['second', ['post two'], 'success'],
      ['first', ['post one'], 'success'],
    ]);
  });

  it('still run when the job is cancelled in the middle of a step', async () => {
    const file = ready();
    const { runner } = runnerOf({
      'test.yml': onPush(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: slow, uses: $/actions/probe, with: { script: "process.on('SIGINT', () => { console.log('interrupted'); process.exit(1); }); ${endless(file)}", post-script: "console.log('cleaned')" } }
    - { id: later, run: echo later }`),
    });
    runner.deliver(PUSH);
    const [run] = await idleWhile(runner, file, (job) => job.cancel());
    if (!run) throw new Error('no run');
    expect(stepOf(run, 'slow')).toMatchObject({
      outcome: 'cancelled',
      log: expect.arrayContaining(['interrupted']),
    });
    expect(stepOf(run, 'later').outcome).toBe('skipped');
    expect(stepOf(run, 'slow', 'post').log).toEqual(['cleaned']);
    expect(run.conclusion).toBe('cancelled');
  });

  it('do not run when the whole machine vanishes', async () => {
    const file = ready();
    const { runner } = runnerOf({
      'test.yml': onPush(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: slow, uses: $/actions/probe, with: { script: "${endless(file)}", post-script: "console.log('cleaned')" } }`),
    });
    runner.deliver(PUSH);
    const [run] = await idleWhile(runner, file, (job) => job.vanish());
    expect(run?.jobs[0]?.steps.map(({ phase }) => phase)).toEqual(['main']);
    expect(run?.conclusion).toBe('cancelled');
  });
});

describe('hooks', () => {
  it('can let a step do nothing and succeed', async () => {
    const { runner } = runnerOf(
      {
        'test.yml': onPush(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: gone, run: 'echo "a=b" >> "$GITHUB_OUTPUT"' }
    - { id: kept, run: 'echo "[\${{ steps.gone.outputs.a }}]"' }`),
      },
      { hooks: { beforeStep: ({ step }) => (step === 'gone' ? 'nothing' : 'run') } },
    );
    runner.deliver(PUSH);
    const [run] = await runner.idle();
    if (!run) throw new Error('no run');
    expect(stepOf(run, 'gone')).toMatchObject({ outcome: 'success', outputs: {}, log: [] });
    expect(stepOf(run, 'kept').log).toEqual(['[]']);
  });
});
