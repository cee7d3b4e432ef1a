import { afterEach, describe, expect, it } from '@jest/globals';
import { createShortcut, type ShortcutOptions } from '../../../../src/adapters/trackers/shortcut/shortcut.ts';
import type { StatusNames, Story, StoryState, Tracker } from '../../../../src/ports/tracker.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import {
  createWorkspace,
  MR_A,
  MR_C,
  SHOP_TEAM,
  type ShortcutWorld,
} from '../../../support/world/shortcut-world.ts';

const TOKEN = 'rehearsal-shortcut-token';
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const STATES = [
  { id: 71, name: 'Ideas', type: 'backlog' },
  { id: 75, name: 'Next', type: 'unstarted' },
  { id: 72, name: 'Doing', type: 'started' },
  { id: 73, name: 'Ready for Review ', type: 'started' },
  { id: 74, name: 'Acceptance', type: 'started' },
  { id: 76, name: 'Accepted', type: 'done' },
  { id: 77, name: 'cancelled', type: 'done' },
  { id: 78, name: 'Obsolete', type: 'done' },
];

async function started(
  story: Record<string, unknown> = {},
  options: Partial<ShortcutOptions> = {},
): Promise<{ space: ShortcutWorld; tracker: Tracker; read(id?: string): Promise<Story> }> {
  const space = await createWorkspace(3);
  closers.push(space.close);
  space.act('workflow', { id: 7, name: 'Design', states: STATES });
  space.act('project', { id: 55, name: 'Counter' });
  space.act('project', { id: 56, name: 'Till' });
  space.act('story', { id: 124, name: 'Pay later', workflow: 7, requester: MR_C, ...story });
  const tracker = createShortcut({ fetch, url: space.url, token: TOKEN, ...options });
  const read = async (id = '124') => {
    const found = await tracker.story(id);
    if (found === undefined) throw new Error(`There is no story ${id}.`);
    return found;
  };
  return { space, tracker, read };
}

