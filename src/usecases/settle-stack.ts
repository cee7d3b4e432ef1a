import { sayDuration } from '../domain/durations.ts';
import { AdapterError } from '../domain/errors.ts';
import type { Stack, StackEvent } from '../domain/stack.ts';
import { isBusy } from '../domain/stack-state.ts';
import { withoutAccount } from '../domain/without-account.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { StackCloud } from '../ports/stack-cloud.ts';

export interface SettleDeps {
  readonly stacks: StackCloud;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Settled {
  /** Undefined when the stack is gone altogether. */
  readonly stack: Stack | undefined;
  /** What happened since the wait began, oldest first. */
  readonly events: readonly StackEvent[];
}

/** While an operation is young it is looked at often, later rarely: at most about twelve calls a minute. */
const YOUNG_MS = 12_000;
const EAGER_MS = 600;
const LAZY_MS = 10_000;
/** An answer that shows the stack as it was before is believed after this long. */
const STALE_MS = 15_000;

/**
 * Waits until CloudFormation is done with a stack and streams its events into the log.
 * `since` is the far side's time before the operation was asked for, `deadline` a monotonic instant in ms.
 * @throws AdapterError `deadline` when the time runs out; the stack goes on by itself.
 */
export async function settleStack(
  deps: SettleDeps,
  stackId: string,
  options: {
    readonly since: Date;
    readonly deadline: number;
    /** True for how the stack was before the operation: an answer may lag behind it for a while. */
    readonly isStale?: (stack: Stack) => boolean;
    /** Told of the events so far after every look. */
    readonly onEvents?: (events: readonly StackEvent[]) => void;
  },
): Promise<Settled> {
  const startedAt = deps.clock.monotonic();
  const seen = new Map<string, StackEvent>();
  for (;;) {
    const stack = await deps.stacks.describe(stackId);
    await streamEvents(deps, stackId, options.since, seen, startedAt);
    options.onEvents?.([...seen.values()]);
    const waited = deps.clock.monotonic() - startedAt;
    const lags =
      stack !== undefined &&
      waited < STALE_MS &&
      options.isStale?.(stack) === true &&
      !wentThereAndBack(stack, [...seen.values()]);
    if (stack === undefined || (!isBusy(stack.status) && !lags)) return { stack, events: [...seen.values()] };
    if (deps.clock.monotonic() >= options.deadline)
      throw new AdapterError(
        'deadline',
        `Stack ${stack.name} is still in ${stack.status} after ${sayDuration(waited)}; it goes on by itself, and a rerun takes up from there.`,
        { service: 'CloudFormation', retriable: true },
      );
    await deps.clock.sleep(waited < YOUNG_MS ? EAGER_MS : Math.min(LAZY_MS, waited / 4));
  }
}

/** Its own events tell of an operation that began and left it in the state that it was in before. */
function wentThereAndBack(stack: Stack, events: readonly StackEvent[]): boolean {
  const own = events.filter(({ physicalId }) => physicalId === stack.id);
  return own.at(-1)?.status === stack.status && own.some(({ status }) => isBusy(status));
}

async function streamEvents(
  deps: SettleDeps,
  stackId: string,
  since: Date,
  seen: Map<string, StackEvent>,
  startedAt: number,
): Promise<void> {
  const events = await deps.stacks.events(stackId, since.toISOString());
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.set(event.id, event);
    const hook = event.hook && `  hook ${event.hook.type} ${event.hook.status} ${event.hook.reason ?? ''}`;
    const reason = withoutAccount([event.reason ?? '', hook ?? ''].join(' ').trim());
    const elapsed = sayDuration(deps.clock.monotonic() - startedAt);
    deps.log.info(
      `${elapsed.padStart(8)}  ${event.status}  ${event.logicalId} (${event.type}) ${reason}`.trimEnd(),
    );
  }
}
