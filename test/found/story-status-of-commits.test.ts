import { describe, expect, it } from '@jest/globals';
import { acceptBuilt, syncBuilt } from '../support/runs/desk-built.ts';
import { statusBuilt, statusSaid } from '../support/runs/status-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import type { Desk } from '../support/world/people-desk.ts';
import { URL_OF_IT } from '../support/world/people-reports.ts';
import { deployAs } from '../support/world/people-seen.ts';
import { BRANCH, seedStory } from '../support/world/people-world.ts';

const STORY = 123456789;

/** What somebody who may write sends to the repository. */
async function send(desk: Desk, method: 'POST' | 'PATCH', path: string, body: object): Promise<unknown> {
  const { people } = desk;
  const token = people.github.token({ kind: 'person', login: 'mr-b' });
  const answer = await fetch(`${people.origin}/github/repos/octo-org/shop/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
  return answer.json();
}

function rename(desk: Desk, text: { readonly title: string; readonly body?: string }): Promise<unknown> {
  return send(desk, 'PATCH', `pulls/${desk.number}`, text);
}

/** A pull request from a new branch, with a commit of its own. */
function propose({ people }: Desk, branch: string, text: object): string {
  const { commit } = people.act<{ commit: string }>('github', 'push', { branch, by: 'mr-a' });
  people.act('github', 'open', { branch, by: 'mr-a', ...text });
  return commit;
}

const OTHER = 987654321;

/** Another pull request, whose title alone names its story, and which is delivered. */
async function deliverOther(
  desk: Desk,
  branch: string,
  base: string,
): Promise<{ readonly number: number; readonly commit: string }> {
  const { people } = desk;
  seedStory(people, { id: OTHER, name: 'Other', labels: [] });
  const sha = people.github.code.branchHead(base) ?? '';
  await send(desk, 'POST', 'git/refs', { ref: `refs/heads/${branch}`, sha });
  const { commit } = people.act<{ commit: string }>('github', 'push', {
    branch,
    files: { 'other.txt': 'x' },
    by: 'mr-a',
  });
  const title = `Other [#${OTHER}]`;
  const { number } = people.act<{ number: number }>('github', 'open', { branch, base, title, by: 'mr-a' });
  // Whoever reviews looks before they put the label on.
  people.world.core.clock.advance(60_000);
  people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  const job = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
  await deployAs(desk, job, { ref: branch, key: `70107786/shop/preview/${branch}`, url: URL_OF_IT });
  const synced = await syncBuilt(desk, { 'pull-request': String(number) });
  expect(synced).toMatchObject({ green: true, reasonCode: 'story_moved' });
  return { number, commit };
}

function accept({ people }: Desk, ...ids: readonly number[]): void {
  for (const id of ids) people.act('tracker', 'accept', { id, by: 103 });
}

describe('one commit of several pull requests', () => {
  const desk = withDesk();

  it('says the worst of them, whichever of them the run is about', async () => {
    const { people, number } = desk;
    await send(desk, 'POST', 'git/refs', { ref: 'refs/heads/bump', sha: desk.head });
    const bump = people.act<{ number: number }>('github', 'open', {
      branch: 'bump',
      title: 'Bump',
      by: 'mr-a',
    });
    const waits = `pending: Pull request #${number}: Story ${STORY}: not accepted yet.`;
    await statusBuilt(desk, 'pull_request', { 'pull-request': String(bump.number) });
    expect(await statusSaid(desk)).toBe(waits);
    expect((await statusBuilt(desk, 'pull_request')).decision).toBe('unchanged');
    expect((await statusBuilt(desk, 'schedule')).decision).toBe('unchanged');
    expect(await statusSaid(desk)).toBe(waits);
    await desk.setUp.deliver();
    accept(desk, STORY);
    await statusBuilt(desk, 'schedule');
    expect(await statusSaid(desk)).toBe(
      `success: Accepted, or without a story: #${number}, #${bump.number}.`,
    );
  });

  it('says it of two bases of one branch', async () => {
    const { people, number } = desk;
    people.act('github', 'push', { branch: 'release', by: 'mr-a' });
    await rename(desk, { title: 'Pay' });
    const second = people.act<{ number: number }>('github', 'open', {
      branch: BRANCH,
      base: 'release',
      title: 'Pay there',
      by: 'mr-a',
    });
    await desk.setUp.deliver();
    accept(desk, STORY);
    expect(await statusBuilt(desk, 'schedule')).toMatchObject({ green: true, decision: 'updated' });
    expect(await statusSaid(desk)).toMatch(
      new RegExp(`^pending: Pull request #(${number}|${second.number}): `),
    );
    expect((await statusBuilt(desk, 'schedule')).decision).toBe('unchanged');
  });
});

describe('a story that the text names no more', () => {
  const desk = withDesk();

  it('still counts for what was delivered', async () => {
    const { number, commit } = await deliverOther(desk, 'pay', 'main');
    await send(desk, 'PATCH', `pulls/${number}`, { title: 'Pay' });
    await statusBuilt(desk, 'schedule');
    const waits = `pending: It was delivered for ${OTHER}, which is not accepted, though the text names it no more.`;
    expect(await statusSaid(desk, commit)).toBe(waits);
    desk.people.act('tracker', 'reject', { id: OTHER, by: 103 });
    await statusBuilt(desk, 'pull_request', { 'pull-request': String(number) });
    expect(await statusSaid(desk, commit)).toBe(waits);
    accept(desk, OTHER);
    await statusBuilt(desk, 'schedule');
    expect(await statusSaid(desk, commit)).toBe(
      `success: Story ${OTHER}: accepted at ${commit.slice(0, 7)}.`,
    );
  });
});

describe('what stands on a pull request that people judge', () => {
  const desk = withDesk();

  it('waits as its merge does', async () => {
    await desk.setUp.deliver();
    const { commit } = await deliverOther(desk, 'upper', BRANCH);
    accept(desk, OTHER);
    await statusBuilt(desk, 'schedule');
    expect(await statusSaid(desk, commit)).toMatch(
      new RegExp(`^pending: Waits for pull request #${desk.number}, which people judge at the commit`),
    );
    expect((await acceptBuilt(desk)).merge).toMatchObject({ decision: 'skipped', reasonCode: 'base_moved' });
  });
});

describe('what names no story that the tracker knows', () => {
  const desk = withDesk();

  it('is let through where it is named in passing, and is to be corrected in the title', async () => {
    const slip = propose(desk, 'slip', { title: 'See [#999999999]' });
    const passing = propose(desk, 'passing', { title: 'Tidy up', body: 'As [#999999999] said.' });
    const beside = propose(desk, 'beside', { title: `[#999999999] and [#${STORY}]` });
    await statusBuilt(desk, 'schedule');
    expect(await statusSaid(desk, slip)).toBe(
      'pending: The tracker knows no open story 999999999; correct branch or title.',
    );
    expect(await statusSaid(desk, passing)).toBe('success: Names no open story of the tracker (999999999).');
    expect(await statusSaid(desk, beside)).toBe(`pending: Story ${STORY}: not accepted yet.`);
  });

  it('is let through where GitHub has a pull request, or an issue that was never done, of that number', async () => {
    const { people, number } = desk;
    const follows = propose(desk, 'follow', { title: `Tidy up #${number}` });
    const issue = (await send(desk, 'POST', 'issues', { title: 'Old' })) as { readonly number: number };
    await send(desk, 'PATCH', `issues/${issue.number}`, { state: 'closed', state_reason: 'not_planned' });
    const old = propose(desk, 'more', { title: 'Tidy up', body: `Follow-up to #${issue.number}` });
    const permissions = {
      contents: 'read',
      deployments: 'read',
      issues: 'read',
      'pull-requests': 'read',
      statuses: 'write',
    } as const;
    await statusBuilt(desk, 'schedule', {
      tracker: 'github',
      'tracker-url': '',
      'tracker-token': '',
      'tracker-project': '',
      'accepted-by': 'mr-b',
      'github-token': people.github.token({ kind: 'workflow', permissions }),
    });
    expect(await statusSaid(desk, follows)).toBe(`success: Names no open story of the tracker (${number}).`);
    expect(await statusSaid(desk, old)).toBe(
      `success: Names no open story of the tracker (${issue.number}).`,
    );
  });
});

describe('more than twenty stories', () => {
  const desk = withDesk();

  it('are neither merged nor a success, though the first twenty are accepted', async () => {
    const { people } = desk;
    const ids = Array.from({ length: 20 }, (_, each) => 223456000 + each);
    for (const id of ids) seedStory(people, { id, name: `Story ${id}` });
    await rename(desk, { title: 'Pay', body: ids.map((id) => `[#${id}]`).join(' ') });
    await desk.setUp.deliver();
    accept(desk, STORY, ...ids.slice(0, 19));
    const { found, merge } = await acceptBuilt(desk);
    expect(found.outputs['accepted']).toBe('[]');
    expect(found.sentence).toContain('names more than 20 stories');
    expect(merge.reasonCode).not.toBe('pull_request_merged');
    await statusBuilt(desk, 'schedule');
    expect(await statusSaid(desk)).toBe(
      'pending: Names more than 20 stories, so an acceptance merges nothing; name fewer.',
    );
  });
});
