import { afterEach, describe, expect, it } from '@jest/globals';
import { createLinear } from '../../../../src/adapters/trackers/linear/linear.ts';
import { linearStates } from '../../../../src/adapters/trackers/linear/linear-states.ts';
import { lastMoveOf } from '../../../../src/adapters/trackers/linear/linear-story.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import { createLinearWorld, type LinearWorld } from '../../../support/world/linear-world.ts';

const worlds: LinearWorld[] = [];

afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function started(seed = 1, pageSize?: number): Promise<LinearWorld> {
  const linear = await createLinearWorld(seed, pageSize);
  worlds.push(linear);
  return linear;
}

describe('a story of Linear', () => {
  it('has the identifier, the team and the people of its issue', async () => {
    const linear = await started();
    const { id } = linear.act('issue', {
      team: 'SHOP',
      title: 'Pay later',
      labels: ['Bug', 'auto'],
      assignee: linear.people.a,
    });
    expect(await linear.story(id)).toEqual({
      id: 'SHOP-2',
      project: 'SHOP',
      title: 'Pay later',
      url: 'https://linear.app/octo-org/issue/SHOP-2',
      type: 'bug',
      state: 'unstarted',
      estimated: true,
      labels: expect.arrayContaining(['Bug', 'auto']),
      ownerIds: [linear.people.a],
      requesterId: undefined,
    });
    expect((await linear.story('shop-2')).id).toBe('SHOP-2');
  });

  it.each(['bug', 'Chore', 'wish'])('has the type that a label says: %s', async (label) => {
    const linear = await started();
    const { id } = linear.act('issue', { team: 'SHOP', title: 'T', labels: [label] });
    expect((await linear.story(id)).type).toBe(label === 'wish' ? 'feature' : label.toLowerCase());
  });

  it('is none in another team, in the trash, or where the id is no identifier', async () => {
    const linear = await started();
    expect(await linear.tracker({ projects: ['ENG'] }).story('SHOP-1')).toBeUndefined();
    const asked = linear.world.core.log.entries(1).length;
    for (const id of ['123456789', 'SHOP', 'SHOP-1x', '', linear.people.a])
      expect(await linear.tracker().story(id)).toBeUndefined();
    expect(linear.world.core.log.entries(1)).toHaveLength(asked);
    expect(await linear.tracker().story('SHOP-99')).toBeUndefined();
    linear.act('trash', { issue: 'SHOP-1' });
    expect(await linear.tracker().story('SHOP-1')).toBeUndefined();
  });

  it('stands where the name of its state says, and else where the type of that state does', async () => {
    const linear = await started();
    linear.act('team', {
      key: 'ENG',
      name: 'Engineering',
      states: [
        { name: 'New', type: 'triage' },
        { name: 'Later', type: 'backlog' },
        { name: 'Next', type: 'unstarted' },
        { name: 'Coding', type: 'started' },
        { name: 'in review', type: 'started' },
        { name: 'QA', type: 'started' },
        { name: 'Shipped', type: 'completed' },
        { name: 'Rejected', type: 'started' },
        { name: 'Dropped', type: 'canceled' },
        { name: 'Same as another', type: 'duplicate' },
      ],
    });
    const tracker = linear.tracker({ statusNames: { delivered: 'qa' } });
    const stateOf = async (state: string) => {
      const { id } = linear.act('issue', { team: 'ENG', title: 'T', state });
      const story = await linear.story(id, tracker);
      return story.unknownStatus === undefined ? story.state : `${story.state} by ${story.unknownStatus}`;
    };
    expect(await stateOf('New')).toBe('unscheduled');
    expect(await stateOf('Later')).toBe('unscheduled');
    expect(await stateOf('Next')).toBe('unstarted');
    expect(await stateOf('Coding')).toBe('started by Coding');
    expect(await stateOf('in review')).toBe('finished');
    expect(await stateOf('QA')).toBe('delivered');
    expect(await stateOf('Shipped')).toBe('accepted');
    expect(await stateOf('Rejected')).toBe('rejected');
    expect(await stateOf('Dropped')).toBe('rejected');
    expect(await stateOf('Same as another')).toBe('rejected');
  });

  it('is an error where the answer is about something else', async () => {
    const { fetch } = scriptedFetch(() => Response.json({ data: { issue: { identifier: 'SHOP-1' } } }));
    const tracker = createLinear({ fetch, token: 'lin_api_secret', statusNames: {} });
    await expect(tracker.story('SHOP-1')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message: "The tracker's answer about story SHOP-1 cannot be understood; check tracker-url.",
    });
  });
});

