import { describeFailure } from '../../domain/report/describe-failure.ts';
import { remedyOfDeletion } from '../../domain/stack/failure-remedies.ts';
import { describeLeftover, type Leftover, LeftoverError, leftoverOf } from '../../domain/stack/leftover.ts';
import type { Stack, StackResource } from '../../domain/stack/stack.ts';
import { describeReason, describeStackFailure, firstFailure } from '../../domain/stack/stack-failure.ts';
import { blocksDeletion } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { ImageRegistry } from '../../ports/image-registry.ts';
import type { LogGroups } from '../../ports/log-groups.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { awaitBeanstalkReady, deploysToBeanstalk } from '../readiness/await-beanstalk-ready.ts';
import { type Held, heldAtTheEnd, lookBeneath } from '../stack/beneath-beanstalk.ts';
import { type ContainedResource, undeletableWithin } from '../stack/resources-within.ts';
import type { DatabaseDeps } from '../stack/stack-databases.ts';
import { type StackEnding, waitForStack } from '../stack/wait-for-stack.ts';
import { orphanedSoFar, stillOrphaned } from './orphaned-resources.ts';

/** What removing an environment needs of its target. */
export interface RemovalDeps extends DatabaseDeps {
  readonly stacks: StackCloud;
  readonly beanstalk: Beanstalk;
  readonly objects: ObjectStore;
  readonly images: ImageRegistry;
  readonly logGroups: LogGroups;
}

/** How one stack is deleted. */
export interface DeletionOptions {
  /** Of the run; each request for deletion carries one made of it. */
  readonly token: string;
  /** A monotonic instant in ms. */
  readonly deadline: number;
  readonly onLeftover: 'fail' | 'retain';
  /** ARN of the service role to delete with where the stack's own cannot be used; undefined where there is none. */
  readonly otherRoleArn: string | undefined;
  /** Clears what kept a stack from being deleted. It may throw an AdapterError. */
  readonly clearUndeletable: (stackId: string) => Promise<void>;
}

/** A stack that is gone, and what is known of it. */
export interface DeletedStack extends Held {
  /** As it was before. */
  readonly stack: Stack;
  /** What could not be deleted and was left behind because `onLeftover` says so. */
  readonly undeletable: readonly ContainedResource[];
  /** What its updates could not delete and what still stands. */
  readonly orphaned: readonly Leftover[];
  /** AWS's time before the deletion was asked for: what was written after it is somebody else's. */
  readonly since: Date;
}

/** The first shows what is in the way, and another usually clears what was left; a fourth never did. */
const TRIES = 4;

/**
 * Deletes one stack with all that is in it.
 * A bucket or an image repository is emptied only once CloudFormation has tried to delete it: what the template keeps
 * stays untouched, and what wrote to the others is gone by then.
 * @throws LeftoverError with every resource that is still there.
 */
export async function deleteEnvironmentStack(
  deps: RemovalDeps,
  stack: Stack,
  options: DeletionOptions,
): Promise<DeletedStack> {
  if (blocksDeletion(stack.status))
    await waitForStack(deps, stack.id, { since: deps.clock.now(), deadline: options.deadline });
  const since = deps.clock.now();
  const orphanedBefore = await orphanedSoFar(deps.stacks, stack);
  const beneath = await lookBeneath(deps, stack);
  const undeletable = await deleteToTheEnd(deps, stack, options);
  const held = await heldAtTheEnd(deps, stack, beneath);
  const orphaned = await stillOrphaned(deps, orphanedBefore, held.resources);
  return { stack, ...held, undeletable, orphaned, since };
}

/** Returns what it had to leave behind. */
async function deleteToTheEnd(
  deps: RemovalDeps,
  stack: Stack,
  options: DeletionOptions,
): Promise<readonly ContainedResource[]> {
  if (stack.status === 'DELETE_FAILED') await clearUndeletable(deps, stack.id, options);
  for (let attempt = 1; ; attempt += 1) {
    const ending = await deleteOnce(deps, stack, { attempt, retain: [] }, options);
    if (isGone(ending)) return [];
    if (isRefused(ending, stack)) throw refused(ending, stack);
    if (attempt === TRIES) return giveUp(deps, stack, ending, options);
    deps.log.info(`Stack ${stack.name} is in ${ending.stack?.status}; trying again.`);
    if (deploysToBeanstalk(stack)) await awaitBeanstalkReady(deps, stack.name, options.deadline);
    await clearUndeletable(deps, stack.id, options);
  }
}

/** Leaves behind what could not be deleted, where that was asked for. @throws LeftoverError where it was not. */
async function giveUp(
  deps: RemovalDeps,
  stack: Stack,
  ending: StackEnding,
  options: DeletionOptions,
): Promise<readonly ContainedResource[]> {
  const failed = await logUndeletable(deps, stack.id);
  if (options.onLeftover === 'fail' || ending.stack?.status !== 'DELETE_FAILED' || failed.length === 0)
    throw notDeleted(ending, stack, failed);
  deps.log.warning(
    `Stack ${stack.name} goes without ${failed.map((resource) => describeLeftover(leftoverOf(resource))).join(', ')}.`,
  );
  const last = await deleteWithout(deps, stack, failed, options);
  if (isGone(last)) return failed;
  throw notDeleted(last, stack, await logUndeletable(deps, stack.id));
}

