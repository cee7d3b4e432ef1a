import { describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';
import { BRANCH } from '../../support/world/people-world.ts';

describe('what becomes of an accepted story', () => {
  const desk = withDesk();

  it('merges an accepted story at the commit that was delivered, deletes its branch and tells of the end once', async () => {
    await desk.setUp.deliver();
    desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
    const found = await desk.sync({ operation: 'accepted' }, 'schedule');
    expect(JSON.parse(found.outputs['accepted'] ?? '')).toMatchObject([
      { pullRequest: desk.number, branch: BRANCH, commit: desk.head, story: { id: '123456789' } },
    ]);
    const merged = await desk.chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
    expect(merged.report).toMatchObject({ decision: 'updated', reasonCode: 'pull_request_merged' });
    expect(JSON.parse(merged.outputs['merged'] ?? '')).toMatchObject([
      { pullRequest: desk.number, branch: BRANCH },
    ]);
    const deleted = await desk.chore({
      operation: 'delete-branch',
      'pull-request': String(desk.number),
      branch: BRANCH,
    });
    expect(deleted.report).toMatchObject({ decision: 'deleted', reasonCode: 'branch_deleted' });
    await desk.tell([deleted.report, desk.reports.tornDown()], {}, 'schedule');
    await desk.tell([deleted.report, desk.reports.tornDown()], {}, 'schedule');
    expect(desk.people.github.code.branchHead(BRANCH)).toBeUndefined();
    expect(desk.seen.messages()[0]?.text).toContain('Taken down');
    expect(
      desk.seen
        .messages()
        .filter((message) => message.thread !== null)
        .map((message) => message.text),
    ).toEqual([
      expect.stringContaining('Mr. C'),
      `Pull request #${desk.number} is merged and its environment is gone.`,
    ]);
    expect(await desk.seen.comment()).toContain('The environment is gone');
  });

  it('finishes what a run left behind that was killed right after the merge', async () => {
    await desk.setUp.deliver();
    desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
    desk.people.act('github', 'merge', { number: desk.number, by: 'mr-a' });
    const found = await desk.sync({ operation: 'accepted' }, 'schedule');
    const merged = await desk.chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
    expect(merged.report).toMatchObject({ decision: 'unchanged', reasonCode: 'pull_request_merged' });
    expect(JSON.parse(merged.outputs['merged'] ?? '')).toMatchObject([
      { pullRequest: desk.number, branch: BRANCH },
    ]);
    await desk.chore({ operation: 'delete-branch', 'pull-request': String(desk.number), branch: BRANCH });
    expect(desk.people.github.code.branchHead(BRANCH)).toBeUndefined();
    expect((await desk.sync({ operation: 'accepted' }, 'schedule')).outputs['accepted']).toBe('[]');
  });

  it('keeps a branch that moved on after the merge, the default branch, and one that is open', async () => {
    const open = await desk.chore({ operation: 'delete-branch', 'pull-request': String(desk.number) });
    expect(open.report).toMatchObject({ decision: 'skipped', reasonCode: 'still_wanted' });
    const main = await desk.chore({ operation: 'delete-branch', branch: 'main' });
    expect(main.report).toMatchObject({ decision: 'refused' });
    desk.people.act('github', 'merge', { number: desk.number, by: 'mr-a' });
    desk.setUp.push('after the merge');
    const moved = await desk.chore({ operation: 'delete-branch', 'pull-request': String(desk.number) });
    expect(moved.report).toMatchObject({ decision: 'skipped', reasonCode: 'head_moved' });
    expect(desk.people.github.code.branchHead(BRANCH)).toBeDefined();
  });

  it('asks for accepted stories by name only where a pull request names them', async () => {
    await desk.setUp.deliver();
    desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
    expect(
      (await desk.sync({ operation: 'accepted', story: '987654321' }, 'schedule')).outputs['accepted'],
    ).toBe('[]');
    expect(
      JSON.parse(
        (await desk.sync({ operation: 'accepted', story: '123456789' }, 'schedule')).outputs['accepted'] ??
          '',
      ),
    ).toHaveLength(1);
  });

  it('does not merge what was pushed after the delivery', async () => {
    await desk.setUp.deliver();
    desk.people.act('tracker', 'accept', { id: 123456789, by: 103 });
    desk.setUp.push('after the delivery');
    const found = await desk.sync({ operation: 'accepted' }, 'schedule');
    const merged = await desk.chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
    expect(merged.report).toMatchObject({ decision: 'refused', reasonCode: 'head_moved' });
    expect(merged.outputs['merged']).toBe('[]');
    expect((await desk.seen.codeHost().pullRequest(desk.number))?.state).toBe('open');
  });

  it('does not take the word of somebody who may not accept', async () => {
    await desk.setUp.deliver();
    desk.people.act('tracker', 'accept', { id: 123456789, by: 102 });
    const found = await desk.sync({ operation: 'accepted' }, 'schedule');
    expect(found.outputs['accepted']).toBe('[]');
    expect(found.report.items?.[0]).toMatchObject({
      decision: 'skipped',
      reasonCode: 'not_allowed_to_accept',
    });
    const named = await desk.sync({ operation: 'accepted', 'accepted-by': 'Mr. B' }, 'schedule');
    expect(JSON.parse(named.outputs['accepted'] ?? '')).toHaveLength(1);
  });
});
