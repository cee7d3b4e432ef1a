import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import type { DeployedHead } from '../../domain/environment/deployed-head.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import { type ChoreReport, choreReport } from './chore-report.ts';

/** What pull requests are brought up to date with. */
export interface UpdateDeps {
  readonly codeHost: Pick<
    CodeHost,
    | 'pullRequest'
    | 'openPullRequestsInto'
    | 'deployedHeads'
    | 'branchHead'
    | 'isAncestor'
    | 'updateBranch'
    | 'isBranchProtected'
    | 'startsRuns'
    | 'requiresChecks'
  >;
  readonly deliveries: Pick<Deliveries, 'newest'>;
}

/** Which pull requests are meant: the others of the same base. */
export interface UpdateRequest {
  readonly repositoryId: number;
  /** The kind whose environments count. */
  readonly kind: string;
  /** The base; undefined for that of each of `merged`. */
  readonly base: string | undefined;
  /** Numbers of pull requests whose merge moved their bases on. */
  readonly merged: readonly number[];
  /** Branches that stay behind their pull requests: what is merged into them, people decide. */
  readonly longLived: LongLivedBranches;
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
  readonly dryRun: boolean;
}

/** Each is a merge of its own, a push that others hear of, and a new environment. */
export const MOST_UPDATES = 20;

/**
 * Brings the open pull requests of a base up to date that have an environment, oldest first, at most twenty. One that waits for the
 * acceptance of its very commit is left alone: with another commit it would have to be reviewed and judged again.
 */
export async function updatePullRequests(deps: UpdateDeps, request: UpdateRequest): Promise<ChoreReport> {
  const items: ReportItem[] = [];
  let left = MOST_UPDATES;
  const bases = await basesOf(deps.codeHost, request);
  for (const base of bases) {
    const found = await updateAll(deps, request, base, left);
    left -= found.filter(({ decision }) => decision === 'updated').length;
    items.push(...found);
  }
  return {
    report: choreReport(items, bases.length > 0 ? NOTHING : NOT_MERGED),
    merged: [],
    updated: items.flatMap(({ decision, pullRequest, branch }) =>
      decision === 'updated' && pullRequest !== undefined && branch !== undefined
        ? [{ pullRequest, branch }]
        : [],
    ),
    conflicts: items.flatMap(({ pullRequest, reasonCode, sentence }) =>
      reasonCode === 'not_mergeable' && pullRequest !== undefined ? [{ pullRequest, reason: sentence }] : [],
    ),
  };
}

const NOTHING = 'No other pull request is to be brought up to date.';
const NOT_MERGED = 'No pull request was merged, so no base has moved on.';

async function basesOf(
  codeHost: Pick<UpdateDeps['codeHost'], 'pullRequest'>,
  { base, merged }: Pick<UpdateRequest, 'base' | 'merged'>,
): Promise<readonly string[]> {
  if (base !== undefined) return [base];
  const bases: string[] = [];
  for (const number of merged) {
    const pull = await codeHost.pullRequest(number);
    if (pull?.merged === true) bases.push(pull.baseBranch);
  }
  return [...new Set(bases)];
}

async function updateAll(
  deps: UpdateDeps,
  request: UpdateRequest,
  base: string,
  most: number,
): Promise<readonly ReportItem[]> {
  const { codeHost } = deps;
  const [head, open, deployed] = await Promise.all([
    codeHost.branchHead(base),
    codeHost.openPullRequestsInto(base),
    codeHost.deployedHeads(request.kind),
  ]);
  const mine = withEnvironment(open, deployed, request.repositoryId);
  if (head === undefined || mine.length === 0) return [];
  const refused = await whyNobody(codeHost, base);
  if (refused !== undefined) return mine.map((pull) => itemOf(pull, refused));
  const items: ReportItem[] = [];
  for (const pull of mine) {
    const done = items.filter(({ decision }) => decision === 'updated').length;
    const verdict =
      done >= most
        ? skip(
            'branch_waits',
            `Pull request #${pull.number} waits for the next merge, because ${MOST_UPDATES} are the most at once.`,
          )
        : await updateOne(deps, request, { pull, head }).catch((error: unknown) => describeFailure(error));
    items.push(itemOf(pull, verdict));
  }
  return items;
}