/** A stack may leave behind only resources of its own, so the innermost stacks go first. */
async function deleteWithout(
  deps: RemovalDeps,
  stack: Stack,
  failed: readonly ContainedResource[],
  options: DeletionOptions,
): Promise<StackEnding> {
  const of = (stackId: string) =>
    failed.filter((resource) => resource.stackId === stackId).map((resource) => resource.logicalId);
  const nested = new Set(
    failed.map((resource) => resource.stackId).filter((stackId) => stackId !== stack.id),
  );
  for (const stackId of [...nested].reverse())
    await deleteOnce(deps, { ...stack, id: stackId }, { attempt: TRIES + 1, retain: of(stackId) }, options);
  return deleteOnce(deps, stack, { attempt: TRIES + 1, retain: of(stack.id) }, options);
}

function isGone({ stack }: StackEnding): boolean {
  return stack === undefined || stack.status === 'DELETE_COMPLETE';
}

/**
 * CloudFormation will not delete it as long as others use what it exports: nothing was touched, and another try is refused
 * like this one (aws-cdk#604). The stack goes back to where it was, or to DELETE_FAILED without a resource that failed.
 */
function isRefused({ stack: now }: StackEnding, before: Stack): boolean {
  if (now === undefined) return false;
  return now.status === 'DELETE_FAILED'
    ? IN_USE.test(now.statusReason ?? '')
    : now.status === before.status && Boolean(now.statusReason);
}

const IN_USE = /\bexport\b.* in use by /i;

function refused({ stack: now }: StackEnding, { name }: Stack): LeftoverError {
  return new LeftoverError(
    `Stack ${name} could not be deleted and is as it was, because CloudFormation says: ${describeReason(now?.statusReason)}; put that right, then rerun.`,
    [],
  );
}

/** Resource by resource, each with its reason; into the log as well. */
async function logUndeletable(deps: RemovalDeps, stackId: string): Promise<readonly ContainedResource[]> {
  const undeletable = await undeletableWithin(deps.stacks, stackId);
  for (const leftover of undeletable.map((resource) => leftoverOf(resource)))
    deps.log.info(`Left: ${describeLeftover(leftover)}, ${leftover.type}: ${leftover.why}`);
  return undeletable;
}

/** One request for deletion. */
interface Attempt {
  /** From 1 on; requests of one number carry one token. */
  readonly attempt: number;
  /** Logical ids to leave behind. */
  readonly retain: readonly string[];
}

async function deleteOnce(
  deps: RemovalDeps,
  stack: Stack,
  { attempt, retain }: Attempt,
  options: DeletionOptions,
): Promise<StackEnding> {
  const since = deps.clock.now();
  const token = `${options.token}-delete${attempt}`;
  await deps.stacks.deleteStack({ stackId: stack.id, token, retain, otherRoleArn: options.otherRoleArn });
  return waitForStack(deps, stack.id, {
    since,
    deadline: options.deadline,
    // By its status alone, because of a nested stack no more is known here than of the one that holds it.
    isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
  });
}

/** What cannot be cleared is a leftover like any other where leftovers may stay. @throws LeftoverError where they may not. */
async function clearUndeletable(deps: RemovalDeps, stackId: string, options: DeletionOptions): Promise<void> {
  try {
    await options.clearUndeletable(stackId);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    if (options.onLeftover === 'fail') throw await asLeftover(deps, stackId, error);
    deps.log.warning(describeFailure(error).sentence);
  }
}

/** A refusal that will last, with everything that it leaves; any other failure as it is. */
async function asLeftover(deps: RemovalDeps, stackId: string, error: AdapterError): Promise<AdapterError> {
  if (error.reasonCode !== 'leftover' && error.reasonCode !== 'access_denied') return error;
  const undeletable = await logUndeletable(deps, stackId);
  return new LeftoverError(
    error.message,
    undeletable.map((resource) => leftoverOf(resource)),
    error,
  );
}

function notDeleted(ending: StackEnding, stack: Stack, undeletable: readonly StackResource[]): LeftoverError {
  const left = undeletable.map((resource) => leftoverOf(resource));
  const first = firstFailure(ending.events, stack.id);
  const statusReason = ending.stack?.statusReason;
  const names =
    left.length > 0 ? left.map(describeLeftover).join(', ') : 'a resource that CloudFormation does not name';
  const reason = statusReason ? `; CloudFormation says: ${describeReason(statusReason)}` : '';
  const cause = first ? `; the first failure was ${describeStackFailure(first)}` : reason;
  const remedy = remedyOfDeletion(first, statusReason);
  return new LeftoverError(
    `Stack ${stack.name} could not be deleted after ${TRIES} tries: ${names} is left${cause}${remedy === undefined ? '' : `; ${remedy}`}.`,
    left,
  );
}
