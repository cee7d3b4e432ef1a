import type { ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { isAsleep, isBusy } from '../domain/stack-state.ts';
import { awaitAwake, type Readiness } from './await-awake.ts';
import type { HealthDeps } from './await-health.ts';

/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
export const LATE_NEWS_MS = 6 * 3_600_000;

/** True for a stack whose last change is told of no more. */
export function changedLongAgo(stack: Stack, now: Date): boolean {
  return now.getTime() - Date.parse(stack.updatedAt ?? stack.createdAt) > LATE_NEWS_MS;
}

/**
 * How an environment stands that is in step with its hours, where it changed so lately that people may not have been told.
 * One that does not answer as ready at once is told of by whoever brings it up.
 */
export async function lateNews(
  deps: HealthDeps,
  check: Readiness,
  stack: Stack,
): Promise<Pick<ReportItem, 'standing' | 'url'>> {
  if (isBusy(stack.status) || changedLongAgo(stack, deps.clock.now())) return {};
  if (isAsleep(stack)) return { standing: 'asleep' };
  try {
    await awaitAwake(deps, stack, check, { deadline: deps.clock.monotonic() });
  } catch {
    return {};
  }
  const url = stack.outputs[check.urlOutput];
  return { standing: 'awake', ...(url === undefined ? {} : { url }) };
}
