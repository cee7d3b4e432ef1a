import { ownValue } from '../../domain/input/own-value.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { changedLongAgo } from '../../domain/stack/stack-age.ts';
import { isAsleep, isBusy } from '../../domain/stack/stack-state.ts';
import { awaitAwake, type Readiness } from '../readiness/await-awake.ts';
import type { HealthDeps } from '../readiness/await-health.ts';

/**
 * How an environment stands that is in step with its hours, where it changed so lately that people may not have been told.
 * One that does not answer as ready at once is told of by whoever brings it up.
 */
export async function repeatedNews(
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
  const url = ownValue(stack.outputs, check.urlOutput);
  return { standing: 'awake', ...(url === undefined ? {} : { url }) };
}
