import { environmentName, isOurs, subjectKey } from '../../domain/environment/naming.ts';
import { costsAt } from '../../domain/hours/cost.ts';
import { servesBranch } from '../../domain/ownership/ownership.ts';
import { protection } from '../../domain/ownership/protection.ts';
import { isVanishing, sayUnproven } from '../../domain/ownership/stack-under-review.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Leftover } from '../../domain/stack/leftover.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { ownHost, sayOrphanedHost } from '../readiness/standing-host.ts';
import { retireDeployments } from '../subject/deployment-record.ts';
import { inEveryPlace, type Places, placed } from '../targets/places.ts';
import { hasWaited, waitForOthers } from './await-standing.ts';
import { clearLogGroupsOf, clearVersionsOf } from './clear-remains.ts';
import { judgeBranch } from './judge-life.ts';
import { doubtsOf, inTurn, takeDown } from './take-down.ts';
import {
  summarize,
  type TeardownDeps,
  type TeardownReport,
  type TeardownRequest,
  type TimedRequest,
} from './teardown.ts';
/** Wherever the branch has an environment, once every place has shown what it has. */
export async function teardownThis(
  places: Places<TeardownDeps>,
  request: TimedRequest,
): Promise<TeardownReport> {
  const { codeHost } = places[0].deps;
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
  const looks = await inEveryPlace(places, async (place) => {
    const stack = await place.deps.stacks.describe(name);
    if (stack === undefined || isVanishing(stack)) return { place, stack: undefined };
    requireRemovable(stack, request, branch);
    return { place, stack };
  });
  const standing = looks.flatMap(({ place, stack }) => (stack === undefined ? [] : [{ place, stack }]));
  if (standing.length === 0) {
    const sentence = await clearRemains(places, request, branch, name);
    const hosts = await inEveryPlace(places, async ({ deps: { applications } }) =>
      ownHost(applications, request, await applications.environment(name)),
    );
    const left = hosts.flatMap((each) => each ?? []);
    return report([{ ...base, ...remainsOf(sentence, left) }]);
  }
  if (await hasWaited(standing, request))
    // What was true before the wait may not be true after it: the pull request may be open again.
    return teardownThis(places, request);
  const costOf = costsAt(request.pricing, places[0].deps.clock.now());
  const items = await inTurn(standing, false, async ({ place, stack }, standsElsewhere) => {
    const sentenced = { branch, pullRequest, standsElsewhere };
    const judge = () => judgeBranch(codeHost, request, branch);
    const doubts = doubtsOf(place.deps, request, stack, branch, judge);
    const item = placed(await takeDown(place.deps, request, stack, sentenced, doubts), place);
    return withCost(item, costOf(stack));
  });
  if (!items.some((item) => item.reasonCode === 'busy')) return report(items);
  // Another operation came first, and what was true before it may not be true after it.
  await waitForOthers(places[0].deps, request);
  return teardownThis(places, request);
}

/** Where there is no stack: nothing to do, unless the environment itself was left. */
function remainsOf(
  sentence: string,
  leftovers: readonly Leftover[],
): Pick<ReportItem, 'decision' | 'reasonCode' | 'sentence' | 'leftovers'> {
  const [first] = leftovers;
  if (first === undefined) return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence };
  return {
    decision: 'failed',
    reasonCode: 'leftover',
    sentence: sayOrphanedHost(first),
    leftovers,
  };
}

/** @throws UserError when the stack is somebody else's, another branch's, or protected. */
function requireRemovable(stack: Stack, request: TeardownRequest, branch: string): void {
  if (!isOurs(stack.tags, request))
    throw new UserError(
      'not_owned',
      `${sayUnproven(stack) ?? `Stack ${stack.name} does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone`}.`,
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
async function clearRemains(
  places: Places<TeardownDeps>,
  request: TeardownRequest,
  branch: string,
  name: string,
): Promise<string> {
  const none = `There is no environment for branch '${branch}'`;
  if (request.dryRun) return `${none}.`;
  const { deployments, codeHost } = places[0].deps;
  const subject = { kind: request.kind, branch, key: subjectKey({ ...request, branch }) };
  const retired = await retireDeployments(deployments, subject);
  // A version is made before its stack: whoever wants the environment again may be about to make that.
  const isUnwanted = (await judgeBranch(codeHost, request, branch)).remove;
  const cleared = isUnwanted
    ? await inEveryPlace(places, async ({ deps }) => {
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
