import { formatDuration } from '../../domain/input/durations.ts';
import { withoutAccount } from '../../domain/privacy/without-account.ts';
import type { Stack, StackEvent } from '../../domain/stack/stack.ts';
import { isBusy } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { pollDelay } from '../pace/pace.ts';
import { type StreamedEvent, stackEvents } from './stack-events.ts';

export interface StackWaitDeps {
  readonly stacks: StackCloud;
  readonly clock: Clock;
  readonly log: Log;
}

export interface StackEnding {
  /** Undefined when the stack is gone altogether. */
  readonly stack: Stack | undefined;
  /** What happened since the wait began, in the stack and in those nested in it, oldest first. */
  readonly events: readonly StackEvent[];
}

/** An answer that shows the stack as it was before is believed after this long. */
const STALE_MS = 15_000;

/**
 * Waits until CloudFormation is done with a stack and streams its events, and those of the stacks nested in it, into the log.
 * `since` is the far side's time before the operation was asked for, `deadline` a monotonic instant in ms.
 * @throws AdapterError `deadline` when the time runs out; the stack goes on by itself.
 */
export async function waitForStack(
  deps: StackWaitDeps,
  stackId: string,
  options: {
    readonly since: Date;
    readonly deadline: number;
    /** True for how the stack was before the operation: an answer may lag behind it for a while. */
    readonly isStale?: (stack: Stack) => boolean;
    /** Told of the events so far after every look. */
    readonly onEvents?: (events: readonly StackEvent[]) => void;
  },
): Promise<StackEnding> {
  const startedAt = deps.clock.monotonic();
  const stream = stackEvents(deps, stackId, options.since.toISOString());
  for (;;) {
    const stack = await deps.stacks.describe(stackId);
    const waited = deps.clock.monotonic() - startedAt;
    const isOver = deps.clock.monotonic() >= options.deadline;
    const hasEnded = stack === undefined || !isBusy(stack.status);
    for (const told of await stream.look(hasEnded || isOver))
      deps.log.info(describeEvent(told, deps.clock.monotonic() - startedAt));
    const events = stream.all();
    options.onEvents?.(events);
    const lags =
      stack !== undefined &&
      waited < STALE_MS &&
      options.isStale?.(stack) === true &&
      !wentThereAndBack(stack, events);
    if (stack === undefined || (hasEnded && !lags)) return { stack, events };
    if (isOver)
      throw new AdapterError(
        'deadline',
        `Stack ${stack.name} is still in ${stack.status} after ${formatDuration(waited)}; it goes on by itself, and a rerun takes up from there.`,
        { service: 'CloudFormation', retriable: true },
      );
    await deps.clock.sleep(pollDelay(waited));
  }
}

/** Its own events tell of an operation that began and left it in the state that it was in before. */
function wentThereAndBack(stack: Stack, events: readonly StackEvent[]): boolean {
  const own = events.filter(({ physicalId }) => physicalId === stack.id);
  return own.at(-1)?.status === stack.status && own.some(({ status }) => isBusy(status));
}

function describeEvent({ event, path }: StreamedEvent, elapsed: number): string {
  const hook = event.hook && `  hook ${event.hook.type} ${event.hook.status} ${event.hook.reason ?? ''}`;
  const reason = withoutAccount([event.reason ?? '', hook ?? ''].join(' ').trim());
  const what = `${event.status}  ${path}${event.logicalId} (${event.type}) ${reason}`;
  return `${formatDuration(elapsed).padStart(8)}  ${what}`.trimEnd();
}
