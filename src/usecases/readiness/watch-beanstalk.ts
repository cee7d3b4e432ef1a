import { formatDuration } from '../../domain/input/durations.ts';
import { EVERY } from '../../domain/pace/intervals.ts';
import { scrubLine } from '../../domain/privacy/scrub-log.ts';
import { BEANSTALK_ENVIRONMENT } from '../../domain/stack/resource-types.ts';
import type { StackEvent } from '../../domain/stack/stack.ts';
import type { Clock } from '../../ports/clock.ts';
import { type EvidenceDeps, isError, MAX_ERRORS, readTail } from './evidence.ts';

export interface WatchDeps extends EvidenceDeps {
  readonly clock: Clock;
}

/** Watches what a Beanstalk environment says of itself while its stack changes. */
export interface BeanstalkWatch {
  /** Told of every stack event so far. Never throws, and nobody waits for what it starts. */
  notice(events: readonly StackEvent[]): void;
  /**
   * For a change that failed: the environment's errors since it began, and the last lines of its log where there was an error, or
   * `always`; [] when there is nothing to show.
   */
  evidence(options?: { readonly always: boolean }): Promise<readonly string[]>;
  /** Lets go of what is under way, so that a change that succeeded waits for nothing. */
  stop(): void;
}

/**
 * A rollback destroys the log of what failed, so it is asked for at the first error, while the environment is still there.
 * `since` is AWS's time at which the change began.
 */
export function watchBeanstalk(deps: WatchDeps, since: Date): BeanstalkWatch {
  const startedAt = deps.clock.monotonic();
  const seen = new Set<string>();
  const errors: string[] = [];
  let name: string | undefined;
  let lookedAt = startedAt;
  let looking: Promise<void> | undefined;
  let tail: Promise<readonly string[]> | undefined;
  const stopped = new AbortController();

  async function look(environment: string): Promise<void> {
    for (const event of await deps.beanstalk.environmentEvents(environment, since.toISOString())) {
      const key = `${event.at} ${event.severity} ${event.message}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const line = `${event.severity}  ${scrubLine(event.message)}`;
      deps.log.info(`${formatDuration(deps.clock.monotonic() - startedAt).padStart(8)}  ${line}`);
      if (isError(event)) errors.push(line);
    }
    if (errors.length > 0) tail ??= readTail(deps, environment, stopped.signal);
  }

  /** One look at a time; what Beanstalk does not answer is no reason to fail. */
  function lookQuietly(environment: string): Promise<void> {
    looking ??= look(environment)
      .catch((error: unknown) => deps.log.debug(`The Beanstalk environment was not read: ${String(error)}`))
      .finally(() => {
        lookedAt = deps.clock.monotonic();
        looking = undefined;
      });
    return looking;
  }

  return {
    notice(events) {
      name = beanstalkEnvironmentOf(events) ?? name;
      if (name === undefined) return;
      const failed = events.some(
        (event) => event.type === BEANSTALK_ENVIRONMENT && event.status.endsWith('_FAILED'),
      );
      if (failed) tail ??= readTail(deps, name, stopped.signal);
      if (deps.clock.monotonic() - lookedAt >= EVERY.beanstalkEvents) void lookQuietly(name);
    },
    async evidence({ always } = { always: false }) {
      if (name === undefined) return [];
      await looking;
      await lookQuietly(name);
      if (always) tail ??= readTail(deps, name, stopped.signal);
      return [...errors.slice(0, MAX_ERRORS), ...((await tail) ?? [])];
    },
    stop: () => stopped.abort(),
  };
}

function beanstalkEnvironmentOf(events: readonly StackEvent[]): string | undefined {
  return events.findLast((event) => event.type === BEANSTALK_ENVIRONMENT && event.physicalId !== undefined)
    ?.physicalId;
}
