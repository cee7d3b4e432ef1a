import { type LongLivedBranches, whyBranchStays } from '../../domain/environment/branch-stays.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { FINISHED, type KeptFor, keptKey } from '../../domain/stories/delivery.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import { environmentRecords } from '../subject/deployment-record.ts';
import { type ChoreReport, choreReport } from './chore-report.ts';
import { noteTold } from './note-told.ts';

/** What branches are looked at and deleted with. */
export type BranchHost = Pick<
  CodeHost,
  | 'pullRequest'
  | 'latestPullRequest'
  | 'branchHead'
  | 'isBranchProtected'
  | 'pushes'
  | 'openPullRequests'
  | 'openPullRequestsInto'
  | 'retarget'
  | 'deleteBranch'
>;

export interface DeleteDeps {
  readonly codeHost: BranchHost;
  readonly deliveries: Pick<Deliveries, 'newest' | 'setRefusal'>;
  readonly deployments: Pick<Deployments, 'list'>;
  readonly log: Pick<Log, 'warning'>;
}

/** Which branch is to go: that of the pull request, unless it is named. */
export interface DeleteRequest {
  readonly repository: RepositoryFacts;
  /** By the settings, or called after the repository. */
  readonly project: string;
  /** Of the settings. */
  readonly kinds: readonly string[];
  /** What no pull request takes along. */
  readonly longLived: LongLivedBranches;
  readonly pullRequest: number | undefined;
  readonly branch: string | undefined;
  readonly dryRun: boolean;
}

/**
 * Deletes the branch of a pull request that is over, when nothing was pushed to it since and nothing else needs it. Open pull
 * requests that were to be merged into it are to be merged first to where it was merged itself.
 */
export async function deletePullRequestBranch(
  deps: DeleteDeps,
  request: DeleteRequest,
): Promise<ChoreReport> {
  const { codeHost } = deps;
  const pull = await findPullRequest(codeHost, request);
  const branch = request.branch ?? pull?.headBranch ?? '';
  const verdict =
    pull === undefined
      ? noPullRequest(branch)
      : (reasonToKeep(pull, branch, request) ?? (await clearAway(deps, pull, request)));
  const about = { name: branch, branch, ...(pull === undefined ? {} : { pullRequest: pull.number }) };
  return { report: choreReport([{ ...about, ...verdict }], ''), merged: [], updated: [], conflicts: [] };
}

async function findPullRequest(
  codeHost: BranchHost,
  { pullRequest, branch }: DeleteRequest,
): Promise<PullRequestFacts | undefined> {
  if (pullRequest !== undefined) return codeHost.pullRequest(pullRequest);
  return branch === undefined ? undefined : codeHost.latestPullRequest(branch);
}

function noPullRequest(branch: string): Verdict {
  return say(
    'invalid_input',
    `No pull request of this repository came from branch '${branch}', so it is kept; check the inputs pull-request and branch.`,
  );
}

/** What the pull request alone says against it; undefined where it says nothing. */
function reasonToKeep(
  pull: PullRequestFacts,
  branch: string,
  { repository }: DeleteRequest,
): Verdict | undefined {
  if (pull.headBranch !== branch || pull.headRepositoryId !== repository.id) return noPullRequest(branch);
  if (branch === repository.defaultBranch || branch === pull.baseBranch)
    return say(
      'protected',
      `Branch '${branch}' is the default branch or the base of the pull request, so it is kept.`,
    );
  if (pull.state === 'open')
    return say('still_wanted', `Pull request #${pull.number} is open, so branch '${branch}' is kept.`);
  return undefined;
}

/** By what the repository says by now: commits that came later, rules, and pull requests that stand on the branch. */
async function clearAway(deps: DeleteDeps, pull: PullRequestFacts, request: DeleteRequest): Promise<Verdict> {
  const { codeHost } = deps;
  const { longLived, dryRun } = request;
  const branch = pull.headBranch;
  const [head, isProtected, [needing], dependents] = await Promise.all([
    codeHost.branchHead(branch),
    codeHost.isBranchProtected(branch),
    codeHost.openPullRequests(branch),
    codeHost.openPullRequestsInto(branch),
  ]);
  if (head === undefined || head !== pull.headCommit) {
    if (!dryRun) await noteFinished(deps, pull);
    return head === undefined ? gone(branch) : moved(pull);
  }
  const stays = (open: readonly PullRequestFacts[]) =>
    whyBranchStays({ name: branch, isProtected }, longLived, open);
  const why = stays([]);
  if (why !== undefined) {
    if (!dryRun) await noteKept(deps, pull, 'singled_out', []);
    return say('protected', `Branch '${branch}' is kept, because ${why}.`, 'skipped');
  }
  if (await isRestored(codeHost, pull)) {
    if (!dryRun) await noteKept(deps, pull, 'still_wanted', dependents);
    const sentence = `Branch '${branch}' is kept, because somebody restored it after pull request #${pull.number} was ${endOf(pull)}; delete it by hand once nobody needs it.`;
    return say('still_wanted', sentence, 'skipped');
  }
  const served = await otherKind(deps.deployments, branch, request);
  if (served !== undefined) {
    if (!dryRun) await noteKept(deps, pull, 'protected', []);
    const sentence = `Branch '${branch}' is kept, because the environment of the kind '${served}' is deployed from it; delete it by hand once it is not.`;
    return say('protected', sentence, 'skipped');
  }
  if (needing)
    return say(
      'still_wanted',
      `Pull request #${needing.number} still needs branch '${branch}', so it is kept.`,
    );
  const left = pull.merged && !dryRun ? await retargetAll(codeHost, pull, dependents) : dependents;
  const based = pull.merged && dryRun ? undefined : stays(left);
  if (based !== undefined) {
    if (!dryRun) await noteKept(deps, pull, 'still_wanted', left);
    return say('still_wanted', `Branch '${branch}' is kept, because ${based}.`);
  }
  return dryRun ? say('dry_run', `Branch '${branch}' would be deleted.`) : await remove(deps, pull);
}

