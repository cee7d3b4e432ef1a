import { artifactPrefix } from '../../domain/environment/naming.ts';
import { withoutAccount } from '../../domain/privacy/without-account.ts';
import { describeLeftover, type Leftover, LeftoverError, leftoverOf } from '../../domain/stack/leftover.ts';
import type { Stack, StackResource } from '../../domain/stack/stack.ts';

import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { Log } from '../../ports/log.ts';
import type { LogGroups } from '../../ports/log-groups.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { versionsOf } from '../artifacts/application-version.ts';
import { warnIfRefused } from '../pace/spare-work.ts';
import { environmentsOf, functionLogsOf, removeLogGroups } from './remove-log-groups.ts';

interface Deps {
  readonly stacks: StackCloud;
  readonly applications: Beanstalk;
  readonly objects: ObjectStore;
  readonly logGroups: LogGroups;
  readonly log: Log;
}

const BUCKET = 'AWS::S3::Bucket';

/** A stack that is gone, and what is known of it. */
export interface DeletedStack {
  readonly stack: Stack;
  readonly resources: readonly StackResource[];
  /** What its updates could not delete, as far as that may not stay. */
  readonly leaked: readonly Leftover[];
  /** False when versions and logs of its name may be somebody else's. */
  readonly ownsVersions: boolean;
  /** False when what lies in the artifact bucket under its name may be somebody else's. */
  readonly ownsArtifacts: boolean;
  /** What was written after this instant is somebody else's. */
  readonly since: Date;
  /** Asked once the stack is gone: what bears its name is kept for a branch that has come back meanwhile. */
  readonly isWantedAgain: () => Promise<boolean>;
}

/**
 * Removes what the stack did not own and proves that the rest is gone. A stack that was made under the same name meanwhile
 * owns versions, artifacts, logs and Beanstalk environment of that name now, so they are left to it.
 * @throws LeftoverError with what is still there.
 */
export async function clearAfterDeletion(deps: Deps, gone: DeletedStack): Promise<void> {
  const { stack, resources, ownsVersions } = gone;
  const isOver = !(await isTaken(deps, stack)) && !(ownsVersions && (await gone.isWantedAgain()));
  // Versions that cannot go must not keep the logs: the stack that tells of both is gone.
  const failures: unknown[] = [];
  if (isOver) await removeVersionsAndArtifacts(deps, gone).catch((error: unknown) => failures.push(error));
  await prove(deps, gone);
  const logs = {
    environments: environmentsOf(stack, resources, ownsVersions),
    groups: functionLogsOf(resources),
  };
  if (isOver) await removeLogGroups(deps, logs).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function removeVersionsAndArtifacts(deps: Deps, gone: DeletedStack): Promise<void> {
  const { stack, ownsVersions, ownsArtifacts } = gone;
  const buckets = ownsVersions ? await removeVersions(deps, stack) : [];
  if (!ownsArtifacts) return;
  for (const bucket of new Set([...buckets, stack.parameters['SourceBundleBucket'] ?? '']))
    if (bucket !== '') await removeArtifacts(deps, gone, bucket);
}

/** True when a stack was made under the same name since. */
async function isTaken(deps: Deps, stack: Stack): Promise<boolean> {
  const successor = await deps.stacks.describe(stack.name);
  return successor !== undefined && successor.id !== stack.id && successor.status !== 'DELETE_COMPLETE';
}

/** The application stands in the stack's own parameters, so teardown needs no settings. Returns where the bundles lay. */
async function removeVersions(deps: Deps, stack: Stack): Promise<readonly string[]> {
  const application = stack.parameters['ApplicationName'];
  if (application === undefined || application === '') return [];
  const own = await versionsOf(deps.applications, application, stack.name);
  for (const { label } of own) {
    await deps.applications.deleteApplicationVersion(application, label);
    deps.log.info(`Deleted application version ${label}.`);
  }
  return own.flatMap((each) => each.bucket ?? []);
}

/**
 * Bundles that no version holds, and templates that were too large for a request: CloudFormation and Beanstalk made their own
 * copies of them.
 */
async function removeArtifacts(deps: Deps, { stack, since }: DeletedStack, bucket: string): Promise<void> {
  const prefix = artifactPrefix(stack.name);
  const left = {
    what: `Objects under ${prefix}`,
    remedy:
      'Allow s3:ListBucketVersions and s3:DeleteObjectVersion, or let a lifecycle rule of the bucket end them.',
  };
  await warnIfRefused(deps.log, left, async () => {
    const { deleted } = await deps.objects.emptyUnder(bucket, prefix, since);
    if (deleted > 0)
      deps.log.info(`Deleted ${deleted} objects under ${prefix} in ${withoutAccount(bucket)}.`);
  });
}

async function prove(deps: Deps, { stack, resources, leaked }: DeletedStack): Promise<void> {
  const still: Leftover[] = [...leaked];
  const environment = await deps.applications.environment(stack.name);
  // It may belong to a stack that was made since.
  const isTold = leaked.some(({ name }) => name === environment?.name);
  if (environment && environment.status !== 'Terminated' && !isTold && !(await isTaken(deps, stack)))
    still.push({
      resource: environment.name,
      type: 'AWS::ElasticBeanstalk::Environment',
      why: `it is in ${environment.status}`,
    });
  for (const each of resources.filter(({ type, status }) => type === BUCKET && status === 'DELETE_COMPLETE'))
    if (each.physicalId !== undefined && (await deps.objects.bucketTags(each.physicalId)))
      still.push(leftoverOf(each, 'CloudFormation counts it as deleted'));
  if (still.length > 0)
    throw new LeftoverError(
      `Stack ${stack.name} is deleted, but ${still.map(describeLeftover).join(' and ')} is still there; delete it by hand, then rerun.`,
      still,
    );
}
