import { describe, expect, it } from '@jest/globals';
import { updatesOf } from '../support/runs/updates-played.ts';
import { withDesk } from '../support/set-ups/with-desk.ts';

const desk = withDesk();
const { token, update, preview, stands, pushToMain, standing, behind } = updatesOf(desk);

/** An update behind a push to main, with what it wrote to GitHub. */
async function updateBehindPush(inputs: Readonly<Record<string, string>> = {}) {
  pushToMain({ 'new.txt': String(desk.people.mark()) });
  const mark = desk.people.mark();
  const run = await update({ 'github-token': token('app'), ...inputs });
  return { ...run, writes: desk.people.writesSince(mark) };
}

describe('a pull request that people have sent on its way', () => {
  it('stays in the merge queue, and so do the others of a base with one', async () => {
    const { people } = desk;
    const number = await preview('one', { 'one.txt': '1' });
    await preview('two', { 'two.txt': '2' });
    people.act('github', 'ruleset', { name: 'queue', branches: ['main'], rules: ['merge_queue'] });
    people.act('github', 'queue', { number, by: 'mr-b' });
    for (const kind of ['app', 'workflow'] as const) {
      const { report, writes } = await updateBehindPush({ 'github-token': token(kind) });
      expect(writes).toEqual([]);
      expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'branch_waits' });
      expect(report.sentence).toContain("branch 'main' has a merge queue");
    }
    const thrown = people.github.events(0).filter(({ payload }) => payload['action'] === 'dequeued');
    expect(thrown).toEqual([]);
  });

  it('is left where somebody approved its newest commit, until the next one', async () => {
    const { people } = desk;
    const number = await preview('one', { 'one.txt': '1' });
    await preview('two', { 'two.txt': '2' });
    people.act('github', 'review', { number, by: 'mr-b' });
    const first = await updateBehindPush();
    expect(first.updated).toEqual(['two']);
    expect(first.report.items?.find(({ branch }) => branch === 'one')?.sentence).toMatch(
      new RegExp(`^Pull request #${number} is left at [0-9a-f]{7}, because mr-b approved that commit\\.$`),
    );
    people.act('github', 'push', { branch: 'one', files: { 'one.txt': '2' }, by: 'mr-a' });
    expect((await updateBehindPush()).updated).toContain('one');
  });

  it('is left where somebody asked for changes since, but not for that', async () => {
    const { people } = desk;
    const number = await preview('one', { 'one.txt': '1' });
    people.act('github', 'review', { number, by: 'mr-b' });
    people.act('github', 'review', { number, by: 'mr-b', state: 'CHANGES_REQUESTED' });
    expect((await updateBehindPush()).updated).toEqual(['one']);
  });
});

describe('auto-merge that people enabled', () => {
  it('is left what it was enabled for', async () => {
    const number = await preview('one', { 'one.txt': '1' });
    desk.people.act('github', 'auto-merge', { number, by: 'mr-b', on: true });
    const { report, writes } = await updateBehindPush();
    expect(writes).toEqual([]);
    expect(report.sentence).toContain('because mr-b enabled auto-merge');
  });
});

describe('a rebase', () => {
  it('leaves the lower pull request of a stack, so the upper one has its own commits alone', async () => {
    const { people } = desk;
    await preview('lower', { 'lower.txt': 'x' });
    const { commit: lower } = people.act<{ commit: string }>('github', 'push', {
      branch: 'lower',
      files: { 'lower.txt': 'y' },
      by: 'mr-a',
    });
    people.act('github', 'push', { branch: 'upper', files: { 'upper.txt': 'x' }, by: 'mr-a' });
    people.act('github', 'open', { branch: 'upper', base: 'lower', title: 'Upper', by: 'mr-a' });
    await stands('upper');
    const { report, writes } = await updateBehindPush({ method: 'rebase' });
    expect(writes).toEqual([]);
    expect(report.sentence).toContain(
      'is to be merged into it, and a rebase would leave that one with the old commits',
    );
    expect(people.github.code.branchHead('lower')).toBe(lower);
    expect((await updateBehindPush({ method: 'merge' })).updated).toEqual(['lower']);
  });

  it('leaves a branch with merge commits', async () => {
    await preview('one', { 'one.txt': '1' });
    expect((await updateBehindPush({ method: 'merge' })).updated).toEqual(['one']);
    const before = await standing('one');
    const { report, writes } = await updateBehindPush({ method: 'rebase' });
    expect(writes).toEqual([]);
    expect(report.sentence).toContain('it has merge commits');
    expect(await standing('one')).toEqual({ ...before, behind: 1 });
  });
});

describe('an update whose answer never comes', () => {
  it.each([1, 9])('is found at the head and followed, where GitHub breaks off %i times', async (times) => {
    await preview('one', { 'one.txt': '1' });
    pushToMain({ 'new.txt': 'x' });
    const { faults } = desk.people.world.core;
    const operation = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch';
    faults.add({ name: 'no answer', service: 'github', operation, phase: 'after', effect: 'reset', times });
    const run = await update();
    faults.clear();
    expect(run).toMatchObject({ updated: ['one'], follow: ['one'], report: { decision: 'updated' } });
    expect(await behind('one')).toBe(0);
  });

  it('is a failure where GitHub did nothing, which the next run makes up for', async () => {
    await preview('one', { 'one.txt': '1' });
    pushToMain({ 'new.txt': 'x' });
    const { faults } = desk.people.world.core;
    const operation = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch';
    faults.add({
      name: 'no answer',
      service: 'github',
      operation,
      phase: 'before',
      effect: 'reset',
      times: 9,
    });
    expect(await update()).toMatchObject({ updated: [], follow: [], report: { decision: 'failed' } });
    faults.clear();
    expect(await update()).toMatchObject({ updated: ['one'], follow: ['one'] });
  });

  it('of a rebase is found there too', async () => {
    await preview('one', { 'one.txt': '1' });
    pushToMain({ 'new.txt': 'x' });
    const { faults } = desk.people.world.core;
    let lost = 0;
    faults.add({
      name: 'no answer',
      service: 'github',
      phase: 'before',
      effect: 'interpose',
      times: 1_000,
      async interpose(request, handle) {
        const answer = await handle(request);
        const isRebase = Buffer.from(request.body).toString('utf8').includes('RebaseBranch');
        if (isRebase) lost += 1;
        return isRebase ? { status: 502, headers: {}, body: '' } : answer;
      },
    });
    const run = await update({ method: 'rebase' });
    faults.clear();
    expect(run).toMatchObject({ updated: ['one'], follow: ['one'], report: { decision: 'updated' } });
    expect(lost).toBeGreaterThan(0);
    expect(await standing('one')).toEqual({ behind: 0, ahead: 1 });
  });
});
