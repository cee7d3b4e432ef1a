import type { StackEvent } from '../../domain/stack/stack.ts';
import { firstFailure } from '../../domain/stack/stack-failure.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';

const STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;

/**
 * The event that explains a failed operation, looked for in the nested stacks first: what their parent says of them is only
 * that they failed. `events` are the stack's own, oldest first.
 */
export async function firstCause(
  stacks: Pick<StackCloud, 'events'>,
  stackId: string,
  events: readonly StackEvent[],
  since: Date,
  depth = 0,
): Promise<StackEvent | undefined> {
  const nested = events.find(
    (event) =>
      event.type === STACK &&
      event.status.endsWith('_FAILED') &&
      event.physicalId?.startsWith('arn:') === true &&
      event.physicalId !== stackId &&
      !/cancelled/i.test(event.reason ?? ''),
  );
  const own = firstFailure(events);
  if (nested?.physicalId === undefined || depth === DEEPEST) return own;
  const inner = await stacks.events(nested.physicalId, since.toISOString()).catch(() => []);
  return (await firstCause(stacks, nested.physicalId, inner, since, depth + 1)) ?? own;
}
