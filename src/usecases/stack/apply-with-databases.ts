import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import type { DetachedChange } from './apply-change.ts';
import type { AppliedChange } from './await-change.ts';
import type { DesiredStack } from './desired-stack.ts';
import { type DatabaseDeps, databasesOf, startDatabases } from './stack-databases.ts';

/**
 * Changes a stack by `apply`. Where that finds it asleep, its databases are started before, because CloudFormation cannot
 * change one that is stopped and the application needs them; and they are looked at again when it is awake, because a run
 * that was putting it to sleep may have stopped them meanwhile.
 * @throws AdapterError and UserError as `apply` and `startDatabases` do.
 */
export async function applyWithDatabases<T extends AppliedChange | DetachedChange>(
  deps: DatabaseDeps,
  wanted: DesiredStack,
  apply: (ready: DesiredStack) => Promise<T>,
): Promise<T> {
  const start = async (stack: Stack) =>
    startDatabases(deps, await databasesOf(deps, stack.id), wanted.deadline);
  let wasAsleep = false;
  const applied = await apply({
    ...wanted,
    async prepare(found) {
      if (!isAsleep(found)) return false;
      wasAsleep = true;
      return start(found);
    },
  });
  if (wasAsleep && 'stack' in applied && !isAsleep(applied.stack)) await start(applied.stack);
  return applied;
}
