import { describe, expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import { FINISHED, keptKey } from '../../../src/domain/stories/delivery.ts';
import type { RecordedDelivery } from '../../../src/ports/deliveries.ts';
import type { Story, Tracker } from '../../../src/ports/tracker.ts';
import { type AcceptedDeps, findAccepted } from '../../../src/usecases/stories/find-accepted.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, portOf } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';

const HEAD = 'a'.repeat(40);

const REQUEST = {
  scope: scope(),
  longLived: { defaultBranch: 'main', kinds: [] },
  source: { named: [], rule: { family: 'pivotal', host: undefined } },
  acceptedBy: [],
  people: [],
  review: { reviewedLabel: 'reviewed', reviewedBy: [], longLived: { defaultBranch: 'main', kinds: [] } },
} as const;

function storyOf(id: string, state: Story['state']): Story {
  return {
    id,
    project: '99',
    title: 'Pay',
    url: '',
    type: 'feature',
    state,
    estimated: true,
    labels: [],
    ownerIds: ['7'],
    requesterId: undefined,
  };
}

/** How a merged pull request, whose branch's name names no story, is left. */
interface Left {
  readonly head?: string;
  readonly noted?: string;
  readonly isLeftToGitHub?: boolean;
  readonly isMergedByJob?: boolean;
  readonly delivered?: string;
}

function recordOf({ noted, isLeftToGitHub = false, delivered = HEAD }: Left): RecordedDelivery {
  return {
    pullRequest: 1,
    base: 'main',
    stackedOn: undefined,
    commit: delivered,
    stories: ['123456701'],
    labelled: 'e1',
    id: 5,
    writtenBy: 'github-actions[bot]',
    recordedAt: '2026-03-01T05:00:00Z',
    alike: [],
    refusal: noted,
    isLeftToGitHub,
  };
}

function mergedOnes(count: number): readonly PullRequestFacts[] {
  return Array.from({ length: count }, (_, at) =>
    pullRequest({
      number: at + 1,
      title: '[#123456701]',
      headBranch: `feature/checkout-${at}`,
      state: 'closed',
      merged: true,
      closedAt: `2026-03-01T08:00:${String(at % 60).padStart(2, '0')}Z`,
    }),
  );
}

/** Many pull requests that were merged within the hour, and what is asked of GitHub about them. */
async function lookAtMerged(count: number, left: Left, { oldest = left, hour = 0 } = {}) {
  const { head, isMergedByJob = true } = left;
  const merged = mergedOnes(count);
  const asked: string[] = [];
  const deps = depsOf<AcceptedDeps>({
    clock: { now: () => new Date(Date.UTC(2026, 2, 1, 9 + hour)) },
    codeHost: {
      storyMentions: async () => new Map(),
      openPullRequests: async () => [],
      pullRequestsClosedSince: async () => {
        asked.push('closed');
        return merged;
      },
      branchLives: async (names) => {
        asked.push('lives');
        return new Map(
          names.map((name) => [
            name,
            { head, open: [], latest: merged.find(({ headBranch }) => headBranch === name) },
          ]),
        );
      },
      mergePlan: async () => {
        asked.push('plan');
        return {
          hasQueue: false,
          isQueued: false,
          removal: undefined,
          autoMergeBy: undefined,
          approvedBy: undefined,
          isMergedByJob,
        };
      },
      pushes: async () => undefined,
    },
    deliveries: {
      newest: async (number) => {
        asked.push('record');
        const recorded = recordOf(number === 1 ? oldest : left);
        return { ...recorded, alike: [recorded] };
      },
      strangers: async () => [],
      labelEvents: async () => [{ id: 'e1', by: 'mr-b', at: '2026-03-01T04:00:00Z' }],
    },
    tracker: () =>
      portOf<Tracker>('tracker', {
        abilities: {} as Tracker['abilities'],
        ownId: async () => '1',
        stories: async (ids) => new Map(ids.map((id) => [id, storyOf(id, 'accepted')])),
        lastMove: async () => ({ by: '7', at: '2026-03-01T07:00:00Z' }),
        aheadMs: () => 0,
      }),
  });
  const { accepted } = await findAccepted(deps, REQUEST);
  return { accepted: accepted.map(({ pullRequest: number }) => number), asked };
}

describe('a pull request that is merged, and whose branch names no story', () => {
  it.each([
    ['has its branch still', { head: HEAD }, [1]],
    ['has its branch still, whoever merged it', { head: HEAD, isMergedByJob: false }, [1]],
    ["was merged by the job's token, and its branch is gone", {}, [1]],
    ['was merged so, and its branch went on', { head: 'b'.repeat(40) }, [1]],
    ['was left to GitHub, which deleted the branch', { isLeftToGitHub: true, isMergedByJob: false }, [1]],
    ['was merged by people, who deleted the branch', { isMergedByJob: false }, []],
    ['was merged at another commit, and its branch is gone', { delivered: 'c'.repeat(40) }, []],
    ['is finished', { noted: FINISHED }, []],
    ['kept its branch, until people deleted it', { noted: keptKey('protected', []) }, []],
  ])('and that %s', async (_, left, found) => {
    expect((await lookAtMerged(1, left)).accepted).toEqual(found);
  });

  it('is found within seven hours behind many newer ones that are finished, and in the hour after that too', async () => {
    const hours: number[] = [];
    for (let hour = 0; hour < 7; hour += 1) {
      const { accepted } = await lookAtMerged(50, { noted: FINISHED }, { oldest: {}, hour });
      if (accepted.includes(1)) hours.push(hour);
    }
    expect(hours).toHaveLength(2);
    const [first = 0, second = 0] = hours;
    expect([1, 6]).toContain(second - first);
  });

  it('is found at once where it is one of the six newest', async () => {
    for (let hour = 0; hour < 7; hour += 1) {
      const { accepted } = await lookAtMerged(50, {}, { hour });
      expect(accepted.slice(0, 6)).toEqual([50, 49, 48, 47, 46, 45]);
    }
  });

  it('is one of twenty that are finished at a time', async () => {
    expect((await lookAtMerged(40, {})).accepted).toHaveLength(20);
  });

  // GitHub counts each request of an hour, and a team may merge a hundred pull requests within it.
  it('costs a bounded number of requests, however many were merged', async () => {
    for (const left of [{ noted: FINISHED }, { isMergedByJob: false }]) {
      const { asked } = await lookAtMerged(100, left);
      expect(asked.filter((each) => each === 'closed' || each === 'lives')).toHaveLength(2);
      expect(asked.filter((each) => each === 'record')).toHaveLength(20);
      expect(asked.length).toBeLessThanOrEqual(42);
    }
  });
});

it('merges nothing while a story is open that only a commit of the pull request names', async () => {
  const pull = pullRequest({ number: 7, title: '[#123456701]' });
  const states = new Map<string, Story['state']>([['123456701', 'accepted']]);
  const asked: (readonly string[])[] = [];
  const deps = depsOf<AcceptedDeps>({
    codeHost: {
      storyMentions: async () =>
        new Map([[7, { messages: ['Pay later\n\n[Finishes #123456702]'], linked: [] }]]),
      openPullRequests: async () => [pull],
      pullRequestsClosedSince: async () => [],
    },
    tracker: () =>
      portOf<Tracker>('tracker', {
        stories: async (ids) => {
          asked.push(ids);
          return new Map(ids.map((id) => [id, storyOf(id, states.get(id) ?? 'delivered')]));
        },
      }),
  });
  const { accepted, report } = await findAccepted(deps, REQUEST);
  expect({ accepted, items: report.items }).toEqual({ accepted: [], items: [] });
  expect(asked).toEqual([['123456701', '123456702']]);
});
