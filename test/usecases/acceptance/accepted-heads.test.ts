import { describe, expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { RecentDelivery } from '../../../src/ports/deliveries.ts';
import type { Story } from '../../../src/ports/tracker.ts';
import { findAccepted } from '../../../src/usecases/stories/find-accepted.ts';
import { CHORE, OTHER, STORY } from '../stories/acceptance-cases.ts';
import {
  ACCEPTED,
  commitOf,
  DELIVERED,
  depsOfWorld,
  mergedOf,
  opened,
  REQUEST,
  said,
  type World,
  wordsOf,
} from './accepted-world.ts';

const SECOND: Story = { ...STORY, id: OTHER };

describe('what was delivered and accepted', () => {
  it('is a success, and may be merged', async () => {
    expect(await wordsOf(DELIVERED)).toBe(ACCEPTED);
    expect(await mergedOf(DELIVERED)).toEqual([7]);
  });

  it.each<[string, Partial<PullRequestFacts> & { readonly title?: string }]>([
    ['lost the label', { labels: [] }],
    ['was pushed to', { headCommit: commitOf(77) }],
    ['has another base', { baseBranch: 'release' }],
    ['was closed', { state: 'closed' }],
  ])('is called no success where it %s while others were written', async (_, changes) => {
    const world: World = {
      ...DELIVERED,
      open: [opened(1, { title: 'bump' }), ...DELIVERED.open],
      onSet: (at, commit) => {
        if (commit === commitOf(1))
          at.open = at.open.map((pull) => (pull.number === 7 ? { ...pull, ...changes } : pull));
      },
    };
    expect(await said(world)).toEqual([[commitOf(1), 'success: Names no story.']]);
  });

  it('is called no success in a group either', async () => {
    const groups = [
      { pullRequest: 1, commit: commitOf(90), pullRequests: [1] },
      { pullRequest: 7, commit: commitOf(91), pullRequests: [7] },
    ];
    const open = [opened(1, { title: 'bump' }), ...DELIVERED.open];
    const calm = await said({ ...DELIVERED, open, groups });
    expect(calm[1]).toEqual([commitOf(91), 'success: Accepted, or without a story: #7.']);
    const onSet: World['onSet'] = (at) => {
      at.open = at.open.map((pull) => ({ ...pull, labels: [] }));
    };
    expect((await said({ ...DELIVERED, open, groups, onSet })).map(([commit]) => commit)).toEqual([
      commitOf(90),
    ]);
  });

  it('is said of the group that the run is about, and of no other', async () => {
    const groups = [
      { pullRequest: 1, commit: commitOf(90), pullRequests: [1] },
      { pullRequest: 7, commit: commitOf(91), pullRequests: [7] },
    ];
    const open = [opened(1, { title: `[#${OTHER}]` }), ...DELIVERED.open];
    const stories = [STORY, { ...SECOND, state: 'started' as const }];
    const about = { base: 'main', pullRequest: 7, commit: commitOf(91) };
    expect(await said({ ...DELIVERED, open, stories, groups, about })).toEqual([
      [commitOf(91), 'success: Accepted, or without a story: #7.'],
    ]);
  });
});

describe('a story whose history the tracker refuses', () => {
  const world: World = {
    open: [...DELIVERED.open, opened(2, { title: `[#${OTHER}]` }), opened(3, { title: 'bump' })],
    stories: [STORY, SECOND],
    records: { 7: [STORY.id] },
    moves: ({ id }) => {
      if (id === OTHER)
        throw new AdapterError('access_denied', 'No right to the history.', { service: 'Jira' });
      return {};
    },
  };

  it('leaves the others their status, and says why its own waits', async () => {
    const set = new Map(await said(world));
    expect(set.get(commitOf(7))).toBe(ACCEPTED);
    expect(set.get(commitOf(3))).toBe('success: Names no story.');
    expect(set.get(commitOf(2))).toMatch(/^pending: .*No right to the history/);
  });

  it('leaves the others their merge, and makes a run red that merges nothing', async () => {
    const both = await findAccepted(depsOfWorld(world, []), REQUEST);
    expect(both.accepted.map(({ pullRequest: number }) => number)).toEqual([7]);
    expect(both.report.decision).toBe('unchanged');
    const alone = await findAccepted(
      depsOfWorld({ ...world, records: {}, open: world.open.slice(1) }, []),
      REQUEST,
    );
    expect(alone.report).toMatchObject({ decision: 'failed', reasonCode: 'access_denied' });
  });
});

describe('chores and releases', () => {
  it.each(['chore', 'release'] as const)(
    'need no delivery, so an accepted %s alone is a success',
    async (type) => {
      const world: World = { open: [opened(7, { title: `[#${CHORE.id}]` })], stories: [{ ...CHORE, type }] };
      expect(await wordsOf(world)).toBe(
        `success: Story ${CHORE.id}: accepted, and a chore or release is not delivered.`,
      );
      expect(await mergedOf(world)).toEqual([]);
    },
  );

  it('wait until somebody accepts who may', async () => {
    const world: World = { open: [opened(7, { title: `[#${CHORE.id}]` })], stories: [CHORE] };
    expect(await wordsOf({ ...world, stories: [{ ...CHORE, state: 'started' }] })).toContain(
      'not accepted yet',
    );
    expect(await wordsOf({ ...world, moves: () => ({ by: '666' }) })).toContain('somebody who may not');
  });

  it('are no way around a story beside them', async () => {
    const open = [opened(7, { title: `[#${CHORE.id}] [#${STORY.id}]` })];
    expect(await wordsOf({ open, stories: [CHORE, STORY] })).toMatch(/^pending/);
  });
});

/** Number 5, merged with the story at ten, by its acceptance at nine. */
const FIRST = opened(5, {
  headBranch: 'b-5',
  state: 'closed',
  merged: true,
  closedAt: '2026-03-02T10:00:00Z',
});
const SHIPPED: readonly RecentDelivery[] = [
  { pullRequest: 5, commit: commitOf(5), stories: [OTHER], recordedAt: '2026-03-02T08:30:00Z' },
];

describe('a story that was delivered, accepted and merged with another pull request', () => {
  const later = { openedAt: '2026-03-02T11:00:00Z' };
  const shipped = { merged: [FIRST], recent: SHIPPED };

  it('holds up no revert of it', async () => {
    const open = [opened(7, { labels: [], title: `Revert "Pay [#${OTHER}]"`, ...later })];
    const world: World = { ...shipped, open, stories: [SECOND] };
    expect(await wordsOf(world)).toBe(
      `success: Story ${OTHER}: delivered and merged before this one was opened.`,
    );
    expect(await mergedOf(world)).toEqual([]);
  });

  it('holds up nothing that mentions it beside a story of its own', async () => {
    const open = [opened(7, { title: `[#${STORY.id}]`, body: `Follow-up to [#${OTHER}]` })];
    const world: World = { ...DELIVERED, ...shipped, open, stories: [STORY, SECOND] };
    expect(await mergedOf(world)).toEqual([7]);
    expect(await wordsOf(world)).toMatch(/^success/);
  });

  it('holds up no upper one of a stack that still has its commits', async () => {
    const messages = [`Lower work [#${OTHER}]`, `Upper work [#${STORY.id}]`];
    const mentions = new Map([[7, { messages, linked: [] }]]);
    const world: World = { ...DELIVERED, ...shipped, mentions, stories: [STORY, SECOND] };
    expect(await wordsOf(world)).toMatch(/^success/);
  });

  it('frees no pull request of a rejected story that it was delivered for, whatever its text names', async () => {
    const world: World = {
      ...shipped,
      open: [opened(7, { title: `Follow-up to [#${OTHER}]`, ...later })],
      stories: [SECOND, { ...STORY, state: 'rejected' }],
      records: { 7: [STORY.id] },
    };
    expect(await wordsOf(world)).toMatch(/^pending: Story 123456789 was delivered with pull request #7/);
    const stories = [SECOND, { ...STORY, state: 'accepted' as const }];
    expect(await wordsOf({ ...world, stories })).toMatch(/^success/);
    expect(await mergedOf({ ...world, stories })).toEqual([]);
    const unlabelled = world.open.map((pull) => ({ ...pull, labels: [] }));
    expect(await wordsOf({ ...world, stories, open: unlabelled })).toMatch(/^pending/);
    expect(await wordsOf({ ...world, stories, at: { 7: commitOf(77) } })).toMatch(
      /^pending: .* delivered at 0000000 for 123456789/,
    );
  });

  it('is none where whoever accepted it then wrote it', async () => {
    const own = { ...FIRST, review: { ...FIRST.review, author: 'mr-c' } };
    const open = [opened(7, { title: `More [#${OTHER}]`, ...later })];
    const people = [{ login: 'mr-c', trackerId: '103' }];
    const world: World = { ...shipped, open, stories: [SECOND], people };
    expect(await wordsOf(world)).toMatch(/^success/);
    expect(await wordsOf({ ...world, merged: [own] })).toMatch(/^pending/);
    const byOwn = open.map((pull) => ({ ...pull, review: { ...pull.review, author: 'mr-c' } }));
    expect(await wordsOf({ ...world, open: byOwn })).toMatch(/^success/);
  });

  it.each<[string, Partial<World>]>([
    ['somebody accepted it who may not', { moves: () => ({ by: '666' }) }],
    ['it was merged at another commit', { merged: [{ ...FIRST, headCommit: commitOf(55) }] }],
    ['it was closed without a merge', { merged: [{ ...FIRST, merged: false }] }],
    ['nothing was recorded of it', { recent: [] }],
    ['it was accepted again after the merge', { moves: () => ({ at: '2026-03-02T11:30:00Z' }) }],
    [
      'the other one was open beside it, and both name it alone',
      { open: [opened(7, { title: `[#${OTHER}]` })] },
    ],
    [
      'the other one was open beside it, and a body names it alone',
      { open: [opened(7, { body: `[#${OTHER}]` })] },
    ],
    [
      'it was delivered with this one too',
      { records: { 7: [OTHER] }, moves: () => ({ at: '2026-03-02T07:59:00Z' }) },
    ],
  ])('is still to be delivered where %s', async (_, given) => {
    const open = [opened(7, { title: `[#${OTHER}]`, ...later })];
    const world: World = { ...shipped, open, stories: [SECOND], ...given };
    expect(await wordsOf(world)).toMatch(/^pending/);
  });
});
