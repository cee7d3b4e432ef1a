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
  it('are those that the schedule or a person started and that succeeded, the newest of them', async () => {
    const { people, workflowRuns } = await open();
    ran(people, '2026-03-02T05:23:00Z');
    ran(people, '2026-03-02T06:00:00Z', { event: 'workflow_dispatch' });
    ran(people, '2026-03-02T07:23:00Z', { conclusion: 'failure' });
    ran(people, '2026-03-02T08:00:00Z', { event: 'delete' });
    ran(people, '2026-03-02T08:10:00Z', { workflow: 'preview.yml' });
    expect(await workflowRuns.lastSuccess('greenroom.yml')).toBe('2026-03-02T06:00:00Z');
    ran(people, '2026-03-02T08:23:00Z');
    expect(await workflowRuns.lastSuccess('greenroom.yml')).toBe('2026-03-02T08:23:00Z');
  });

  it('may be none', async () => {
    const { people, workflowRuns } = await open();
    ran(people, '2026-03-02T07:23:00Z', { conclusion: 'cancelled' });
    expect(await workflowRuns.lastSuccess('greenroom.yml')).toBeUndefined();
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
