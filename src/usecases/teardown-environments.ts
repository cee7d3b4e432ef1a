import { protection, servesBranch } from '../domain/decide-teardown.ts';
import { UserError } from '../domain/errors.ts';
import { environmentName, isOurs, subjectKey } from '../domain/naming.ts';
import { isBusy } from '../domain/stack-state.ts';
import type { CodeHost } from '../ports/code-host.ts';
import { checkAccount } from './check-account.ts';
import { retireDeployments } from './deployment-record.ts';
import { judgeBranch } from './judge-life.ts';
import { settleStack } from './settle-stack.ts';
import { sweep } from './sweep.ts';
import { takeDown } from './take-down.ts';
import {
  startTimer,
  summarize,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
  type TimedRequest,
} from './teardown.ts';

/** Takes down one environment or sweeps over many, and reports each with its reason. */
export async function teardownEnvironments(
  deps: TeardownDeps,
  request: TeardownRequest,
): Promise<TeardownReport> {
  await checkAccount(deps.account, request.allowedAccounts);
  return request.select === 'this' ? teardownThis(deps, startTimer(deps, request)) : sweep(deps, request);
}

async function teardownThis(deps: TeardownDeps, request: TimedRequest): Promise<TeardownReport> {
  const branch = await branchOf(deps.codeHost, request);
  const subject = {
    kind: request.kind,
    branch,
    key: subjectKey({ ...request, branch }),
    name: environmentName({ ...request, branch }),
  };
  const verdict = await judgeBranch(deps.codeHost, request, branch);
  const base = {
    name: subject.name,
    branch,
    ...(verdict.pullRequest === undefined ? {} : { pullRequest: verdict.pullRequest }),
  };
  if (!verdict.remove)
    return summarize(
      [{ ...base, decision: 'skipped', reasonCode: verdict.reasonCode, sentence: verdict.sentence }],
      request,
      branch,
    );
  const stack = await deps.stacks.describe(subject.name);
  if (stack === undefined) {
    const retired = request.dryRun ? 0 : await retireDeployments(deps.deployments, subject);
    const sentence = `There is no environment for branch '${branch}'${retired > 0 ? `; ${retired} of its deployments were still open and are inactive now` : ''}.`;
    return summarize(
      [{ ...base, decision: 'nothing', reasonCode: 'nothing_to_do', sentence }],
      request,
      branch,
    );
  }
  if (!isOurs(stack.tags, request))
    throw new UserError(
      'not_owned',
      `Stack ${stack.name} does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone.`,
    );
  if (!servesBranch(stack, branch))
    throw new UserError(
      'not_owned',
      `Stack ${stack.name} does not serve branch '${branch}', so it is left alone; give the branch that it serves in the input 'branch'.`,
    );
  const guard = protection(stack, request);
  if (guard) throw new UserError('protected', `Environment ${stack.name} is not taken down: ${guard}.`);
  if (isBusy(stack.status) && stack.status !== 'DELETE_IN_PROGRESS' && !request.dryRun) {
    deps.log.info(`Stack ${stack.name} is in ${stack.status}; waiting for that operation to end.`);
    await settleStack(deps, stack.id, { since: deps.clock.now(), deadline: request.deadline });
    // What was true before the wait may not be true after it: the pull request may be open again.
    return teardownThis(deps, request);
  }
  return summarize(
    [await takeDown(deps, request, stack, branch, verdict.why, verdict.pullRequest)],
    request,
    branch,
  );
}

async function branchOf(codeHost: CodeHost, request: TeardownRequest): Promise<string> {
  const number = request.pullRequest ?? (request.branch === undefined ? request.hint.pullRequest : undefined);
  const branch =
    request.branch ??
    (number === undefined ? request.hint.branch : (await codeHost.pullRequest(number))?.headBranch);
  if (branch !== undefined) return branch;
  throw new UserError(
    'invalid_input',
    `The event '${request.hint.name}' names no branch; give one in the input 'branch' or 'pull-request', or set 'select' to orphaned.`,
  );
}