/** Those of this repository that something was deployed of, oldest first. */
function withEnvironment(
  open: readonly PullRequestFacts[],
  deployed: readonly DeployedHead[],
  repositoryId: number,
): readonly PullRequestFacts[] {
  const standing = new Set(
    deployed
      .filter(({ deployments }) =>
        deployments.some(({ key, state }) => key !== undefined && state !== 'inactive'),
      )
      .map(({ number }) => number),
  );
  return open
    .filter(({ number, headRepositoryId }) => headRepositoryId === repositoryId && standing.has(number))
    .toSorted((a, b) => a.number - b.number);
}

/** The job's own token starts no runs, so a base that asks for checks would wait for them for ever. */
async function whyNobody(
  codeHost: Pick<UpdateDeps['codeHost'], 'startsRuns' | 'requiresChecks'>,
  base: string,
): Promise<Verdict | undefined> {
  if ((await codeHost.startsRuns()) || !(await codeHost.requiresChecks(base))) return undefined;
  return say(
    'not_mergeable',
    `Nothing is brought up to date, because branch '${base}' requires checks, which do not start for what the job's own token pushes; give the input github-token the token of an app.`,
    'refused',
  );
}

async function updateOne(
  { codeHost, deliveries }: UpdateDeps,
  { dryRun, longLived, reviewedLabel }: UpdateRequest,
  { pull, head }: { readonly pull: PullRequestFacts; readonly head: string },
): Promise<Verdict> {
  const { number, headCommit, baseBranch } = pull;
  const short = headCommit.slice(0, 7);
  if (headCommit === head || (await codeHost.isAncestor(head, headCommit)))
    return say('branch_updated', `Pull request #${number} has all of '${baseBranch}'.`, 'unchanged');
  const branch = {
    name: pull.headBranch,
    isProtected: await codeHost.isBranchProtected(pull.headBranch, baseBranch),
  };
  const stays = whyLongLived(branch, longLived);
  if (stays !== undefined)
    return skip(
      'branch_waits',
      `Branch '${branch.name}' of pull request #${number} is left to people, because ${stays}.`,
    );
  if (hasLabel(pull.labels, reviewedLabel))
    return skip(
      'branch_waits',
      `Pull request #${number} is left at ${short}, because the label '${reviewedLabel}' says that it was reviewed there.`,
    );
  if ((await deliveries.newest(number))?.commit === headCommit)
    return skip(
      'branch_waits',
      `Pull request #${number} is left at ${short}, because people were asked to judge that commit.`,
    );
  if (dryRun)
    return say('dry_run', `Pull request #${number} would be brought up to date with '${baseBranch}'.`);
  const { outcome, detail } = await codeHost.updateBranch(number, headCommit);
  const words = detail === undefined ? '' : ` (${detail})`;
  switch (outcome) {
    case 'updated':
      return say('branch_updated', `Pull request #${number} was brought up to date with '${baseBranch}'.`);
    case 'current':
      return say('branch_updated', `Pull request #${number} has all of '${baseBranch}'.`, 'unchanged');
    case 'moved':
      return skip(
        'head_moved',
        `Pull request #${number} has moved on from ${short}; its own run brings its environment up.`,
      );
    case 'conflict':
      return skip(
        'not_mergeable',
        `Pull request #${number} conflicts with '${baseBranch}'${words}; bring it up to date by hand.`,
      );
    case 'refused':
      return skip(
        'not_mergeable',
        `Pull request #${number} could not be brought up to date${words}; do it by hand.`,
      );
  }
}

function itemOf({ number, headBranch, headCommit }: PullRequestFacts, verdict: Verdict): ReportItem {
  return { name: `#${number}`, ...verdict, branch: headBranch, pullRequest: number, commit: headCommit };
}
