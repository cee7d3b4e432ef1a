import { describe, expect, it } from '@jest/globals';
import type { BoardName } from '../../../../src/domain/input/board-names.ts';
import type { StatusNames, StoryState, Tracker } from '../../../../src/ports/tracker.ts';
import { withIssue } from '../../../support/set-ups/with-issue.ts';

const desk = withIssue();

/** Its statuses are those of GitHub's template for teams that plan on a board, and one for what is delivered. */
const KANBAN = ['Backlog', 'Ready', 'In progress', 'In review', 'Delivered', 'Done'];

interface Board {
  readonly number: number;
  card(status?: string, by?: string): void;
  shown(): { readonly status: string | null; readonly by: string | null } | undefined;
}

function board(options: readonly string[] = KANBAN, owner = 'octo-org'): Board {
  const { number } = desk.people.act<{ number: number }>('github', 'board', {
    title: 'Team',
    options,
    owner,
  });
  return {
    number,
    card: (status, by = 'mr-b') =>
      void desk.people.act('github', 'board-card', { board: number, owner, issue: desk.number, status, by }),
    shown() {
      const { boards } = desk.people.github.state() as {
        boards: { owner: string; number: number; cards: { issue: number; status: string; by: string }[] }[];
      };
      const found = boards.find((each) => each.owner === owner && each.number === number);
      return found?.cards.find(({ issue }) => issue === desk.number);
    },
  };
}

interface Kept {
  readonly boards?: readonly BoardName[];
  readonly scopes?: readonly string[];
  readonly token?: string;
  readonly names?: StatusNames;
}

/** The issues with board 1 of the organization, and a person's token for it. */
function stories({
  boards = [{ owner: 'octo-org', number: 1 }],
  scopes,
  names = {},
  ...given
}: Kept = {}): Tracker {
  const token =
    given.token ??
    desk.people.github.token({ kind: 'person', login: 'mr-b', scopes: scopes ?? ['repo', 'project'] });
  return desk.github().issuesOf(names, { token, boards });
}

/** Shows the state that the issue has, and gives the sentences. */
async function show(kept?: Kept, state?: StoryState): Promise<readonly string[]> {
  const tracker = stories(kept);
  const story = await desk.read(tracker);
  const news = await tracker.showState?.(story, state ?? story.state);
  return (news ?? []).map(({ is, sentence }) => `${is}: ${sentence}`);
}

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

describe('a card whose story moves on while it is written', () => {
  /** Does something right before the card is written for the nth time. */
  function beforeWrite(work: () => void, skip = 0): void {
    desk.people.world.core.faults.add({
      name: 'meanwhile',
      service: 'github',
      operation: 'mutation MoveBoardCard',
      phase: 'before',
      effect: 'interpose',
      skip,
      interpose: (request, handle) => {
        work();
        return handle(request);
      },
    });
  }

  function finished(): Board {
    const team = board();
    team.card('Ready');
    desk.wait(1);
    desk.label('story: finished', 'github-actions[bot]');
    return team;
  }

  /** Another run delivers the story and shows it, a minute before this one writes what it knows. */
  function delivered(team: Board): void {
    desk.wait(1);
    desk.label('story: delivered', 'github-actions[bot]');
    team.card('Delivered', 'mr-b');
    desk.wait(1);
  }

  it('ends where the story is', async () => {
    const team = finished();
    beforeWrite(() => delivered(team));
    expect(await show()).toEqual([
      "moved: Its card on board octo-org/1 moved to 'In review'.",
      "moved: Its card on board octo-org/1 moved to 'Delivered'.",
    ]);
    expect(team.shown()).toMatchObject({ status: 'Delivered' });
  });

  it('stays where a person put it since', async () => {
    const team = finished();
    beforeWrite(() => delivered(team));
    desk.people.world.core.faults.add({
      name: 'a person after the write',
      service: 'github',
      operation: 'GET /repos/{owner}/{repo}/issues/{issue_number}',
      phase: 'before',
      effect: 'interpose',
      skip: 1,
      interpose: (request, handle) => {
        team.card('In progress', 'mr-a');
        return handle(request);
      },
    });
    expect(await show()).toHaveLength(1);
    expect(team.shown()).toMatchObject({ status: 'In progress', by: 'mr-a' });
  });

  it('is not written again where the story went back', async () => {
    const team = finished();
    beforeWrite(() => desk.unlabel('story: finished', 'mr-a'));
    expect(await show()).toHaveLength(1);
    expect(team.shown()).toMatchObject({ status: 'In review' });
  });
});

describe('the look at a card', () => {
  async function why(kept?: Kept): Promise<string | undefined> {
    const tracker = stories(kept);
    const mark = desk.people.mark();
    const found = await tracker.whyCardBehind?.(await desk.read(tracker));
    expect(desk.people.writesSince(mark)).toEqual([]);
    return found;
  }

  it('says which board does not show where the story is, until it does', async () => {
    board().card('Ready');
    desk.wait(1);
    desk.label('story: finished', 'github-actions[bot]');
    expect(await why()).toBe(
      `the card of its story ${desk.number} on board octo-org/1 does not show that it is finished`,
    );
    await show();
    expect(await why()).toBeUndefined();
  });

  it.each([
    ['somebody moved since', 'Ready', KANBAN],
    ['has no status to move to', 'Todo', ['Todo', 'Done']],
  ])('finds nothing to do at one that %s', async (_, status, options) => {
    const team = board(options);
    desk.label('story: finished', 'github-actions[bot]');
    desk.wait(1);
    team.card(status, 'mr-a');
    expect(await why()).toBeUndefined();
  });

  it('asks no more once a board could not be read', async () => {
    board().card('Ready');
    desk.wait(1);
    desk.label('story: finished', 'github-actions[bot]');
    const tracker = stories({ scopes: ['repo'] });
    const story = await desk.read(tracker);
    expect(await tracker.whyCardBehind?.(story)).toBeUndefined();
    const mark = desk.people.mark();
    expect(await tracker.whyCardBehind?.(story)).toBeUndefined();
    expect(desk.people.mark()).toBe(mark);
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
