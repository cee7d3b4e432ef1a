import { describe, expect, it } from '@jest/globals';
import { lookForAccepted } from '../../../src/usecases/due/look-for-accepted.ts';
import { lookForBehind } from '../../../src/usecases/due/look-for-behind.ts';
import { readStoriesOnce } from '../../../src/usecases/due/read-once.ts';
import type { StoryLook } from '../../../src/usecases/stories/story-look.ts';
import { deployedHead } from '../../../tools/builders/deployed-heads.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { admission } from '../../../tools/builders/provision-request.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { oneTarget } from '../../support/ports/one-target.ts';
import { BULK_TRACKERS, type ManyStories } from '../../support/world/many-stories.ts';
import { behindRequest } from './look.ts';

const LONG_LIVED = { defaultBranch: 'main', kinds: [] };

/** What the hourly run does about stories: it looks for accepted ones, then for those that are behind. */
async function lookHourly({ tracker, rule, named }: ManyStories) {
  const pulls = named.map((text, at) =>
    pullRequest({ number: at + 1, title: `Pay ${text}`, headBranch: `feature-${at + 1}` }),
  );
  const heads = pulls.map(({ number, headBranch }) => deployedHead({ number, headBranch }));
  const info: string[] = [];
  const deps = depsOf<Parameters<typeof lookForAccepted>[0] & Parameters<typeof lookForBehind>[0][0]['deps']>(
    {
      log: { info: (line: string) => void info.push(line) },
      codeHost: {
        openPullRequests: async () => pulls,
        pullRequestsClosedSince: async () => [],
        storyMentions: async () => new Map(),
        branchLives: async () => new Map(),
        deployedHeads: async () => heads,
      },
      stacks: { list: async () => [] },
    },
  );
  const look: StoryLook = readStoriesOnce({
    open: () => ({ source: { named: [], rule }, tracker: () => tracker }),
    reviewedLabel: 'reviewed',
    reviewedBy: [],
    longLived: LONG_LIVED,
    acceptedBy: ['mr-c'],
    people: [],
    move: 'facts',
    moves: { all: {}, ofType: {} },
  });
  const about = { scope: scope(), longLived: LONG_LIVED };
  const accepted = await lookForAccepted(deps, about, look, async () => false);
  const request = behindRequest({ stories: look, admission: admission({ wanted: ['review-requested'] }) });
  const behind = await lookForBehind(oneTarget(deps), request);
  return { items: [...accepted.items, ...behind.items], failure: behind.failure, info };
}

describe.each(Object.entries(BULK_TRACKERS))('the hourly look at %s', (_, start) => {
  it.each([
    [1, 1],
    [20, 1],
    [100, 2],
  ])('at %i open pull requests asks at most %i times', async (count, most) => {
    const many = await start(count);
    try {
      expect(await lookHourly(many)).toEqual({ items: [], failure: undefined, info: [] });
      expect(many.operations().length).toBeGreaterThan(0);
      expect(many.operations().length).toBeLessThanOrEqual(most);
    } finally {
      await many.close();
    }
  });

  it('says once which story the tracker does not know', async () => {
    const many = await start(2);
    try {
      const [first = ''] = many.named;
      const unknown = first.replace(/\d+/, '9876543');
      const { info } = await lookHourly({ ...many, named: [first, `${first} ${unknown}`] });
      expect(info).toEqual([
        `The tracker knows no open story ${unknown.replace(/[[\]#]/g, '')}; it is passed over.`,
      ]);
    } finally {
      await many.close();
    }
  });
});