describe('a move in Linear', () => {
  it.each([1, 2, 3, 4, 5, 6])('goes to the state that the team names so (seed %i)', async (seed) => {
    const linear = await started(seed);
    const tracker = linear.tracker();
    for (const state of ['started', 'finished', 'delivered'] as const) {
      expect(await tracker.move(await linear.story('SHOP-1'), state)).toBe('moved');
      expect((await linear.story('SHOP-1')).state).toBe(state);
    }
    expect(linear.writes()).toEqual(['mutation Move', 'mutation Move', 'mutation Move']);
  });

  it('writes nothing where the issue is there already, whoever moved it meanwhile', async () => {
    const linear = await started();
    const story = await linear.story('SHOP-1');
    linear.act('state', { issue: 'SHOP-1', state: 'Delivered', by: linear.people.a });
    expect(await linear.tracker().move(story, 'delivered')).toBe('moved');
    expect(linear.writes()).toEqual([]);
  });

  it('names the states of the team where none has that name', async () => {
    const linear = await started();
    linear.act('team', {
      key: 'ENG',
      name: 'Engineering',
      states: [
        { name: 'Todo', type: 'unstarted' },
        { name: 'In Progress', type: 'started' },
        { name: 'Done', type: 'completed' },
      ],
    });
    linear.act('issue', { team: 'ENG', title: 'T' });
    await expect(linear.tracker().move(await linear.story('ENG-1'), 'delivered')).rejects.toMatchObject({
      name: 'UserError',
      reasonCode: 'invalid_input',
      message: expect.stringMatching(
        /^Team ENG has no status for delivered, which story ENG-1 is to move to; name one of its own in the setting stories\.statuses: /,
      ),
    });
    await expect(linear.tracker().move(await linear.story('ENG-1'), 'delivered')).rejects.toThrow(
      /In Progress/,
    );
    expect(linear.writes()).toEqual([]);
  });

  it('names what the settings call the state, and the states from left to right', async () => {
    const linear = await started();
    const states = ['Todo', 'Doing', 'Second look', 'Done'];
    const types = ['unstarted', 'started', 'started', 'completed'];
    linear.act('team', {
      key: 'ENG',
      name: 'Engineering',
      states: states.map((name, index) => ({ name, type: types[index] })),
    });
    linear.act('issue', { team: 'ENG', title: 'T' });
    const tracker = linear.tracker({ statusNames: { finished: 'Ready for a look' } });
    await expect(tracker.move(await linear.story('ENG-1', tracker), 'finished')).rejects.toThrow(
      'Team ENG has no status Ready for a look for finished, which story ENG-1 is to move to; name one of its own in the setting stories.statuses: Todo, Doing, Second look, Done.',
    );
  });

  it.each([
    ['started', 'Doing'],
    ['started', 'Started'],
    ['finished', 'Review'],
    ['finished', 'ready for review'],
    ['delivered', 'Ready for Acceptance'],
  ] as const)('goes to %s by a usual name that the team has: %s', async (state, name) => {
    const linear = await started();
    linear.act('team', {
      key: 'ENG',
      name: 'Engineering',
      states: [
        { name: 'Todo', type: 'unstarted' },
        { name, type: 'started' },
      ],
    });
    linear.act('issue', { team: 'ENG', title: 'T' });
    const tracker = linear.tracker({ statusNames: {} });
    expect(await tracker.move(await linear.story('ENG-1', tracker), state)).toBe('moved');
    expect(linear.issue('ENG-1').state).toBe(name);
    expect((await linear.story('ENG-1', tracker)).state).toBe(state);
  });

  it('takes no default name for a state where the team gave it to another one', async () => {
    const linear = await started();
    const tracker = linear.tracker({ statusNames: { delivered: 'In Progress' } });
    const story = await linear.story('SHOP-1', tracker);
    await expect(tracker.move(story, 'started')).rejects.toMatchObject({ reasonCode: 'invalid_input' });
    expect(await tracker.move(story, 'delivered')).toBe('moved');
  });

  it('is refused in the words of Linear, by an error or without success', async () => {
    const linear = await started();
    const story = await linear.story('SHOP-1');
    const refusing = (body: unknown, status = 200) =>
      linear.tracker({
        fetch: async (input, init) =>
          String(init?.body).includes('issueUpdate') ? Response.json(body, { status }) : fetch(input, init),
      });
    const errors = [
      {
        message: 'Argument Validation Error',
        extensions: {
          code: 'INPUT_ERROR',
          type: 'invalid input',
          userPresentableMessage: `no\n::error::${'x'.repeat(300)}`,
        },
      },
    ];
    for (const status of [200, 400]) {
      const refused = await refusing({ errors, data: null }, status).move(story, 'started');
      expect(refused).toMatchObject({ unestimated: false });
      expect((refused as { refused: string }).refused).toMatch(
        /^Argument Validation Error - no ::error::x+$/,
      );
      expect((refused as { refused: string }).refused).toHaveLength(200);
    }
    const unsaid = refusing({ data: { issueUpdate: { success: false } } });
    expect(await unsaid.move(story, 'started')).toEqual({ refused: '', unestimated: false });
  });
});

