import type { StackEvent } from './stack.ts';
import { withoutAccount } from './without-account.ts';

/**
 * The event that explains a failed operation: the oldest failure that is not the echo of another
 * (a cancelled resource, the stack itself). The last one, which most tools show, is usually an echo.
 * `events` are oldest first.
 */
export function firstFailure(events: readonly StackEvent[]): StackEvent | undefined {
  const failures = events.filter((event) => event.status.endsWith('_FAILED'));
  return failures.find((event) => !isEcho(event)) ?? failures[0];
}

function isEcho(event: StackEvent): boolean {
  return event.type === 'AWS::CloudFormation::Stack' || /cancelled/i.test(event.reason ?? '');
}

/** The failure as one clause: which resource, of what type, and the service's own words. */
export function sayFailure(event: StackEvent): string {
  const reason = (event.reason ?? 'no reason given').replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
  return `${event.logicalId} (${event.type}): ${withoutAccount(reason)}`;
}
