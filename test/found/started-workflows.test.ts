import { describe, expect, it } from '@jest/globals';
import { type BuiltStep, choreBuilt, cleanBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { type Desk, openDesk } from '../support/world/people-desk.ts';

const START = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
const RIGHTS = {
  actions: 'write',
  contents: 'write',
  deployments: 'write',
  'pull-requests': 'write',
} as const;

async function accepted({ people, setUp }: Desk, on = 'workflow_dispatch'): Promise<void> {
  setDeploy(people, on);
  await setUp.deliver();
  people.act('tracker', 'accept', { id: 123456789, by: 103 });
}

function setDeploy(people: Desk['people'], on: string): void {
  const files = { '.github/workflows/deploy.yml': `on: [push, ${on}]\n` };
  people.act('github', 'push', { branch: 'main', files, by: 'mr-b' });
}

async function acceptWith(desk: Desk, more: Readonly<Record<string, string>> = {}): Promise<BuiltStep> {
  const found = await syncBuilt(desk, { operation: 'accepted' }, 'schedule');
  return choreBuilt(desk, {
    operation: 'merge',
    'pull-requests': found.outputs['accepted'] ?? '',
    dispatch: 'deploy.yml',
    'github-token': desk.people.github.token({ kind: 'workflow', permissions: RIGHTS }),
    ...more,
  });
}

function starts({ people }: Desk): readonly string[] {
  return people.github
    .events(0)
    .filter(({ name }) => name === 'workflow_dispatch')
    .map(({ ref }) => ref);
}

describe("a merge by the job's own token, whose push starts nothing", () => {
  const desk = withDesk();

  it('is followed by the workflow that stands in, once', async () => {
    await accepted(desk);
    const merge = await acceptWith(desk);
    expect(merge).toMatchObject({ green: true, decision: 'updated' });
    expect(merge.sentence).toContain(
      `Workflow deploy.yml was started at branch 'main' behind the merge of pull request #${desk.number}.`,
    );
    expect(JSON.parse(merge.outputs['merged'] ?? '')).toHaveLength(1);
    expect(await acceptWith(desk)).toMatchObject({ green: true, decision: 'unchanged' });
    expect(starts(desk)).toEqual(['refs/heads/main']);
  });

  it('says in one line that nothing starts where nobody named a workflow', async () => {
    await accepted(desk);
    const { log, sentence } = await acceptWith(desk, { dispatch: '' });
    expect(sentence).toBe(`Pull request #${desk.number} was merged at ${desk.head.slice(0, 7)}.`);
    expect(log).toContain('No workflow that waits for a push to the base starts behind the merge');
    expect(starts(desk)).toEqual([]);
  });

  it.each(['before', 'after'] as const)('that is killed %s the start is made up for', async (phase) => {
    const { people } = desk;
    await accepted(desk);
    const fault = { service: 'github', operation: START, phase, effect: 'reset' } as const;
    people.world.core.faults.add({ name: 'no answer', ...fault });
    const torn = await acceptWith(desk);
    expect(torn).toMatchObject({
      green: false,
      decision: 'failed',
      outputs: { merged: '[]', conflicts: '[]' },
    });
    const later = await acceptWith(desk);
    expect(later).toMatchObject({ green: true, decision: 'updated' });
    expect(JSON.parse(later.outputs['merged'] ?? '')).toHaveLength(1);
    expect(starts(desk).length).toBe(phase === 'before' ? 1 : 2);
    await acceptWith(desk);
    expect(starts(desk).length).toBe(phase === 'before' ? 1 : 2);
  });

  it('is told of once where the workflow cannot start, and the next merge starts it once it has that trigger, as the sentence says', async () => {
    const { people, number } = desk;
    await accepted(desk, 'pull_request');
    const told = await acceptWith(desk);
    expect(told).toMatchObject({ green: false, decision: 'refused', reasonCode: 'workflow_refused' });
    expect(told.sentence).toContain("(Workflow does not have 'workflow_dispatch' trigger); start it by hand");
    expect(JSON.parse(told.outputs['merged'] ?? '')).toHaveLength(1);
    expect(await acceptWith(desk)).toMatchObject({ green: true, decision: 'unchanged' });
    expect(starts(desk)).toEqual([]);
    setDeploy(people, 'workflow_dispatch');
    people.act('github', 'dispatch-workflow', { workflow: 'deploy.yml', by: 'mr-b' });
    expect(starts(desk)).toHaveLength(1);
    expect(number).toBeGreaterThan(0);
  });

  // Nobody has accepted what stands in the branch of the lower pull request.
  it('into the branch of another pull request starts nothing', async () => {
    const { people, number } = desk;
    setDeploy(people, 'workflow_dispatch');
    const files = { '.github/workflows/deploy.yml': 'on: [push, workflow_dispatch]\n', 'lower.txt': 'lower' };
    people.act('github', 'push', { branch: 'feature/lower', files, by: 'mr-b' });
    people.act('github', 'open', { branch: 'feature/lower', title: 'Lower', by: 'mr-b' });
    people.act('github', 'retarget', { number, base: 'feature/lower', by: 'mr-a' });
    await desk.setUp.deliver();
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    const merge = await acceptWith(desk);
    expect(merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
    expect(merge.log).toContain("branch 'feature/lower' is not taken for one that lives long");
    expect(starts(desk)).toEqual([]);
  });

  it.each([
    ['whose branch names the story', undefined],
    ['whose branch names no story', 'feature/checkout'],
  ])('%s, and is gone before the start, is made up for, once', async (_, branch) => {
    const plain = branch === undefined ? desk : await openDesk({}, 5, undefined, branch);
    try {
      const { people } = plain;
      await accepted(plain);
      const fault = { service: 'github', operation: START, phase: 'before', effect: 'reset' } as const;
      people.world.core.faults.add({ name: 'no answer', ...fault });
      expect(await acceptWith(plain)).toMatchObject({ green: false, outputs: { merged: '[]' } });
      people.world.core.faults.clear();
      // As GitHub does by itself where merged branches are to be deleted.
      people.act('github', 'delete-branch', { branch: plain.branch, by: 'mr-a' });
      const later = await acceptWith(plain);
      expect(JSON.parse(later.outputs['merged'] ?? '')).toHaveLength(1);
      expect(starts(plain)).toEqual(['refs/heads/main']);
      expect((await cleanBuilt(plain, plain.number, plain.branch)).reasonCode).toBe('branch_gone');
      expect(await acceptWith(plain)).toMatchObject({ green: true, decision: 'nothing' });
      expect(starts(plain)).toHaveLength(1);
    } finally {
      if (plain !== desk) await plain.close();
    }
  });

  it('names the right that is missing', async () => {
    await accepted(desk);
    const permissions = { ...RIGHTS, actions: 'read' } as const;
    const token = desk.people.github.token({ kind: 'workflow', permissions });
    const told = await acceptWith(desk, { 'github-token': token });
    expect(told).toMatchObject({ green: false, reasonCode: 'workflow_refused' });
    expect(told.sentence).toContain("the job 'actions: write'");
  });
});

describe('a merge whose push starts runs by itself', () => {
  const desk = withDesk();

  it.each([
    ['by an app', { kind: 'app', login: 'shop-merger', permissions: RIGHTS }],
    ['by a person', { kind: 'person', login: 'mr-b' }],
  ] as const)('%s needs no stand-in', async (_, request) => {
    await accepted(desk);
    const token = desk.people.github.token(request);
    expect(await acceptWith(desk, { 'github-token': token })).toMatchObject({
      green: true,
      reasonCode: 'pull_request_merged',
    });
    expect(await acceptWith(desk)).toMatchObject({ green: true, decision: 'unchanged' });
    expect(starts(desk)).toEqual([]);
  });

  it('by hand needs none either', async () => {
    await accepted(desk);
    desk.people.act('github', 'merge', { number: desk.number, by: 'mr-a' });
    expect(await acceptWith(desk)).toMatchObject({ green: true, decision: 'unchanged' });
    expect(starts(desk)).toEqual([]);
  });
});

describe('a name that is no file of a workflow', () => {
  const desk = withDesk();

  it('is refused before anything is read', async () => {
    const refused = await choreBuilt(desk, {
      operation: 'merge',
      'pull-requests': '[]',
      dispatch: '../../dispatches',
    });
    expect(refused).toMatchObject({ green: false, decision: 'refused', reasonCode: 'invalid_input' });
  });
});
