import { isWanted, mayHaveEnvironment } from '../../domain/environment/wanted.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { lazy } from '../pace/lazy.ts';
import { observeSubject, type Subject } from '../subject/observe-subject.ts';
import { checkAccount } from '../targets/check-account.ts';
import { checkBuiltCommit } from './check-built-commit.ts';
import { checkCap } from './check-cap.ts';
import { checkOwnership } from './check-ownership.ts';
import { checkPaths } from './check-paths.ts';
import { deployEnvironment } from './deploy-environment.ts';
import { markSeeded } from './mark-seeded.ts';
import { withOverrides } from './override-parameters.ts';
import {
  type ProvisionDeps,
  type ProvisionRequest,
  type ProvisionResult,
  skippedResult,
} from './provision.ts';
import { warnOfOtherStacks } from './warn-of-other-stacks.ts';

/** Brings one environment up to the head of its branch, or says why it does not get one. */
export async function provisionEnvironment(
  deps: ProvisionDeps,
  request: ProvisionRequest,
): Promise<ProvisionResult> {
  const subject = await observeSubject(deps.codeHost, request);
  const facts = {
    repositoryId: request.repository.id,
    branch: subject.branch,
    branchHead: subject.branchHead,
    pullRequest: subject.pullRequest,
  };
  const may = mayHaveEnvironment(facts, request);
  if (!may.wanted) return skippedResult(subject, may);
  const commit = await commitToDeploy(deps.codeHost, request, subject);
  await checkAccount(deps.account, request.allowedAccounts);
  const stack = await deps.stacks.describe(subject.name);
  if (stack) checkOwnership(stack, request, subject.branch);
  const environmentExists = stack !== undefined && stack.status !== 'DELETE_IN_PROGRESS';
  const wanted = isWanted({ ...facts, environmentExists }, request);
  if (!wanted.wanted) return skippedResult(subject, wanted);
  if (request.seeded) return markSeeded(deps, request, subject, stack);
  const another = checkBuiltCommit(request, subject, commit);
  if (another) return skippedResult(subject, another);
  const untouched = environmentExists ? undefined : await checkPaths(deps.codeHost, request, subject, commit);
  if (untouched) return skippedResult(subject, untouched);
  if (stack === undefined) {
    const stacks = { list: lazy(() => deps.stacks.list()) };
    const full = await checkCap(stacks, request, deps.clock.now());
    if (full) return skippedResult(subject, full);
    await warnOfOtherStacks({ stacks, log: deps.log }, request, subject);
  }
  return deployEnvironment(deps, await withOverrides(deps, request, commit), subject, commit, stack);
}

async function commitToDeploy(
  codeHost: CodeHost,
  request: ProvisionRequest,
  subject: Subject,
): Promise<string> {
  if (request.commit === undefined && subject.branchHead !== undefined) return subject.branchHead;
  const commit = await codeHost.resolveCommit(request.commit ?? subject.branch);
  if (commit !== undefined) return commit;
  throw new UserError(
    'unknown_branch',
    `Commit '${request.commit}' does not exist in ${subject.repository.fullName}; push it, or correct the input 'commit'.`,
  );
}
