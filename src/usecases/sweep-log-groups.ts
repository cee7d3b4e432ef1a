import { protection } from '../domain/decide-teardown.ts';
import { isOurs } from '../domain/naming.ts';
import type { Stack } from '../domain/stack.ts';
import { environmentOfLogGroup, environmentsOf, logGroupPrefix, STREAMED_LOGS } from './remove-log-groups.ts';
import { resourcesWithin } from './resources-within.ts';
import { unlessItFails } from './spare-work.ts';
import type { TeardownDeps, TeardownRequest } from './teardown.ts';

const ORPHANS = 'Log groups without a stack';

/**
 * Deletes the log groups of environments whose stack is gone: what a run that was killed after the stack's deletion left
 * behind. A log group has no tags that tell whose it is, so the deleted stack must: CloudFormation knows it for 90 days, with its
 * tags and what it held. Groups of which nothing proves that they are ours are only told.
 */
export async function sweepLogGroups(
  deps: TeardownDeps,
  request: TeardownRequest,
  stacks: readonly Stack[],
): Promise<void> {
  await unlessItFails(deps.log, ORPHANS, async () =>
    removeOrphans(deps, request, await orphanedGroups(deps, request, stacks)),
  );
}

/** The same for one environment whose stack is gone and that nobody wants. */
export async function clearLogGroupsOf(
  deps: TeardownDeps,
  request: TeardownRequest,
  name: string,
): Promise<void> {
  await unlessItFails(deps.log, ORPHANS, async () => {
    const groups = await deps.logGroups.list(logGroupPrefix(name));
    await removeOrphans(deps, request, new Map(groups.length === 0 ? [] : [[name, groups]]));
  });
}

async function removeOrphans(
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

/** By the environment's name; those of stacks that were just seen are theirs. */
async function orphanedGroups(
  deps: TeardownDeps,
  request: TeardownRequest,
  stacks: readonly Stack[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const standing = new Set(stacks.map((stack) => stack.name));
  const orphans = new Map<string, string[]>();
  for (const group of await deps.logGroups.list(`${STREAMED_LOGS}${request.project}-`)) {
    const name = environmentOfLogGroup(group);
    if (name !== undefined && !standing.has(name)) orphans.set(name, [...(orphans.get(name) ?? []), group]);
  }
  return orphans;
}

/** An environment may stand under another stack, or under none. */
async function standsAgain(deps: TeardownDeps, name: string): Promise<boolean> {
  const environment = await deps.applications.environment(name);
  if (environment !== undefined && environment.status !== 'Terminated') return true;
  return (await deps.stacks.describe(name)) !== undefined;
}

/**
 * True when every deleted stack of the name was ours and unprotected, and one of them held that environment. One that was deleted
 * under review never held anything that could write a log, and has no tags.
 */
async function wereOurs(
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
