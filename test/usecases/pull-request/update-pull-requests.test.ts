import { describe, expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { UpdateAnswer, UpdateMethod } from '../../../src/ports/code-host.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import type { MergePlan } from '../../../src/ports/merge-queue.ts';
import {
  LONGEST_RUN,
  MOST_TRIES,
  MOST_UPDATES,
  type UpdateDeps,
  updatePullRequests,
} from '../../../src/usecases/pull-request/update-pull-requests.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { deployment, pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { recordedDelivery } from '../../../tools/builders/recorded-delivery.ts';

const BASE_HEAD = 'f'.repeat(40);
const KEY = '70107786/shop/preview/feature/checkout';

interface Given {
  readonly open?: readonly Partial<PullRequestFacts>[];
  /** Numbers of those of which something stands. */
  readonly deployed?: readonly number[];
  readonly answers?: Readonly<Record<number, UpdateAnswer | Error>>;
  readonly delivered?: Readonly<Record<number, string>>;
  readonly current?: readonly string[];
  readonly startsRuns?: boolean;
  readonly requiresChecks?: boolean;
  readonly dryRun?: boolean;
  readonly base?: string;
  readonly method?: UpdateMethod;
  /** Paths that a pull request and its base change, by whose they are. */
  readonly files?: { readonly mine: readonly string[]; readonly theirs: readonly string[] };
  /** Branches that a rule singles out. */
  readonly guarded?: readonly string[];
  readonly plans?: Readonly<Record<number, Partial<MergePlan>>>;
  /** Numbers of those whose branches hold merge commits. */
  readonly merges?: readonly number[];
  /** When the newest commits were made, by numbers. */
  readonly committedAt?: Readonly<Record<number, string>>;
  /** Heads of branches after the updates, by their numbers, and who pushed them, where GitHub tells that. */
  readonly headsAfter?: Readonly<Record<number, { readonly head: string; readonly by?: string }>>;
  readonly baseHead?: string;
  /** How long each try takes, in ms. */
  readonly tryMs?: number;
}

const PLAN: MergePlan = {
  hasQueue: false,
  isQueued: false,
  removal: undefined,
  autoMergeBy: undefined,
  approvedBy: undefined,
  isMergedByJob: false,
};

/**
 * What came of it, and which branches were asked to be brought up to date, in their order.
 * @param deployedBefore what was deployed of older commits
 */
async function updated(given: Given, deployedBefore: readonly DeploymentFacts[] = []) {
  const asked: string[] = [];
  let passed = 0;
  let waited = 0;
  const baseHead = given.baseHead ?? BASE_HEAD;
  const afterOf = (branch: string) => given.headsAfter?.[Number(branch.replace('b-', ''))];
  const open = (given.open ?? [{ number: 8 }]).map((each) =>
    pullRequest({
      headCommit: String(each.number).padStart(40, '0'),
      headBranch: `b-${each.number}`,
      ...each,
    }),
  );
  const deps = depsOf<UpdateDeps>({
    codeHost: {
      pullRequest: async (number) =>
        pullRequest({ number, state: 'closed', merged: true, baseBranch: 'main' }),
      openPullRequestsInto: async (base) => open.filter(({ baseBranch }) => baseBranch === base).reverse(),
      deployedHeads: async () =>
        (given.deployed ?? open.map(({ number }) => number)).map((number) =>
          deployedHead({
            number,
            deployments: [headDeployment({ key: KEY })],
            committedAt: given.committedAt?.[number] ?? '2026-03-02T06:00:00Z',
          }),
        ),
      openPullRequests: async (branch) => open.filter(({ headBranch }) => headBranch === branch),
      branchHead: async (branch) =>
        open.some(({ headBranch }) => headBranch === branch)
          ? (afterOf(branch)?.head ?? open.find(({ headBranch }) => headBranch === branch)?.headCommit)
          : baseHead,
      mayHoldMerges: async (_, newer) =>
        given.merges?.some((number) => newer === String(number).padStart(40, '0')) === true,
      mergePlan: async (number) => ({ ...PLAN, ...given.plans?.[number] }),
      pushes: async (branch) => {
        const { head: commit = '', by } = afterOf(branch) ?? {};
        return by === undefined ? undefined : [{ commit, by, at: '2026-03-02T09:00:00Z' }];
      },
      ownLogin: async () => 'github-actions[bot]',
      changedFiles: async (change) => ('pullRequest' in change ? given.files?.mine : given.files?.theirs),
      isAncestor: async (_, newer) => given.current?.includes(newer) === true,
      async updateBranch(number, commit, method) {
        asked.push(`${number} at ${commit.slice(-2)}${method === 'rebase' ? ' by rebase' : ''}`);
        passed += given.tryMs ?? 0;
        const answer = given.answers?.[number] ?? { outcome: 'updated' };
        if (answer instanceof Error) throw answer;
        return answer;
      },
      isBranchProtected: async (branch) => given.guarded?.includes(branch) === true,
      startsRuns: async () => given.startsRuns ?? false,
      requiresChecks: async () => given.requiresChecks ?? false,
    },
    clock: {
      monotonic: () => passed,
      async sleep(ms) {
        waited += ms;
      },
    },
    deployments: {
      list: async ({ ref }) => deployedBefore.filter((each) => each.ref === ref),
    },
    deliveries: {
      newest: async (number) => {
        const commit = given.delivered?.[number];
        return commit === undefined ? undefined : recordedDelivery({ pullRequest: number, commit });
      },
    },
  });
  const request = { repositoryId: 70107786, kind: 'preview', merged: [7], dryRun: given.dryRun ?? false };
  const longLived = { defaultBranch: 'main', kinds: [{ kind: 'staging', branch: 'develop' }] };
  const outcome = await updatePullRequests(deps, {
    ...request,
    base: given.base,
    longLived,
    reviewedLabel: 'reviewed',
    method: given.method ?? 'merge',
  });
  return { ...outcome, asked, waited, words: outcome.report.sentence };
}

describe('other pull requests of a base that has moved on', () => {
  it('are brought up to date at the commit that they have, the oldest first', async () => {
    const outcome = await updated({ open: [{ number: 12 }, { number: 8 }] });
    expect(outcome.asked).toEqual(['8 at 08', '12 at 12']);
    expect(outcome.updated).toEqual([
      { pullRequest: 8, branch: 'b-8' },
      { pullRequest: 12, branch: 'b-12' },
    ]);
    expect(outcome.report).toMatchObject({ decision: 'updated', reasonCode: 'branch_updated' });
  });

  it('are left alone without an environment, from a fork, and into another base', async () => {
    const open = [{ number: 8 }, { number: 9, headRepositoryId: 1 }, { number: 10, baseBranch: 'develop' }];
    expect(await updated({ open, deployed: [9, 10] })).toMatchObject({
      asked: [],
      words: 'No other pull request is to be brought up to date.',
    });
  });

  it('have one too where it runs an older commit', async () => {
    const olderOf = (state: DeploymentFacts['state']) =>
      deployment({ ref: 'b-8', environment: 'preview', state, payload: { key: KEY } });
    expect((await updated({ deployed: [] }, [olderOf('success')])).asked).toEqual(['8 at 08']);
    expect((await updated({ deployed: [] }, [olderOf('inactive')])).asked).toEqual([]);
  });

  it('are left alone while people judge the very commit', async () => {
    const outcome = await updated({ delivered: { 8: '8'.padStart(40, '0') } });
    expect(outcome).toMatchObject({
      asked: [],
      report: { decision: 'skipped', reasonCode: 'branch_waits' },
      words: 'Pull request #8 is left at 0000000, because people were asked to judge that commit.',
    });
    expect((await updated({ delivered: { 8: 'e'.repeat(40) } })).asked).toEqual(['8 at 08']);
  });

  it('are left alone with the label of the review, which counts for the commit that they have', async () => {
    expect(await updated({ open: [{ number: 8, labels: ['Reviewed'] }] })).toMatchObject({
      asked: [],
      words:
        "Pull request #8 is left at 0000000, because the label 'reviewed' says that it was reviewed there.",
    });
  });

  it('are left alone where their branch outlives them', async () => {
    expect(await updated({ open: [{ number: 8, headBranch: 'develop' }] })).toMatchObject({
      asked: [],
      words:
        "Branch 'develop' of pull request #8 is left to people, because the settings name it for the kind 'staging'.",
    });
    expect((await updated({ guarded: ['b-8'] })).asked).toEqual([]);
  });

  it('ask for nothing where they have all of their base', async () => {
    expect(await updated({ current: ['8'.padStart(40, '0')] })).toMatchObject({
      asked: [],
      report: { decision: 'unchanged' },
      words: "Pull request #8 has all of 'main'.",
    });
  });

  it.each<readonly [UpdateAnswer, string, readonly number[]]>([
    [{ outcome: 'current', detail: 'no new commits' }, "Pull request #8 has all of 'main'.", []],
    [
      { outcome: 'moved', detail: 'x' },
      "Pull request #8 has moved on from 0000000, so it is left alone until 'main' moves on again.",
      [],
    ],
    [
      { outcome: 'conflict', detail: 'merge conflict' },
      "Pull request #8 conflicts with 'main' (merge conflict); bring it up to date by hand.",
      [8],
    ],
    [
      { outcome: 'refused', detail: 'a rule' },
      'Pull request #8 could not be brought up to date (a rule); do it by hand.',
      [8],
    ],
  ])('that end as %j are no failure', async (answer, words, conflicts) => {
    const outcome = await updated({ answers: { 8: answer } });
    expect(outcome.words).toBe(words);
    expect(outcome.conflicts.map((each) => each.pullRequest)).toEqual(conflicts);
    expect(outcome.report.decision).not.toBe('failed');
  });

  it('name what both sides change where they conflict, a few of many', async () => {
    const mine = Array.from({ length: 8 }, (_, index) => `src/${index}.ts`);
    const files = { mine, theirs: [...mine.slice(1), 'else.ts'] };
    const outcome = await updated({ answers: { 8: { outcome: 'conflict', detail: 'x' } }, files });
    expect(outcome.words).toBe(
      "Pull request #8 conflicts with 'main' (both change src/1.ts, src/2.ts, src/3.ts, src/4.ts, src/5.ts and 2 more); bring it up to date by hand.",
    );
    expect(outcome.report).toMatchObject({ decision: 'skipped', reasonCode: 'not_updated' });
  });

  it('are followed by a later job where their own runs do not start', async () => {
    expect((await updated({})).follow).toEqual([{ pullRequest: 8, branch: 'b-8' }]);
    expect(await updated({ startsRuns: true })).toMatchObject({ follow: [], updated: [{ pullRequest: 8 }] });
    expect((await updated({ answers: { 8: { outcome: 'current' } } })).follow).toEqual([]);
  });

  it('are made anew on top of the base where the team wants that', async () => {
    expect((await updated({ method: 'rebase' })).asked).toEqual(['8 at 08 by rebase']);
  });

  it('are left to people where each is to be merged into the next, round and round', async () => {
    const open = [
      { number: 8, headBranch: 'a', baseBranch: 'b' },
      { number: 9, headBranch: 'b', baseBranch: 'c' },
      { number: 10, headBranch: 'c', baseBranch: 'a' },
      { number: 11, headBranch: 'd', baseBranch: 'b' },
    ];
    const outcome = await updated({ open, base: 'b' });
    expect(outcome.asked).toEqual(['11 at 11']);
    expect(outcome.words).toContain(
      "Pull request #8 is left to people, because open pull requests lead from 'b' back to its branch 'a'.",
    );
  });

  it('do not hold each other up', async () => {
    const failure = new AdapterError('unavailable', 'GitHub answered 502.', { service: 'github' });
    const outcome = await updated({ open: [{ number: 8 }, { number: 9 }], answers: { 8: failure } });
    expect(outcome.asked).toHaveLength(2);
    expect(outcome.updated).toEqual([{ pullRequest: 9, branch: 'b-9' }]);
    expect(outcome.report.decision).toBe('failed');
  });

  it('are refused where the base asks for checks that the token does not start', async () => {
    const refused = await updated({ requiresChecks: true });
    expect(refused.asked).toEqual([]);
    expect(refused.report).toMatchObject({ decision: 'refused', reasonCode: 'not_mergeable' });
    // The author of a pull request can do nothing about it.
    expect(refused.report.items).toMatchObject([{ name: 'main' }]);
    expect(refused.report.items?.[0]?.pullRequest).toBeUndefined();
    expect(refused.words).toContain(
      "branch 'main' requires checks, which do not start for what the job's own token pushes",
    );
    expect((await updated({ requiresChecks: true, startsRuns: true })).asked).toEqual(['8 at 08']);
  });

  it('are only named in a dry run', async () => {
    expect(await updated({ dryRun: true })).toMatchObject({
      asked: [],
      words: "Pull request #8 would be brought up to date with 'main'.",
    });
  });

  it('are those of a base that the step names', async () => {
    const open = [{ number: 8 }, { number: 10, baseBranch: 'develop' }];
    expect((await updated({ open, base: 'develop' })).asked).toEqual(['10 at 10']);
  });
});

describe('what people have judged in ways of GitHub', () => {
  it.each<readonly [string, Partial<MergePlan>, string]>([
    [
      'in a merge queue',
      { isQueued: true },
      "it is in the merge queue of 'main', out of which a push would throw it",
    ],
    ['auto-merge', { autoMergeBy: 'mr-b' }, 'mr-b enabled auto-merge, so people have judged what it has'],
    ['an approval', { approvedBy: 'mr-c' }, 'mr-c approved that commit'],
  ])('is left alone: %s', async (_, plan, why) => {
    const outcome = await updated({ open: [{ number: 8 }, { number: 9 }], plans: { 8: plan } });
    expect(outcome.asked).toEqual(['9 at 09']);
    expect(outcome.report.items?.[0]).toMatchObject({
      decision: 'skipped',
      reasonCode: 'branch_waits',
      sentence: `Pull request #8 is left at 0000000, because ${why}.`,
    });
  });

  it('is left to the merge queue of its base, whatever the token', async () => {
    for (const startsRuns of [true, false])
      expect(
        await updated({ plans: { 8: { hasQueue: true } }, startsRuns, requiresChecks: true }),
      ).toMatchObject({
        asked: [],
        report: { decision: 'skipped', reasonCode: 'branch_waits', items: [{ name: 'main' }] },
        words:
          "Nothing is brought up to date, because branch 'main' has a merge queue, which tries each pull request on top of it; update by hand what people are to see with it.",
      });
  });
});

describe('a rebase', () => {
  const stack = [{ number: 8 }, { number: 9, baseBranch: 'b-8' }];

  it('is made beneath no other pull request, which would carry the old commits', async () => {
    expect(await updated({ open: stack, base: 'main', method: 'rebase' })).toMatchObject({
      asked: [],
      words:
        "Pull request #8 is left at 0000000, because pull request #9 stands on it, and would carry its old commits after a rebase; update by method 'merge', or rebase both by hand.",
    });
    expect((await updated({ open: stack, base: 'main' })).asked).toEqual(['8 at 08']);
    expect((await updated({ open: stack, base: 'b-8', method: 'rebase' })).asked).toEqual([
      '9 at 09 by rebase',
    ]);
  });

  it('is made of no branch with merge commits, whose resolutions would be lost', async () => {
    const outcome = await updated({ open: [{ number: 8 }, { number: 9 }], merges: [8], method: 'rebase' });
    expect(outcome.asked).toEqual(['9 at 09 by rebase']);
    expect(outcome.words).toContain(
      'Pull request #8 is left at 0000000, because it has merge commits, or too many commits to look at',
    );
    expect((await updated({ merges: [8] })).asked).toEqual(['8 at 08']);
  });
});

describe('many pull requests', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ number: index + 100 }));

  it('are updated twenty at once, and the others are named', async () => {
    const outcome = await updated({ open: many(MOST_UPDATES + 2) });
    expect(outcome.asked).toHaveLength(20);
    expect(outcome.words).toContain(
      "Pull request #121 waits until 'main' moves on again, because 20 are the most at once; those come first then whose newest commit is the oldest.",
    );
  });

  it('come to their turn by the age of their newest commits, which an update makes new', async () => {
    const committedAt: Record<number, string> = {};
    const seen = new Set<string>();
    for (const hour of ['10', '11', '12']) {
      const outcome = await updated({ open: many(40), committedAt });
      for (const { pullRequest } of outcome.updated) committedAt[pullRequest] = `2026-03-02T${hour}:00:00Z`;
      for (const each of outcome.asked) seen.add(each);
      if (hour === '11') expect(seen.size).toBe(40);
    }
  });

  it('that conflict hold up nobody for ever, and are tried forty times in a run at most', async () => {
    const open = many(100);
    const conflict: UpdateAnswer = { outcome: 'conflict' };
    const answers = Object.fromEntries(open.slice(0, 60).map(({ number }) => [number, conflict]));
    const seen = new Set<number>();
    for (let merge = 0; merge < 20; merge += 1) {
      const baseHead = (merge * 7).toString(16).padStart(8, '0').padEnd(40, '0');
      const outcome = await updated({ open, answers, baseHead });
      expect(outcome.asked.length).toBeLessThanOrEqual(MOST_TRIES);
      for (const { pullRequest } of outcome.updated) seen.add(pullRequest);
    }
    expect(seen.size).toBe(40);
  });

  it('that were not looked at are told so', async () => {
    const outcome = await updated({
      open: many(50),
      answers: Object.fromEntries(many(50).map(({ number }) => [number, { outcome: 'current' } as const])),
      baseHead: '0'.repeat(40),
    });
    expect(outcome.report.items?.at(-1)?.sentence).toBe(
      "Pull request #149 waits until 'main' moves on again, because 40 are the most that are looked at in a run; others take their turn then.",
    );
  });

  it('are left where the time of a run is over, so that what was updated is told', async () => {
    const outcome = await updated({ open: many(20), tryMs: LONGEST_RUN / 10 });
    expect(outcome.updated).toHaveLength(10);
    expect(outcome.follow).toHaveLength(10);
    expect(outcome.report.items?.at(-1)?.sentence).toBe(
      "Pull request #119 waits until 'main' moves on again, because this run has no time left.",
    );
  });
});

