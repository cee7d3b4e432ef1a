import { describe, expect, it } from '@jest/globals';
import type { TriggerEvent } from '../../../rehearsal/runner/records/records.ts';
import { callable, PUSH, runnerOf, stepOf } from './support.ts';

const FORK: TriggerEvent = {
  ...PUSH,
  name: 'pull_request',
  payload: { action: 'opened' },
  baseRef: 'main',
  fork: true,
};
const GIVEN = { vars: { WORD: 'hello' }, secrets: { KEY: 'hunter2hunter2' } };
const LOOK = `
look:
  runs-on: x
  if: vars.WORD == '' || github.event_name == 'pull_request_target'
  steps:
    - id: look
      env: { KEY: "\${{ secrets.KEY }}" }
      run: echo "[\${{ vars.WORD }}] \${#KEY}"`;

async function played(event: TriggerEvent, jobs: string) {
  const { runner, github } = runnerOf(
    {
      'test.yml': `on: [pull_request, pull_request_target]\njobs:\n${jobs.replaceAll(/^/gm, '  ')}\n`,
      'called.yml': callable(LOOK, 'secrets: { KEY: { required: false } }'),
    },
    GIVEN,
  );
  runner.deliver(event);
  const [run] = await runner.idle();
  if (run === undefined) throw new Error('The event started no run.');
  return { run, github };
}

describe('a run of a fork’s pull request', () => {
  it('has no variables and no secrets', async () => {
    const { run } = await played(FORK, LOOK);
    expect(stepOf(run, 'look').log).toEqual(['[] 0']);
  });

  it.each(['inherit', `{ KEY: "\${{ secrets.KEY }}" }`])(
    'hands none to what it calls with secrets: %s',
    async (secrets) => {
      const { run } = await played(
        FORK,
        `call: { uses: ./.github/workflows/called.yml, permissions: { contents: write }, secrets: ${secrets} }`,
      );
      expect(stepOf(run, 'look').log).toEqual(['[] 0']);
    },
  );

  it('has a token that only reads, in what it calls too', async () => {
    const { github } = await played(
      FORK,
      'call: { uses: ./.github/workflows/called.yml, permissions: { contents: write, id-token: write } }',
    );
    expect(github.grants.map(({ permissions }) => permissions)).toEqual([
      { contents: 'read', metadata: 'read' },
    ]);
  });

  it('has everything when it stands on the base by pull_request_target', async () => {
    const { run } = await played({ ...FORK, name: 'pull_request_target' }, LOOK);
    expect(stepOf(run, 'look').log).toEqual(['[hello] 14']);
  });
});
