import { describe, expect, it } from '@jest/globals';
import { withIssue } from '../../../support/set-ups/with-issue.ts';
import { boardsOf, KANBAN, type Kept } from './boards-of-issue.ts';

const desk = withIssue();
const { board, stories, show } = boardsOf(desk);

describe('the card of an issue', () => {
  it('follows its label, and stays once it is there', async () => {
    const team = board();
    team.card('Ready');
    desk.wait(1);
    desk.label('story: finished', 'github-actions[bot]');
    expect(await show()).toEqual(["moved: Its card on board octo-org/1 moved to 'In review'."]);
    expect(team.shown()).toMatchObject({ status: 'In review', by: 'mr-b' });
    const mark = desk.people.mark();
    expect(await show()).toEqual([]);
    expect(desk.people.writesSince(mark)).toEqual([]);
  });

  it('moves although nobody has given it a status, also on a board of a person', async () => {
    const team = board(KANBAN, 'mr-a');
    team.card();
    desk.label('story: started', 'github-actions[bot]');
    expect(await show({ boards: [{ owner: 'Mr-A', number: 1 }] })).toHaveLength(1);
    expect(team.shown()).toMatchObject({ status: 'In progress' });
  });

  it('moves to the status that the settings name', async () => {
    const team = board(['Todo', 'To Try', 'Done']);
    team.card('Todo');
    desk.wait(1);
    desk.label('To Try', 'github-actions[bot]');
    expect(await show({ names: { delivered: 'to try' } })).toHaveLength(1);
    expect(team.shown()).toMatchObject({ status: 'To Try' });
  });

  it.each([
    ['story: accepted', 'Done'],
    ['story: rejected', 'Rejected'],
  ])('shows what people judged: %s', async (label, status) => {
    const team = board([...KANBAN, 'Rejected']);
    team.card('Delivered');
    desk.wait(1);
    desk.label(label, 'mr-c');
    expect(await show()).toEqual([`moved: Its card on board octo-org/1 moved to '${status}'.`]);
    expect(team.shown()).toMatchObject({ status });
  });

  it('moves on every board that is named and that it is on, through all pages of its cards', async () => {
    const all = [1, 2, 3, 4, 5].map(() => board());
    for (const each of all.filter((_, at) => at !== 1)) each.card('Ready');
    desk.wait(1);
    desk.label('story: started', 'github-actions[bot]');
    const boards = [1, 2, 5].map((number) => ({ owner: 'octo-org', number }));
    expect(await show({ boards })).toHaveLength(2);
    const statuses = all.map((each) => each.shown()?.status);
    expect(statuses).toEqual(['In progress', undefined, 'Ready', 'Ready', 'In progress']);
  });
});

describe('a card that is left alone', () => {
  it.each([
    ['shows a later state', 'Done', 'story: delivered'],
    ['shows what nobody knows', 'QA', 'story: delivered'],
    ['belongs to an issue that nobody has begun', undefined, 'bug'],
    ['was judged, where the board has no status for a rejection', 'Delivered', 'story: rejected'],
  ])('%s', async (_, status, label) => {
    const team = board([...KANBAN, 'QA']);
    team.card(status);
    desk.wait(1);
    desk.label(label, 'mr-c');
    const mark = desk.people.mark();
    expect(await show()).toEqual([]);
    expect(team.shown()?.status).toBe(status ?? null);
    expect(desk.people.writesSince(mark)).toEqual([]);
  });

  it('was moved back by a person since, until more happens', async () => {
    const team = board();
    team.card('Ready');
    desk.wait(1);
    desk.label('story: finished', 'github-actions[bot]');
    await show();
    desk.wait(1);
    team.card('In progress', 'mr-a');
    expect(await show()).toEqual([]);
    expect(team.shown()).toMatchObject({ status: 'In progress', by: 'mr-a' });
    desk.wait(1);
    await stories().move(await desk.read(), 'delivered');
    expect(await show()).toHaveLength(1);
    expect(team.shown()).toMatchObject({ status: 'Delivered' });
  });

  it('was archived, or is on no board that is named', async () => {
    const team = board();
    desk.label('story: started', 'github-actions[bot]');
    expect(await show()).toEqual([]);
    expect(team.shown()).toBeUndefined();
    team.card('Ready');
    desk.people.act('github', 'archive-card', { board: 1, issue: desk.number });
    expect(await show()).toEqual([]);
    expect(team.shown()).toMatchObject({ status: 'Ready' });
  });
});