describe('the last move in Linear', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'is found in a history of many pages, in whatever order (seed %i)',
    async (seed) => {
      const linear = await started(seed, 2);
      const delivered = linear.statusNames.delivered ?? 'Delivered';
      const by = linear.people.a;
      linear.act('state', { issue: 'SHOP-1', state: delivered, by });
      linear.act('reject', { issue: 'SHOP-1', by: linear.people.c });
      for (const label of ['one', 'two', 'three']) linear.act('mark', { issue: 'SHOP-1', label, by });
      linear.act('state', { issue: 'SHOP-1', state: delivered, by });
      linear.act('accept', { issue: 'SHOP-1', by: linear.people.c });
      linear.act('mark', { issue: 'SHOP-1', label: 'four', by });
      const story = await linear.story('SHOP-1');
      const move = await linear.tracker().lastMove(story);
      const moves = linear.state().issues[0]?.moves ?? [];
      expect(move).toEqual({ by: linear.people.c, at: moves[3]?.at, deliveredAt: moves[2]?.at });
    },
  );

  it('is of nobody where an integration did it, or where the issue was made so', async () => {
    const linear = await started();
    const lastMove = async (id: string) => linear.tracker().lastMove(await linear.story(id));
    expect(await lastMove('SHOP-1')).toBeUndefined();
    linear.act('accept', { issue: 'SHOP-1', bot: { type: 'github', name: 'GitHub' } });
    expect((await linear.story('SHOP-1')).state).toBe('accepted');
    expect(await lastMove('SHOP-1')).toBeUndefined();
  });

  it('is of nobody where an integration did it for a person', async () => {
    const linear = await started();
    const story = { ...(await linear.story('SHOP-1')), state: 'accepted' as const };
    const entry = {
      createdAt: '2026-03-02T10:00:00Z',
      toState: { name: 'Done', type: 'completed' },
      actor: { id: 'c' },
    };
    const states = linearStates({});
    expect(lastMoveOf([{ ...entry, botActor: null }], story, states)).toMatchObject({ by: 'c' });
    expect(lastMoveOf([{ ...entry, botActor: { type: 'github' } }], story, states)).toBeUndefined();
  });

  it('reads no more than a thousand pages', async () => {
    const pageInfo = { hasNextPage: true };
    let page = 0;
    const wire = scriptedFetch(() =>
      Response.json({
        data: { issue: { history: { nodes: [], pageInfo: { ...pageInfo, endCursor: String(page++) } } } },
      }),
    );
    const linear = await started();
    const story = await linear.story('SHOP-1');
    const tracker = linear.tracker({ fetch: wire.fetch });
    await expect(tracker.lastMove(story)).rejects.toMatchObject({ reasonCode: 'far_side_error' });
    expect(wire.sent).toHaveLength(1_000);
  });
});
