import { describe, expect, it } from '@jest/globals';
import type { Story } from '../../../../src/ports/tracker.ts';
import { withIssue } from '../../../support/set-ups/with-issue.ts';

const desk = withIssue();
const BOT = 'github-actions[bot]';

/** Undefined where the issue is no story. */
function found(): Promise<Story | undefined> {
  return desk.stories().story(String(desk.number));
}

describe('an issue as a story', () => {
  it('has its people, its type and its address', async () => {
    desk.act('assign', { logins: ['mr-a', 'mr-b'] });
    desk.label('Bug', 'mr-a');
    expect(await desk.read()).toEqual({
      id: String(desk.number),
      project: 'octo-org/shop',
      title: 'Check out',
      url: `https://github.com/octo-org/shop/issues/${desk.number}`,
      type: 'bug',
      state: 'unstarted',
      estimated: true,
      labels: ['Bug'],
      ownerIds: ['mr-a', 'mr-b'],
      requesterId: 'mr-c',
    });
    desk.act('issue-type', { type: 'Feature' });
    expect((await desk.read()).type).toBe('feature');
    desk.act('issue-type', { type: 'Task' });
    desk.unlabel('bug', 'mr-a');
    desk.label('chore', 'mr-a');
    expect((await desk.read()).type).toBe('chore');
  });

  it('is none for the number of a pull request, a deleted issue, or what is no number', async () => {
    const pull = desk.open('');
    desk.act('delete-issue', {});
    const tracker = desk.stories({ issues: 'read', 'pull-requests': 'read' });
    const log = desk.people.mark();
    for (const id of [pull, desk.number]) expect(await tracker.story(String(id))).toBeUndefined();
    const asked = desk.people.mark();
    expect(asked).toBeGreaterThan(log);
    for (const id of ['0', '012', '1.5', '1e3', '-1', '', 'SHOP-12', '2147483648'])
      expect(await tracker.story(id)).toBeUndefined();
    expect(desk.people.mark()).toBe(asked);
  });

  it('names the permission that is missing', async () => {
    await expect(desk.stories({}).story(String(desk.number))).rejects.toMatchObject({
      reasonCode: 'access_denied',
      message: expect.stringContaining('issues: read'),
    });
  });
});

describe('a move that was cut short', () => {
  it('is one where the label of the state was put on last, and ends with the next move', async () => {
    desk.label('story: started', BOT);
    desk.label('story: delivered', BOT);
    const half = await desk.read();
    expect(half).toMatchObject({ state: 'delivered', halfMoved: true });
    await desk.stories().move(half, 'delivered');
    expect(await desk.read()).not.toHaveProperty('halfMoved');
    expect(desk.labels()).toEqual(['story: delivered']);
  });

  it.each([
    ['put an earlier one on', ['story: delivered', 'story: started']],
    ['judged it', ['story: delivered', 'story: accepted']],
  ])('is none where somebody %s', async (_, labels) => {
    for (const each of labels) desk.label(each, 'mr-c');
    expect(await desk.read()).not.toHaveProperty('halfMoved');
  });
});

describe('a move of an issue', () => {
  it('leaves what people have judged since it was read', async () => {
    desk.label('story: finished', BOT);
    const read = await desk.read();
    desk.label('story: rejected', 'mr-c');
    await desk.stories().move(read, 'delivered');
    expect((await desk.read()).state).toBe('rejected');
  });

  it('is remembered where its label was changed later', async () => {
    desk.label('story: finished', BOT);
    desk.wait(1);
    for (const [label, to] of [
      ['story: finished', 'soon'],
      ['soon', 'story: finished'],
    ])
      desk.people.act('github', 'rename-label', { label, to });
    const tracker = desk.stories();
    expect(await tracker.movesBy(await desk.read(), BOT)).toMatchObject([{ to: 'finished' }]);
  });
});

