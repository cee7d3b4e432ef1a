import { describeFailure } from '../../domain/report/describe-failure.ts';
import { describeLeftover, type Leftover, LeftoverError, leftoverOf } from '../../domain/stack/leftover.ts';
import type { Stack, StackResource } from '../../domain/stack/stack.ts';
import { describeReason, describeStackFailure, firstFailure } from '../../domain/stack/stack-failure.ts';
import { blocksDeletion } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { ImageRegistry } from '../../ports/image-registry.ts';
import type { LogGroups } from '../../ports/log-groups.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { awaitBeanstalkReady, deploysToBeanstalk } from '../readiness/await-beanstalk-ready.ts';
import { type ContainedResource, resourcesWithin, undeletableWithin } from '../stack/resources-within.ts';
import { type DatabaseDeps, databasesAmong } from '../stack/stack-databases.ts';
import { clearUndeletableResources } from '../stack/undeletable-resources.ts';
import { type StackEnding, waitForStack } from '../stack/wait-for-stack.ts';
import { clearAfterDeletion } from './clear-after-deletion.ts';
import { orphanedSoFar, stillOrphaned } from './orphaned-resources.ts';

export interface RemovalDeps extends DatabaseDeps {
  readonly applications: Beanstalk;
  readonly objects: ObjectStore;
  readonly images: ImageRegistry;
  readonly logGroups: LogGroups;
}

export interface Removal {
  /** What the template told CloudFormation to keep. */
  readonly kept: readonly Leftover[];
  /** What could not be deleted and was left behind because `on-leftover` says so. */
  readonly leftBehind: readonly Leftover[];
  /** Snapshots of databases, which stay when those are gone. */
  readonly snapshots: readonly Leftover[];
}

interface Options {
  readonly runToken: string;
  /** A monotonic instant in ms. */
  readonly deadline: number;
  /** False when versions of its name may be somebody else's. */
  readonly ownsVersions: boolean;
  /** False when what lies in the artifact bucket under its name may be somebody else's. */
  readonly ownsArtifacts: boolean;
  readonly onLeftover: 'fail' | 'retain';
  /** What the code host says of the branch once the stack is gone. */
  readonly isWantedAgain: () => Promise<boolean>;
}

/** The first shows what is in the way, and another usually clears what was left; a fourth never did. */
const TRIES = 4;

/**
 * Deletes one stack with all that is in it, then looks whether it is really gone.
 * A bucket or an image repository is emptied only once CloudFormation has tried to delete it: what the template keeps
 * stays untouched, and what wrote to the others is gone by then.
 * @throws LeftoverError with every resource that is still there.
 */
export async function removeEnvironment(deps: RemovalDeps, stack: Stack, options: Options): Promise<Removal> {
  if (blocksDeletion(stack.status))
    await waitForStack(deps, stack.id, { since: deps.clock.now(), deadline: options.deadline });
  const since = deps.clock.now();
  const leaks = await orphanedSoFar(deps.stacks, stack);
  const left = await deleteToTheEnd(deps, stack, options);
  const resources = await resourcesOfGone(deps, stack.id);
  const leaked = await stillOrphaned(deps, leaks, resources);
  const unwelcome = options.onLeftover === 'fail' ? leaked : [];
  await clearAfterDeletion(deps, { ...options, stack, resources, since, leaked: unwelcome });
  const isLeft = (each: ContainedResource) =>
    left.some((one) => one.stackId === each.stackId && one.logicalId === each.logicalId);
  const kept = resources.filter((each) => each.status === 'DELETE_SKIPPED' && !isLeft(each));
  return {
    kept: kept.map((each) => leftoverOf(each, KEPT)),
    leftBehind: [...left.map((each) => leftoverOf(each)), ...leaked],
    snapshots: await snapshotsOf(deps, resources),
  };
}

const KEPT = 'its template keeps it';

/** Returns what it had to leave behind. */
async function deleteToTheEnd(
  deps: RemovalDeps,
  stack: Stack,
  options: Options,
): Promise<readonly ContainedResource[]> {
  if (stack.status === 'DELETE_FAILED') await freeWhatIsStuck(deps, stack.id, options);
  for (let attempt = 1; ; attempt += 1) {
    const settled = await deleteOnce(deps, stack, attempt, options, []);
    if (isGone(settled)) return [];
    if (isRefused(settled, stack)) throw refused(settled, stack);
    if (attempt === TRIES) return giveUp(deps, stack, settled, options);
    deps.log.info(`Stack ${stack.name} is in ${settled.stack?.status}; trying again.`);
    if (deploysToBeanstalk(stack)) await awaitBeanstalkReady(deps, stack.name, options.deadline);
    await freeWhatIsStuck(deps, stack.id, options);
  }
}

