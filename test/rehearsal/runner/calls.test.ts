import { describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { callable, called, onPush, PUSH, runnerOf, stepOf } from './support.ts';

const results = (run: RunRecord) => run.jobs.map(({ name, result }) => [name, result]);

const ECHO = callable(
  `
echo:
  runs-on: ubuntu-latest
  outputs: { said: "\${{ steps.say.outputs.said }}" }
  steps:
    - id: say
      env: { ALL: "\${{ toJSON(inputs) }}" }
      run: echo "said=$(echo "$ALL" | tr -d '\\n ')" >> "$GITHUB_OUTPUT"`,
  `
inputs:
  word: { type: string, default: none }
  loud: { type: boolean }
  times: { type: number, default: 2 }
outputs:
  said: { value: "\${{ jobs.echo.outputs.said }}" }`,
);

describe('a job that calls a workflow', () => {
  it('hands inputs down in their types and gets outputs and result back, under a name of both jobs', async () => {
    const { run } = await called(
      `
first:
  runs-on: ubuntu-latest
  outputs: { word: hello }
  steps: [{ run: 'true' }]
call:
  needs: first
  uses: ./.github/workflows/echo.yml
  with: { word: "\${{ needs.first.outputs.word }}", loud: true }
after:
  needs: call
  runs-on: ubuntu-latest
  steps: [{ id: read, env: { SAID: "\${{ needs.call.outputs.said }}" }, run: 'echo "\${{ needs.call.result }} $SAID"' }]`,
      { 'echo.yml': ECHO },
    );
    expect(results(run)).toEqual([
      ['first', 'success'],
      ['call / echo', 'success'],
      ['after', 'success'],
    ]);
    expect(stepOf(run, 'read').log).toEqual(['success {"word":"hello","loud":true,"times":2}']);
  });

  it('is skipped by its condition without a look into what it calls, and runs a leg for each value of its matrix', async () => {
    const { run } = await called(
      `
off:
  if: github.ref != 'refs/heads/main'
  uses: ./.github/workflows/echo.yml
each:
  strategy: { matrix: { word: [a, b] } }
  uses: ./.github/workflows/echo.yml
  with: { word: "\${{ matrix.word }}" }`,
      { 'echo.yml': ECHO },
    );
    expect(results(run)).toEqual([
      ['off', 'skipped'],
      ['each (a) / echo', 'success'],
      ['each (b) / echo', 'success'],
    ]);
  });

  it('fails with a job of the called workflow, and what needs it is skipped', async () => {
    const { run } = await called(
      `
call: { uses: ./.github/workflows/bad.yml }
after: { needs: call, runs-on: x, steps: [{ run: 'true' }] }`,
      {
        'bad.yml': callable(
          "a: { runs-on: x, steps: [{ run: exit 1 }] }\nb: { needs: a, runs-on: x, steps: [{ run: 'true' }] }",
        ),
      },
    );
    expect(results(run)).toEqual([
      ['call / a', 'failure'],
      ['call / b', 'skipped'],
      ['after', 'skipped'],
    ]);
    expect(run.conclusion).toBe('failure');
  });

  it('takes the context and variables of its caller along, and neither its env nor its needs', async () => {
    const { run } = await called(
      `
first: { runs-on: x, steps: [{ run: 'true' }] }
call: { needs: first, uses: ./.github/workflows/look.yml }`,
      {
        'look.yml': callable(
          `
look:
  runs-on: x
  steps: [{ id: look, env: { SEEN: "\${{ env.OUTER }}" }, run: 'echo "\${{ github.workflow }} $GITHUB_WORKFLOW_REF \${{ vars.WORD }} $GITHUB_JOB <$SEEN$OUTER> <\${{ needs.first.result }}> $INNER"' }]`,
          '',
          'env: { INNER: inner }',
        ),
      },
      { vars: { WORD: 'hello' } },
      'env: { OUTER: outer }',
    );
    expect(stepOf(run, 'look').log).toEqual([
      'test octo-org/shop/.github/workflows/test.yml@refs/heads/main hello look <> <> inner',
    ]);
  });

  it('passes the secrets that it names, all of them with inherit, and none otherwise', async () => {
    const look = (required: boolean) =>
      callable(
        `
look:
  runs-on: x
  steps:
    - id: look
      run: echo "\${{ secrets.KEY == 'hunter2hunter2' }} \${{ secrets.OTHER == 'swordfish' }} [\${{ secrets.GONE }}]"`,
        `secrets: { KEY: { required: ${required} }, GONE: }`,
      );
    const secrets = { KEY: 'hunter2hunter2', OTHER: 'swordfish' };
    const { run } = await called(
      `
named: { uses: ./.github/workflows/look.yml, secrets: { KEY: "\${{ secrets.KEY }}" } }
all: { uses: ./.github/workflows/look.yml, secrets: inherit }
none: { uses: ./.github/workflows/free.yml }`,
      { 'look.yml': look(true), 'free.yml': look(false) },
      { secrets },
    );
    expect(run.jobs.map(({ name, steps }) => [name, steps[0]?.log])).toEqual([
      ['named / look', ['true false []']],
      ['all / look', ['true true []']],
      ['none / look', ['false false []']],
    ]);
  });

  it('gets no output that holds a secret of the called workflow', async () => {
    const { run } = await called(
      `
call: { uses: ./.github/workflows/leak.yml, secrets: inherit }
after: { needs: call, runs-on: x, steps: [{ id: read, run: 'echo "[\${{ needs.call.outputs.leak }}] \${{ needs.call.outputs.fine }}"' }] }`,
      {
        'leak.yml': callable(
          `leak: { runs-on: x, outputs: { leak: "\${{ steps.a.outputs.leak }}", fine: fine }, steps: [{ id: a, run: 'echo "leak=\${{ secrets.KEY }}" >> "$GITHUB_OUTPUT"' }] }`,
          `outputs: { leak: { value: "\${{ jobs.leak.outputs.leak }}" }, fine: { value: "\${{ jobs.leak.outputs.fine }}" } }`,
        ),
      },
      { secrets: { KEY: 'hunter2hunter2' } },
    );
    expect(stepOf(run, 'read').log).toEqual(['[] fine']);
    expect(stepOf(run, '__complete').annotations[0]?.message).toBe(
      "Skip output 'leak' since it may contain secret.",
    );
  });

  it('fails by name when it inherits a required secret that nobody has', async () => {
    const { run } = await called('call: { uses: ./.github/workflows/a.yml, secrets: inherit }', {
      'a.yml': callable(
        "a: { runs-on: x, steps: [{ run: 'true' }] }",
        'secrets: { KEY: { required: true } }',
      ),
    });
    expect(run.jobs[0]?.steps[0]?.annotations[0]?.message).toBe(
      'Secret KEY is required, but not provided while calling.',
    );
  });

  it('fails when an input is not of its type', async () => {
    const { run } = await called(
      `call: { uses: ./.github/workflows/echo.yml, with: { loud: "\${{ github.ref }}" } }`,
      { 'echo.yml': ECHO },
    );
    expect(results(run)).toEqual([['call', 'failure']]);
    expect(run.jobs[0]?.steps[0]?.annotations[0]?.message).toBe(
      "The template is not valid. Unexpected value 'refs/heads/main'",
    );
  });

  it('cancels what it called when a newer run takes its concurrency group', async () => {
    const { runner } = runnerOf(
      {
        'test.yml': onPush(
          'call: { uses: ./.github/workflows/slow.yml, concurrency: { group: g, cancel-in-progress: true } }',
        ),
        'slow.yml': callable('slow: { runs-on: x, steps: [{ run: sleep 0.3 }] }'),
      },
      { parallel: 4 },
    );
    runner.deliver(PUSH);
    runner.deliver(PUSH);
    const runs = await runner.idle();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'success']);
  });
});

describe('calls below calls', () => {
  /** Files that call each other in a row; the last has a step. */
  const row = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `${index + 1}.yml`,
        callable(
          index + 1 < length
            ? `next: { uses: ./.github/workflows/${index + 2}.yml }`
            : "last: { runs-on: x, steps: [{ run: 'true' }] }",
        ),
      ]),
    );

  it('go down nine levels and no further', async () => {
    const call = 'call: { uses: ./.github/workflows/1.yml }';
    const { run } = await called(call, row(9));
    expect(results(run)).toEqual([[`call / ${'next / '.repeat(8)}last`, 'success']]);
    expect((await called(call, row(10))).run.refusal).toBe('Nested reusable workflow depth exceeded 9.');
  });

  it('wait for the concurrency group that the called file names', async () => {
    const { runner } = runnerOf(
      {
        'test.yml': onPush('call: { uses: ./.github/workflows/slow.yml }'),
        'slow.yml': callable('slow: { runs-on: x, steps: [{ run: sleep 0.3 }] }', '', 'concurrency: g'),
      },
      { parallel: 4 },
    );
    for (let count = 0; count < 3; count += 1) runner.deliver(PUSH);
    const runs = await runner.idle();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'cancelled', 'success']);
  });
});