describe('the columns of a workflow', () => {
  const named: StatusNames = { delivered: 'acceptance', accepted: 'Accepted' };
  it.each<[string, StatusNames, StoryState]>([
    ['Ideas', {}, 'unscheduled'],
    ['Next', {}, 'unstarted'],
    ['Doing', {}, 'started'],
    ['Ready for Review ', {}, 'finished'],
    ['Acceptance', {}, 'started'],
    ['Acceptance', named, 'delivered'],
    ['Accepted', {}, 'accepted'],
    ['cancelled', {}, 'rejected'],
    ['Obsolete', {}, 'accepted'],
    ['Accepted', named, 'accepted'],
    ['Obsolete', named, 'rejected'],
    ['Doing', { finished: 'Doing' }, 'finished'],
    ['Ready for Review ', { finished: 'Doing' }, 'started'],
    ['Next', { started: 'Doing', rejected: 'Next' }, 'rejected'],
    ['Doing', { finished: 'Doing', delivered: 'Doing' }, 'finished'],
  ])('%j with %j is %s', async (state, statusNames, meaning) => {
    const { read } = await started({ state }, { statusNames });
    expect((await read()).state).toBe(meaning);
  });

  it.each<[StoryState, StatusNames, string]>([
    ['started', {}, 'Doing'],
    ['finished', {}, 'Ready for Review '],
    ['delivered', named, 'Acceptance'],
    ['accepted', {}, 'Accepted'],
    ['finished', { finished: ' DOING' }, 'Doing'],
    ['unscheduled', {}, 'Ideas'],
  ])('%s with %j is the column %j to move to', async (state, statusNames, column) => {
    const { tracker, read, space } = await started({}, { statusNames });
    expect(await tracker.move(await read(), state)).toBe('moved');
    expect(space.look().stories.find(({ id }) => id === 124)?.state).toBe(column);
  });

  it.each<[string, StatusNames, string | undefined]>([
    ['Doing', {}, undefined],
    ['Ready for Review ', {}, undefined],
    ['Acceptance', {}, 'Acceptance'],
    ['Acceptance', named, undefined],
    ['Next', {}, undefined],
    ['Obsolete', {}, undefined],
    ['Doing', { started: 'Next' }, 'Doing'],
    ['Ready for Review ', { finished: 'Acceptance' }, 'Ready for Review '],
  ])('%j with %j is unknown as %j', async (state, statusNames, unknown) => {
    const { read } = await started({ state }, { statusNames });
    expect((await read()).unknownStatus).toBe(unknown);
  });

  it('are known where Greenroom itself moves what is started, whatever they are called', async () => {
    const states = [
      { id: 81, name: 'Ready', type: 'unstarted' },
      { id: 82, name: 'Building', type: 'started' },
      { id: 83, name: 'QA', type: 'started' },
    ];
    const { tracker, read, space } = await started();
    space.act('workflow', { id: 8, name: 'Build', states });
    space.act('story', { id: 125, name: 'T', workflow: 8, requester: MR_C });
    await tracker.move(await read('125'), 'started');
    expect(await read('125')).toMatchObject({ state: 'started' });
    expect((await read('125')).unknownStatus).toBeUndefined();
    space.act('move', { id: 125, state: 'QA', by: MR_A });
    expect(await read('125')).toMatchObject({ state: 'started', unknownStatus: 'QA' });
  });

  it('are named where there is none for a state, and nothing is written', async () => {
    const { tracker, read, space } = await started();
    const move = tracker.move(await read(), 'delivered');
    await expect(move).rejects.toMatchObject({ name: 'UserError', reasonCode: 'invalid_input' });
    await expect(move).rejects.toThrow(
      "The workflow 'Design' of Shortcut has no state for 'delivered'; name one of 'Ideas', 'Next', 'Doing', 'Ready for Review', 'Acceptance', 'Accepted', 'cancelled', 'Obsolete' in the setting stories.statuses.",
    );
    const other = await started({}, { statusNames: { started: 'In Progress' } });
    await expect(other.tracker.move(await other.read(), 'started')).rejects.toThrow(
      "The workflow 'Design' of Shortcut has no state named 'In Progress' for 'started'; name one of 'Ideas'",
    );
    expect([...space.writes(), ...other.space.writes()]).toEqual([]);
  });

  it('are read once a run, and again for a column that is new', async () => {
    const { tracker, read, space } = await started();
    await read();
    await tracker.move(await read(), 'started');
    const reads = () =>
      space.world.core.log.entries(1).filter(({ operation }) => operation.startsWith('GET /workflows/'))
        .length;
    expect(reads()).toBe(1);
    space.act('workflow', {
      id: 7,
      name: 'Design',
      states: [...STATES, { id: 79, name: 'QA', type: 'started' }],
    });
    space.act('move', { id: 124, state: 'QA', by: MR_A });
    expect((await read()).state).toBe('started');
    expect(reads()).toBe(2);
  });
});

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a workspace whose team renamed a column, seed %i', (seed) => {
  const usual = { finished: 'Ready for Review', delivered: 'Ready for Deploy' };
  it.each(['started', 'finished', 'delivered', 'accepted', 'rejected'] as const)(
    'has a column for %s, or its names are told and one of them does',
    async (state) => {
      const space = await createWorkspace(seed);
      closers.push(space.close);
      const options = { fetch, url: space.url, token: TOKEN };
      const moved = async (statusNames: StatusNames) => {
        const tracker = createShortcut({ ...options, statusNames });
        const story = await tracker.story('123');
        await (story && tracker.move(story, state));
        return (await tracker.story('123'))?.state;
      };
      const answer = await fetch(`${space.url}/workflows/500000005`, {
        headers: { 'Shortcut-Token': TOKEN },
      });
      const text = await answer.text();
      const name = state === 'finished' || state === 'delivered' ? usual[state] : undefined;
      if (name === undefined || text.includes(`"${name}"`)) return expect(await moved({})).toBe(state);
      const renamed = state === 'finished' ? 'Peer check' : 'With the product owner';
      await expect(moved({})).rejects.toThrow(`'${renamed}'`);
      expect(await moved({ [state]: renamed })).toBe(state);
    },
  );
});

