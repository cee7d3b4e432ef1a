import { describe, expect, it } from '@jest/globals';
import { type Desk, openDesk } from '../support/world/people-desk.ts';
import { URL_OF_IT } from '../support/world/people-reports.ts';
import { deployAs } from '../support/world/people-seen.ts';
import { BRANCH, seedStory } from '../support/world/people-world.ts';

/** One of the stack: a pull request with a story and an environment of its own. */
interface Level {
  readonly story: number;
  readonly branch: string;
  number: number;
  readonly file: string;
}

const NAMES = ['lower', 'middle', 'upper'] as const;

async function stackOf(desk: Desk): Promise<Readonly<Record<(typeof NAMES)[number], Level>>> {
  const lower = { story: 123456789, branch: BRANCH, number: desk.number, file: 'a.txt' };
  const middle = { story: 987654321, branch: 'feature/987654321-middle', number: 0, file: 'middle.txt' };
  const upper = { story: 987654322, branch: 'feature/987654322-upper', number: 0, file: 'upper.txt' };
  await desk.setUp.deliver();
  await onTop(desk, middle, BRANCH);
  await onTop(desk, upper, middle.branch);
  return { lower, middle, upper };
}

async function onTop(desk: Desk, level: Level, base: string): Promise<void> {
  const { people } = desk;
  const { branch, story } = level;
  seedStory(people, { id: story, name: branch, labels: [] });
  const token = people.github.token({ kind: 'workflow', permissions: { contents: 'write' } });
  await fetch(`${people.origin}/github/repos/octo-org/shop/git/refs`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify({ ref: `refs/heads/${branch}`, sha: people.github.code.branchHead(base) }),
  });
  people.act('github', 'push', { branch, files: { [level.file]: 'x' }, by: 'mr-a' });
  const opened = { branch, base, title: branch, by: 'mr-a' };
  level.number = people.act<{ number: number }>('github', 'open', opened).number;
  await deploy(desk, level);
  await review(desk, level);
}

async function deploy(desk: Desk, { branch }: Level): Promise<void> {
  const job = desk.people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
  await deployAs(desk, job, { ref: branch, key: `70107786/shop/preview/${branch}`, url: URL_OF_IT });
}

async function review(desk: Desk, { number }: Level): Promise<void> {
  const { people } = desk;
  people.world.core.clock.advance(60_000);
  people.act('github', 'unlabel', { number, label: 'reviewed', by: 'mr-b' });
  people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  const { report } = await desk.sync({ 'pull-request': String(number) });
  expect(report).toMatchObject({ reasonCode: 'story_moved' });
}

function accept({ people }: Desk, { story }: Level): void {
  people.act('tracker', 'accept', { id: story, by: 103 });
}

/** The jobs `accept`, `clean` and `update` of on-default-branch.yml; what was said of each pull request. */
async function look(desk: Desk) {
  const found = await desk.sync({ operation: 'accepted' }, 'schedule');
  const wishes = found.outputs['accepted'] ?? '[]';
  const merge = await desk.chore({ operation: 'merge', 'pull-requests': wishes });
  const merged = JSON.parse(merge.outputs['merged'] ?? '[]') as readonly {
    readonly pullRequest: number;
    readonly branch: string;
  }[];
  for (const { pullRequest, branch } of merged)
    await desk.chore({ operation: 'delete-branch', 'pull-request': String(pullRequest), branch });
  const update =
    merged.length === 0
      ? undefined
      : await desk.chore({ operation: 'update', 'pull-requests': merge.outputs['merged'] ?? '' });
  return { found, merge, update };
}

/** Two pull requests into the default branch, both delivered; the newer one changes that file. */
async function besides(desk: Desk, file = 'other.txt'): Promise<readonly [Level, Level]> {
  const first = { story: 123456789, branch: BRANCH, number: desk.number, file: 'a.txt' };
  const second = { story: 987654321, branch: 'feature/987654321-beside', number: 0, file };
  await desk.setUp.deliver();
  await onTop(desk, second, 'main');
  return [first, second];
}

async function isOnMain({ people }: Desk, commit: string): Promise<boolean> {
  const token = people.github.token({ kind: 'workflow', permissions: { contents: 'read' } });
  const answer = await fetch(`${people.origin}/github/repos/octo-org/shop/compare/${commit}...main`, {
    headers: { authorization: `token ${token}` },
  });
  return ((await answer.json()) as { readonly behind_by: number }).behind_by === 0;
}

