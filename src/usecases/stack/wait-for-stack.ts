import { formatDuration } from '../../domain/input/durations.ts';
import { PACES, PATIENCE } from '../../domain/pace/intervals.ts';
import { waitUntil } from '../../domain/pace/wait-until.ts';
import { withoutAccount } from '../../domain/privacy/without-account.ts';
import type { Stack, StackEvent } from '../../domain/stack/stack.ts';
import { isBusy } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { type StreamedEvent, stackEvents } from './stack-events.ts';

export interface StackWaitDeps {
  readonly stacks: Pick<Stacks, 'describe' | 'events'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface StackEnding {
  /** Undefined when the stack is gone altogether. */
  readonly stack: Stack | undefined;
  /** What happened since the wait began, in the stack and in those nested in it, oldest first. */
  readonly events: readonly StackEvent[];
}

/** How a stack is waited for. */
export interface StackWait {
  /** AWS's time before the operation was asked for. */
  readonly since: Date;
  /** A monotonic instant in ms. */
  readonly deadline: number;
  /** True for how the stack was before the operation: an answer may lag behind it for a while. Absent where none can. */
  readonly isStale?: (stack: Stack) => boolean;
  /** Told of the events so far after every look. */
  readonly onEvents?: (events: readonly StackEvent[]) => void;
}

/**
 * Waits until CloudFormation is done with a stack and streams its events, and those of the stacks nested in it, into the log. A look
 * that fails because CloudFormation throttles or is out of order is repeated until the deadline.
 * @throws AdapterError `deadline` when the time runs out; the stack goes on by itself.
 */
export async function waitForStack(
  deps: StackWaitDeps,
  stackId: string,
  wait: StackWait,
): Promise<StackEnding> {
  const { clock, log } = deps;
  const startedAt = clock.monotonic();
  const stream = stackEvents(deps, stackId, wait.since.toISOString());
  return waitUntil<StackEnding, Stack>(
    clock,
    {
      deadline: wait.deadline,
      pace: PACES.operation,
      what: 'a stack to settle',
      outlasts: true,
      tell: ({ name, status }, waited) =>
        log.info(`Stack ${name} is still in ${status} after ${formatDuration(waited)}.`),
    },
    async (now) => {
      const stack = await deps.stacks.describe(stackId);
      const { waited, isOver } = now();
      const hasEnded = stack === undefined || !isBusy(stack.status);
      for (const event of await stream.look(hasEnded || isOver))
        log.info(formatEvent(event, clock.monotonic() - startedAt));
      const events = stream.all();
      wait.onEvents?.(events);
      if (stack === undefined) return { done: { stack, events } };
      const mayLag = waited < PATIENCE.staleStack && wait.isStale?.(stack) === true;
      const lags = mayLag && !wentThereAndBack(stack, events);
      return hasEnded && !lags ? { done: { stack, events } } : { again: stack };
    },
    stillBusy,
  );
}

function stillBusy({ name, status }: Stack, waited: number): AdapterError {
  return new AdapterError(
    'deadline',
    `Stack ${name} is still in ${status} after ${formatDuration(waited)}; it goes on by itself, and a rerun takes up from there.`,
    { service: 'CloudFormation', retriable: true },
  );
}

/** Its own events tell of an operation that began and left it in the state that it was in before. */
function wentThereAndBack(stack: Stack, events: readonly StackEvent[]): boolean {
  const ofItself = events.filter(({ physicalId }) => physicalId === stack.id);
  return ofItself.at(-1)?.status === stack.status && ofItself.some(({ status }) => isBusy(status));
}

function formatEvent({ event, path }: StreamedEvent, elapsed: number): string {
  const hook = event.hook && `  hook ${event.hook.type} ${event.hook.status} ${event.hook.reason ?? ''}`;
  const reason = withoutAccount([event.reason ?? '', hook ?? ''].join(' ').trim());
  const what = `${event.status}  ${path}${event.logicalId} (${event.type}) ${reason}`;
  return `${formatDuration(elapsed).padStart(8)}  ${what}`.trimEnd();
}
