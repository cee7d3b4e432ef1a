import { expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { MergeRequest } from '../../../src/domain/stories/accepted.ts';
import { type MergeDeps, mergePullRequests } from '../../../src/usecases/pull-request/merge-pull-requests.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, type PartialPorts } from '../../../tools/builders/ports.ts';

const [DELIVERED, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];
const DELIVERY = { id: 12, writtenBy: 'mr-x', base: 'develop', stackedOn: 6 };
const RULES = {
  method: 'merge',
  longLived: { defaultBranch: 'main', kinds: [] },
  dryRun: false,
  dispatch: ['deploy.yml'],
} as const;
const PLAN = {
  hasQueue: false,
  isQueued: false,
  removal: undefined,
  autoMergeBy: undefined,
  approvedBy: undefined,
};
const END =
  'move its story back to started in the tracker, put the label of the review on again, and accept the story once it is delivered, or merge it by hand';

/** @param more what else GitHub does */
async function merge(
  pull: Partial<PullRequestFacts>,
  delivery?: MergeRequest['delivery'],
  more: PartialPorts<MergeDeps>['codeHost'] = {},
  reviewedLabel?: MergeRequest['reviewedLabel'],
) {
  const started: string[] = [];
  const deps = depsOf<MergeDeps>({
    codeHost: {
      pullRequest: async () =>
        pullRequest({ number: 7, headCommit: DELIVERED, baseBranch: 'develop', ...pull }),
      mergePlan: async () => undefined,
      mergePullRequest: async () => ({ outcome: 'conflict' }),
      latestPullRequest: async (branch) =>
        branch === 'develop'
          ? pullRequest({ number: 6, headBranch: branch, state: 'closed', merged: true })
          : undefined,
      isBranchProtected: async () => false,
      renamedTo: async () => undefined,
      ...more,
    },
    workflowStarts: {
      startWorkflow: async (file) => {
        started.push(file);
        return { outcome: 'started' };
      },
    },
    deliveries: { refusals: async () => [], setRefusal: async () => undefined },
  });
  const wish = {
    pullRequest: 7,
    branch: 'feature/checkout',
    commit: DELIVERED,
    reviewedLabel,
    ...(delivery && { delivery }),
  };
  return { ...(await mergePullRequests(deps, [wish], RULES)), started };
}

it('asks for a whole new delivery where the branch conflicts: bringing it up to date is a push', async () => {
  expect((await merge({})).report.sentence).toBe(
    `Pull request #7 conflicts with its base; bring it up to date, ${END}.`,
  );
});

it('leaves a branch to people who merged it at another commit than the delivered one', async () => {
  const { report, merged, conflicts } = await merge({ headCommit: OTHER, state: 'closed', merged: true });
  expect(report).toMatchObject({
    decision: 'skipped',
    reasonCode: 'head_moved',
    sentence:
      'Pull request #7 was merged by people at bbbbbbb and not at aaaaaaa, the commit that was delivered, so its branch is left to them.',
  });
  expect([merged, conflicts]).toEqual([[], []]);
});

it('names the settings where a base outlives its own pull request, and the record that names the base', async () => {
  const { report } = await merge({}, DELIVERY);
  expect(report).toMatchObject({ decision: 'refused', reasonCode: 'base_moved' });
  expect(report.sentence).toBe(
    `Pull request #7 is not merged, because pull request #6 from its base 'develop' is merged, so nothing leads on from there (recorded as deployment 12 by mr-x); choose the right base, ${END}. A branch that outlives its own pull request is one that a rule of GitHub's singles out or that the settings name.`,
  );
});

it('names the record of another commit than the head', async () => {
  expect((await merge({ headCommit: OTHER }, DELIVERY)).report.sentence).toBe(
    `Pull request #7 has moved on to bbbbbbb from aaaaaaa, the commit that was delivered (recorded as deployment 12 by mr-x), so it is not merged; ${END}.`,
  );
});

it('leaves alone what lost the label of the review since its acceptance was found', async () => {
  const { report, merged, conflicts } = await merge({ labels: ['bug'] }, undefined, {}, 'reviewed');
  expect(report).toMatchObject({
    decision: 'skipped',
    reasonCode: 'not_delivered',
    sentence:
      "Pull request #7 is left alone, because the label 'reviewed' was taken off since its acceptance was found; once it is reviewed, put the label on again, or merge by hand.",
  });
  expect([merged, conflicts]).toEqual([[], []]);
  const on = await merge({ labels: ['Reviewed'] }, undefined, {}, 'reviewed');
  expect(on.report.reasonCode).toBe('not_mergeable');
});

// The push of a person has started its own runs, so a start behind it would deploy a second time.
it.each([
  ['merged by people while this run looked at it', 'already', false, 'unchanged', []],
  ["merged by another run of the job's token", 'already', true, 'unchanged', ['deploy.yml']],
  ['merged by this run', 'merged', false, 'updated', ['deploy.yml']],
] as const)(
  'starts what stands in behind what was %s',
  async (_, outcome, isMergedByJob, decision, files) => {
    const more = {
      mergePullRequest: async () => ({ outcome }),
      mergePlan: async () => ({ ...PLAN, isMergedByJob }),
      startsRuns: async () => false,
    };
    const done = await merge(
      { baseBranch: 'main' },
      { ...DELIVERY, base: 'main', stackedOn: undefined },
      more,
    );
    expect(done.report.items?.[0]).toMatchObject({ decision, reasonCode: 'pull_request_merged' });
    expect(done.merged).toHaveLength(1);
    expect(done.started).toEqual(files);
  },
);
