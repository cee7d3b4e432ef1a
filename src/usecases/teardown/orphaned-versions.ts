import { isOurs } from '../../domain/environment/naming.ts';
import { ownerOf } from '../../domain/environment/scope.ts';
import { branchOf } from '../../domain/ownership/ownership.ts';
import { protection } from '../../domain/ownership/protection.ts';
import type { ApplicationVersion, Beanstalk } from '../../ports/beanstalk.ts';
import type { Log } from '../../ports/log.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { versionsOf } from '../artifacts/application-version.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { unlessThereIsNoBeanstalk } from '../readiness/beanstalk-there.ts';
import type { OwnershipRules, TeardownRequest } from './teardown-request.ts';

/** What finding and deleting them needs. */
export interface OrphanedVersionDeps {
  readonly stacks: Pick<StackCloud, 'describe'>;
  readonly beanstalk: Beanstalk;
  readonly log: Log;
}

/**
 * Deletes the versions of one environment whose stack is gone, as far as their own tags say that they are ours; returns how
 * many. Whoever calls has just made sure that nobody wants the environment, so their age does not matter.
 */
export async function clearVersionsOf(
  deps: OrphanedVersionDeps,
  { scope, rules, removal, run }: Pick<TeardownRequest, 'scope' | 'rules' | 'removal' | 'run'>,
  name: string,
): Promise<number> {
  const { application } = removal;
  let deleted = 0;
  await warnIfFails(deps.log, versionsIn(application), async () => {
    const found = await unlessThereIsNoBeanstalk(deps.log, [], () =>
      versionsOf(deps.beanstalk, application, name),
    );
    for (const { version } of await removableVersions(deps.beanstalk, { scope, rules }, name, found))
      if (await deleteOrphanedVersion(deps, run.dryRun, name, version)) deleted += 1;
  });
  return deleted;
}

/** How a warning calls them. */
export function versionsIn(application: string): string {
  return `The application versions of ${application}`;
}

/** A version that is ours and that nothing protects. */
export interface RemovableVersion {
  readonly version: ApplicationVersion;
  /** That it was made for; undefined when its tags do not tell. */
  readonly branch: string | undefined;
}

/** By their own tags; what is protected stays protected when its stack is gone. `name` is the environment's. */
export async function removableVersions(
  beanstalk: Pick<Beanstalk, 'applicationVersionTags'>,
  { scope, rules }: OwnershipRules,
  name: string,
  versions: readonly ApplicationVersion[],
): Promise<readonly RemovableVersion[]> {
  const found: RemovableVersion[] = [];
  for (const version of versions) {
    const tags = await beanstalk.applicationVersionTags(version);
    const isProtected = protection({ name, tags, terminationProtection: false }, rules) !== undefined;
    if (isOurs(tags, ownerOf(scope)) && !isProtected)
      found.push({ version, branch: branchOf({ name, tags }, undefined) });
  }
  return found;
}

/** Returns whether it is gone; a stack that was made meanwhile keeps it. `name` is the environment's. */
export async function deleteOrphanedVersion(
  { stacks, beanstalk, log }: OrphanedVersionDeps,
  isDryRun: boolean,
  name: string,
  { application, label }: ApplicationVersion,
): Promise<boolean> {
  if ((await stacks.describe(name)) !== undefined) return false;
  if (isDryRun) {
    log.info(`Application version ${label} would be deleted: it has no stack any more.`);
    return false;
  }
  await beanstalk.deleteApplicationVersion(application, label);
  log.info(`Deleted application version ${label}, which had no stack any more.`);
  return true;
}
