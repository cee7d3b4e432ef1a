import { describe, expect, it } from '@jest/globals';
import { BARD, LITETRACKER, PIVOTAL } from '../../../../src/adapters/trackers/pivotal/dialects.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import { AT_BARD, LITE, STORY, scripted, told } from './scripted-dialect.ts';

describe('the token', () => {
  it.each([
    ['pivotal', { dialect: PIVOTAL }, 'secret-token', null],
    ['litetracker', LITE, 'secret-token', null],
    ['bard', AT_BARD, null, 'Bearer secret-token'],
    ['pivotal', { dialect: PIVOTAL, auth: 'bearer' }, null, 'Bearer secret-token'],
    ['bard', { ...AT_BARD, auth: 'token' }, 'secret-token', null],
  ] as const)(
    'travels to %s in one header, which the input may change',
    async (name, options, own, bearer) => {
      const script = scriptedFetch(told({ id: 7, project_id: 99, state: 'started' }));
      const { tracker } = scripted({ ...options, fetch: script.fetch });
      await tracker.story('7');
      expect(tracker.name).toBe(name);
      expect(script.sent[0]?.headers.get('x-trackertoken')).toBe(own);
      expect(script.sent[0]?.headers.get('authorization')).toBe(bearer);
    },
  );
});

describe('a story whose project nobody named', () => {
  const found = told({ id: 7, title: 'T', current_state: 'started' });

  it('is looked for in each project of the token, and the next time first where it was', async () => {
    const { tracker, requests } = scripted(
      { dialect: LITETRACKER },
      told([{ id: 98 }, { id: 99 }]),
      told({}, 404),
      found,
    );
    expect(await tracker.story('7')).toMatchObject({ project: '99', title: 'T' });
    expect(await tracker.story('7')).toMatchObject({ project: '99' });
    expect(requests()).toEqual([
      'GET /projects',
      'GET /projects/98/stories/7',
      'GET /projects/99/stories/7',
      'GET /projects/99/stories/7',
    ]);
  });

  it('is none where a project may not be seen and the others have none of that id', async () => {
    const { tracker } = scripted({ dialect: BARD, projects: ['98', '99'] }, told({}, 403), told({}, 404));
    expect(await tracker.story('7')).toBeUndefined();
  });

  it('fails where the token may see none of the projects', async () => {
    const { tracker } = scripted({ dialect: BARD, projects: ['98', '99'] }, told({}, 403));
    await expect(tracker.story('7')).rejects.toMatchObject({ reasonCode: 'access_denied' });
  });

  it('asks for the projects where there are too many to look into', async () => {
    const many = Array.from({ length: 49 }, (_, id) => ({ id }));
    const { tracker } = scripted({ dialect: BARD }, told([...many, { id: 50 }, { id: 51 }]), told([]));
    await expect(tracker.story('7')).rejects.toThrow(/sees 51 projects .* 'tracker-project'/);
  });

  it('has the address of the tracker where the answer has none', async () => {
    expect((await scripted(LITE, found).tracker.story('7'))?.url).toBe('https://tracker.example.com/');
  });
});

describe('a move', () => {
  const refused = told({ errors: ["Event cannot transition from 'unstarted'."] }, 422);
  const done = (state: string) => told({ id: 7, current_state: state });

  it('goes step by step where LiteTracker does not let it pass over a state', async () => {
    const { tracker, requests } = scripted(
      LITE,
      refused,
      done('started'),
      done('finished'),
      done('delivered'),
    );
    expect(await tracker.move(STORY, 'delivered')).toBe('moved');
    expect(requests().map((each) => each.replace(/.*"(\w+)"}$/, '$1'))).toEqual([
      'delivered',
      'started',
      'finished',
      'delivered',
    ]);
  });

  it('stops at the step that is refused, and says why in the words of the tracker', async () => {
    const { tracker, requests } = scripted(LITE, refused, done('started'), told({ message: 'No.' }, 400));
    expect(await tracker.move(STORY, 'delivered')).toEqual({ refused: 'No.', unestimated: false });
    expect(requests()).toHaveLength(3);
  });

  it('takes no step for a neighbour, for want of an estimate, nor in another tracker', async () => {
    const lite = scripted(LITE, refused);
    expect(await lite.tracker.move(STORY, 'started')).toMatchObject({
      refused: expect.stringContaining('transition'),
    });
    const unestimated = scripted(LITE, told({ errors: { estimate: ["can't be blank"] } }, 422));
    expect(await unestimated.tracker.move(STORY, 'delivered')).toEqual({
      refused: "estimate can't be blank",
      unestimated: true,
    });
    const bard = scripted(AT_BARD, refused);
    await bard.tracker.move(STORY, 'delivered');
    for (const { requests } of [lite, unestimated, bard]) expect(requests()).toHaveLength(1);
  });

  it.each(['chore', 'release'] as const)(
    'finishes no %s in LiteTracker, which would accept it',
    async (type) => {
      const { tracker, requests } = scripted(LITE, done('accepted'));
      const move = await tracker.move({ ...STORY, type }, 'finished');
      expect(move).toEqual({
        refused: `LiteTracker would accept a ${type} that is finished`,
        unestimated: false,
      });
      expect(requests()).toEqual([]);
    },
  );

  it('is none where the tracker takes the request and the story stays', async () => {
    const { tracker, requests } = scripted(AT_BARD, told({ id: 7, state: 'unstarted' }));
    expect(await tracker.move(STORY, 'started')).toEqual({
      refused: 'BARD Tracker took the request, and the story is unstarted',
      unestimated: false,
    });
    expect(requests()).toEqual(['PUT /projects/99/stories/7 {"state":"started"}']);
  });

  it('into a state that the tracker has not names those that it has, and writes nothing', async () => {
    const { tracker, requests } = scripted(AT_BARD, done('started'));
    await expect(tracker.move(STORY, 'unscheduled')).rejects.toMatchObject({
      reasonCode: 'invalid_input',
      message:
        'BARD Tracker has no state unscheduled for a story; it has unstarted, started, finished, delivered, accepted, rejected.',
    });
    expect(requests()).toEqual([]);
  });
});

describe('BARD Tracker', () => {
  it('is not asked for what nobody tells of it', async () => {
    const { tracker, requests } = scripted(AT_BARD, told({}, 500));
    await tracker.createComment(STORY, 'one');
    await tracker.updateComment(STORY, '1', 'one');
    expect(await tracker.findComment(STORY, '[k]')).toBeUndefined();
    expect(await tracker.person(STORY, '1')).toBeUndefined();
    expect(await tracker.ownId()).toBeUndefined();
    expect(await tracker.lastMove(STORY)).toBeUndefined();
    expect(requests()).toEqual([]);
    expect(tracker.abilities).toEqual({
      bulk: false,
      estimates: true,
      links: false,
      people: false,
      comments: false,
      history: false,
      words: false,
    });
  });
});
