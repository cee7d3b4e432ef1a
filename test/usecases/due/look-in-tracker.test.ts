import { expect, it } from '@jest/globals';
import type { RecordedDelivery } from '../../../src/ports/deliveries.ts';
import type { Tracker } from '../../../src/ports/tracker.ts';
import type { StoryLook } from '../../../src/usecases/stories/story-look.ts';
import { foundTable, tableTelling } from '../../../tools/builders/comments.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { portOf } from '../../../tools/builders/ports.ts';
import { admission } from '../../../tools/builders/provision-request.ts';
import { STORY } from '../stories/delivery-cases.ts';
import { look } from './look.ts';

const MANY = 200;
const numbers = Array.from({ length: MANY }, (_, index) => index + 1);
/** The first hundred changed before all others. */
const changedAt = (number: number) => `2026-03-02T0${number <= 100 ? 5 : 6}:00:00Z`;
const storyOf = (number: number) => String(100_000 + number);

const pulls = numbers.map((number) =>
  pullRequest({ number, headBranch: `feature-${number}`, body: `[#${storyOf(number)}]` }),
);
const heads = numbers.map((number) =>
  deployedHead({
    number,
    headBranch: `feature-${number}`,
    updatedAt: changedAt(number),
    deployments: [headDeployment({ changedAt: changedAt(number) })],
  }),
);

function delivery(number: number): RecordedDelivery {
  return {
    id: 1,
    writtenBy: 'mr-x',
    recordedAt: '2026-03-02T04:00:00Z',
    pullRequest: number,
    base: 'main',
    stackedOn: undefined,
    commit: 'a'.repeat(40),
    stories: [storyOf(number)],
    labelled: '',
    alike: [],
    refusal: undefined,
  };
}

function trackerOf(changed: (number: number) => object): Tracker {
  const storyAs = (id: string) => ({
    ...STORY,
    id,
    state: 'started' as const,
    labels: [],
    ...changed(Number(id) - 100_000),
  });
  return portOf<Tracker>('tracker', {
    stories: async (ids) => new Map(ids.map((id) => [id, storyAs(id)])),
    ownId: async () => '100',
    movesBy: async () => [],
    aheadMs: () => undefined,
    whyCardBehind: async () => undefined,
  });
}

function storiesOf(tracker: Tracker): StoryLook {
  return {
    open: () => ({
      source: { named: [], rule: { family: 'pivotal', host: undefined } },
      tracker: () => tracker,
    }),
    reviewedLabel: 'reviewed',
    reviewedBy: [],
    longLived: { defaultBranch: 'main', kinds: [] },
    acceptedBy: [],
    people: [],
    move: 'facts',
    moves: { all: {}, ofType: {} },
    labels: ['auto'],
  };
}

/** Numbers that are behind, and those of whom GitHub was asked, where these stories are as given. */
async function looked(changed: (number: number) => object, hour = 12) {
  const asked: number[] = [];
  const codeHost = {
    openPullRequests: async () => pulls,
    async findComments(number: number) {
      asked.push(number);
      return foundTable(tableTelling(`70107786/shop/preview/feature-${number}`, { status: 'ready' }));
    },
  };
  const deliveries = {
    newest: async (number: number) => delivery(number),
    async labelHistory(number: number) {
      asked.push(number);
      return { last: undefined, lastByApp: undefined };
    },
    agreedLabels: async () => [],
  };
  const given = {
    admission: admission({ wanted: ['review-requested'] }),
    stories: storiesOf(trackerOf(changed)),
  };
  const clock = { now: () => new Date(Date.UTC(2026, 2, 2, hour)) };
  const { items, more, failure } = await look(heads, [], given, { codeHost, deliveries, clock });
  expect(failure).toBeUndefined();
  return { behind: items.map(({ pullRequest: of }) => of), more, asked };
}

it('sees a label of a story however long its pull request was left alone, and asks of no other', async () => {
  const found = await looked((number) => (number === 7 ? { labels: ['Auto'] } : {}));
  expect(found).toEqual({ behind: [7], more: 0, asked: [7] });
});

it('sees a story that was rejected as well', async () => {
  const found = await looked((number) => (number === 7 ? { state: 'rejected' } : {}));
  expect(found).toEqual({ behind: [7], more: 0, asked: [7] });
});

it('asks of fifty of those at most, beside the hundred that changed last', async () => {
  const { behind, more, asked } = await looked(() => ({ labels: ['auto'] }));
  expect(behind).toHaveLength(20);
  expect(more).toBe(130);
  expect(asked.filter((number) => number <= 100)).toHaveLength(50);
});

it.each([
  ['has every label that differs for good', () => ({ labels: ['auto'] })],
  ['has only those of the oldest', (number: number) => (number <= 80 ? { labels: ['auto'] } : {})],
])(
  'asks of each of those, and lets each be healed, within some days, where the tracker %s',
  async (_, changed) => {
    const differing = numbers.filter((number) => number <= 100 && Object.keys(changed(number)).length > 0);
    const asked = new Set<number>();
    const healed = new Set<number>();
    for (let hour = 0; hour < 72; hour += 1) {
      const found = await looked(changed, hour);
      for (const number of found.asked) asked.add(number);
      for (const number of found.behind) if (number !== undefined) healed.add(number);
    }
    expect(differing.filter((number) => !asked.has(number))).toEqual([]);
    expect(differing.filter((number) => !healed.has(number))).toEqual([]);
  },
);
