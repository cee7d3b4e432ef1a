import { describe, expect, it } from '@jest/globals';
import type { NewestDelivery, ShownDelivery } from '../../../src/ports/deliveries.ts';
import type { Story, StoryState, Tracker } from '../../../src/ports/tracker.ts';
import { storyLooker } from '../../../src/usecases/due/behind-stories.ts';
import { dueHeads } from '../../../src/usecases/due/due-heads.ts';
import { findAccepted } from '../../../src/usecases/stories/find-accepted.ts';
import { syncStories } from '../../../src/usecases/stories/sync-stories.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, portOf } from '../../../tools/builders/ports.ts';
import { recordedDelivery } from '../../../tools/builders/recorded-delivery.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { STORY } from './acceptance-cases.ts';

const HEAD = 'b'.repeat(40);
const KEY = '70107786/shop/preview/feature/checkout';
const LONG_LIVED = { defaultBranch: 'main', kinds: [] };
const REVIEW = { reviewedLabel: 'reviewed', reviewedBy: [], longLived: LONG_LIVED };
const SOURCE = { named: [], rule: { family: 'keys', projects: ['SHOP', 'PAY'] } } as const;

type Ports = Parameters<typeof findAccepted>[0] &
  Parameters<typeof syncStories>[0] &
  Parameters<typeof storyLooker>[0];

/** Records of #7 and #8, each for the ids that stories had then. */
interface Recorded {
  readonly own: readonly string[];
  readonly other?: readonly string[];
}

/** A story that was SHOP-12 when it was delivered, and the ids that its tracker is asked about one by one or at once. */
function trackerOf(state: StoryState, asked: string[]): Tracker {
  const story: Story = { ...STORY, id: 'PAY-3', project: 'PAY', state };
  const known = (id: string) => (['SHOP-12', 'PAY-3'].includes(id) ? story : undefined);
  return portOf<Tracker>('tracker', {
    abilities: { estimates: false, links: false, people: false, isCodeHost: false, bulk: true },
    story: async (id) => {
      asked.push(id);
      return known(id);
    },
    stories: async (ids) => {
      asked.push(ids.join(' '));
      return new Map(ids.flatMap((id) => (known(id) === undefined ? [] : [[id, story] as const])));
    },
    lastMove: async () => ({ by: '103', at: '2026-03-02T09:00:00Z' }),
    wordsOf: async () => 'Too slow.',
    person: async () => undefined,
    findComment: async () => undefined,
    ownId: async () => '100',
    movesBy: async () => undefined,
    aheadMs: () => 0,
    showState: async () => [],
    whyCardBehind: async () => undefined,
  });
}

const PULLS = [
  pullRequest({ number: 7, title: 'PAY-3 Pay', headCommit: HEAD, labels: ['reviewed'] }),
  pullRequest({ number: 8, title: 'Tidy up', headBranch: 'tidy', headCommit: 'c'.repeat(40) }),
];

function depsWith(state: StoryState, { own, other = [] }: Recorded) {
  const asked: string[] = [];
  const removed: number[] = [];
  const base = { labelled: '95', recordedAt: '2026-03-02T08:00:00Z', writtenBy: 'github-actions[bot]' };
  const alike: ShownDelivery = { ...base, id: 12, stories: own, pullRequest: 7 };
  const newest: NewestDelivery = { ...recordedDelivery({ ...alike, commit: HEAD, alike: [alike] }) };
  const beside: ShownDelivery = { ...base, id: 13, stories: other, pullRequest: 8 };
  const tracker = trackerOf(state, asked);
  const deps = depsOf<Ports>({
    codeHost: {
      openPullRequests: async (of) => PULLS.filter(({ headBranch }) => of === undefined || headBranch === of),
      pullRequest: async (number) => PULLS.find((pull) => pull.number === number),
      pullRequestsClosedSince: async () => [],
      storyMentions: async () => new Map(),
      pushes: async () => undefined,
      renamedTo: async () => undefined,
      isBranchProtected: async () => false,
      removeLabel: async (number) => void removed.push(number),
    },
    deployments: { list: async () => [] },
    deliveries: {
      newest: async (number) => (number === 7 && own.length > 0 ? newest : undefined),
      shown: async () => ({ found: other.length === 0 ? [] : [beside], unseen: [] }),
      strangers: async () => [],
      recent: async () => [],
      labelEvents: async () => [{ id: '95', by: 'mr-b', at: '2026-03-02T07:30:00Z' }],
      lastLabelled: async () => ({ id: '95', by: 'mr-b', at: '2026-03-02T07:30:00Z' }),
    },
    tracker: () => tracker,
  });
  return { deps, asked, removed, tracker };
}

