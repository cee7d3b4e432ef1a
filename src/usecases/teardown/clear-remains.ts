import { isOurs } from '../../domain/environment/naming.ts';
import { branchOf } from '../../domain/ownership/ownership.ts';
import { protection } from '../../domain/ownership/protection.ts';
import type { ApplicationVersion } from '../../ports/beanstalk.ts';
import { versionsOf } from '../artifacts/application-version.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { resourcesWithin } from '../stack/resources-within.ts';
import { environmentsOf, logGroupPrefix } from './remove-log-groups.ts';
import type { TeardownDeps, TeardownRequest } from './teardown.ts';
export const ORPHANS = 'Log groups without a stack';

/** The same for one environment whose stack is gone and that nobody wants. */
export async function clearLogGroupsOf(
  deps: TeardownDeps,
  request: TeardownRequest,
  name: string,
): Promise<void> {
  await warnIfFails(deps.log, ORPHANS, async () => {
    const groups = await deps.logGroups.list(logGroupPrefix(name));
    await removeOrphans(deps, request, new Map(groups.length === 0 ? [] : [[name, groups]]));
  });
}

export async function removeOrphans(
  deps: TeardownDeps,
  request: TeardownRequest,
  orphans: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  if (orphans.size === 0) return;
  const deleted = await deps.stacks.deleted(new Set(orphans.keys()));
  for (const [name, groups] of orphans) {
    if (await standsAgain(deps, name)) continue;
    if (!(await wereOurs(deps, request, name, deleted?.get(name) ?? [])))
      deps.log.info(
        `Log groups under ${logGroupPrefix(name)} have no stack any more, and nothing proves that they may go; delete them by hand.`,
      );
    else if (request.dryRun)
      deps.log.info(
        `Log groups under ${logGroupPrefix(name)} would be deleted: they have no stack any more.`,
      );
    else
      for (const group of groups)
        if (await deps.logGroups.delete(group))
          deps.log.info(`Deleted log group ${group}, which had no stack any more.`);
  }
}

/** An environment may stand under another stack, or under none. */
export async function standsAgain(deps: TeardownDeps, name: string): Promise<boolean> {
  const environment = await deps.applications.environment(name);
  if (environment !== undefined && environment.status !== 'Terminated') return true;
  return (await deps.stacks.describe(name)) !== undefined;
}

/**
 * True when every deleted stack of the name was ours and unprotected, and one of them held that environment. One that was deleted
 * under review never held anything that could write a log, and has no tags.
 */
export async function wereOurs(
  deps: TeardownDeps,
  request: TeardownRequest,
  name: string,
  former: readonly string[],
): Promise<boolean> {
  let held = false;
  for (const id of former) {
    const stack = await deps.stacks.describe(id);
    if (stack?.status !== 'DELETE_COMPLETE') return false;
    const isBare = Object.keys(stack.tags).length === 0;
    const resources = isBare || isOurs(stack.tags, request) ? await resourcesWithin(deps.stacks, id) : [];
    if (isBare && resources.length === 0) continue;
    if (!isOurs(stack.tags, request) || protection(stack, request) !== undefined) return false;
    held ||= environmentsOf(stack, resources, true).includes(name);
  }
  return held;
}

/**
 * Deletes the versions of one environment whose stack is gone, as far as their own tags say that they are ours; returns how
 * many. Whoever calls has just made sure that nobody wants the environment, so their age does not matter.
 */
export async function clearVersionsOf(
  deps: TeardownDeps,
  request: TeardownRequest,
  name: string,
): Promise<number> {
  const { application } = request;
  let deleted = 0;
  await warnIfFails(deps.log, versionsIn(application), async () => {
    const own = await versionsOf(deps.applications, application, name);
    for (const { version } of await removable(deps, request, name, own))
      if (await deleteWithoutStack(deps, request, name, version)) deleted += 1;
  });
  return deleted;
}

export function versionsIn(application: string): string {
  return `The application versions of ${application}`;
}

export interface Removable {
  readonly version: ApplicationVersion;
  /** That it was made for; undefined when its tags do not tell. */
  readonly branch: string | undefined;
}

/** By their own tags; what is protected stays protected when its stack is gone. */
export async function removable(
  deps: TeardownDeps,
  request: TeardownRequest,
  name: string,
  versions: readonly ApplicationVersion[],
): Promise<readonly Removable[]> {
  const found: Removable[] = [];
  for (const version of versions) {
    const tags = await deps.applications.applicationVersionTags(version);
    const isProtected = protection({ name, tags, terminationProtection: false }, request) !== undefined;
    if (isOurs(tags, request) && !isProtected)
      found.push({ version, branch: branchOf({ name, tags }, undefined) });
  }
  return found;
}

/** Returns whether it is gone; a stack that was made meanwhile keeps it. */
export async function deleteWithoutStack(
  deps: TeardownDeps,
  request: TeardownRequest,
  name: string,
  { application, label }: ApplicationVersion,
): Promise<boolean> {
  if ((await deps.stacks.describe(name)) !== undefined) return false;
  if (request.dryRun) {
    deps.log.info(`Application version ${label} would be deleted: it has no stack any more.`);
    return false;
  }
  await deps.applications.deleteApplicationVersion(application, label);
  deps.log.info(`Deleted application version ${label}, which had no stack any more.`);
  return true;
}
