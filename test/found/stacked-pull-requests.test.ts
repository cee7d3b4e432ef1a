import { describe, expect, it } from '@jest/globals';
import {
  acceptBuilt,
  type BuiltStep,
  choreBuilt,
  cleanBuilt,
  syncBuilt,
} from '../support/runs/desk-built.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';
import { type Desk, openDesk } from '../support/world/people-desk.ts';
import { URL_OF_IT } from '../support/world/people-reports.ts';
import { deployAs } from '../support/world/people-seen.ts';
import { BRANCH, seedStory } from '../support/world/people-world.ts';

const UPPER = 'feature/987654321-on-top';

/** A pull request into the first one's branch, with a story and an environment of its own; delivered too. */
async function deliverUpper(desk: Desk): Promise<{ readonly number: number; readonly commit: string }> {
  const upper = await reviewUpper(desk);
  await deployUpper(desk);
  expect(await syncUpper(desk, upper.number)).toMatchObject({ green: true, reasonCode: 'story_moved' });
  return upper;
}

/** The same before its environment is ready. */
async function reviewUpper(desk: Desk): Promise<{ readonly number: number; readonly commit: string }> {
  const { people } = desk;
  seedStory(people, { id: 987654321, name: 'On top', labels: [] });
  const lower = people.github.code.branchHead(BRANCH) ?? '';
  const token = people.github.token({ kind: 'workflow', permissions: { contents: 'write' } });
  await fetch(`${people.origin}/github/repos/octo-org/shop/git/refs`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify({ ref: `refs/heads/${UPPER}`, sha: lower }),
  });
  const { commit } = people.act<{ commit: string }>('github', 'push', {
    branch: UPPER,
    files: { 'top.txt': 'x' },
    by: 'mr-a',
  });
  const { number } = people.act<{ number: number }>('github', 'open', {
    branch: UPPER,
    base: BRANCH,
    title: 'On top',
    by: 'mr-a',
  });
  // Whoever reviews looks before they put the label on.
  people.world.core.clock.advance(60_000);
  people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  return { number, commit };
}

async function deployUpper(desk: Desk): Promise<void> {
  const job = desk.people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
  await deployAs(desk, job, { ref: UPPER, key: `70107786/shop/preview/${UPPER}`, url: URL_OF_IT });
}

function syncUpper(desk: Desk, number: number): Promise<BuiltStep> {
  return syncBuilt(desk, { 'pull-request': String(number) });
}

function accept(desk: Desk, ...stories: readonly number[]): void {
  for (const id of stories) desk.people.act('tracker', 'accept', { id, by: 103 });
}

/** Whether the commit can be reached from the branch. */
async function isIn(desk: Desk, branch: string, commit: string): Promise<boolean> {
  const { origin, github } = desk.people;
  const token = github.token({ kind: 'workflow', permissions: { contents: 'read' } });
  const answer = await fetch(`${origin}/github/repos/octo-org/shop/compare/${commit}...${branch}`, {
    headers: { authorization: `token ${token}` },
  });
  const { behind_by: behind } = (await answer.json()) as { readonly behind_by: number };
  return behind === 0;
}

