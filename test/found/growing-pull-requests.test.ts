import { describe, expect, it } from '@jest/globals';
import { notifyBuilt } from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { askGitHub, commentsOn, type SeenComment, tokenOfPerson } from '../support/world/people-seen.ts';
import { BRANCH } from '../support/world/people-world.ts';

const BOT = 'github-actions[bot]';
const desk = withDesk(100);

function comment(many: number, by = 'mr-b'): void {
  for (let count = 0; count < many; count += 1)
    desk.people.act('github', 'comment', { number: desk.number, body: `Comment ${count}`, by });
}

function ours(): readonly SeenComment[] {
  return commentsOn(desk).filter(({ body }) => body.startsWith('<!-- greenroom:environments '));
}

/** Says that the newest commit is there, and how many requests to GitHub that took. */
async function tell() {
  const before = desk.people.world.core.log.next();
  const told = await notifyBuilt(desk, [desk.reports.provisioned()], { sinks: 'pull-request' });
  return { ...told, requests: requestsSince(before) };
}

function requestsSince(mark: number): number {
  return desk.people.world.core.log.entries(mark).filter(({ service }) => service === 'github').length;
}

/** A later commit, so that there is something to tell. */
function push(): void {
  desk.head = desk.setUp.push(`more ${desk.people.mark()}`);
}

/** Writes others around ours, and changes so many of theirs afterwards that ours is none of the last. */
function bury(): void {
  comment(110);
  for (const { id, author } of commentsOn(desk))
    if (author === 'mr-b') desk.people.act('github', 'edit-comment', { id, body: 'Changed', by: 'mr-b' });
}

describe('a pull request with many comments', () => {
  it.each([
    // Ours is among the first, which one request reads, or is looked for by one more.
    [1, 0, 10],
    [100, 0, 11],
    [1_000, 0, 11],
    [0, 1_000, 10],
  ])('costs the same with %i before ours and %i behind it', async (before, behind, requests) => {
    comment(before);
    await tell();
    comment(behind);
    push();
    const told = await tell();
    expect([told.reasonCode, told.requests]).toEqual(['announced', requests]);
    expect(ours()).toHaveLength(1);
    expect(ours()[0]?.body).toContain(desk.head.slice(0, 7));
  });
});

describe('a pull request with many reviews', () => {
  it.each([100, 1_000])('costs the same with %i', async (many) => {
    await tell();
    for (let count = 0; count < many; count += 1)
      desk.people.act('github', 'review', { number: desk.number, by: 'mr-b', state: 'COMMENTED' });
    push();
    expect(await tell()).toMatchObject({ reasonCode: 'announced', requests: 10 });
  });
});

describe('a branch with many pull requests of before', () => {
  it.each([1, 250])('costs the same with %i, and the newest gets the comment', async (many) => {
    const open = () =>
      desk.people.act<{ number: number }>('github', 'open', { branch: BRANCH, title: 'Again', by: 'mr-a' });
    const close = (number: number) => desk.people.act('github', 'close', { number, by: 'mr-a' });
    close(desk.number);
    for (let count = 1; count < many; count += 1) close(open().number);
    desk.number = open().number;
    const { subject, ...report } = desk.reports.provisioned();
    const { pullRequest: _pull, ...branch } = subject ?? { branch: BRANCH };
    const before = desk.people.world.core.log.next();
    await notifyBuilt(desk, [{ ...report, subject: branch }], { sinks: 'pull-request' });
    expect([requestsSince(before), ours().length]).toEqual([10, 1]);
  });
});

describe('our comment in the middle of many that changed later', () => {
  it('is found by its id, which was kept', async () => {
    comment(110);
    await tell();
    bury();
    push();
    const told = await tell();
    expect([told.reasonCode, told.requests]).toEqual(['announced', 13]);
    expect(ours()).toHaveLength(1);
    expect(told.log).not.toContain('No comment of Greenroom');
  });

  it('is searched for once where it was deleted, which is said, and the new one is kept like it', async () => {
    comment(110);
    await tell();
    bury();
    desk.people.act('github', 'delete-comment', { id: ours()[0]?.id ?? 0, by: 'mr-b' });
    push();
    const lost = await tell();
    expect(lost.reasonCode).toBe('announced');
    expect(lost.log).toContain(LOST);
    expect(ours()).toHaveLength(1);
    bury();
    push();
    const found = await tell();
    expect([found.requests, found.log.includes('No comment of Greenroom')]).toEqual([13, false]);
    expect(ours()).toHaveLength(1);
    expect(ours()[0]?.body).toContain(desk.head.slice(0, 7));
  });
});

const LOST =
  "No comment of Greenroom's was found on pull request #25: 200 of its 220 comments were looked at, the oldest, the newest and those that changed last. The one whose id was kept is gone or is not its own any more. If there is one among the others, it stays as it is, and may be deleted.";

describe('an id that somebody else kept', () => {
  it.each([
    ['a person', () => tokenOfPerson(desk)],
    [
      'another workflow',
      () => desk.people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } }),
    ],
  ])("by %s makes a person's comment none of ours", async (_who, token) => {
    comment(110);
    await tell();
    const [own] = ours();
    const theirs = own?.body.replace('ready', 'theirs') ?? '';
    desk.people.act('github', 'comment', { number: desk.number, body: theirs, by: 'mr-a' });
    desk.people.act('github', 'delete-comment', { id: own?.id ?? 0, by: 'mr-b' });
    const [kept] = keptIds();
    const node = Buffer.from(`IssueComment:${ours()[0]?.id}`).toString('base64');
    await askGitHub(desk, token(), 'deployments', { ...kept, payload: { node } });
    bury();
    push();
    const told = await tell();
    expect(told.log).toContain('No comment of Greenroom');
    expect(ours().map(({ author, body }) => [author, body === theirs])).toEqual([
      ['mr-a', true],
      [BOT, false],
    ]);
  });
});

/** What the ids are kept with, as GitHub would have it again. */
function keptIds(): readonly object[] {
  const { deployments } = desk.people.world.core.peer('github').state() as {
    readonly deployments: readonly {
      readonly environment: string;
      readonly task: string;
      readonly sha: string;
    }[];
  };
  return deployments
    .filter(({ environment }) => environment === 'greenroom-comment')
    .map(({ environment, task, sha: ref }) => ({
      environment,
      task,
      ref,
      auto_merge: false,
      required_contexts: [],
    }));
}
