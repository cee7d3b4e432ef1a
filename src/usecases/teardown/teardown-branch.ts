import { environmentBranch } from '../../domain/environment/fork.ts';
import { environmentName, isOurs } from '../../domain/environment/naming.ts';
import { isLive, placeOf } from '../../domain/environment/place.ts';
import { identityOf, ownerOf, type Scope } from '../../domain/environment/scope.ts';
import { costsAt } from '../../domain/hours/cost.ts';
import { describeOlderTag, servesBranch } from '../../domain/ownership/ownership.ts';
import { describeUnprovenStack } from '../../domain/ownership/stack-under-review.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Leftover } from '../../domain/stack/leftover.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import { firstObjection } from '../../domain/verdict/rule-order.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import { unlessThereIsNoBeanstalk } from '../readiness/beanstalk-there.ts';
import { describeOrphanedEnvironment, ownedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';
import { retire } from '../subject/deployment-record.ts';
import { placesLooked } from '../targets/places.ts';
import { inEveryTarget, type Targets } from '../targets/targets.ts';
import { judgeBranch } from './judge-branch.ts';
import { oneByOne } from './one-by-one.ts';
import { clearLogGroupsOf } from './orphaned-log-groups.ts';
import { clearVersionsOf } from './orphaned-versions.ts';
import { whyProtected } from './protected-stack.ts';
import { type ItemSubject, itemOf } from './report-item.ts';
import { type Deletion, takeJudgedDown } from './take-down.ts';
import { reportOnBranch, type TeardownReport } from './teardown-report.ts';
import type { OwnershipRules, TakeDownDeps, TeardownRequest, TimedRun } from './teardown-request.ts';
import { hasWaitedForBusy, hasWaitedForStack, lookAnew, stacksNamed } from './wait-for-others.ts';
import { recordsOfBranch } from './where-it-stands.ts';

/** A request whose time is running. */
type TimedRequest = TeardownRequest & { readonly run: TimedRun };

/**
 * Takes the environment of one branch down wherever it has one, once every target has shown what it has.
 * @throws UserError where the branch is not known, or its stack is somebody else's or protected.
 */
export async function teardownBranch(
  targets: Targets<TakeDownDeps>,
  request: TimedRequest,
): Promise<TeardownReport> {
  const { codeHost, clock } = targets[0].deps;
  const { scope, run } = request;
  const branch = await branchMeant(codeHost, request);
  const name = environmentName(identityOf(scope, branch));
  const verdict = await judgeBranch(codeHost, request, branch);
  const subject = { stack: { name, tags: {} }, branch, pullRequest: verdict.pullRequest };
  if (!verdict.remove) return reportOnBranch([itemOf(subject, verdict)], scope, branch);
  const existing = await stacksNamed(targets, name, (stack) => requireRemovable(stack, request, branch));
  if (existing.length === 0)
    return reportOnBranch([await itemOfNone(targets, request, subject)], scope, branch);
  if (await hasWaitedForStack(existing, run))
    // What was true before the wait may not be true after it: the pull request may be open again.
    return teardownBranch(targets, lookAnew(request));
  const costOf = costsAt(request.pricing, clock.now());
  const placesOf: Deletion['placesOf'] = (records) => placesLooked(targets, records);
  const judged = { branch, pullRequest: verdict.pullRequest, rule: { by: 'branch' }, placesOf } as const;
  const items = await oneByOne(existing, false, async (one, sibling) =>
    withCost(await takeJudgedDown(one, request, { ...judged, hasSibling: sibling }), costOf(one.stack)),
  );
  // Another operation came first, and what was true before it may not be true after it.
  if (await hasWaitedForBusy({ clock }, run, items)) return teardownBranch(targets, lookAnew(request));
  const isLeft = items.some((item) => item.decision === 'deleted' && item.branchKeepsOne);
  const contradiction = isLeft ? (await recordsOfBranch(targets, request, branch)).contradiction : undefined;
  return reportOnBranch(
    contradiction === undefined ? items : [...items, itemOf(subject, contradiction)],
    scope,
    branch,
  );
}

/** What is said, and cleared up, where no target has a stack of the branch: absence here is no proof of what stands elsewhere. */
async function itemOfNone(
  targets: Targets<TakeDownDeps>,
  request: TeardownRequest,
  subject: ItemSubject,
): Promise<ReportItem> {
  const { branch, stack } = subject;
  const { here, contradiction } = await recordsOfBranch(targets, request, branch);
  if (contradiction !== undefined) return itemOf(subject, contradiction);
  const sentence = await clearOrphaned(targets, request, subject, here);
  const left = await orphanedEnvironments(targets, request.scope, stack.name);
  const item = itemOf(subject, orphanedVerdict(sentence, left));
  return left.length === 0 ? item : { ...item, leftovers: left };
}

/** Where there is no stack: nothing to do, unless the Beanstalk environment itself was left. */
function orphanedVerdict(sentence: string, [first]: readonly Leftover[]) {
  if (first === undefined) return say('nothing_to_do', sentence);
  return say('leftover', describeOrphanedEnvironment(first));
}

/** @throws UserError when the stack is somebody else's, another branch's, or protected. */
function requireRemovable(stack: Stack, { scope, rules }: OwnershipRules, branch: string): void {
  const refused = firstObjection<'takeDown', UserError>('takeDown', {
    owned: () => whyNotOwned(stack, scope, branch),
    protected: () => whyProtected(stack, rules),
  });
  if (refused) throw refused;
}

function whyNotOwned(stack: Stack, scope: Scope, branch: string): UserError | undefined {
  if (!isOurs(stack.tags, ownerOf(scope)))
    return new UserError(
      'not_owned',
      `${describeUnprovenStack(stack) ?? `Stack ${stack.name} does not carry the tags of project ${scope.project} in ${scope.repository.fullName}, so it is left alone; correct 'project', or delete it in CloudFormation`}.`,
    );
  if (servesBranch(stack, branch)) return undefined;
  const older = describeOlderTag(stack, branch);
  return new UserError(
    'not_owned',
    older === undefined
      ? `Stack ${stack.name} does not serve branch '${branch}', so it is left alone; give the branch that it serves in the input 'branch'.`
      : `The environment is left alone: ${older}.`,
  );
}

/** There is no stack; what a killed run left of the environment, at the code host and among the versions, goes. */
async function clearOrphaned(
  targets: Targets<TakeDownDeps>,
  request: TeardownRequest,
  { branch, stack: { name } }: ItemSubject,
  history: readonly DeploymentFacts[],
): Promise<string> {
  const none = `There is no environment for branch '${branch}'`;
  if (request.run.dryRun) return `${none}.`;
  const { deployments, codeHost } = targets[0].deps;
  const retired = await retire(deployments, history);
  const isUnplaced = history.some((facts) => isLive(facts) && placeOf(facts).region === undefined);
  // A version is made before its stack: whoever wants the environment again may be about to make that.
  const isUnwanted = (await judgeBranch(codeHost, request, branch)).remove;
  const cleared = isUnwanted
    ? await inEveryTarget(targets, async ({ deps }) => {
        await clearLogGroupsOf(deps, request, request.run.dryRun, name);
        return clearVersionsOf(deps, request, name);
      })
    : [];
  const versions = cleared.reduce((sum, count) => sum + count, 0);
  return `${none}${[
    retired > 0 ? `; ${retired} of its deployments were still open and are inactive now` : '',
    isUnplaced ? ', though they do not say in which region it was' : '',
    versions > 0 ? `; ${versions} of its application versions were left and are deleted now` : '',
  ].join('')}.`;
}

async function orphanedEnvironments(
  targets: Targets<TakeDownDeps>,
  scope: Scope,
  name: string,
): Promise<readonly Leftover[]> {
  const found = await inEveryTarget(targets, async ({ deps: { beanstalk, log } }) => {
    const environment = await unlessThereIsNoBeanstalk(log, undefined, () => beanstalk.environment(name));
    return ownedBeanstalkEnvironment(beanstalk, ownerOf(scope), environment);
  });
  return found.flatMap((leftover) => leftover ?? []);
}

/** @throws UserError where neither the inputs nor the event name a branch. */
async function branchMeant(
  codeHost: CodeHost,
  { about, scope }: Pick<TeardownRequest, 'about' | 'scope'>,
): Promise<string> {
  const number = about.pullRequest ?? (about.branch === undefined ? about.hint.pullRequest : undefined);
  const pull =
    about.branch === undefined && number !== undefined ? await codeHost.pullRequest(number) : undefined;
  const ofPull = pull && environmentBranch(pull, scope.repository.id);
  const branch = about.branch ?? (number === undefined ? about.hint.branch : ofPull);
  if (branch !== undefined) return branch;
  throw new UserError(
    'invalid_input',
    `The event '${about.hint.name}' names no branch; give one in the input 'branch' or 'pull-request', or set 'select' to orphaned.`,
  );
}