describe('pull requests that stand on each other', () => {
  // bors RFC 0507, cli/cli#14223: a branch that is deleted through the API takes the pull requests into it along.
  it.each([1, 2, 3, 4])('end on the default branch, all of them, in a world of seed %i', async (seed) => {
    const desk = await openDesk({}, seed);
    try {
      await desk.setUp.deliver();
      const upper = await deliverUpper(desk);
      accept(desk, 123456789, 987654321);
      const first = await acceptBuilt(desk);
      expect(JSON.parse(first.merge.outputs['merged'] ?? '')).toMatchObject([{ branch: BRANCH }]);
      expect(first.merge.green).toBe(true);
      expect(await cleanBuilt(desk, desk.number, BRANCH)).toMatchObject({ reasonCode: 'branch_deleted' });
      const second = await acceptBuilt(desk);
      expect(JSON.parse(second.merge.outputs['merged'] ?? '')).toMatchObject([{ branch: UPPER }]);
      expect(await cleanBuilt(desk, upper.number, UPPER)).toMatchObject({ reasonCode: 'branch_deleted' });
      expect(await isIn(desk, 'main', desk.head)).toBe(true);
      expect(await isIn(desk, 'main', upper.commit)).toBe(true);
    } finally {
      await desk.close();
    }
  });

  const desk = withDesk();

  it.each([
    { branches: ['~ALL'], rules: ['required_signatures'], cleaned: 'branch_deleted' },
    { branches: ['feature/*'], rules: ['deletion'], cleaned: 'protected' },
  ])('are not merged into one another where a ruleset reaches both: $branches $rules', async (row) => {
    const { cleaned, ...ruleset } = row;
    await desk.setUp.deliver();
    const upper = await deliverUpper(desk);
    desk.people.act('github', 'ruleset', { name: 'policy', ...ruleset });
    accept(desk, 123456789, 987654321);
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
    const { found } = await acceptBuilt(desk);
    const both = JSON.parse(found.outputs['accepted'] ?? '') as readonly { readonly branch: string }[];
    const alone = JSON.stringify(both.filter(({ branch }) => branch === UPPER));
    const merged = await choreBuilt(desk, { operation: 'merge', 'pull-requests': alone });
    expect(merged).toMatchObject({ green: false, reasonCode: 'base_moved' });
    expect(await cleanBuilt(desk, desk.number, BRANCH)).toMatchObject({ green: true, reasonCode: cleaned });
    // Where the branch goes, this was done before.
    expect(await desk.seen.codeHost().retarget(upper.number, 'main')).toBe('retargeted');
    const last = await acceptBuilt(desk);
    expect(JSON.parse(last.merge.outputs['merged'] ?? '')).toMatchObject([{ branch: UPPER }]);
    expect(await isIn(desk, 'main', upper.commit)).toBe(true);
  });

  it('are not merged into a branch that leads nowhere any more, which is said once', async () => {
    await desk.setUp.deliver();
    const upper = await deliverUpper(desk);
    desk.people.act('github', 'close', { number: desk.number, by: 'mr-a' });
    accept(desk, 987654321);
    const told = await acceptBuilt(desk);
    expect(told.merge).toMatchObject({ green: false, decision: 'refused', reasonCode: 'base_moved' });
    expect(told.merge.sentence).toContain(
      `because pull request #${desk.number} from its base '${BRANCH}' is closed, so nothing leads on from there`,
    );
    const later = await acceptBuilt(desk);
    expect(later.found).toMatchObject({ green: true, reasonCode: 'base_moved', outputs: { accepted: '[]' } });
    expect(later.merge).toMatchObject({ green: true, decision: 'nothing' });
    desk.people.act('github', 'reopen', { number: desk.number, by: 'mr-a' });
    desk.setUp.push('two'); // nobody judges it there
    expect(JSON.parse((await acceptBuilt(desk)).merge.outputs['merged'] ?? '')).toMatchObject([
      { pullRequest: upper.number },
    ]);
  });

  it('are not merged into a base that nobody saw, and are once the new base is delivered and accepted', async () => {
    const { people } = desk;
    await desk.setUp.deliver();
    people.act('github', 'push', { branch: 'other', files: { 'other.txt': 'x' }, by: 'mr-a' });
    const host = desk.seen.codeHost();
    expect(await host.retarget(desk.number, 'other')).toBe('retargeted');
    accept(desk, 123456789);
    const told = await acceptBuilt(desk);
    expect(told.merge).toMatchObject({ green: false, reasonCode: 'base_moved' });
    expect(told.merge.sentence).toContain(
      "because it was delivered for branch 'main' and is now to be merged into 'other'",
    );
    expect((await acceptBuilt(desk)).merge.green).toBe(true);
    // What the sentence says: the story back to started, the label on again, and accepted once more.
    people.act('tracker', 'state', { id: 123456789, state: 'started', by: 103 });
    people.act('github', 'unlabel', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    expect(await syncBuilt(desk)).toMatchObject({ reasonCode: 'story_moved' });
    accept(desk, 123456789);
    expect(JSON.parse((await acceptBuilt(desk)).merge.outputs['merged'] ?? '')).toHaveLength(1);
    expect(await isIn(desk, 'other', desk.head)).toBe(true);
    expect(await isIn(desk, 'main', desk.head)).toBe(false);
  });

  // docs.github.com, "Managing branches within your repository": a branch that is deleted after its merge hands its pull requests on.
  it('are delivered by the label of before GitHub itself followed the lower one to where it was merged', async () => {
    const { people } = desk;
    const upper = await reviewUpper(desk);
    people.act('github', 'merge', { number: desk.number, by: 'mr-b' });
    people.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-b' });
    await deployUpper(desk);
    expect(await syncUpper(desk, upper.number)).toMatchObject({ green: true, reasonCode: 'story_moved' });
    accept(desk, 987654321);
    expect(JSON.parse((await acceptBuilt(desk)).merge.outputs['merged'] ?? '')).toMatchObject([
      { branch: UPPER },
    ]);
    expect(await isIn(desk, 'main', upper.commit)).toBe(true);
  });

  it('are delivered by the label of before our own deletion of the lower branch retargeted them', async () => {
    const { people } = desk;
    const upper = await reviewUpper(desk);
    people.act('github', 'merge', { number: desk.number, by: 'mr-b' });
    expect(await cleanBuilt(desk, desk.number, BRANCH)).toMatchObject({ reasonCode: 'branch_deleted' });
    await deployUpper(desk);
    expect(await syncUpper(desk, upper.number)).toMatchObject({ green: true, reasonCode: 'story_moved' });
    accept(desk, 987654321);
    expect(JSON.parse((await acceptBuilt(desk)).merge.outputs['merged'] ?? '')).toMatchObject([
      { branch: UPPER },
    ]);
    expect(await isIn(desk, 'main', upper.commit)).toBe(true);
  });

  it('need the label again where a workflow chose another base after it, and the lower one still stands', async () => {
    const { people } = desk;
    const upper = await reviewUpper(desk);
    people.act('github', 'merge', { number: desk.number, by: 'mr-b' });
    const job = people.github.token({ kind: 'workflow', permissions: { 'pull-requests': 'write' } });
    await fetch(`${people.origin}/github/repos/octo-org/shop/pulls/${upper.number}`, {
      method: 'PATCH',
      headers: { authorization: `token ${job}` },
      body: JSON.stringify({ base: 'main' }),
    });
    await deployUpper(desk);
    const { sentence } = await syncUpper(desk, upper.number);
    expect(sentence).toContain('because the base of the pull request was changed since the label was put on');
  });

  it('need the label again where a person chose another base after it, though the lower one was merged', async () => {
    const { people } = desk;
    const upper = await reviewUpper(desk);
    people.act('github', 'merge', { number: desk.number, by: 'mr-b' });
    people.act('github', 'retarget', { number: upper.number, base: 'main', by: 'mr-a' });
    await deployUpper(desk);
    expect((await syncUpper(desk, upper.number)).sentence).toContain(
      'because the base of the pull request was changed since the label was put on',
    );
  });

  it('keep their branch, and nobody is bothered twice, where GitHub refuses to retarget the one on top', async () => {
    await desk.setUp.deliver();
    const upper = await deliverUpper(desk);
    // A second pull request of the same branches: GitHub allows only one.
    desk.people.act('github', 'open', { branch: UPPER, base: 'main', title: 'The same', by: 'mr-a' });
    accept(desk, 123456789);
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
    const why = `because pull request #${upper.number} is to be merged into it.`;
    const kept = { reasonCode: 'still_wanted', sentence: `Branch '${BRANCH}' is kept, ${why}`, green: true };
    expect(await cleanBuilt(desk, desk.number, BRANCH)).toMatchObject(kept);
    const later = await acceptBuilt(desk);
    expect(later.found.outputs['accepted']).toBe('[]');
    expect(later.found.reasonCode).toBe('still_wanted');
  });

  it('are not merged into a branch whose own pull request came after the delivery and is merged, until people choose another base', async () => {
    const { people } = desk;
    people.act('github', 'push', { branch: 'base', files: { 'base.txt': 'x' }, by: 'mr-a' });
    expect(await desk.seen.codeHost().retarget(desk.number, 'base')).toBe('retargeted');
    await desk.setUp.deliver();
    people.world.core.clock.advance(60_000);
    const opened = { branch: 'base', title: 'Base', by: 'mr-a' };
    const own = people.act<{ number: number }>('github', 'open', opened);
    people.act('github', 'merge', { number: own.number, by: 'mr-a' });
    accept(desk, 123456789);
    const { merge } = await acceptBuilt(desk);
    expect(merge).toMatchObject({ green: false, decision: 'refused', reasonCode: 'base_moved' });
    expect(merge.sentence).toContain(
      `because pull request #${own.number} from its base 'base' is merged, so`,
    );
    expect(merge.sentence).toContain('; choose the right base, move its story back to started');
    // What the sentence says.
    expect(await desk.seen.codeHost().retarget(desk.number, 'main')).toBe('retargeted');
    people.act('tracker', 'state', { id: 123456789, state: 'started', by: 103 });
    people.act('github', 'unlabel', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
    expect((await desk.sync()).report).toMatchObject({ reasonCode: 'story_moved' });
    accept(desk, 123456789);
    expect((await acceptBuilt(desk)).merge).toMatchObject({ reasonCode: 'pull_request_merged' });
    expect(await isIn(desk, 'main', desk.head)).toBe(true);
  });

  it('are merged into the branch that they were delivered for under its new name', async () => {
    const { people } = desk;
    people.act('github', 'protect', { branch: 'main' });
    people.act('github', 'protect', { branch: 'trunk' });
    await desk.setUp.deliver();
    people.act('github', 'rename-branch', { from: 'main', to: 'trunk' });
    accept(desk, 123456789);
    expect((await acceptBuilt(desk)).merge).toMatchObject({ green: true, reasonCode: 'pull_request_merged' });
    expect(await isIn(desk, 'trunk', desk.head)).toBe(true);
  });

  const NAMED = 'project: shop\nenvironments:\n  staging: { branch: develop }\n';
  const UNNAMED = 'project: shop\n';

  it.each([
    ['is released again and again, though nobody names it', UNNAMED, false, 'pull_request_merged'],
    ['ended after the delivery', UNNAMED, true, 'base_moved'],
    ['ended after the delivery, and lives long by the settings', NAMED, true, 'pull_request_merged'],
  ])('meet a base whose own pull request is merged: one that %s', async (_, settings, stands, reasonCode) => {
    const { people } = desk;
    const files = { '.github/greenroom.yml': settings };
    people.act('github', 'push', { branch: 'main', files, by: 'mr-a' });
    people.act('github', 'push', { branch: 'develop', files: { 'd.txt': 'x' }, by: 'mr-a' });
    const release = { branch: 'develop', title: 'R', by: 'mr-a' };
    const own = people.act<{ number: number }>('github', 'open', release);
    people.act('github', 'merge', { number: own.number, by: 'mr-a' });
    people.act('github', 'push', { branch: 'small', files: { 's.txt': 'x' }, by: 'mr-a' });
    const open = { branch: 'small', base: 'develop', title: 'S', by: 'mr-a' };
    const { number } = people.act<{ number: number }>('github', 'open', open);
    const commit = people.github.code.branchHead('small');
    const delivery = { id: 1, base: 'develop', ...(stands ? { stackedOn: own.number } : {}) };
    const wish = [{ pullRequest: number, branch: 'small', commit, delivery }];
    const merged = await choreBuilt(desk, { operation: 'merge', 'pull-requests': JSON.stringify(wish) });
    expect(merged).toMatchObject({ reasonCode });
  });
});
