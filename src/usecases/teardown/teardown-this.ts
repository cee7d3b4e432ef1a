import { environmentName, isOurs, subjectKey } from '../../domain/environment/naming.ts';
import { costsAt } from '../../domain/hours/cost.ts';
import { servesBranch } from '../../domain/ownership/ownership.ts';
import { protection } from '../../domain/ownership/protection.ts';
import { describeUnprovenStack, isDeletedUnderReview } from '../../domain/ownership/stack-under-review.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Leftover } from '../../domain/stack/leftover.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { describeOrphanedEnvironment, ownedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';
import { retireDeployments } from '../subject/deployment-record.ts';
import { inEveryTarget, type Targets, withTarget } from '../targets/targets.ts';
import { clearLogGroupsOf, clearVersionsOf } from './clear-remains.ts';
import { judgeBranch } from './judge-life.ts';
import { oneByOne, recheckOf, takeDown } from './take-down.ts';
import {
  summarize,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
  type TimedRequest,
} from './teardown.ts';
import { hasWaited, waitForOtherOperation } from './wait-for-others.ts';
/** Wherever the branch has an environment, once every place has shown what it has. */
export async function teardownThis(
  targets: Targets<TeardownDeps>,
  request: TimedRequest,
): Promise<TeardownReport> {
  const { codeHost } = targets[0].deps;
  const branch = await branchOf(codeHost, request);
  const name = environmentName({ ...request, branch });
  const verdict = await judgeBranch(codeHost, request, branch);
  const { pullRequest } = verdict;
  const report = (items: readonly ReportItem[]) => summarize(items, request, branch);
  const base = { name, branch, ...(pullRequest === undefined ? {} : { pullRequest }) };
  if (!verdict.remove)
    return report([
      { ...base, decision: 'skipped', reasonCode: verdict.reasonCode, sentence: verdict.sentence },
    ]);
  const looks = await inEveryTarget(targets, async (target) => {
    const stack = await target.deps.stacks.describe(name);
    if (stack === undefined || isDeletedUnderReview(stack)) return { place: target, stack: undefined };
    requireRemovable(stack, request, branch);
    return { place: target, stack };
  });
  const standing = looks.flatMap(({ place: target, stack }) =>
    stack === undefined ? [] : [{ place: target, stack }],
  );
  if (standing.length === 0) {
    const sentence = await clearOrphaned(targets, request, branch, name);
    const hosts = await inEveryTarget(targets, async ({ deps: { applications: beanstalk } }) =>
      ownedBeanstalkEnvironment(beanstalk, request, await beanstalk.environment(name)),
    );
    const left = hosts.flatMap((each) => each ?? []);
    return report([{ ...base, ...orphanedOf(sentence, left) }]);
  }
  if (await hasWaited(standing, request))
    // What was true before the wait may not be true after it: the pull request may be open again.
    return teardownThis(targets, request);
  const costOf = costsAt(request.pricing, targets[0].deps.clock.now());
  const items = await oneByOne(standing, false, async ({ place: target, stack }, standsElsewhere) => {
    const sentenced = { branch, pullRequest, standsElsewhere };
    const judge = () => judgeBranch(codeHost, request, branch);
    const doubts = recheckOf(target.deps, request, stack, branch, judge);
    const item = withTarget(await takeDown(target.deps, request, stack, sentenced, doubts), target);
    return withCost(item, costOf(stack));
  });
  if (!items.some((item) => item.reasonCode === 'busy')) return report(items);
  // Another operation came first, and what was true before it may not be true after it.
  await waitForOtherOperation(targets[0].deps, request);
  return teardownThis(targets, request);
}

/** Where there is no stack: nothing to do, unless the environment itself was left. */
function orphanedOf(
  sentence: string,
  leftovers: readonly Leftover[],
): Pick<ReportItem, 'decision' | 'reasonCode' | 'sentence' | 'leftovers'> {
  const [first] = leftovers;
  if (first === undefined) return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence };
  return {
    decision: 'failed',
    reasonCode: 'leftover',
    sentence: describeOrphanedEnvironment(first),
    leftovers,
  };
}

/** @throws UserError when the stack is somebody else's, another branch's, or protected. */
function requireRemovable(stack: Stack, request: TeardownRequest, branch: string): void {
  if (!isOurs(stack.tags, request))
    throw new UserError(
      'not_owned',
      `${describeUnprovenStack(stack) ?? `Stack ${stack.name} does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone`}.`,
    );
  if (!servesBranch(stack, branch))
    throw new UserError(
      'not_owned',
      `Stack ${stack.name} does not serve branch '${branch}', so it is left alone; give the branch that it serves in the input 'branch'.`,
    );
  const guard = protection(stack, request);
  if (guard) throw new UserError('protected', `Environment ${stack.name} is not taken down: ${guard}.`);
}

/** There is no stack; what a killed run left of the environment, on the host and among the versions, goes. */
async function clearOrphaned(
  targets: Targets<TeardownDeps>,
  request: TeardownRequest,
  branch: string,
  name: string,
): Promise<string> {
  const none = `There is no environment for branch '${branch}'`;
  if (request.dryRun) return `${none}.`;
  const { deployments, codeHost } = targets[0].deps;
  const subject = { kind: request.kind, branch, key: subjectKey({ ...request, branch }) };
  const retired = await retireDeployments(deployments, subject);
  // A version is made before its stack: whoever wants the environment again may be about to make that.
  const isUnwanted = (await judgeBranch(codeHost, request, branch)).remove;
  const cleared = isUnwanted
    ? await inEveryTarget(targets, async ({ deps }) => {
        await clearLogGroupsOf(deps, request, name);
        return clearVersionsOf(deps, request, name);
      })
    : [];
  const versions = cleared.reduce((sum, each) => sum + each, 0);
  return `${none}${[
    retired > 0 ? `; ${retired} of its deployments were still open and are inactive now` : '',
    versions > 0 ? `; ${versions} of its application versions were left and are deleted now` : '',
  ].join('')}.`;
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
