import { foldNews, isEndTold } from '../../domain/announce/announcement.ts';
import { dueItem, type Found } from '../../domain/due/duties.ts';
import { OTHER_STEP, takeTurns } from '../../domain/due/take-turns.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf } from '../../domain/environment/scope.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { BrakeLimits } from '../../domain/sweep/brake.ts';
import { say } from '../../domain/verdict/verdict.ts';
import { findEnvironmentComment } from '../announce/environment-comments.ts';
import { type AccountDeps, checkAccount } from '../targets/check-account.ts';
import { inEveryTarget, type Target, type Targets, withTarget } from '../targets/targets.ts';
import { removableGroups } from '../teardown/orphaned-log-groups.ts';
import { tellOfFormerEnvironments } from './former-environments.ts';
import { type RecentEnding, recentEndings, recentlyClosed } from './interrupted-teardowns.ts';
import { planSweep, stacksIn, type TargetStacks } from './plan-sweep.ts';
import { type PlannedStack, plannedItem } from './planned-stack.ts';
import { warnOfStacksForPeople } from './publish-plan.ts';
import { brakeIssueToClose } from './report-brake.ts';
import { environmentsWithoutStack } from './sweep-beanstalk-environments.ts';
import { orphanedGroups } from './sweep-log-groups.ts';
import type { Selection, SweepDeps, SweepRequest } from './sweep-request.ts';
import { allOrphanedVersions } from './sweep-versions.ts';

/** What a sweep goes by, as far as it matters to whether there is anything to sweep. */
export type SweepLookRequest = Pick<
  SweepRequest,
  'scope' | 'life' | 'rules' | 'removal' | 'run' | 'settingsPlaces' | 'allowedAccounts'
> & {
  /** False where the team has no comments. */
  readonly comments: boolean;
};

/** How many are too many is the sweep's own question. */
const NO_BRAKE: BrakeLimits = { maxDeletions: 0, maxFraction: 0, force: true };

/**
 * What a sweep would take down now, by its own plan: orphans, and what has expired where environments have a `ttl`. Where it would
 * take down nothing, what killed runs left that it would clear up. Writes nothing.
 * @throws AdapterError as the plan does, for facts that are incomplete, and for whatever else cannot be read.
 */
export async function lookForSweep(
  targets: Targets<SweepDeps & AccountDeps>,
  request: SweepLookRequest,
): Promise<Found> {
  const { deps } = targets[0];
  await inEveryTarget(targets, (target) => checkAccount(target.deps.account, request.allowedAccounts));
  const plan = (selection: Selection) =>
    planSweep(targets, { ...request, selection, brake: NO_BRAKE, pricing: undefined });
  const closed = await recentlyClosed(deps, { ...request, selection: 'orphaned' });
  const orphaned = await plan('orphaned');
  tellOfFormerEnvironments(deps, request, orphaned.allStacks);
  const mayExpire = request.life.ttlMs !== undefined && orphaned.entries.length > 0;
  const expired = mayExpire ? (await plan('expired')).entries : [];
  warnOfStacksForPeople(deps, orphaned.entries);
  const going = new Map(
    [...orphaned.entries, ...expired].filter(({ remove }) => remove).map((entry) => [entry.stack.id, entry]),
  );
  const untold = request.comments ? await untoldEnds(deps, request, expired) : [];
  const waits = expired.some(({ reasonCode }) => reasonCode === 'throttled');
  const items =
    going.size + untold.length > 0
      ? [...[...going.values()].map(goingItem), ...untold]
      : await leftItems(targets, request, orphaned.allStacks, { closed, waits });
  return { items, more: 0, expired: untold.length > 0 || expired.some(({ remove }) => remove) };
}

/** Each costs a look at a comment. Which of more are looked at changes by the hour, so that none waits for ever. */
const MOST_ENDS = 20;