describe('an update whose answer was lost', () => {
  const NEW = 'd'.repeat(40);
  const failure = new AdapterError('unreachable', 'GitHub did not answer.', { service: 'github' });
  const lost: readonly (UpdateAnswer | Error)[] = [failure, { outcome: 'moved' }, { outcome: 'current' }];

  it.each(lost)('has been made where the head has the base by now: %s', async (answer) => {
    for (const by of ['github-actions[bot]', undefined]) {
      const after = by === undefined ? { head: NEW } : { head: NEW, by };
      const outcome = await updated({ answers: { 8: answer }, headsAfter: { 8: after }, current: [NEW] });
      expect(outcome).toMatchObject({
        updated: [{ pullRequest: 8 }],
        follow: [{ pullRequest: 8, branch: 'b-8' }],
        report: { decision: 'updated', reasonCode: 'branch_updated' },
      });
    }
  });

  it('is not made by a push of somebody else, or one that lacks the base', async () => {
    const given = { answers: { 8: { outcome: 'moved' } } } as const;
    for (const more of [
      { headsAfter: { 8: { head: NEW, by: 'mr-a' } }, current: [NEW] },
      { headsAfter: { 8: { head: NEW } } },
    ])
      expect(await updated({ ...given, ...more })).toMatchObject({
        updated: [],
        follow: [],
        report: { decision: 'skipped', reasonCode: 'head_moved' },
      });
  });

  it('is waited for some seconds, and is a failure where nothing comes', async () => {
    const outcome = await updated({ answers: { 8: failure } });
    expect(outcome).toMatchObject({ updated: [], follow: [], report: { decision: 'failed' } });
    expect(outcome.waited).toBeGreaterThan(5_000);
    expect(outcome.waited).toBeLessThan(15_000);
    const denied = new AdapterError('access_denied', 'GitHub refused.', { service: 'github' });
    expect((await updated({ answers: { 8: denied } })).waited).toBe(0);
  });
});
