import { describe, expect, it } from '@jest/globals';
import { withIssue } from '../../../support/set-ups/with-issue.ts';
import { type Board, boardsOf, KANBAN, type Kept } from './boards-of-issue.ts';

const desk = withIssue();
const { board, stories, show } = boardsOf(desk);

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

  it('finds nothing to do at one whose status somebody cleared, which the next event of the pull request sets', async () => {
    const team = board();
    team.card();
    desk.wait(1);
    desk.label('story: finished', 'github-actions[bot]');
    expect(await why()).toBeUndefined();
    expect(await show()).toHaveLength(1);
    expect(team.shown()).toMatchObject({ status: 'In review' });
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