/**
 * True where somebody put the branch there since the pull request ended: what it was merged at was pushed before. GitHub's button
 * "Restore branch" brings it back at that commit (docs.github.com, "Deleting and restoring branches in a pull request"). Where GitHub
 * does not tell of pushes, nobody knows, and it goes.
 */
async function isRestored(
  codeHost: Pick<BranchHost, 'pushes'>,
  { headBranch, closedAt }: PullRequestFacts,
): Promise<boolean> {
  const [newest] = (await codeHost.pushes(headBranch)) ?? [];
  return newest !== undefined && closedAt !== undefined && Date.parse(newest.at) > Date.parse(closedAt);
}

/**
 * A kind other than previews that was deployed from the branch and has not ended, whoever recorded that: by the records of each kind of
 * the settings, and by the newest hundred of the branch, because a workflow can say which branch serves a kind of which the settings
 * know nothing. Undefined where there is none.
 */
async function otherKind(
  deployments: Pick<Deployments, 'list'>,
  branch: string,
  { repository, project, kinds }: Pick<DeleteRequest, 'repository' | 'project' | 'kinds'>,
): Promise<string | undefined> {
  const stands = ({ environment, payload, state }: DeploymentFacts) =>
    environment !== 'preview' && payload['key'] !== undefined && state !== 'inactive';
  for (const kind of kinds.filter((each) => each !== 'preview')) {
    const key = subjectKey({ repositoryId: repository.id, project, kind, branch });
    const { ours, others } = await environmentRecords(deployments, { kind, branch, key });
    const found = [...ours, ...others].find(stands);
    if (found !== undefined) return found.environment;
  }
  return (await deployments.list({ ref: branch, writers: 'anybody' })).find(stands)?.environment;
}

/** The look by schedule finds a merged pull request whose branch is there, and leaves this one alone from now on. */
async function noteKept(
  { deliveries, log }: DeleteDeps,
  pull: PullRequestFacts,
  why: KeptFor,
  dependents: readonly PullRequestFacts[],
): Promise<void> {
  const needing = dependents.map(({ number }) => number);
  await noteTold(log, `A later run looks at branch '${pull.headBranch}' again`, async () => {
    const recorded = await deliveries.newest(pull.number);
    if (recorded !== undefined) await deliveries.setRefusal(recorded.id, keptKey(why, needing));
  });
}

/** Where the branch is gone, the look by schedule goes by the record alone. */
async function noteFinished({ deliveries, log }: DeleteDeps, pull: PullRequestFacts): Promise<void> {
  if (!pull.merged) return;
  await noteTold(
    log,
    `A later run looks at the merge of pull request #${pull.number} once more`,
    async () => {
      const recorded = await deliveries.newest(pull.number);
      if (recorded !== undefined && recorded.refusal !== FINISHED)
        await deliveries.setRefusal(recorded.id, FINISHED);
    },
  );
}

/**
 * Those that are still to be merged into the branch. GitHub retargets them by itself only where the branch is deleted on its own
 * pages, and closes them for good where it is deleted through the API (cli/cli#14223, bors RFC 0507).
 */
async function retargetAll(
  codeHost: BranchHost,
  pull: PullRequestFacts,
  dependents: readonly PullRequestFacts[],
): Promise<readonly PullRequestFacts[]> {
  const left: PullRequestFacts[] = [];
  for (const dependent of dependents) {
    if ((await codeHost.retarget(dependent.number, pull.baseBranch)) !== 'retargeted') left.push(dependent);
  }
  return left;
}

async function remove(deps: DeleteDeps, pull: PullRequestFacts): Promise<Verdict> {
  const branch = pull.headBranch;
  const deletion = await deps.codeHost.deleteBranch(branch, pull.headCommit);
  if (deletion !== 'forbidden') await noteFinished(deps, pull);
  if (deletion === 'gone') return gone(branch);
  if (deletion === 'moved') return moved(pull);
  if (deletion === 'forbidden') {
    await noteKept(deps, pull, 'protected', []);
    const sentence = `Branch '${branch}' is kept, because a rule of GitHub's forbids its deletion; leave the branch, or change the rule that keeps it.`;
    return say('protected', sentence, 'skipped');
  }
  const sentence = `Branch '${branch}' was deleted; pull request #${pull.number} is ${endOf(pull)}.`;
  return say('branch_deleted', sentence);
}

function endOf({ merged }: Pick<PullRequestFacts, 'merged'>): string {
  return merged ? 'merged' : 'closed';
}

function moved({ headBranch, number }: PullRequestFacts): Verdict {
  const sentence = `Branch '${headBranch}' has commits that pull request #${number} does not have, so it is kept.`;
  return say('head_moved', sentence, 'skipped');
}

function gone(branch: string): Verdict {
  return say('branch_gone', `Branch '${branch}' is gone already.`, 'nothing');
}