describe('the moves of an issue', () => {
  it('are by whomever, also where somebody took a label off or opened it again', async () => {
    desk.label('story: started', BOT);
    desk.label('story: delivered', BOT);
    desk.unlabel('story: started', BOT);
    desk.act('close-issue', { by: 'mr-c' });
    desk.act('reopen-issue', { by: 'mr-a' });
    desk.label('bug', 'mr-a');
    desk.unlabel('story: delivered', 'mr-b');
    desk.label('story: accepted', BOT);
    const tracker = desk.stories();
    const issue = await desk.read();
    const moves = (await tracker.movesBy(issue)) ?? [];
    expect(moves.map(({ to, by }) => `${by} ${to}`)).toEqual([
      `${BOT} started`,
      `${BOT} delivered`,
      'mr-c accepted',
      'mr-a delivered',
      'mr-b unstarted',
      `${BOT} accepted`,
    ]);
    expect((await tracker.movesBy(issue, BOT))?.map(({ to }) => to)).toEqual([
      'started',
      'delivered',
      'accepted',
    ]);
  });

  it('are one where a rejected one is accepted by labels', async () => {
    desk.label('story: rejected', 'mr-c');
    desk.label('story: accepted', BOT);
    desk.unlabel('story: rejected', BOT);
    const moves = (await desk.stories().movesBy(await desk.read())) ?? [];
    expect(moves.map(({ to, by }) => `${by} ${to}`)).toEqual(['mr-c rejected', `${BOT} accepted`]);
  });
});

describe('the state of an issue', () => {
  it.each([
    [['story: started'], 'started'],
    [['Story: Started', 'bug'], 'started'],
    [['story: delivered', 'story: started', 'story: finished'], 'delivered'],
    [['story: delivered', 'story: accepted'], 'accepted'],
    [['story: rejected', 'story: delivered'], 'rejected'],
    [['story: accepted', 'story: rejected'], 'rejected'],
    [['started'], 'unstarted'],
  ] as const)('is by the labels %j %s', async (labels, state) => {
    for (const each of labels) desk.label(each, 'mr-a');
    expect((await desk.read()).state).toBe(state);
  });

  it('is by the labels that the team names', async () => {
    desk.label('On it', 'mr-a');
    const named = desk.stories(undefined, { started: 'on it', unscheduled: 'icebox' });
    expect((await desk.read(named)).state).toBe('started');
    desk.unlabel('on it', 'mr-a');
    desk.label('icebox', 'mr-a');
    expect((await desk.read(named)).state).toBe('unscheduled');
  });

  it('is accepted where a person closed it by hand, and not any more when it is opened again', async () => {
    desk.label('story: delivered', BOT);
    desk.act('close-issue', { by: 'mr-c' });
    expect((await desk.read()).state).toBe('accepted');
    desk.act('reopen-issue', { by: 'mr-a' });
    expect((await desk.read()).state).toBe('delivered');
  });

  it('stays rejected when it is closed', async () => {
    desk.label('story: rejected', 'mr-c');
    desk.act('close-issue', { by: 'mr-c' });
    expect((await desk.read()).state).toBe('rejected');
  });

  it.each([
    ['as not planned', { by: 'mr-c', reason: 'not_planned' }],
    ['as a duplicate', { by: 'mr-c', reason: 'duplicate' }],
    ['by a workflow', { by: BOT }],
    ['by a project', { by: 'mr-c', byProject: true }],
  ])('is none where it was closed %s, until it is opened again', async (_how, closing) => {
    desk.label('story: finished', BOT);
    desk.act('close-issue', closing);
    expect(await found()).toBeUndefined();
    desk.act('reopen-issue', { by: 'mr-a' });
    expect((await desk.read()).state).toBe('finished');
  });

  it.each(['accepted', 'rejected'] as const)('is %s by its label, whatever closes it', async (state) => {
    desk.label(`story: ${state}`, 'mr-c');
    desk.act('close-issue', { by: BOT, reason: 'not_planned' });
    expect((await desk.read()).state).toBe(state);
  });

  it('is none where a commit closed it', async () => {
    desk.people.act('github', 'push', { branch: 'main', by: 'mr-c', message: `Fixes #${desk.number}` });
    expect(await found()).toBeUndefined();
  });

  it('is none where a pull request closed it, whoever merged', async () => {
    const pull = desk.open(`Closes #${desk.number}`);
    desk.people.act('github', 'merge', { number: pull, by: 'mr-c' });
    expect(await found()).toBeUndefined();
  });

  it('goes by the last close alone', async () => {
    desk.act('close-issue', { by: 'mr-c' });
    desk.act('reopen-issue', { by: 'mr-a' });
    desk.people.act('github', 'push', { branch: 'main', by: 'mr-c', message: `Fixes #${desk.number}` });
    expect(await found()).toBeUndefined();
  });
});
