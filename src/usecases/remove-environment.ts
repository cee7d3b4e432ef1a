import { describeFailure } from '../domain/describe-failure.ts';
import { AdapterError } from '../domain/errors.ts';
import type { Stack, StackResource } from '../domain/stack.ts';
import { firstFailure, sayFailure } from '../domain/stack-failure.ts';
import { isBusy } from '../domain/stack-state.ts';
import { environmentOfLabel } from '../domain/version-labels.ts';
import type { ApplicationHost } from '../ports/application-host.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { type HeldResource, resourcesWithin, stuckWithin } from './resources-within.ts';
import { type SettleDeps, type Settled, settleStack } from './settle-stack.ts';
import { emptyStuckBuckets } from './stuck-buckets.ts';

export interface RemovalDeps extends SettleDeps {
  readonly applications: ApplicationHost;
  readonly objects: ObjectStore;
}

export interface Removal {
  /** What the template told CloudFormation to keep. */
  readonly kept: readonly string[];
  /** What could not be deleted and was left behind because `on-leftover` says so. */
  readonly leftBehind: readonly string[];
}

interface Options {
  readonly runToken: string;
  /** A monotonic instant in ms. */
  readonly deadline: number;
  /** False when versions of its name may be somebody else's. */
  readonly ownsVersions: boolean;
  readonly onLeftover: 'fail' | 'retain';
}

/** The first shows which buckets are in the way, and another usually clears what was left; a fourth never did. */
const TRIES = 4;
const BUCKET = 'AWS::S3::Bucket';

/**
 * Deletes one stack with all that is in it, then looks whether it is really gone.
 * A bucket is emptied only once CloudFormation has tried to delete it: what the template keeps stays untouched, and
 * what wrote to the others is gone by then.
 * @throws AdapterError `leftover` naming every resource that is still there.
 */
export async function removeEnvironment(deps: RemovalDeps, stack: Stack, options: Options): Promise<Removal> {
  if (isBusy(stack.status) && stack.status !== 'DELETE_IN_PROGRESS')
    await settleStack(deps, stack.id, { since: deps.clock.now(), deadline: options.deadline });
  const left = await deleteToTheEnd(deps, stack, options);
  const resources = await resourcesOfGone(deps, stack.id);
  const kept = resources.filter((each) => each.status === 'DELETE_SKIPPED');
  await clearUp(deps, stack, options.ownsVersions, resources);
  const isLeft = (each: HeldResource) =>
    left.some((one) => one.stackId === each.stackId && one.logicalId === each.logicalId);
  return {
    kept: kept.filter((each) => !isLeft(each)).map(sayResource),
    leftBehind: kept.filter(isLeft).map(sayResource),
  };
}

/** Returns what it had to leave behind. */
async function deleteToTheEnd(
  deps: RemovalDeps,
  stack: Stack,
  options: Options,
): Promise<readonly HeldResource[]> {
  if (stack.status === 'DELETE_FAILED') await emptyBuckets(deps, stack.id, options);
  for (let attempt = 1; ; attempt += 1) {
    const settled = await deleteOnce(deps, stack, attempt, options, []);
    if (isGone(settled)) return [];
    if (attempt === TRIES) return giveUp(deps, stack, settled, options);
    deps.log.info(`Stack ${stack.name} is in ${settled.stack?.status}; trying again.`);
    await emptyBuckets(deps, stack.id, options);
  }
}

/** Leaves behind what could not be deleted, where that was asked for. @throws AdapterError `leftover` where it was not. */
async function giveUp(
  deps: RemovalDeps,
  stack: Stack,
  settled: Settled,
  options: Options,
): Promise<readonly HeldResource[]> {
  const failed = await stuckWithin(deps.stacks, stack.id);
  if (options.onLeftover === 'fail' || settled.stack?.status !== 'DELETE_FAILED' || failed.length === 0)
    throw leftover(settled, stack, failed);
  deps.log.warning(`Stack ${stack.name} goes without ${failed.map(sayResource).join(', ')}.`);
  const last = await deleteWithout(deps, stack, failed, options);
  if (isGone(last)) return failed;
  throw leftover(last, stack, await stuckWithin(deps.stacks, stack.id));
}

/** A stack may leave behind only resources of its own, so the innermost stacks go first. */
async function deleteWithout(
  deps: RemovalDeps,
  stack: Stack,
  failed: readonly HeldResource[],
  options: Options,
): Promise<Settled> {
  const of = (stackId: string) =>
    failed.filter((each) => each.stackId === stackId).map((each) => each.logicalId);
  const nested = new Set(failed.map((each) => each.stackId).filter((stackId) => stackId !== stack.id));
  for (const stackId of [...nested].reverse())
    await deleteOnce(deps, { ...stack, id: stackId }, TRIES + 1, options, of(stackId));
  return deleteOnce(deps, stack, TRIES + 1, options, of(stack.id));
}