describe('a move in Shortcut', () => {
  it('to where a story is writes nothing', async () => {
    const { tracker, read, space } = await started({ state: 'Acceptance' });
    expect(await tracker.move(await read(), 'started')).toBe('moved');
    expect(space.writes()).toEqual([]);
  });

  it('looks once more at where the story is, since it may have moved since', async () => {
    const { tracker, read, space } = await started();
    const old = await read();
    space.act('move', { id: 124, state: 'Ready for Review ', by: MR_A });
    expect(await tracker.move(old, 'finished')).toBe('moved');
    expect(space.writes()).toEqual([]);
  });

  it('of an archived story is refused in a sentence, and the story is read as ever', async () => {
    const { tracker, read, space } = await started({ archived: true });
    const story = await read();
    expect(story.state).toBe('unstarted');
    expect(await tracker.move(story, 'started')).toEqual({
      refused: 'the story is archived',
      unestimated: false,
    });
    expect(space.writes()).toEqual([]);
  });

  it.each([400, 422])('hands on what Shortcut says where it answers %i', async (status) => {
    const story = { id: 124, name: 'T', workflow_id: 7, workflow_state_id: 75 };
    const workflow = { id: 7, name: 'W', states: STATES };
    const { fetch } = scriptedFetch(
      () => Response.json(story),
      () => Response.json(workflow),
      () => Response.json(story),
      () => Response.json({ message: `No.\n::error::${'x'.repeat(500)}` }, { status }),
    );
    const tracker = createShortcut({ fetch, token: TOKEN });
    const read = await tracker.story('124');
    const refusal = read && (await tracker.move(read, 'started'));
    expect(refusal).toEqual({ refused: expect.stringMatching(/^No\. ::error::x{187}$/), unestimated: false });
  });

  it('of a story that is gone says so', async () => {
    const { tracker, read } = await started();
    const story = { ...(await read()), id: '999' };
    await expect(tracker.move(story, 'started')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message:
        'The tracker answered 404 when asked to move story 999 to started; it was deleted, or the member of tracker-token may not see it.',
    });
  });
});

describe('a story in Shortcut', () => {
  it.each(['124', 'sc-124', 'SC-124', 'ch124'])('is found as %s', async (id) => {
    const { read } = await started({ type: 'chore', estimate: 0, owners: [MR_A, MR_C], team: SHOP_TEAM });
    expect(await read(id)).toEqual({
      id: '124',
      project: SHOP_TEAM,
      title: 'Pay later',
      url: 'https://app.shortcut.com/octo-org/story/124',
      type: 'chore',
      state: 'unstarted',
      estimated: true,
      labels: [],
      ownerIds: [MR_A, MR_C],
      requesterId: MR_C,
    });
  });

  it.each([{}, { estimate: 0 }, { estimate: 3 }])('needs no estimate to move: %j', async (story) => {
    const { read } = await started({ type: 'feature', ...story });
    expect((await read()).estimated).toBe(true);
  });

  it.each(['SHOP-12', 'sc-', '0', '../members', '12345678901234567890', ''])(
    'is none for %j, and nobody is asked',
    async (id) => {
      const { tracker, space } = await started();
      expect(await tracker.story(id)).toBeUndefined();
      expect(space.world.core.log.entries(1)).toEqual([]);
    },
  );

  it.each<[string, readonly string[], Record<string, unknown>, boolean]>([
    ['of the team by its name', ['Shop'], { team: SHOP_TEAM }, true],
    ['of the team by its id', [SHOP_TEAM.toUpperCase()], { team: SHOP_TEAM }, true],
    ['of no team', ['Shop'], {}, false],
    ['of the project', ['55'], { project: 55 }, true],
    ['of another project', ['55'], { project: 56, team: SHOP_TEAM }, false],
    ['of the team where a project is named too', ['55', 'shop'], { project: 56, team: SHOP_TEAM }, true],
  ])('%s with the projects %j', async (_, projects, story, isFound) => {
    const { tracker } = await started(story, { projects });
    expect((await tracker.story('124')) !== undefined).toBe(isFound);
  });

  it('is looked for in no team that there is not, of which those that there are get named', async () => {
    const { tracker } = await started({}, { projects: ['Shopp'] });
    const story = tracker.story('124');
    await expect(story).rejects.toMatchObject({ name: 'UserError', reasonCode: 'invalid_input' });
    await expect(story).rejects.toThrow(
      "Shortcut has no team 'shopp' that the member of tracker-token can see; name one of 'Shop'.",
    );
  });

  it.each([{}, [], 'text', { id: 1, workflow_id: 7 }])('is not understood in %j', async (body) => {
    const tracker = createShortcut({ fetch: scriptedFetch(() => Response.json(body)).fetch, token: TOKEN });
    await expect(tracker.story('1')).rejects.toMatchObject({ reasonCode: 'far_side_error' });
  });

  it('is asked for with the token in its header and nowhere else', async () => {
    const script = scriptedFetch(() => Response.json({ message: 'Resource not found.' }, { status: 404 }));
    expect(await createShortcut({ fetch: script.fetch, token: TOKEN }).story('sc-5')).toBeUndefined();
    expect(script.sent.map(({ url }) => url.href)).toEqual(['https://api.app.shortcut.com/api/v3/stories/5']);
    expect(script.sent[0]?.headers.get('shortcut-token')).toBe(TOKEN);
  });

  it('needs a token', () => {
    expect(() => createShortcut({ fetch, token: '' })).toThrow(/'tracker-token'/);
  });
});
