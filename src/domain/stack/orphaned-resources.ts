import type { StackEvent } from './stack.ts';

const STACK = 'AWS::CloudFormation::Stack';

/**
 * What a change was to remove and could not: CloudFormation gives up on it, calls the update complete and forgets it (aws/aws-cdk
 * issue 22191). It counts as long as the last thing heard of a physical id is that it could not be deleted. `events` are those of
 * a stack and of the stacks nested in it, oldest first; a nested stack counts by what it holds.
 */
export function orphanedIn(events: readonly StackEvent[]): readonly StackEvent[] {
  const last = new Map<string, StackEvent>();
  for (const event of events) {
    if (event.physicalId === undefined || event.type === STACK || event.hook !== undefined) continue;
    const key = `${event.type} ${event.physicalId}`;
    // In the order in which they leaked.
    last.delete(key);
    last.set(key, event);
  }
  return [...last.values()].filter((event) => event.status === 'DELETE_FAILED');
}
