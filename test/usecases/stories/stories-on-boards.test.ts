import { beforeEach, describe, expect, it } from '@jest/globals';
import { withDesk } from '../../support/set-ups/with-desk.ts';

const desk = withDesk();

const BOARD = { owner: 'octo-org', board: 1 };
let issue: number;

beforeEach(() => {
  const { act } = desk.people;
  issue = act<{ number: number }>('github', 'issue', { title: 'Pay', by: 'mr-c' }).number;
  act('github', 'board', { title: 'Team', options: ['Todo', 'In Progress', 'In Review', 'Done'] });
  act('github', 'board-card', { ...BOARD, issue, status: 'Todo', by: 'mr-c' });
  desk.people.world.core.clock.advance(60_000);
});

function sync(inputs: Readonly<Record<string, string>> = {}, event?: string) {
  const token = desk.people.github.token({ kind: 'person', login: 'mr-b', scopes: ['repo', 'project'] });
  const github = { tracker: 'github', 'tracker-url': '', 'tracker-token': token, 'accepted-by': 'mr-c' };
  const named = { story: String(issue), 'tracker-project': 'octo-org/1' };
  return desk.sync({ ...github, ...named, ...inputs }, event);
}

function status(board = 1): string | null | undefined {
  const { boards } = desk.people.github.state() as {
    boards: readonly { cards: readonly { status: string | null }[] }[];
  };
  return boards[board - 1]?.cards[0]?.status;
}

function label(name: string): void {
  desk.people.world.core.clock.advance(60_000);
  desk.people.act('github', 'label', { number: issue, label: name, by: 'mr-c' });
}

describe('a board beside the labels', () => {
  it('shows a story that moves, and nothing is written a second time', async () => {
    const { report } = await sync();
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'story_moved' });
    expect(report.sentence).toContain("Its card on board octo-org/1 moved to 'In Progress'.");
    expect(status()).toBe('In Progress');
    const mark = desk.people.mark();
    expect((await sync()).report).toMatchObject({ decision: 'unchanged', reasonCode: 'story_current' });
    expect(desk.people.writesSince(mark)).toEqual([]);
  });

  it('is caught up where a run was killed between the label and the card', async () => {
    label('story: started');
    const { report } = await sync();
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'story_current' });
    expect(status()).toBe('In Progress');
  });

  it('that cannot be written stops no story, and the sentence says why', async () => {
    const token = desk.people.github.token({ kind: 'person', login: 'mr-b', scopes: ['repo'] });
    const { report, log } = await sync({ 'tracker-token': token });
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'story_moved' });
    expect(report.sentence).toContain('lacks the scope read:project');
    expect(log.join('\n')).not.toContain(token);
    expect(status()).toBe('Todo');
  });

  it.each([{ 'dry-run': 'true' }, { move: 'never' }])('is left alone with %j', async (inputs) => {
    label('story: started');
    await sync(inputs);
    expect(status()).toBe('Todo');
  });

  it('is left alone without a token, and its labels are kept', async () => {
    const { report, log } = await sync({ 'tracker-token': '' });
    expect(report).toMatchObject({ reasonCode: 'story_moved' });
    expect(log.join('\n')).toContain("'tracker-token' is empty, so no board is kept");
    expect(status()).toBe('Todo');
  });

  it('goes on with a story that is started again after a rejection, and not before', async () => {
    const { act } = desk.people;
    act('github', 'board', { title: 'Judged', options: ['In Progress', 'Delivered', 'Rejected', 'Done'] });
    act('github', 'board-card', { ...BOARD, board: 2, issue, status: 'Rejected', by: 'mr-c' });
    label('story: rejected');
    await sync({ 'tracker-project': 'octo-org/2' });
    expect(status(2)).toBe('Rejected');
    act('github', 'unlabel', { number: issue, label: 'story: rejected', by: 'mr-c' });
    label('story: started');
    await sync({ 'tracker-project': 'octo-org/2' });
    expect(status(2)).toBe('In Progress');
  });

  it('shows what was accepted as soon as the hourly job finds it', async () => {
    desk.people.act('github', 'link-issue', { pull: desk.number, issue });
    label('story: accepted');
    await sync({ operation: 'accepted', story: '' }, 'schedule');
    expect(status()).toBe('Done');
  });
});
