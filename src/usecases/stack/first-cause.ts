import { nestedStacksIn } from '../../domain/stack/nested-stacks.ts';
import type { StackEvent } from '../../domain/stack/stack.ts';
import { firstFailure } from '../../domain/stack/stack-failure.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { type StackTree, walkNestedStacks } from './nested-stacks.ts';

/**
 * The event that explains a failed operation, looked for in the nested stacks first: what their parent says of them is only
 * that they failed. `events` are the stack's own, oldest first; `since` is AWS's time before the operation. Undefined where
 * nothing failed.
 */
export async function firstCause(
  stacks: Pick<Stacks, 'events'>,
  stackId: string,
  events: readonly StackEvent[],
  since: Date,
): Promise<StackEvent | undefined> {
  // A nested stack that cannot be read explains nothing.
  const read = (id: string) => stacks.events(id, since.toISOString()).catch(() => []);
  return causeIn(await walkNestedStacks(stackId, events, { read, follow: firstFailed }));
}

function firstFailed(events: readonly StackEvent[], stackId: string): readonly string[] {
  const failed = events.filter(
    ({ status, reason }) => status.endsWith('_FAILED') && !/cancelled/i.test(reason ?? ''),
  );
  return nestedStacksIn(failed, stackId).slice(0, 1);
}

function causeIn({ stackId, members, nested: [inner] }: StackTree<StackEvent>): StackEvent | undefined {
  return (inner && causeIn(inner)) ?? firstFailure(members, stackId);
}
