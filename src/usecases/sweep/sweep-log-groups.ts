import type { Stack } from '../../domain/stack/stack.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { ORPHANS, removeOrphans } from '../teardown/clear-remains.ts';
import { environmentOfLogGroup, STREAMED_LOGS } from '../teardown/remove-log-groups.ts';
import type { TeardownDeps, TeardownRequest } from '../teardown/teardown.ts';

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
  await warnIfFails(deps.log, ORPHANS, async () =>
    removeOrphans(deps, request, await orphanedGroups(deps, request, stacks)),
  );
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
