import { environmentName, isOurs, subjectKey } from '../../domain/environment/naming.ts';
import {
  byPlace,
  formatPlaces,
  type Place,
  placeOf,
  type RecordsByPlace,
} from '../../domain/environment/place.ts';
import { identityOf, ownerOf } from '../../domain/environment/scope.ts';
import { sharedKindOf } from '../../domain/intents/shared-branch.ts';
import { whyNotTakenDown } from '../../domain/locks/judge-lock.ts';
import { accountOfArn } from '../../domain/privacy/account-of-arn.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { type Leftover, LeftoverError } from '../../domain/stack/leftover.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { noLongerAsJudged } from '../../domain/teardown/as-judged.ts';
import { describeRemoval, type Removal } from '../../domain/teardown/removal.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import { clearUndeletableResources } from '../stack/undeletable-resources.ts';
import { environmentRecords, retire } from '../subject/deployment-record.ts';
import { retireAnswered } from '../subject/retire-answered.ts';
import { withTarget } from '../targets/targets.ts';
import { clearAfterDeletion, hasSuccessor } from './clear-after-deletion.ts';
import { deleteEnvironmentStack } from './delete-environment-stack.ts';
import { judge, lockedName, type RemovalRule } from './judge-branch.ts';
import { removalOf } from './removal-of.ts';
import { itemOf } from './report-item.ts';
import type { TakeDownDeps, TakeDownRules } from './teardown-request.ts';
import type { StackInTarget } from './wait-for-others.ts';
import { withdrawAllowance } from './withdraw-allowance.ts';

/** One environment that is to go: what was judged of it, and what is asked again before it goes. */
export interface Deletion {
  /** As it was judged. */
  readonly stack: Stack;
  /** That it serves; '' where nothing tells. */
  readonly branch: string;
  readonly pullRequest: number | undefined;
  /** Another stack of the branch stays, so the code host's record of what runs stays open. */
  readonly hasSibling: boolean;
  /** By what it was judged; asked again right before the first write, and once the stack is gone. */
  readonly rule: RemovalRule;
  /** All places that the run looks at, so that a record of another one stays open. */
  readonly placesOf: (records: readonly DeploymentFacts[]) => Promise<readonly Place[]>;
  /** What speaks against its end by how the stack is right before the first write; undefined where nothing does. */
  readonly objection: (now: Stack | undefined) => Verdict | undefined;
}

/** What speaks against an environment's end, or how it is now, why it may go, and what the code host has recorded of it. */
export type SecondLook =
  | { readonly no: Verdict; readonly pullRequest: number | undefined }
  | {
      readonly no?: undefined;
      readonly stack: Stack;
      readonly why: string;
      /** Deployments that end with it, newest first, and those that tell of one somewhere else. */
      readonly history: RecordsByPlace<DeploymentFacts>;
    };

/**
 * The last look at an environment that was judged; nothing but reading lies in it, and nothing but writing after it. A dry run ends
 * here. What fails is a verdict too, because one failure must not stop the others.
 */
export async function lookAgain(
  deps: TakeDownDeps,
  rules: TakeDownRules,
  deletion: Deletion,
): Promise<SecondLook> {
  const { stack, branch, pullRequest } = deletion;
  if (deps.clock.monotonic() >= rules.run.deadline) return { no: tooLate(stack), pullRequest };
  try {
    const history = await recordThatEnds(deps, rules, deletion);
    const [now, verdict] = await Promise.all([
      deps.stacks.describe(stack.id),
      judge(deps, rules, deletion.rule, { stack, branch }),
    ]);
    if (!verdict.remove) return { no: verdict, pullRequest: verdict.pullRequest };
    const isGone = now === undefined || now.status === 'DELETE_COMPLETE';
    const no = isGone && (await hasSuccessor(deps.stacks, stack)) ? madeAnew(stack) : deletion.objection(now);
    if (no !== undefined) return { no, pullRequest: verdict.pullRequest };
    if (now === undefined) return { no: gone(stack), pullRequest: verdict.pullRequest };
    const locked = await whyLocked(deps, rules, deletion);
    if (locked !== undefined) return { no: locked, pullRequest: verdict.pullRequest };
    if (rules.run.dryRun)
      return { no: say('dry_run', `${now.name} would be taken down: ${verdict.why}.`), pullRequest };
    return { stack: now, why: verdict.why, history };
  } catch (error) {
    return { no: failureOf(error), pullRequest };
  }
}

/** Asked last: whoever locks an environment must not lose it. Nothing overrules a lock but its release. */
async function whyLocked(
  { codeHost }: Pick<TakeDownDeps, 'codeHost'>,
  { scope }: Pick<TakeDownRules, 'scope'>,
  { stack, branch }: Deletion,
): Promise<Verdict<'skipped'> | undefined> {
  const held = await codeHost.lockOf(lockedName(scope, { stack, branch }));
  return whyNotTakenDown(held, stack.name, sharedKindOf(branch));
}

/** Looks again at a stack whose end was judged, and removes it where nothing speaks against that. What was read last counts. */
export async function takeJudgedDown(
  { target, stack }: StackInTarget<TakeDownDeps>,
  rules: TakeDownRules,
  judged: Omit<Deletion, 'stack' | 'objection'>,
): Promise<ReportItem> {
  const objection = (now: Stack | undefined) => noLongerAsJudged(stack, now, rules.run.dryRun);
  const deletion = { ...judged, stack, objection };
  const look = await lookAgain(target.deps, rules, deletion);
  const item = look.no
    ? itemOf({ ...deletion, pullRequest: look.pullRequest }, look.no)
    : await takeDown(target.deps, rules, deletion, look);
  return withTarget(item, target);
}

