import { describe, expect, it } from '@jest/globals';
import type { StoryMove } from '../../../../src/ports/tracker.ts';
import { withIssue } from '../../../support/set-ups/with-issue.ts';

const desk = withIssue();
const BOT = 'github-actions[bot]';
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

describe('a move of an issue', () => {
  it('makes the label with a colour, puts it on and takes the others of the set off, and no other', async () => {
    for (const each of ['auto', 'story: delivered', 'story: rejected']) desk.label(each, 'mr-a');
    const tracker = desk.stories();
    const mark = desk.people.mark();
    expect(await tracker.move(await desk.read(tracker), 'started')).toBe('moved');
    expect(desk.labels()).toEqual(['auto', 'story: started']);
    expect(desk.people.writesSince(mark)).toEqual([
      'POST /repos/{owner}/{repo}/labels',
      'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
      'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
      'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    ]);
    const made = await speakerLabel('story: started');
    expect(made).toMatchObject({ color: 'f9d0c4', description: expect.stringMatching(/^Somebody works/) });
  });

  it('is undone where another run has moved it further since it was read', async () => {
    const tracker = desk.stories();
    const read = await desk.read(tracker);
    desk.label('story: delivered', 'mr-a');
    expect(await tracker.move(read, 'finished')).toBe('overtaken');
    expect(desk.labels()).toEqual(['story: delivered']);
    const again = await desk.read(tracker);
    desk.label('story: accepted', 'mr-a');
    expect(await tracker.move(again, 'finished')).toBe('overtaken');
    expect(desk.labels()).toEqual(['story: delivered', 'story: accepted']);
  });

  it('takes a label that is there in another case, and makes none', async () => {
    desk.label('STORY: Started', 'mr-a');
    desk.unlabel('STORY: Started', 'mr-a');
    const tracker = desk.stories();
    const mark = desk.people.mark();
    await tracker.move(await desk.read(tracker), 'started');
    expect(desk.labels()).toEqual(['STORY: Started']);
    expect(desk.people.writesSince(mark)).toEqual([
      'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
    ]);
  });

  it('takes every label of the set off where a state has none', async () => {
    for (const each of ['story: started', 'auto']) desk.label(each, 'mr-a');
    const tracker = desk.stories();
    expect(await tracker.move(await desk.read(tracker), 'unstarted')).toBe('moved');
    expect(desk.labels()).toEqual(['auto']);
    await expect(tracker.move(await desk.read(tracker), 'unscheduled')).rejects.toMatchObject({
      reasonCode: 'invalid_input',
      message: expect.stringContaining("'story: started' for started"),
    });
  });

  it('is refused with a sentence where the label is not there and may not be made', async () => {
    const tracker = desk.stories({ issues: 'read', 'pull-requests': 'write' });
    const mark = desk.people.mark();
    const answer = await tracker.move(await desk.read(tracker), 'started');
    expect(answer).toEqual({
      refused:
        "there is no label 'story: started', and GitHub does not let this token make it: give the job the permission issues: write, or make the label by hand",
      unestimated: false,
    });
    expect(desk.labels()).toEqual([]);
    expect(desk.people.writesSince(mark)).toEqual(['POST /repos/{owner}/{repo}/labels']);
  });

  it.each([1, 2, 3])('comes to the same end where it is killed before its write number %i', async (at) => {
    for (const each of ['auto', 'story: delivered']) desk.label(each, 'mr-a');
    let writes = 0;
    const dying: typeof fetch = (input, init) => {
      if (init?.method !== 'GET' && !String(input).endsWith('/graphql')) writes += 1;
      return writes === at ? Promise.reject(new Error('killed')) : fetch(input, init);
    };
    const killed = desk.github(undefined, dying).issuesOf({});
    await expect(killed.move(await desk.read(killed), 'finished')).rejects.toMatchObject({
      name: 'AdapterError',
    });
    expect((await desk.read()).state).toBe('delivered');
    const tracker = desk.stories();
    await tracker.move(await desk.read(tracker), 'finished');
    expect(desk.labels()).toEqual(['auto', 'story: finished']);
  });

  it.each([
    [{ started: ' ' }, /label without a letter/],
    [{ finished: '..' }, /label without a letter/],
    [{ started: 'Doing', finished: 'doing' }, /same label/],
  ])('is not begun with the names %j', (names, words) => {
    expect(() => desk.stories(undefined, names)).toThrow(words);
  });

  async function speakerLabel(name: string): Promise<unknown> {
    const answer = await fetch(
      `${desk.people.origin}/github/repos/octo-org/shop/labels/${encodeURIComponent(name)}`,
      { headers: { authorization: `token ${desk.people.github.token({ kind: 'person', login: 'mr-a' })}` } },
    );
    return answer.json();
  }
});

async function lastMove(): Promise<StoryMove | undefined> {
  const tracker = desk.stories();
  return tracker.lastMove(await desk.read(tracker));
}

describe('the last move of an issue', () => {
  it('is by whoever put the label on last, with the delivery before it', async () => {
    desk.label('story: delivered', BOT);
    const first = (await lastMove())?.at;
    expect(await lastMove()).toEqual({ by: BOT, at: TIME });
    desk.wait(1);
    desk.label('story: rejected', 'mr-c');
    desk.unlabel('story: delivered', BOT);
    for (const each of ['a', 'b', 'c']) desk.label(each, 'mr-a');
    expect(await lastMove()).toEqual({ by: 'mr-c', at: TIME, deliveredAt: first });
    desk.wait(1);
    desk.label('Story: Delivered', BOT);
    desk.unlabel('story: rejected', BOT);
    const again = (await lastMove())?.at;
    desk.wait(1);
    desk.label('story: accepted', 'mr-b');
    expect(await lastMove()).toEqual({ by: 'mr-b', at: TIME, deliveredAt: again });
    expect([first, again]).not.toContain((await lastMove())?.at);
  });

  it('is the close by hand, and the label where that came later', async () => {
    desk.label('story: delivered', BOT);
    desk.act('close-issue', { by: 'mr-b' });
    expect(await lastMove()).toEqual({ by: 'mr-b', at: TIME, deliveredAt: TIME });
    desk.label('story: accepted', 'mr-c');
    expect(await lastMove()).toMatchObject({ by: 'mr-c' });
    desk.unlabel('story: accepted', 'mr-c');
    expect(await lastMove()).toMatchObject({ by: 'mr-b' });
  });

  it('is the label where something else closed the issue since', async () => {
    desk.label('story: accepted', 'mr-c');
    desk.people.act('github', 'push', { branch: 'main', by: 'mr-a', message: `Fixes #${desk.number}` });
    expect(await lastMove()).toMatchObject({ by: 'mr-c' });
  });

  it('is the label where a close by hand was undone', async () => {
    desk.label('story: accepted', 'mr-b');
    desk.act('close-issue', { by: 'mr-c' });
    desk.act('reopen-issue', { by: 'mr-a' });
    expect(await lastMove()).toMatchObject({ by: 'mr-b' });
  });

  it('is none by a label that got its name since', async () => {
    desk.label('looks good', 'mr-b');
    desk.wait(1);
    desk.people.act('github', 'rename-label', { label: 'looks good', to: 'story: accepted' });
    expect((await desk.read()).state).toBe('accepted');
    expect(await lastMove()).toBeUndefined();
    desk.unlabel('story: accepted', 'mr-a');
    desk.label('story: accepted', 'mr-c');
    expect(await lastMove()).toMatchObject({ by: 'mr-c' });
  });

  it('is none of an issue that nobody moved, or that is gone', async () => {
    expect(await lastMove()).toBeUndefined();
    const tracker = desk.stories();
    const story = await desk.read(tracker);
    desk.act('delete-issue', {});
    expect(await tracker.lastMove(story)).toBeUndefined();
  });
});
