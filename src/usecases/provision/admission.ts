import type { Subject, SubjectHint } from '../../domain/environment/subject.ts';
import { pinnedToOther, pinOf, unclearPin } from '../../domain/intents/pin.ts';
import { whyNotMoved } from '../../domain/locks/judge-lock.ts';
import { formerEnvironments, formerOfBranch, refuseFormer } from '../../domain/ownership/former-name.ts';
import { checkCap } from '../../domain/provision/environment-cap.ts';
import { otherStackWarnings } from '../../domain/provision/other-stacks.ts';
import { checkOwnership } from '../../domain/provision/stack-ownership.ts';
import { supersededVerdict } from '../../domain/provision/still-wanted.ts';
import { checkPaths, comparisonFor } from '../../domain/provision/untouched-paths.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { isOfBranch } from '../subject/of-branch.ts';
import { checkAccount } from '../targets/check-account.ts';
import type { Deployment } from './deployment.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision-request.ts';

/** To what the subject's pull request is pinned; undefined where it is not, and for what has none. */
export function pinOfSubject({ pullRequest, repository }: Pick<Subject, 'pullRequest' | 'repository'>) {
  return pinOf(pullRequest, repository.id);
}

/**
 * The commit to deploy: the one that the pull request is pinned to, else the one of `commitToDeploy`. Whoever may label can pin, so the
 * commit is proven to be of the branch. What runs was proven before, and stays also where another history was pushed over it.
 * @param observe reads the stack, undefined where there is none.
 * @throws UserError `unknown_branch` as `commitToDeploy` does, and where the branch never had the commit.
 */
export async function commitAsPinned(
  codeHost: Pick<CodeHost, 'resolveCommit' | 'isOnBranch' | 'pushes'>,
  about: Pick<SubjectHint, 'commit' | 'hint'>,
  subject: Subject,
  observe: () => Promise<Stack | undefined>,
): Promise<string | Verdict<'skipped'>> {
  const { pullRequest: pull, branch, branchHead } = subject;
  const pin = pinOfSubject(subject);
  if (pin === undefined || pull === undefined) return commitToDeploy(codeHost, about, subject);
  if (pin === 'unclear') return unclearPin(pull);
  if (about.commit !== undefined && about.commit !== pin) return pinnedToOther(pull, pin, about.commit);
  if (pin === branchHead || (await isOfBranch(codeHost, pin, branch))) return pin;
  if ((await observe())?.parameters['Commit'] === pin) return pin;
  throw new UserError(
    'unknown_branch',
    `Pull request #${pull.number} is pinned to commit ${pin.slice(0, 7)}, which is not of its branch '${branch}'; say '/stage pin' with a commit of that branch, or '/stage unpin'.`,
  );
}

/**
 * The commit to deploy: the one that was asked for by name, else the branch's head. What is asked for by name must be on the branch: a
 * commit that only a fork has is readable in the repository too. A verdict where it is the event's own, and the branch was put elsewhere.
 * @throws UserError `unknown_branch` when it does not exist, or is not on the branch.
 */
async function commitToDeploy(
  codeHost: Pick<CodeHost, 'resolveCommit' | 'isOnBranch'>,
  { commit: pinnedCommit, hint }: Pick<SubjectHint, 'commit' | 'hint'>,
  subject: Subject,
): Promise<string | Verdict<'skipped'>> {
  const { branch, branchHead, repository } = subject;
  if (branchHead !== undefined && (pinnedCommit ?? branchHead) === branchHead) return branchHead;
  const commit = await codeHost.resolveCommit(pinnedCommit ?? branch);
  const isOwn = hint.branch === branch && hint.commit === (commit ?? pinnedCommit);
  if (commit === undefined && isOwn && branchHead !== undefined)
    return supersededVerdict(subject, branchHead, 'began');
  if (commit === undefined)
    throw new UserError(
      'unknown_branch',
      `Commit '${pinnedCommit}' does not exist in ${repository.fullName}; push it, or correct the input 'commit'.`,
    );
  if (commit === branchHead || (await codeHost.isOnBranch(commit, branch))) return commit;
  if (isOwn && branchHead !== undefined) return supersededVerdict(subject, branchHead, 'began');
  const isOfRun = commit === hint.ranAt?.commit;
  const remedy = isOfRun
    ? "it is the one that the workflow runs at (github.sha), which of a pull request is GitHub's test merge, so give github.event.pull_request.head.sha, or leave the input 'commit' out"
    : "merge it into that branch, or correct the input 'commit'";
  throw new UserError(
    'unknown_branch',
    `Commit ${commit.slice(0, 7)} is not on branch '${branch}' of ${repository.fullName}; ${remedy}.`,
  );
}

/**
 * The stack of the subject's name, in an account that is allowed; undefined where there is none.
 * @throws UserError `account_not_allowed`, or `not_owned` for a stack that is not ours to change.
 */
export async function observeStack(
  { target, stacks }: Pick<ProvisionDeps, 'target' | 'stacks'>,
  allowedAccounts: readonly string[],
  subject: Subject,
): Promise<Stack | undefined> {
  await checkAccount(target.account, allowedAccounts);
  const stack = await stacks.describe(subject.name);
  if (stack) checkOwnership(stack, subject, subject.branch);
  return stack;
}

/** Why somebody's lock holds the environment at another commit; undefined where none does. */
export async function checkLock(
  codeHost: Pick<CodeHost, 'lockOf'>,
  { subject: { name, kind, sent }, commit, existing }: Pick<Deployment, 'subject' | 'commit' | 'existing'>,
): Promise<Verdict<'skipped'> | undefined> {
  const runs = existing === undefined ? 'none' : existing.parameters['Commit'];
  const asleep = existing !== undefined && isAsleep(existing);
  const move = { name, commit, runs, isAsleep: asleep };
  const held = await codeHost.lockOf(name);
  return whyNotMoved(held, sent === undefined ? move : { ...move, sent: { kind, by: sent.by.id } });
}

/** Why a commit brings about no environment, by the files that it changes; undefined where it does. */
export async function checkChanges(
  codeHost: Pick<CodeHost, 'changedFiles'>,
  { subject, commit }: { readonly subject: Subject; readonly commit: string },
  paths: readonly string[],
): Promise<Verdict | undefined> {
  const comparison = comparisonFor(subject, commit, paths);
  return comparison && checkPaths(subject, await codeHost.changedFiles(comparison), paths);
}

/**
 * Why there is no room for one more environment, or why it would be the branch's second one; undefined where there is. Warns of
 * what the branch has beside it.
 */
export async function checkRoom(
  deps: Pick<ProvisionDeps, 'stacks' | 'clock' | 'log'>,
  { scope, admission }: Pick<ProvisionRequest, 'scope' | 'admission'>,
  subject: Subject,
): Promise<Verdict | undefined> {
  const { maxEnvironments } = admission;
  const stacks = await deps.stacks.list().catch((error: unknown) => {
    // What is told of other stacks hangs on the list then, so one that cannot be had is no reason to fail.
    if (maxEnvironments === undefined && error instanceof AdapterError) return [];
    throw error;
  });
  const former = formerOfBranch(formerEnvironments(stacks, scope), subject.branch);
  if (former) return refuseFormer(subject.branch, former, scope);
  const full = checkCap(stacks, scope, maxEnvironments, deps.clock.now());
  if (full) return full;
  for (const warning of otherStackWarnings(stacks, subject)) deps.log.warning(warning);
  return undefined;
}