/** A run for #7. */
async function synced(state: StoryState, recorded: Recorded) {
  const at = depsWith(state, recorded);
  const rules = { ...REVIEW, unestimated: 'warn' as const, people: [] };
  const { report } = await syncStories(at.deps, {
    scope: scope(),
    source: SOURCE,
    rules,
    pullRequest: 7,
    labels: { labels: [], justLabelled: undefined, justUnlabelled: undefined },
    reports: [],
    dryRun: false,
  });
  return { ...at, sentence: report.sentence };
}

async function accepted(recorded: Recorded) {
  const at = depsWith('accepted', recorded);
  const request = { scope: scope(), longLived: LONG_LIVED, source: SOURCE, review: REVIEW };
  const found = await findAccepted(at.deps, { ...request, acceptedBy: ['103'], people: [] });
  return { ...at, sentence: found.report.sentence, accepted: found.accepted };
}

/** What the hourly look says, with the environment ready or not. */
function looked(state: StoryState, recorded: Recorded, only?: 'tracker') {
  const { deps, tracker } = depsWith(state, recorded);
  const rules = {
    ...REVIEW,
    acceptedBy: [],
    people: [],
    move: 'facts',
    moves: { all: {}, ofType: {} },
  } as const;
  const look = storyLooker(
    deps,
    { open: () => ({ source: SOURCE, tracker: () => tracker }), ...rules },
    { repositoryId: 70_107_786, asking: [], comments: false },
  );
  const about = { number: 7, headCommit: HEAD, labels: ['reviewed'], headBranch: 'feature/checkout' };
  const [head] = dueHeads([deployedHead({ ...about, deployments: [headDeployment({ key: KEY })] })], scope());
  if (head === undefined) throw new Error('There is no such head.');
  return only === 'tracker' ? look.inTracker(head) : look.all(head);
}

describe('a story that got another id since it was delivered', () => {
  it('is heard when it is rejected', async () => {
    const { sentence, removed } = await synced('rejected', { own: ['SHOP-12'] });
    expect(sentence).toContain('Story PAY-3 was rejected: “Too slow.”');
    expect(removed).toEqual([7]);
  });

  it.each([['all' as const], ['tracker' as const]])(
    'is missed by the hourly look when its rejection is not heard: %s',
    async (which) => {
      const only = which === 'tracker' ? which : undefined;
      expect(await looked('rejected', { own: ['SHOP-12'] }, only)).toBe(
        'story PAY-3 was rejected, and the label of the review is still on',
      );
      expect(await looked('delivered', { own: ['SHOP-12'] })).toBeUndefined();
    },
  );

  it('is not merged where another open pull request was delivered for it by its old one', async () => {
    const found = await accepted({ own: ['PAY-3'], other: ['SHOP-12'] });
    expect(found.sentence).toContain('#8 (recorded as deployment 13 by github-actions[bot]) was delivered');
    expect(found.accepted).toEqual([]);
  });

  it('is merged where the other one was delivered for another story', async () => {
    const found = await accepted({ own: ['SHOP-12'], other: ['SHOP-13'] });
    expect(found.accepted).toMatchObject([{ pullRequest: 7 }]);
  });

  it('is looked up for no record where all ids match already, or can be no others', async () => {
    const rejected = await synced('rejected', { own: ['PAY-3'] });
    // As the story itself is read, and once more before the label comes off.
    expect(rejected.asked).toEqual(['PAY-3', 'PAY-3']);
    expect((await accepted({ own: ['PAY-3'], other: ['PAY-3'] })).asked).toEqual(['PAY-3']);
    expect((await accepted({ own: ['PAY-3'], other: ['PAY-4'] })).asked).toEqual(['PAY-3']);
    expect((await accepted({ own: ['PAY-3'], other: ['SHOP-13', 'SHOP-14'] })).asked).toEqual([
      'PAY-3',
      'SHOP-13 SHOP-14',
    ]);
  });
});
