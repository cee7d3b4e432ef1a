import { AdapterError } from '../domain/errors.ts';
import type { Stack } from '../domain/stack.ts';
import { firstFailure, sayFailure } from '../domain/stack-failure.ts';
import type { ApplicationHost } from '../ports/application-host.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { type SettleDeps, type Settled, settleStack } from './settle-stack.ts';

export interface RemovalDeps extends SettleDeps {
  readonly applications: ApplicationHost;
  readonly objects: ObjectStore;
}

export interface Removal {
  /** Plain names of what is gone, for the report. */
  readonly gone: readonly string[];
}

/** A second deletion usually clears what the first left; a third never did. */
const TRIES = 3;
const BUCKET = 'AWS::S3::Bucket';

/**
 * Deletes one stack with all that is in it, then looks whether it is really gone.
 * Buckets are found through the stack's own resources, emptied, and emptied again when something was
 * written meanwhile.
 * @throws AdapterError `leftover` naming every resource that is still there.
 */
export async function removeEnvironment(
  deps: RemovalDeps,
  stack: Stack,
  options: { readonly runToken: string; readonly deadline: number; readonly versionPrefix: string },
): Promise<Removal> {
  const buckets = await bucketsOf(deps, stack.id);
  for (let attempt = 1; ; attempt += 1) {
    const settled = await deleteOnce(deps, stack, attempt, options, buckets);
    if (settled.stack === undefined || settled.stack.status === 'DELETE_COMPLETE') break;
    if (attempt === TRIES) throw await leftover(deps, settled, stack);
    deps.log.info(`Stack ${stack.name} is in ${settled.stack.status}; trying again.`);
  }
  const versions = await removeVersions(deps, stack, options.versionPrefix);
  await prove(deps, stack, buckets);
  return {
    gone: [
      `stack ${stack.name}`,
      ...buckets.map((bucket) => `bucket ${bucket}`),
      ...versions.map((label) => `version ${label}`),
    ],
  };
}

async function deleteOnce(
  deps: RemovalDeps,
  stack: Stack,
  attempt: number,
  options: { readonly runToken: string; readonly deadline: number },
  buckets: readonly string[],
): Promise<Settled> {
  for (const bucket of buckets) {
    const { deleted } = await deps.objects.empty(bucket);
    if (deleted > 0) deps.log.info(`Emptied bucket ${bucket}: ${deleted} versions.`);
  }
  const since = deps.clock.now();
  await deps.stacks.deleteStack({ stackId: stack.id, token: `${options.runToken}-delete${attempt}` });
  return settleStack(deps, stack.id, { since, deadline: options.deadline });
}

async function bucketsOf(deps: RemovalDeps, stackId: string): Promise<readonly string[]> {
  const resources = await deps.stacks.resources(stackId);
  return resources
    .filter(
      (each) => each.type === BUCKET && each.status !== 'DELETE_COMPLETE' && each.status !== 'DELETE_SKIPPED',
    )
    .flatMap((each) => (each.physicalId ? [each.physicalId] : []));
}

/** The application stands in the stack's own parameters, so teardown needs no settings. */
async function removeVersions(deps: RemovalDeps, stack: Stack, prefix: string): Promise<readonly string[]> {
  const application = stack.parameters['ApplicationName'];
  if (application === undefined || application === '') return [];
  const versions = await deps.applications.applicationVersions(application, prefix);
  for (const version of versions)
    await deps.applications.deleteApplicationVersion(application, version.label);
  return versions.map((version) => version.label);
}

async function prove(deps: RemovalDeps, stack: Stack, buckets: readonly string[]): Promise<void> {
  const still: string[] = [];
  const environment = await deps.applications.environment(stack.name);
  if (environment && environment.status !== 'Terminated')
    still.push(`Beanstalk environment ${stack.name} (${environment.status})`);
  for (const bucket of buckets) if (await deps.objects.bucketTags(bucket)) still.push(`bucket ${bucket}`);
  if (still.length > 0)
    throw new AdapterError(
      'leftover',
      `Stack ${stack.name} is deleted, but ${still.join(' and ')} is still there; delete it by hand, then rerun.`,
      { service: 'aws' },
    );
}

async function leftover(deps: RemovalDeps, settled: Settled, stack: Stack): Promise<AdapterError> {
  const resources = await deps.stacks.resources(stack.id);
  const failed = resources
    .filter((each) => each.status === 'DELETE_FAILED')
    .map((each) => `${each.logicalId} (${each.physicalId ?? each.type})`);
  const first = firstFailure(settled.events);
  const names = failed.length > 0 ? failed.join(', ') : 'a resource that CloudFormation does not name';
  const cause = first ? `; the first failure was ${sayFailure(first)}` : '';
  return new AdapterError(
    'leftover',
    `Stack ${stack.name} could not be deleted after ${TRIES} tries: ${names} is left${cause}; delete it by hand, then rerun.`,
    { service: 'cloudformation' },
  );
}
