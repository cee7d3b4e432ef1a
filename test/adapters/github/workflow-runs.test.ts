import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';
import { createPeopleWorld, type PeopleWorld } from '../../support/world/people-world.ts';

const closing = closingAfterEach();

async function open(permissions: Readonly<Record<string, 'read' | 'write'>> = { actions: 'read' }) {
  const people = await createPeopleWorld(1);
  closing({ world: people });
  const { workflowRuns } = createGitHub({
    fetch,
    token: people.github.token({ kind: 'workflow', permissions }),
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { people, workflowRuns };
}

function ran(people: PeopleWorld, at: string, more: object = {}): void {
  people.act('github', 'run', { workflow: 'greenroom.yml', at, ...more });
}

describe('the runs of a workflow', () => {
  it('are those that the schedule or a person started, the newest first, with how they ended', async () => {
    const { people, workflowRuns } = await open();
    ran(people, '2026-03-02T05:23:00Z');
    ran(people, '2026-03-02T06:00:00Z', { event: 'workflow_dispatch' });
    ran(people, '2026-03-02T07:23:00Z', { conclusion: 'failure' });
    // Whoever may push may run a workflow of the same name there.
    ran(people, '2026-03-02T09:00:00Z', { event: 'workflow_dispatch', branch: 'feature/quiet' });
    ran(people, '2026-03-02T08:00:00Z', { event: 'delete' });
    ran(people, '2026-03-02T08:10:00Z', { workflow: 'preview.yml' });
    const runs = await workflowRuns.hourlyRuns('greenroom.yml');
    expect(runs.map(({ startedAt, conclusion }) => [startedAt, conclusion])).toEqual([
      ['2026-03-02T07:23:00Z', 'failure'],
      ['2026-03-02T06:00:00Z', 'success'],
      ['2026-03-02T05:23:00Z', 'success'],
    ]);
    expect(runs[0]?.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  it('are at most thirty of each', async () => {
    const { people, workflowRuns } = await open();
    for (let day = 1; day <= 28; day += 1)
      for (const hour of ['08', '09']) ran(people, `2026-02-${String(day).padStart(2, '0')}T${hour}:23:00Z`);
    const runs = await workflowRuns.hourlyRuns('greenroom.yml');
    expect([runs.length, runs[0]?.startedAt, runs[29]?.startedAt]).toEqual([
      30,
      '2026-02-28T09:23:00Z',
      '2026-02-14T08:23:00Z',
    ]);
  });

  it('have jobs, each with its name and how it ended', async () => {
    const { people, workflowRuns } = await open();
    const named = Array.from({ length: 12 }, (_, index) => ({
      name: `Job ${index}`,
      conclusion: 'failure',
      steps: ['Look', 'Say'].map((name) => ({ name, conclusion: 'success' })),
    }));
    ran(people, '2026-03-02T05:23:00Z', { jobs: [{ name: 'Look' }, ...named] });
    const [run] = await workflowRuns.hourlyRuns('greenroom.yml');
    const jobs = await workflowRuns.jobs(run?.id ?? 0);
    const at = '2026-03-02T05:23:00Z';
    expect(jobs).toHaveLength(13);
    expect(jobs.slice(0, 2)).toEqual([
      { name: 'Look', conclusion: undefined, startedAt: at, completedAt: undefined, steps: [] },
      { name: 'Job 0', conclusion: 'failure', startedAt: at, completedAt: at, steps: ['Look', 'Say'] },
    ]);
  });

  it('may be none', async () => {
    const { workflowRuns } = await open();
    expect(await workflowRuns.hourlyRuns('greenroom.yml')).toEqual([]);
  });

  it('are of a workflow that may be switched off, or not there', async () => {
    const { people, workflowRuns } = await open();
    expect(await workflowRuns.workflow('greenroom.yml')).toBeUndefined();
    ran(people, '2026-03-02T07:23:00Z');
    expect(await workflowRuns.workflow('greenroom.yml')).toMatchObject({ state: 'active' });
    people.act('github', 'disable-workflow', { workflow: 'greenroom.yml', state: 'disabled_inactivity' });
    expect(await workflowRuns.workflow('greenroom.yml')).toMatchObject({ state: 'disabled_inactivity' });
  });

  it('are not seen by a token without the right', async () => {
    const { people, workflowRuns } = await open({ contents: 'read' });
    ran(people, '2026-03-02T07:23:00Z');
    await expect(workflowRuns.workflow('greenroom.yml')).rejects.toMatchObject({
      reasonCode: 'access_denied',
    });
  });
});