/** Removes an environment that was looked at again, with its deployments. */
export async function takeDown(
  deps: TakeDownDeps,
  rules: TakeDownRules,
  deletion: Deletion,
  { stack, why, history }: Extract<SecondLook, { readonly stack: Stack }>,
): Promise<ReportItem> {
  try {
    // First, while the stack still tells the next run what a killed one has left to do.
    await retire(deps.deployments, history.here);
    const { theirNames: names = [] } = rules.removal;
    if (deletion.branch !== '')
      await retireAnswered(deps.deployments, { names, ref: deletion.branch }, { name: stack.name });
    const removal = await deps.log.group(`Stack ${stack.name}`, () =>
      removeEnvironment(deps, rules, deletion, stack),
    );
    await withdrawAllowance(deps, deletion.branch);
    const sentence = `${describeRemoval(stack.name, why, removal)}${describeOthers(history.elsewhere)}`;
    const item = itemOf(deletion, say('environment_deleted', sentence));
    const others = history.elsewhere.length === 0 ? {} : ({ branchKeepsOne: true } as const);
    return withLeftovers({ ...item, ...others, why }, [
      ...removal.undeletable,
      ...removal.retained,
      ...removal.detached,
      ...removal.snapshots,
      ...removal.traces,
    ]);
  } catch (error) {
    const item = itemOf(deletion, failureOf(error));
    return withLeftovers(item, error instanceof LeftoverError ? error.leftovers : []);
  }
}

/**
 * The stack, then what it did not own. A stack that was made under the same name meanwhile owns versions, artifacts, logs and
 * Beanstalk environment of that name now, and so does a branch that has come back.
 * @throws LeftoverError with every resource that is still there.
 */
async function removeEnvironment(
  deps: TakeDownDeps,
  rules: TakeDownRules,
  { stack: judged, branch, hasSibling, rule }: Deletion,
  stack: Stack,
): Promise<Removal> {
  const { run, removal, scope } = rules;
  // What made an adopted stack may have versions of its own by that name.
  const isMadeByUs =
    isOurs(judged.tags, ownerOf(scope)) && judged.name === environmentName(identityOf(scope, branch));
  const gone = await deleteEnvironmentStack(deps, stack, {
    ...run,
    onLeftover: removal.onLeftover,
    otherRoleArn: isOfAccount(stack, removal.roleArn) ? removal.roleArn : undefined,
    clearUndeletable: (stackId) => clearUndeletableResources(deps, stackId, run.deadline),
  });
  const mayClear =
    !(await hasSuccessor(deps.stacks, stack)) &&
    !(isMadeByUs && !(await judge(deps, rules, rule, { stack: judged, branch })).remove);
  await clearAfterDeletion(deps, gone, {
    mayClear,
    versions: isMadeByUs,
    artifacts: isMadeByUs && !hasSibling,
    unwelcome: removal.onLeftover === 'fail' ? gone.orphaned : [],
  });
  return removalOf(deps, gone);
}

/** A service role serves its own account, and a run may work in several. */
function isOfAccount({ id }: Stack, roleArn = ''): boolean {
  return accountOfArn(roleArn) === accountOfArn(id);
}

function describeOthers(elsewhere: readonly DeploymentFacts[]): string {
  if (elsewhere.length === 0) return '';
  const places = formatPlaces(elsewhere.map(placeOf));
  return ` Its branch has one recorded in ${places} as well, where this run does not look; a teardown there ends that one.`;
}

/** None where the code host's record goes on: of another stack of the branch, or of one that others made. */
async function recordThatEnds(
  { deployments }: Pick<TakeDownDeps, 'deployments'>,
  { scope }: Pick<TakeDownRules, 'scope'>,
  { stack, branch, hasSibling, placesOf }: Deletion,
): Promise<RecordsByPlace<DeploymentFacts>> {
  if (hasSibling || !isOurs(stack.tags, ownerOf(scope))) return { here: [], elsewhere: [] };
  const subject = { kind: scope.kind, branch, key: subjectKey(identityOf(scope, branch)) };
  const { ours, others } = await environmentRecords(deployments, subject, [stack.parameters['Commit']]);
  const history = [...ours, ...others];
  return byPlace(history, await placesOf(history));
}

function gone({ name }: Stack): Verdict {
  return say('nothing_to_do', `${name} is gone already.`);
}

/** What is gone is not all that there is of its branch: its environment goes on under the same name. */
function madeAnew({ name }: Stack): Verdict {
  return skip('busy', `${name} was taken down and made anew meanwhile, and the new one was not judged.`);
}

function tooLate({ name }: Stack): Verdict {
  return say(
    'deadline',
    `${name} was not taken down, because the time allowed ran out before its turn; the next run takes it up.`,
  );
}

/** Where another operation came first, what was judged may not be true any more, so the environment is left to the next run. */
function failureOf(error: unknown): Verdict {
  const failure = describeFailure(error);
  const isLeft = error instanceof AdapterError && error.reasonCode === 'busy';
  return isLeft ? { ...failure, decision: 'skipped' } : failure;
}

function withLeftovers(item: ReportItem, leftovers: readonly Leftover[]): ReportItem {
  return leftovers.length === 0 ? item : { ...item, leftovers };
}
