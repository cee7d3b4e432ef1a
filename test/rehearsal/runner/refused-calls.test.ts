import { describe, expect, it } from '@jest/globals';
import { callable, called, onPush, PUSH, runnerOf } from './support.ts';

describe('the rights of a called workflow', () => {
  const asks = (permissions: string, head = '') =>
    callable(`nested: { runs-on: x, ${permissions} steps: [{ run: 'true' }] }`, '', head);

  it('are those of the calling job, unless it narrows them', async () => {
    const { github } = await called(
      `
call:
  permissions: { contents: write, id-token: write }
  uses: ./.github/workflows/same.yml
less:
  permissions: { contents: write, id-token: write }
  uses: ./.github/workflows/less.yml`,
      { 'same.yml': asks(''), 'less.yml': asks('permissions: { contents: read },') },
    );
    expect(github.grants.map(({ permissions }) => permissions)).toEqual([
      { contents: 'write', 'id-token': 'write', metadata: 'read' },
      { contents: 'read', metadata: 'read' },
    ]);
  });

  it('may not be more: GitHub does not start the run', async () => {
    const { run } = await called(
      `
call:
  permissions: { contents: read }
  uses: ./.github/workflows/more.yml`,
      {
        'more.yml': asks(
          'permissions: { contents: write, pull-requests: write, id-token: write },',
          'permissions: { contents: read }',
        ),
      },
    );
    expect(run).toMatchObject({ conclusion: 'startup_failure', jobs: [] });
    expect(run.refusal).toBe(
      `The workflow is not valid. .github/workflows/test.yml (Line: 6, Col: 3): Error calling workflow 'octo-org/shop/.github/workflows/more.yml@${'a'.repeat(40)}'. The nested job 'nested' is requesting 'contents: write, pull-requests: write, id-token: write', but is only allowed 'contents: read, pull-requests: none, id-token: none'.`,
    );
  });

  it('are those of restricted defaults where nobody says anything', async () => {
    const { run } = await called('call: { uses: ./.github/workflows/more.yml }', {
      'more.yml': asks('', 'permissions: { deployments: write }'),
    });
    expect(run.refusal).toMatch(
      /The workflow is requesting 'deployments: write', but is only allowed 'deployments: none'\.$/,
    );
  });
});

describe('a call that GitHub does not take', () => {
  const refusalOf = async (call: string, others: Record<string, string>) =>
    (await called(call, others)).run.refusal;

  it.each([
    [
      'an input that is missing, unknown or of another type',
      'call: { uses: ./.github/workflows/a.yml, with: { other: 1, flag: maybe } }',
      {
        'a.yml': callable(
          "a: { runs-on: x, steps: [{ run: 'true' }] }",
          'inputs: { word: { type: string, required: true }, flag: { type: boolean } }',
        ),
      },
      "The workflow is not valid. .github/workflows/test.yml (Line: 5, Col: 17): Input word is required, but not provided while calling. .github/workflows/test.yml (Line: 5, Col: 59): Invalid input, other is not defined in the referenced workflow. .github/workflows/test.yml (Line: 5, Col: 68): Unexpected value 'maybe'",
    ],
    [
      'a secret that is missing or unknown',
      'call: { uses: ./.github/workflows/a.yml, secrets: { OTHER: x } }',
      {
        'a.yml': callable(
          "a: { runs-on: x, steps: [{ run: 'true' }] }",
          'secrets: { KEY: { required: true } }',
        ),
      },
      'The workflow is not valid. .github/workflows/test.yml (Line: 5, Col: 17): Secret KEY is required, but not provided while calling. .github/workflows/test.yml (Line: 5, Col: 62): Invalid secret, OTHER is not defined in the referenced workflow.',
    ],
    [
      'a file that is not there',
      'call: { uses: ./.github/workflows/gone.yml }',
      {},
      'error parsing called workflow ".github/workflows/test.yml" -> "./.github/workflows/gone.yml" : failed to fetch workflow: workflow was not found.',
    ],
    [
      'a file that nobody may call',
      'call: { uses: ./.github/workflows/own.yml }',
      {
        'own.yml': "on: schedule\njobs: { a: { runs-on: x, steps: [{ run: 'true' }] } }".replace(
          'on: schedule',
          'on: delete',
        ),
      },
      'error parsing called workflow ".github/workflows/test.yml" -> "./.github/workflows/own.yml" : workflow is not reusable as it is missing a `on.workflow_call` trigger',
    ],
    [
      'a path that is no workflow',
      'call: { uses: ./a.yml }',
      {},
      'invalid value workflow reference: no version specified',
    ],
    [
      'a workflow that calls itself, and so more than nine others',
      'call: { uses: ./.github/workflows/a.yml }',
      { 'a.yml': callable('again: { uses: ./.github/workflows/a.yml }') },
      'Nested reusable workflow depth exceeded 9.',
    ],
  ])('%s', async (_what, call, others: Record<string, string>, refusal) => {
    expect(await refusalOf(call, others)).toBe(refusal);
  });

  it('does not hold up the other workflows of the event', async () => {
    const { runner } = runnerOf({
      'bad.yml': onPush('call: { uses: ./.github/workflows/gone.yml }'),
      'good.yml': onPush("a: { runs-on: x, steps: [{ run: 'true' }] }"),
    });
    runner.deliver(PUSH);
    expect((await runner.idle()).map(({ conclusion }) => conclusion)).toEqual(['startup_failure', 'success']);
  });
});