/** Whose time is up soon, or was to be and a lock holds it, and nobody has said so on their pull request. Where nobody was told of an environment, nobody waits for its end. */
export async function untoldEnds(
  { codeHost, clock }: Pick<SweepDeps, 'codeHost' | 'clock'>,
  { scope }: Pick<SweepLookRequest, 'scope'>,
  entries: readonly PlannedStack[],
): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  const near = entries.filter(
    ({ ends, isHeld, pullRequest }) => (ends !== undefined || isHeld) && pullRequest !== undefined,
  );
  // Whose time counts at all is judged in turns by the other step.
  for (const entry of takeTurns(near, MOST_ENDS, clock.now(), OTHER_STEP).slice(0, MOST_ENDS)) {
    const { branch, pullRequest: number, stack, ends } = entry;
    if (number === undefined) continue;
    const key = subjectKey(identityOf(scope, branch));
    const found = await findEnvironmentComment(codeHost, { key, pull: { number } });
    const at = ends?.toISOString();
    if (found === undefined || foldNews(found.state, [{ kind: 'ends', at }]) === found.state) continue;
    const sentence =
      at === undefined
        ? `${stack.name} is held by a lock, and its pull request names an end of it.`
        : `${stack.name} would be taken down at ${at}, and its pull request does not say so yet.`;
    items.push(plannedItem(entry, say('due', sentence)));
  }
  return items;
}

function goingItem(entry: PlannedStack): ReportItem {
  return plannedItem(entry, say('due', `${entry.stack.name} would be taken down: ${entry.why}.`));
}

/**
 * What `clearUp` would see to, each thing by the same function. `waits`: of some environments nobody knows yet whether the brake lets them
 * pass.
 */
async function leftItems(
  targets: Targets<SweepDeps>,
  request: SweepLookRequest,
  allStacks: readonly TargetStacks[],
  { closed, waits }: { readonly closed: readonly PullRequestFacts[]; readonly waits: boolean },
): Promise<readonly ReportItem[]> {
  const ofTargets = await inEveryTarget(targets, (target) =>
    leftInTarget(target, request, stacksIn(allStacks, target)),
  );
  const done = ofTargets.flat();
  const stacks = allStacks.flatMap((one) => one.stacks);
  const items = [...done];
  for await (const ending of recentEndings(targets, request.scope, closed, { stacks, done }))
    if (await isUnfinished(targets[0].deps, request, ending)) items.push(endingItem(ending));
  return items.length > 0 || waits ? items : brakeItems(targets[0].deps, request);
}

async function brakeItems(
  deps: Pick<SweepDeps, 'codeHost' | 'clock' | 'log'>,
  { scope }: Pick<SweepLookRequest, 'scope'>,
): Promise<readonly ReportItem[]> {
  const number = await brakeIssueToClose(deps, scope, deps.clock.now());
  if (number === undefined) return [];
  const sentence = `Issue #${number} reports a sweep that its brake stopped, and nothing is to be swept any more.`;
  return [dueItem({ name: `#${number}`, sentence })];
}

async function leftInTarget(
  target: Target<SweepDeps>,
  request: SweepLookRequest,
  stacks: readonly Stack[],
): Promise<readonly ReportItem[]> {
  const { deps } = target;
  const { scope } = request;
  const names = { versions: new Set<string>(), groups: new Set<string>() };
  const items: ReportItem[] = [];
  for await (const item of environmentsWithoutStack(deps, scope, stacks)) items.push(dueItem(item));
  for await (const { name } of allOrphanedVersions(deps, request, stacks)) names.versions.add(name);
  const orphans = await orphanedGroups(deps.logGroups, scope.project, stacks);
  for await (const { name } of removableGroups(deps, request, orphans)) names.groups.add(name);
  const left = [
    ...[...names.versions].map((name) => ({ name, what: 'application versions' })),
    ...[...names.groups].map((name) => ({ name, what: 'log groups' })),
  ];
  return [
    ...left.map(({ name, what }) =>
      dueItem({ name, sentence: `There is no stack ${name} any more, but it left ${what} behind.` }),
    ),
    ...items,
  ].map((item) => withTarget(item, target));
}

/** A run was killed before its record on the code host ended, or before people heard of it. */
async function isUnfinished(
  { codeHost }: Pick<SweepDeps, 'codeHost'>,
  { scope, comments }: Pick<SweepLookRequest, 'scope' | 'comments'>,
  { pull, history }: RecentEnding,
): Promise<boolean> {
  if (history.some(({ state }) => state !== 'inactive')) return true;
  if (!comments) return false;
  const key = subjectKey(identityOf(scope, pull.headBranch));
  const found = await findEnvironmentComment(codeHost, { key, pull });
  return found !== undefined && !isEndTold(found.state);
}

function endingItem({ pull: { number, headBranch: branch }, name }: RecentEnding): ReportItem {
  const sentence = `Pull request #${number} was closed lately, and the end of its environment was not recorded or not announced.`;
  return dueItem({ name, branch, pullRequest: number, sentence });
}
