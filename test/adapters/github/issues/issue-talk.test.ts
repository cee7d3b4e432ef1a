import { describe, expect, it } from '@jest/globals';
import { withIssue } from '../../../support/set-ups/with-issue.ts';

const desk = withIssue();
const BOT = 'github-actions[bot]';

describe('people and clocks', () => {
  it('knows people by their login, with the address that they show', async () => {
    desk.people.act('github', 'user', { login: 'mr-b', name: 'Mr. C' });
    const tracker = desk.stories();
    const story = await desk.read(tracker);
    expect(await tracker.person(story, 'mr-b')).toEqual({
      id: 'mr-b',
      name: 'mr-b',
      sharesName: false,
      email: undefined,
    });
    const mark = desk.people.mark();
    await tracker.person(story, 'mr-b');
    expect(desk.people.mark()).toBe(mark);
    expect(await tracker.person(story, BOT)).toMatchObject({ id: BOT });
  });

  it("is the workflow's own bot, on GitHub's clock", async () => {
    const tracker = desk.stories();
    expect(await tracker.ownId()).toBe(BOT);
    expect(tracker.aheadMs()).toBe(0);
  });
});

describe('labels of an issue', () => {
  it.each(['a/b', 'a?b#c', '%2e', 'grün & "gut"', '<b>', 'a..b'])('may be called %s', async (name) => {
    desk.label('other', 'mr-a');
    const tracker = desk.stories();
    const story = await desk.read(tracker);
    await tracker.addLabel(story, name);
    expect(desk.labels()).toEqual(['other', name]);
    await tracker.removeLabel(story, name);
    expect(desk.labels()).toEqual(['other']);
  });

  it.each(['', '.', '..', ' . '])('all stay where the one to be taken off is called %j', async (name) => {
    desk.label('other', 'mr-a');
    const tracker = desk.stories();
    const story = await desk.read(tracker);
    const mark = desk.people.mark();
    await tracker.removeLabel(story, name);
    expect(desk.people.mark()).toBe(mark);
  });
});

describe('our comment on an issue', () => {
  it('is not believed once somebody else changed it, and is ours again when it is written anew', async () => {
    const tracker = desk.stories();
    const story = await desk.read(tracker);
    for (const each of ['one', 'two', 'three']) desk.act('comment', { body: each, by: 'mr-a' });
    await tracker.createComment(story, '[greenroom:story k]\nmine');
    const found = await tracker.findComment(story, '[greenroom:story k]');
    const id = found?.id ?? '';
    desk.people.act('github', 'edit-comment', {
      id: Number(id),
      body: '[greenroom:story k]\nforged',
      by: 'mr-b',
    });
    expect(await tracker.findComment(story, '[greenroom:story k]')).toEqual({ id, text: '' });
    await tracker.updateComment(story, id, '[greenroom:story k]\nmine again');
    expect(await tracker.findComment(story, '[greenroom:story k]')).toEqual({
      id,
      text: '[greenroom:story k]\nmine again',
    });
    desk.people.act('github', 'delete-comment', { id: Number(id), by: 'mr-b' });
    await expect(tracker.updateComment(story, id, 'x')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
    });
  });
});