function isGone({ stack }: Settled): boolean {
  return stack === undefined || stack.status === 'DELETE_COMPLETE';
}

function sayResource(resource: StackResource): string {
  return `${resource.logicalId} (${resource.physicalId ?? resource.type})`;
}

async function deleteOnce(
  deps: RemovalDeps,
  stack: Stack,
  attempt: number,
  options: Options,
  retain: readonly string[],
): Promise<Settled> {
  const since = deps.clock.now();
  const token = `${options.runToken}-delete${attempt}`;
  await deps.stacks.deleteStack({ stackId: stack.id, token, retain });
  return settleStack(deps, stack.id, {
    since,
    deadline: options.deadline,
    isStale: (seen) => seen.status === stack.status && seen.status !== 'DELETE_FAILED',
  });
}

/** A bucket that cannot be emptied is a leftover like any other where leftovers may stay. */
async function emptyBuckets(deps: RemovalDeps, stackId: string, options: Options): Promise<void> {
  try {
    await emptyStuckBuckets(deps, stackId);
  } catch (error) {
    if (options.onLeftover === 'fail' || !(error instanceof AdapterError)) throw error;
    deps.log.warning(describeFailure(error).sentence);
  }
}

/** CloudFormation still tells by ARN what a deleted stack held; where it does not, there is nothing more to learn. */
async function resourcesOfGone(deps: RemovalDeps, stackId: string): Promise<readonly HeldResource[]> {
  return resourcesWithin(deps.stacks, stackId).catch(() => []);
}

/**
 * Removes what the stack did not own and proves that the rest is gone. A stack that was made under the same name meanwhile
 * owns versions and Beanstalk environment of that name now, so they are left to it.
 */
async function clearUp(
  deps: RemovalDeps,
  stack: Stack,
  ownsVersions: boolean,
  resources: readonly StackResource[],
): Promise<void> {
  const successor = await deps.stacks.describe(stack.name);
  const isTaken =
    successor !== undefined && successor.id !== stack.id && successor.status !== 'DELETE_COMPLETE';
  if (!isTaken && ownsVersions) await removeVersions(deps, stack);
  const buckets = resources.filter((each) => each.type === BUCKET && each.status === 'DELETE_COMPLETE');
  await prove(deps, isTaken ? undefined : stack.name, stack, buckets);
}

/** The application stands in the stack's own parameters, so teardown needs no settings. */
async function removeVersions(deps: RemovalDeps, stack: Stack): Promise<void> {
  const application = stack.parameters['ApplicationName'];
  if (application === undefined || application === '') return;
  const versions = await deps.applications.applicationVersions(application, `${stack.name}-`);
  for (const { label } of versions.filter((each) => environmentOfLabel(each.label) === stack.name)) {
    await deps.applications.deleteApplicationVersion(application, label);
    deps.log.info(`Deleted application version ${label}.`);
  }
}

async function prove(
  deps: RemovalDeps,
  environmentName: string | undefined,
  stack: Stack,
  buckets: readonly StackResource[],
): Promise<void> {
  const still: string[] = [];
  const environment =
    environmentName === undefined ? undefined : await deps.applications.environment(environmentName);
  if (environment && environment.status !== 'Terminated')
    still.push(`Beanstalk environment ${environment.name} (${environment.status})`);
  for (const { physicalId } of buckets)
    if (physicalId !== undefined && (await deps.objects.bucketTags(physicalId)))
      still.push(`bucket ${physicalId}`);
  if (still.length > 0)
    throw new AdapterError(
      'leftover',
      `Stack ${stack.name} is deleted, but ${still.join(' and ')} is still there; delete it by hand, then rerun.`,
      { service: 'aws' },
    );
}

function leftover(settled: Settled, stack: Stack, failed: readonly StackResource[]): AdapterError {
  const first = firstFailure(settled.events);
  const names =
    failed.length > 0 ? failed.map(sayResource).join(', ') : 'a resource that CloudFormation does not name';
  const cause = first ? `; the first failure was ${sayFailure(first)}` : '';
  return new AdapterError(
    'leftover',
    `Stack ${stack.name} could not be deleted after ${TRIES} tries: ${names} is left${cause}; delete it by hand, then rerun.`,
    { service: 'cloudformation' },
  );
}
