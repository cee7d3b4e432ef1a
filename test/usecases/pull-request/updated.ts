import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { UpdateAnswer, UpdateMethod } from '../../../src/ports/code-host.ts';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import type { MergePlan } from '../../../src/ports/merge-queue.ts';
import {
  type UpdateDeps,
  updatePullRequests,
} from '../../../src/usecases/pull-request/update-pull-requests.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, type PartialPorts } from '../../../tools/builders/ports.ts';
import { recordedDelivery } from '../../../tools/builders/recorded-delivery.ts';

const BASE_HEAD = 'f'.repeat(40);
export const KEY = '70107786/shop/preview/feature/checkout';

/** What the step is asked for. */
interface Asked {
  readonly dryRun?: boolean;
  readonly base?: string;
  readonly method?: UpdateMethod;
}

/** What there is; by numbers of pull requests where it is a record. */
interface There {
  readonly open?: readonly Partial<PullRequestFacts>[];
  /** Those of which something stands. */
  readonly deployed?: readonly number[];
  readonly delivered?: Readonly<Record<number, string>>;
  /** Commits that hold the head of the base. */
  readonly current?: readonly string[];
  /** Paths that a pull request and its base change, by whose they are. */
  readonly files?: { readonly mine: readonly string[]; readonly theirs: readonly string[] };
  /** Branches that a rule singles out. */
  readonly guarded?: readonly string[];
  readonly plans?: Readonly<Record<number, Partial<MergePlan>>>;
  /** Those whose branches hold merge commits. */
  readonly merges?: readonly number[];
  /** Labels by now, and those that are closed by now: the lists at the start of the run are older. */
  readonly labelsNow?: Readonly<Record<number, readonly string[]>>;
  readonly closedNow?: readonly number[];
  /** When the newest commits were made. */
  readonly committedAt?: Readonly<Record<number, string>>;
}

/** The branch that they merge into. */
interface Base {
  readonly baseHead?: string;
  readonly baseIsGone?: boolean;
}

/** What GitHub does. */
interface Done {
  readonly answers?: Readonly<Record<number, UpdateAnswer | Error>>;
  readonly startsRuns?: boolean;
  readonly requiresChecks?: boolean;
  /** Heads of branches afterwards, and who pushed them, where GitHub tells that. */
  readonly headsAfter?: Readonly<Record<number, { readonly head: string; readonly by?: string }>>;
  /** How long each try takes, in ms. */
  readonly tryMs?: number;
}

type Given = Asked & There & Base & Done;
type Host = NonNullable<PartialPorts<UpdateDeps>['codeHost']>;

const PLAN: MergePlan = {
  hasQueue: false,
  isQueued: false,
  removal: undefined,
  autoMergeBy: undefined,
  approvedBy: undefined,
  isMergedByJob: false,
};

/** Which branches were asked to be brought up to date, in their order, and the time that passed by tries and by waits, in ms. */
interface Seen {
  readonly asked: string[];
  passed: number;
  waited: number;
}

function shaOf(number: number | undefined): string {
  return String(number).padStart(40, '0');
}

/** @param deployedBefore what was deployed of older commits */
export async function updated(given: Given, deployedBefore: readonly DeploymentFacts[] = []) {
  const seen: Seen = { asked: [], passed: 0, waited: 0 };
  const open = (given.open ?? [{ number: 8 }]).map((each) =>
    pullRequest({ headCommit: shaOf(each.number), headBranch: `b-${each.number}`, ...each }),
  );
  const deps = depsOf<UpdateDeps>({
    codeHost: { ...lists(given, open), ...branches(given, open), ...writes(given, seen) },
    clock: {
      monotonic: () => seen.passed,
      async sleep(ms) {
        seen.waited += ms;
      },
    },
    deployments: { list: async ({ ref }) => deployedBefore.filter((each) => each.ref === ref) },
    deliveries: {
      newest: async (number) => {
        const commit = given.delivered?.[number];
        return commit === undefined ? undefined : recordedDelivery({ pullRequest: number, commit });
      },
    },
  });
  const { base, dryRun = false, method = 'merge' } = given;
  const longLived = { defaultBranch: 'main', kinds: [{ kind: 'staging', branch: 'develop' }] };
  const about = { repositoryId: 70107786, kind: 'preview', merged: [7], base };
  const rules = { longLived, reviewedLabel: 'reviewed', method, dryRun };
  const outcome = await updatePullRequests(deps, { ...about, ...rules });
  return { ...outcome, asked: seen.asked, waited: seen.waited, words: outcome.report.sentence };
}

function lists(given: There, open: readonly PullRequestFacts[]): Host {
  return {
    pullRequest: async (number) => pullRequest({ number, state: 'closed', merged: true, baseBranch: 'main' }),
    openPullRequestsInto: async (base) => open.filter(({ baseBranch }) => baseBranch === base).reverse(),
    openPullRequests: async (branch) =>
      open
        .filter(({ headBranch, number }) => headBranch === branch && !given.closedNow?.includes(number))
        .map((pull) => ({ ...pull, labels: given.labelsNow?.[pull.number] ?? pull.labels })),
    deployedHeads: async () =>
      (given.deployed ?? open.map(({ number }) => number)).map((number) =>
        deployedHead({
          number,
          deployments: [headDeployment({ key: KEY })],
          committedAt: given.committedAt?.[number] ?? '2026-03-02T06:00:00Z',
        }),
      ),
  };
}

function branches(given: There & Base & Done, open: readonly PullRequestFacts[]): Host {
  const afterOf = (branch: string) => given.headsAfter?.[Number(branch.replace('b-', ''))];
  return {
    branchHead: async (branch) => {
      const pull = open.find(({ headBranch }) => headBranch === branch);
      if (pull === undefined && given.baseIsGone === true) return undefined;
      return pull === undefined ? (given.baseHead ?? BASE_HEAD) : (afterOf(branch)?.head ?? pull.headCommit);
    },
    mayHoldMerges: async (_, newer) => given.merges?.some((number) => newer === shaOf(number)) === true,
    pushes: async (branch) => {
      const { head: commit = '', by } = afterOf(branch) ?? {};
      return by === undefined ? undefined : [{ commit, by, at: '2026-03-02T09:00:00Z' }];
    },
    changedFiles: async (change) => ('pullRequest' in change ? given.files?.mine : given.files?.theirs),
    isAncestor: async (_, newer) => given.current?.includes(newer) === true,
    isBranchProtected: async (branch) => given.guarded?.includes(branch) === true,
    mergePlan: async (number) => ({ ...PLAN, ...given.plans?.[number] }),
  };
}

function writes(given: Done, seen: Seen): Host {
  return {
    ownLogin: async () => 'github-actions[bot]',
    startsRuns: async () => given.startsRuns ?? false,
    requiresChecks: async () => given.requiresChecks ?? false,
    async updateBranch(number, commit, method) {
      seen.asked.push(`${number} at ${commit.slice(-2)}${method === 'rebase' ? ' by rebase' : ''}`);
      seen.passed += given.tryMs ?? 0;
      const answer = given.answers?.[number] ?? { outcome: 'updated' };
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}
