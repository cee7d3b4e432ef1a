import { isOurs } from '../../domain/environment/naming.ts';
import { ownerOf } from '../../domain/environment/scope.ts';
import { protection } from '../../domain/ownership/protection.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { Log } from '../../ports/log.ts';
import type { LogGroups } from '../../ports/log-groups.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { resourcesWithin } from '../stack/resources-within.ts';
import { environmentsOf, logGroupPrefix } from './remove-log-groups.ts';
import type { OwnershipRules } from './teardown-request.ts';

/** How a warning calls them. */
export const ORPHANED_LOG_GROUPS = 'Log groups without a stack';

/** What finding and deleting them needs. */
export interface LogGroupDeps {
  readonly stacks: StackCloud;
  readonly beanstalk: Pick<Beanstalk, 'environment'>;
  readonly logGroups: LogGroups;
  readonly log: Log;
}

/** Deletes the log groups of one environment whose stack is gone and that nobody wants. */
export async function clearLogGroupsOf(
  deps: LogGroupDeps,
  rules: OwnershipRules,
  isDryRun: boolean,
  name: string,
): Promise<void> {
  await warnIfFails(deps.log, ORPHANED_LOG_GROUPS, async () => {
    const groups = await deps.logGroups.list(logGroupPrefix(name));
    await removeOrphanedGroups(deps, rules, isDryRun, new Map(groups.length === 0 ? [] : [[name, groups]]));
  });
}

/**
 * Deletes log groups of environments whose stack is gone, by the environment's name. Those that nothing proves to be ours are only
 * told.
 */
export async function removeOrphanedGroups(
  deps: LogGroupDeps,
  rules: OwnershipRules,
  isDryRun: boolean,
  orphans: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  for await (const { name, groups } of removableGroups(deps, rules, orphans))
    if (isDryRun)
      deps.log.info(
        `Log groups under ${logGroupPrefix(name)} would be deleted: they have no stack any more.`,
      );
    else
      for (const group of groups)
        if (await deps.logGroups.delete(group))
          deps.log.info(`Deleted log group ${group}, which had no stack any more.`);
}

/** Of log groups without a stack, by the environment's name, those that may go. */
export async function* removableGroups(
  deps: LogGroupDeps,
  rules: OwnershipRules,
  orphans: ReadonlyMap<string, readonly string[]>,
): AsyncGenerator<{ readonly name: string; readonly groups: readonly string[] }> {
  if (orphans.size === 0) return;
  const deleted = await deps.stacks.deleted(new Set(orphans.keys()));
  for (const [name, groups] of orphans) {
    if (await isThereAgain(deps, name)) continue;
    if (await wereOurs(deps.stacks, rules, name, deleted?.get(name) ?? [])) yield { name, groups };
    else
      deps.log.info(
        `Log groups under ${logGroupPrefix(name)} have no stack any more, and nothing proves that they may go; delete them by hand.`,
      );
  }
}

/** An environment may be there under another stack, or under none. */
async function isThereAgain(
  { beanstalk, stacks }: Pick<LogGroupDeps, 'beanstalk' | 'stacks'>,
  name: string,
): Promise<boolean> {
  const environment = await beanstalk.environment(name);
  if (environment !== undefined && environment.status !== 'Terminated') return true;
  return (await stacks.describe(name)) !== undefined;
}

/**
 * True when every deleted stack of the name was ours and unprotected, and one of them held that environment. One that was deleted
 * under review never held anything that could write a log, and has no tags. `former` are the ids of the deleted stacks.
 */
async function wereOurs(
  stacks: StackCloud,
  { scope, rules }: OwnershipRules,
  name: string,
  former: readonly string[],
): Promise<boolean> {
  const owner = ownerOf(scope);
  let held = false;
  for (const id of former) {
    const stack = await stacks.describe(id);
    if (stack?.status !== 'DELETE_COMPLETE') return false;
    const isBare = Object.keys(stack.tags).length === 0;
    const resources = isBare || isOurs(stack.tags, owner) ? await resourcesWithin(stacks, id) : [];
    if (isBare && resources.length === 0) continue;
    if (!isOurs(stack.tags, owner) || protection(stack, rules) !== undefined) return false;
    held ||= environmentsOf(stack, resources, true).includes(name);
  }
  return held;
}
