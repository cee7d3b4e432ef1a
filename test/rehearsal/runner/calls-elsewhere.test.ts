import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { called, stepOf } from './support.ts';

const results = (run: RunRecord) => run.jobs.map(({ name, result }) => [name, result]);

describe('a workflow of the suite', () => {
  const suite = { root: join(import.meta.dirname, 'fixtures', 'suite') };
  const call = `
call:
  permissions: { contents: read, id-token: write }
  uses: Some-Org/greenroom/.github/workflows/on-push.yml@v1.2.3
after:
  needs: call
  runs-on: x
  steps: [{ id: read, run: 'echo "\${{ needs.call.outputs.said }}"' }]`;

  it('is read from its clone at whatever ref, finds its own actions by $/, and hands outputs up through each level', async () => {
    const { run, github } = await called(call, {}, { suite, vars: { WORD: 'hello' } });
    expect(results(run)).toEqual([
      ['call / inner / speak', 'success'],
      ['after', 'success'],
    ]);
    expect(stepOf(run, 'read').log).toEqual([
      'hello from octo-org/shop/.github/workflows/test.yml@refs/heads/main',
    ]);
    expect(github.grants[0]?.jobWorkflow).toBe(
      'Some-Org/greenroom/.github/workflows/nested.yml@refs/tags/v1.2.3',
    );
  });

  it('inherits no secret of another organization, and tells its jobs where they are from', async () => {
    const look = async (owner: string) => {
      const { run } = await called(
        `call: { permissions: { id-token: write }, uses: ${owner}/greenroom/.github/workflows/look.yml@${'b'.repeat(40)}, secrets: inherit }`,
        {},
        { suite, secrets: { KEY: 'hunter2hunter2' } },
      );
      return stepOf(run, 'look').log;
    };
    const from = `greenroom/.github/workflows/look.yml@${'b'.repeat(40)}`;
    expect(await look('octo-org')).toEqual([`14 octo-org/${from}`]);
    expect(await look('other-org')).toEqual([`0 other-org/${from}`]);
  });

  it('of another repository is not played, and says so', async () => {
    const { run } = await called('call: { uses: other/tools/.github/workflows/x.yml@v1 }', {}, { suite });
    expect(results(run)).toEqual([['call', 'success']]);
    expect(run.jobs[0]?.steps[0]?.annotations).toEqual([
      { level: 'notice', message: 'not played: other/tools/.github/workflows/x.yml@v1' },
    ]);
  });

  it('gives its actions to the steps of a team by any owner and ref', async () => {
    const { run } = await called(
      `
job:
  runs-on: x
  steps: [{ id: say, uses: any/greenroom/actions/say@main, with: { word: hello } }]`,
      {},
      { suite },
    );
    expect(stepOf(run, 'say').outputs).toEqual({ said: 'hello' });
  });
});

describe('a local action', () => {
  it('by ./ is in the workspace, which is empty before a checkout', async () => {
    const { run } = await called('job: { runs-on: x, steps: [{ id: a, uses: ./actions/probe }] }', {});
    expect(stepOf(run, 'a').annotations[0]?.message).toBe(
      "Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '/home/runner/work/shop/shop/actions/probe'. Did you forget to run actions/checkout before running your local action?",
    );
  });
});
