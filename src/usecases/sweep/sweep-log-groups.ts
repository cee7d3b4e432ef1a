import type { Stack } from '../../domain/stack/stack.ts';
import type { LogGroups } from '../../ports/log-groups.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import {
  type LogGroupDeps,
  ORPHANED_LOG_GROUPS,
  removeOrphanedGroups,
} from '../teardown/orphaned-log-groups.ts';
import { environmentOfLogGroup, STREAMED_LOGS } from '../teardown/remove-log-groups.ts';
import type { SweepRequest } from './sweep-request.ts';

/**
 * Deletes the log groups of environments whose stack is gone: what a run that was killed after the stack's deletion left
 * behind. A log group has no tags that tell whose it is, so the deleted stack must: CloudFormation knows it for 90 days, with its
 * tags and what it held. Groups of which nothing proves that they are ours are only told.
 */
export async function sweepLogGroups(
  deps: LogGroupDeps,
  { scope, rules, run }: Pick<SweepRequest, 'scope' | 'rules' | 'run'>,
  stacks: readonly Stack[],
): Promise<void> {
  await warnIfFails(deps.log, ORPHANED_LOG_GROUPS, async () => {
    const orphans = await orphanedGroups(deps.logGroups, scope.project, stacks);
    await removeOrphanedGroups(deps, { scope, rules }, run.dryRun, orphans);
  });
}

/** The groups without a stack, by the environment's name; those of stacks that were just seen are theirs. */
export async function orphanedGroups(
  logGroups: LogGroups,
  project: string,
  stacks: readonly Stack[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const existing = new Set(stacks.map((stack) => stack.name));
  const orphans = new Map<string, string[]>();
  for (const group of await logGroups.list(`${STREAMED_LOGS}${project}-`)) {
    const name = environmentOfLogGroup(group);
    if (name !== undefined && !existing.has(name)) orphans.set(name, [...(orphans.get(name) ?? []), group]);
  }
  return orphans;
}