/** Leaves behind what could not be deleted, where that was asked for. @throws LeftoverError where it was not. */
async function giveUp(
  deps: RemovalDeps,
  stack: Stack,
  settled: StackEnding,
  options: Options,
): Promise<readonly ContainedResource[]> {
  const failed = await whatIsLeft(deps, stack.id);
  if (options.onLeftover === 'fail' || settled.stack?.status !== 'DELETE_FAILED' || failed.length === 0)
    throw leftover(settled, stack, failed);
  deps.log.warning(
    `Stack ${stack.name} goes without ${failed.map((each) => describeLeftover(leftoverOf(each))).join(', ')}.`,
  );
  const last = await deleteWithout(deps, stack, failed, options);
  if (isGone(last)) return failed;
  throw leftover(last, stack, await whatIsLeft(deps, stack.id));
}

/** A stack may leave behind only resources of its own, so the innermost stacks go first. */
async function deleteWithout(
  deps: RemovalDeps,
  stack: Stack,
  failed: readonly ContainedResource[],
  options: Options,
): Promise<StackEnding> {
  const of = (stackId: string) =>
    failed.filter((each) => each.stackId === stackId).map((each) => each.logicalId);
  const nested = new Set(failed.map((each) => each.stackId).filter((stackId) => stackId !== stack.id));
  for (const stackId of [...nested].reverse())
    await deleteOnce(deps, { ...stack, id: stackId }, TRIES + 1, options, of(stackId));
  return deleteOnce(deps, stack, TRIES + 1, options, of(stack.id));
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
    `Stack ${name} could not be deleted and stands as it did, because CloudFormation says: ${describeReason(now?.statusReason)}; put that right, then rerun.`,
    [],
  );
}

/** Resource by resource, each with its reason; into the log as well. */
async function whatIsLeft(deps: RemovalDeps, stackId: string): Promise<readonly ContainedResource[]> {
  const left = await undeletableWithin(deps.stacks, stackId);
  for (const each of left.map((one) => leftoverOf(one)))
    deps.log.info(`Left: ${describeLeftover(each)}, ${each.type}: ${each.why}`);
  return left;
}

async function deleteOnce(
  deps: RemovalDeps,
  stack: Stack,
  attempt: number,
  options: Options,
  retain: readonly string[],
): Promise<StackEnding> {
  const since = deps.clock.now();
  const token = `${options.runToken}-delete${attempt}`;
  await deps.stacks.deleteStack({ stackId: stack.id, token, retain });
  return waitForStack(deps, stack.id, {
    since,
    deadline: options.deadline,
    isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
  });
}

/** What cannot be cleared is a leftover like any other where leftovers may stay. @throws LeftoverError where they may not. */
async function freeWhatIsStuck(deps: RemovalDeps, stackId: string, options: Options): Promise<void> {
  try {
    await clearUndeletableResources(deps, stackId, options.deadline);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    if (options.onLeftover === 'fail') throw await asLeftover(deps, stackId, error);
    deps.log.warning(describeFailure(error).sentence);
  }
}

/** A refusal that will last, with everything that it leaves; any other failure as it is. */
async function asLeftover(deps: RemovalDeps, stackId: string, error: AdapterError): Promise<AdapterError> {
  if (error.reasonCode !== 'leftover' && error.reasonCode !== 'access_denied') return error;
  const left = await whatIsLeft(deps, stackId);
  return new LeftoverError(
    error.message,
    left.map((each) => leftoverOf(each)),
    error,
  );
}

/** Asked only where a database is gone. That they are not told is no reason to call a deletion failed. */
async function snapshotsOf(
  deps: RemovalDeps,
  resources: readonly StackResource[],
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const { resource, identifier } of databasesAmong(resources)) {
    if (resource.status !== 'DELETE_COMPLETE') continue;
    const names = await deps.databases.snapshots(identifier).catch((error: unknown) => {
      deps.log.warning(`Snapshots of ${identifier} may stay: ${describeFailure(error).sentence}`);
      return [];
    });
    const why = 'a snapshot of a database stays when the database is deleted, and costs money';
    for (const name of names)
      found.push({ resource: resource.logicalId, type: 'AWS::RDS::DBSnapshot', name, why });
  }
  return found;
}

/** CloudFormation still tells by ARN what a deleted stack held; where it does not, there is nothing more to learn. */
async function resourcesOfGone(deps: RemovalDeps, stackId: string): Promise<readonly ContainedResource[]> {
  return resourcesWithin(deps.stacks, stackId).catch(() => []);
}

function leftover(settled: StackEnding, stack: Stack, stuck: readonly StackResource[]): LeftoverError {
  const left = stuck.map((each) => leftoverOf(each));
  const first = firstFailure(settled.events);
  const said = settled.stack?.statusReason;
  const names =
    left.length > 0 ? left.map(describeLeftover).join(', ') : 'a resource that CloudFormation does not name';
  const reason = said ? `; CloudFormation says: ${describeReason(said)}` : '';
  const cause = first ? `; the first failure was ${describeStackFailure(first)}` : reason;
  return new LeftoverError(
    `Stack ${stack.name} could not be deleted after ${TRIES} tries: ${names} is left${cause}; delete it by hand, then rerun.`,
    left,
  );
}