describe('a board that cannot be written', () => {
  async function trouble(kept?: Kept): Promise<string> {
    const mark = desk.people.mark();
    const [first = '', ...more] = await show(kept);
    expect(more).toEqual([]);
    expect(desk.people.writesSince(mark)).toEqual([]);
    return first.replace(/^trouble: /, '');
  }

  function begin(options?: readonly string[]): void {
    board(options).card('Todo');
    desk.wait(1);
    desk.label('story: delivered', 'github-actions[bot]');
  }

  it('names the statuses that there are', async () => {
    begin(['Todo', 'In Progress', 'Done']);
    expect(await trouble()).toBe(
      `Board octo-org/1 does not show where story ${desk.number} is: it has no status for delivered (it has 'Todo', 'In Progress', 'Done'); add one, or name one of these in 'stories.statuses' of the settings.`,
    );
  });

  it('names the boards that there are', async () => {
    begin(['Todo']);
    board();
    expect(await trouble({ boards: [{ owner: 'octo-org', number: 9 }] })).toMatch(
      /sees no board octo-org\/9 \(it sees octo-org\/2, octo-org\/1\); correct the input 'tracker-project'/,
    );
    expect(await trouble({ boards: [{ owner: 'nobody', number: 1 }] })).toMatch(/it sees no board of nobody/);
  });

  it('names the scope that the token lacks, for reading and for writing', async () => {
    begin(['Todo', 'Delivered']);
    expect(await trouble({ scopes: ['repo'] })).toMatch(
      /the token of the input 'tracker-token' lacks the scope read:project; give it the scope project,/,
    );
    const [sentence] = await show({ scopes: ['repo', 'read:project'] });
    expect(sentence).toMatch(/lacks the scope project; give it the scope project/);
  });

  it("refuses the job's own token and one that is none, and names the input", async () => {
    begin(['Todo', 'Delivered']);
    const own = desk.people.github.token({ kind: 'workflow', permissions: { issues: 'write' } });
    expect(await trouble({ token: own })).toMatch(/Projects: write.*The job's own token cannot/);
    const said = await trouble({ token: 'ghp_nobody' });
    expect(said).toMatch(/GitHub refused the token of the input 'tracker-token'/);
    expect(said).not.toContain('ghp_nobody');
  });

  it('is told of once for each story, and asked for once', async () => {
    begin(['Todo']);
    const tracker = stories({ boards: [{ owner: 'octo-org', number: 9 }] });
    const story = await desk.read(tracker);
    await tracker.showState?.(story, 'delivered');
    const mark = desk.people.mark();
    expect(await tracker.showState?.(story, 'delivered')).toHaveLength(1);
    expect(desk.people.mark()).toBe(mark);
  });

  it('keeps the good board beside it', async () => {
    board(['Todo']).card('Todo');
    const good = board();
    good.card('Ready');
    desk.wait(1);
    desk.label('story: started', 'github-actions[bot]');
    const boards = [9, 2].map((number) => ({ owner: 'octo-org', number }));
    expect(await show({ boards })).toEqual([
      expect.stringMatching(/^trouble: Board octo-org\/9 /),
      expect.stringMatching(/^moved: /),
    ]);
    expect(good.shown()).toMatchObject({ status: 'In progress' });
  });
});

it('shows nothing where no board is named', () => {
  expect(desk.stories()).not.toHaveProperty('showState');
  expect(desk.stories()).not.toHaveProperty('whyCardBehind');
});
