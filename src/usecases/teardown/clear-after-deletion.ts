import { artifactPrefix, olderArtifactPrefix, TAGS } from '../../domain/environment/naming.ts';
import { withoutAccount } from '../../domain/privacy/without-account.ts';
import {
  byHand,
  describeLeftover,
  type Leftover,
  LeftoverError,
  leftoverOf,
} from '../../domain/stack/leftover.ts';
import { BEANSTALK_ENVIRONMENT, BUCKET } from '../../domain/stack/resource-types.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { versionsOf } from '../artifacts/application-version.ts';
import { warnIfRefused } from '../pace/spare-work.ts';
import { hadBeanstalk } from '../readiness/beanstalk-there.ts';
import type { DeletedStack, RemovalDeps } from './delete-environment-stack.ts';
import { environmentsOf, functionLogsOf, removeLogGroups } from './remove-log-groups.ts';

type ClearDeps = Pick<RemovalDeps, 'stacks' | 'beanstalk' | 'objects' | 'logGroups' | 'log'>;

/** What of a gone stack's name goes with it. */
export interface Claims {
  /** False when what bears its name belongs to a stack that was made since, or is wanted by its branch again. */
  readonly mayClear: boolean;
  /** False when versions and logs of its name may be somebody else's. */
  readonly versions: boolean;
  /** False when what lies in the artifact bucket under its name may be somebody else's. */
  readonly artifacts: boolean;
  /** What its updates left and what may not stay. */
  readonly unwelcome: readonly Leftover[];
}

/**
 * Removes what the stack did not own and proves that the rest is gone.
 * @throws LeftoverError with what is still there.
 */
export async function clearAfterDeletion(deps: ClearDeps, gone: DeletedStack, claims: Claims): Promise<void> {
  const { stack, resources } = gone;
  // Versions that cannot go must not keep the logs: the stack that tells of both is gone.
  const failures: unknown[] = [];
  if (claims.mayClear)
    await removeVersionsAndArtifacts(deps, gone, claims).catch((error: unknown) => failures.push(error));
  await prove(deps, gone, claims.unwelcome);
  const logs = {
    environments: environmentsOf(stack, resources, claims.versions),
    groups: functionLogsOf(resources),
  };
  if (claims.mayClear) await removeLogGroups(deps, logs).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** True when a stack was made under the same name since. */
export async function hasSuccessor(stacks: Pick<StackCloud, 'describe'>, stack: Stack): Promise<boolean> {
  const successor = await stacks.describe(stack.name);
  return successor !== undefined && successor.id !== stack.id && successor.status !== 'DELETE_COMPLETE';
}

async function removeVersionsAndArtifacts(
  deps: ClearDeps,
  { stack, since }: DeletedStack,
  claims: Claims,
): Promise<void> {
  const buckets = claims.versions ? await removeVersions(deps, stack) : [];
  if (!claims.artifacts) return;
  for (const bucket of new Set([...buckets, stack.parameters['SourceBundleBucket'] ?? '']))
    if (bucket !== '') await removeArtifacts(deps, prefixesOf(stack), bucket, since);
}

function prefixesOf({ name, tags }: Stack): readonly string[] {
  const kind = tags[TAGS.environment];
  return [...(kind === undefined ? [] : [artifactPrefix({ name, kind })]), olderArtifactPrefix(name)];
}

/** The application stands in the stack's own parameters, so teardown needs no settings. Returns where the bundles lay. */
async function removeVersions(
  { beanstalk, log }: Pick<ClearDeps, 'beanstalk' | 'log'>,
  stack: Stack,
): Promise<readonly string[]> {
  const application = stack.parameters['ApplicationName'];
  if (application === undefined || application === '') return [];
  const versions = await versionsOf(beanstalk, application, stack.name);
  for (const { label } of versions) {
    await beanstalk.deleteApplicationVersion(application, label);
    log.info(`Deleted application version ${label}.`);
  }
  return versions.flatMap(({ bucket }) => bucket ?? []);
}

/**
 * Bundles that no version holds, and templates that were too large for a request: CloudFormation and Beanstalk made their own
 * copies of them. What was written after `since` stays.
 */
async function removeArtifacts(
  { objects, log }: { readonly objects: ObjectStore; readonly log: Log },
  prefixes: readonly string[],
  bucket: string,
  since: Date,
): Promise<void> {
  const notice = {
    what: `Objects under ${prefixes.join(' and ')}`,
    remedy:
      'Allow s3:ListBucketVersions and s3:DeleteObjectVersion, or let a lifecycle rule of the bucket end them.',
  };
  await warnIfRefused(log, notice, async () => {
    for (const prefix of prefixes) {
      const { deleted } = await objects.emptyUnder(bucket, prefix, since);
      if (deleted > 0) log.info(`Deleted ${deleted} objects under ${prefix} in ${withoutAccount(bucket)}.`);
    }
  });
}

/** @throws LeftoverError with what is still there; `unwelcome` is what is known to be. */
async function prove(
  deps: Pick<ClearDeps, 'stacks' | 'beanstalk' | 'objects'>,
  { stack, resources }: DeletedStack,
  unwelcome: readonly Leftover[],
): Promise<void> {
  const still: Leftover[] = [...unwelcome];
  const environment = hadBeanstalk(stack, resources)
    ? await deps.beanstalk.environment(stack.name)
    : undefined;
  const isKnown = unwelcome.some(({ name }) => name === environment?.name);
  // It may belong to a stack that was made since.
  if (
    environment &&
    environment.status !== 'Terminated' &&
    !isKnown &&
    !(await hasSuccessor(deps.stacks, stack))
  )
    still.push({
      resource: environment.name,
      type: BEANSTALK_ENVIRONMENT,
      why: `it is in ${environment.status}`,
    });
  const buckets = resources.filter(({ type, status }) => type === BUCKET && status === 'DELETE_COMPLETE');
  for (const bucket of buckets)
    if (bucket.physicalId !== undefined && (await deps.objects.bucketTags(bucket.physicalId)))
      still.push(leftoverOf(bucket, 'CloudFormation counts it as deleted'));
  if (still.length > 0)
    throw new LeftoverError(
      `Stack ${stack.name} is deleted, but ${still.map(describeLeftover).join(' and ')} is still there; ${byHand(still.map(({ why }) => why))}, then rerun.`,
      still,
    );
}
