import { expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import { whyBaseMoved } from '../../../src/usecases/subject/delivery-base.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const RECORDED = '2026-03-02T09:00:00Z';

/** A pull request that was delivered for the branch `middle`, whose own was then merged into `low`. */
function why(low: Partial<PullRequestFacts>): Promise<string | undefined> {
  const own: Readonly<Record<string, PullRequestFacts>> = {
    middle: pullRequest({
      number: 2,
      headBranch: 'middle',
      baseBranch: 'low',
      state: 'closed',
      merged: true,
    }),
    low: pullRequest({ number: 1, headBranch: 'low', baseBranch: 'main', ...low }),
  };
  return whyBaseMoved(
    {
      latestPullRequest: async (branch) => own[branch],
      isBranchProtected: async () => false,
      renamedTo: async () => undefined,
    },
    { baseBranch: 'low', headBranch: 'top' },
    { base: 'middle', stackedOn: 2, recordedAt: RECORDED },
    { defaultBranch: 'main', kinds: [] },
  );
}

it('follows a merged base to where that goes, as long as that leads on', async () => {
  expect(await why({ state: 'open', closedAt: undefined })).toBeUndefined();
  expect(await why({ state: 'closed', merged: false, closedAt: '2026-03-02T08:00:00Z' })).toBeUndefined();
  expect(await why({ state: 'closed', merged: false, closedAt: '2026-03-02T10:00:00Z' })).toBe(
    "pull request #1 from its base 'low' is closed, so nothing leads on from there",
  );
});