/** Numbers of those of the stack that are open. */
function openPulls({ people, number }: Desk): readonly number[] {
  const { pulls } = people.world.core.peer('github').state() as {
    pulls: readonly { readonly number: number; readonly state: string }[];
  };
  return pulls.filter((pull) => pull.number >= number && pull.state === 'open').map((pull) => pull.number);
}

const ORDERS = [
  ['lower', 'middle', 'upper'],
  ['lower', 'upper', 'middle'],
  ['middle', 'lower', 'upper'],
  ['middle', 'upper', 'lower'],
  ['upper', 'lower', 'middle'],
  ['upper', 'middle', 'lower'],
] as const;

describe('a stack of three pull requests', () => {
  it.each(ORDERS)('ends on the default branch, accepted as %s, %s, %s', async (...order) => {
    const desk = await openDesk({}, 1);
    try {
      const stack = await stackOf(desk);
      const shown = NAMES.map((name) => desk.people.github.code.branchHead(stack[name].branch) ?? '');
      for (const name of order) {
        accept(desk, stack[name]);
        const { merge } = await look(desk);
        expect(['updated', 'skipped']).toContain(merge.report.decision);
      }
      // One merge an hour, since each waits until the branch below it is gone.
      for (const _ of NAMES) await look(desk);
      for (const commit of shown) expect(await isOnMain(desk, commit)).toBe(true);
      expect(openPulls(desk)).toEqual([]);
      expect((await look(desk)).merge.report.decision).toBe('nothing');
    } finally {
      await desk.close();
    }
  });

  it('waits for what is judged below it, and no longer than that is judged', async () => {
    const desk = await openDesk({}, 1);
    try {
      const { lower, middle } = await stackOf(desk);
      accept(desk, middle);
      const { merge } = await look(desk);
      expect(merge.report).toMatchObject({ decision: 'skipped', reasonCode: 'base_moved' });
      expect(merge.report.sentence).toBe(
        `Pull request #${middle.number} waits, because pull request #${lower.number} was delivered at the commit that branch '${BRANCH}' has now; a later run merges it once that one is merged or closed, or has moved on, as a rejected one does with its next commit.`,
      );
      desk.setUp.push('two');
      expect(JSON.parse((await look(desk)).merge.outputs['merged'] ?? '')).toMatchObject([
        { pullRequest: middle.number },
      ]);
    } finally {
      await desk.close();
    }
  });
});

describe('two stories that are accepted at once', () => {
  it('are merged one after the other, each at the commit that was delivered', async () => {
    const desk = await openDesk({}, 1);
    try {
      const both = await besides(desk);
      const shown = both.map(({ branch }) => desk.people.github.code.branchHead(branch) ?? '');
      for (const each of both) accept(desk, each);
      const { merge, update } = await look(desk);
      expect(JSON.parse(merge.outputs['merged'] ?? '')).toHaveLength(2);
      expect(update?.report).toMatchObject({ decision: 'nothing' });
      for (const commit of shown) expect(await isOnMain(desk, commit)).toBe(true);
    } finally {
      await desk.close();
    }
  });

  it('are judged again where the second goes together with the first no more, at a commit that people have made', async () => {
    const desk = await openDesk({}, 1);
    try {
      // The newer one is merged first.
      const [second, first] = await besides(desk, 'a.txt');
      accept(desk, first);
      accept(desk, second);
      const { merge, update } = await look(desk);
      expect(JSON.parse(merge.outputs['merged'] ?? '')).toMatchObject([{ pullRequest: first.number }]);
      expect(merge.report.sentence).toContain(`Pull request #${second.number} conflicts with its base`);
      // Nobody delivered what an update would make of it.
      expect(update?.report).toMatchObject({ decision: 'skipped', reasonCode: 'branch_waits' });
      expect((await look(desk)).merge.report.decision).toBe('skipped');
      desk.people.act('tracker', 'state', { id: second.story, state: 'started', by: 103 });
      desk.people.act('github', 'push', { branch: second.branch, files: { 'a.txt': 'x' }, by: 'mr-a' });
      await deploy(desk, second);
      await review(desk, second);
      accept(desk, second);
      expect((await look(desk)).merge.report).toMatchObject({ reasonCode: 'pull_request_merged' });
      expect(openPulls(desk)).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});
