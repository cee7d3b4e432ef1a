import type { ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { isAsleep, isBusy } from '../domain/stack-state.ts';
import { awaitHealth, type HealthDeps } from './await-health.ts';

/** A job that was killed between what it did and its telling is made up for by the next ones, which come by the hour. */
export const LATE_NEWS_MS = 6 * 3_600_000;

/**
 * How an environment stands that is in step with its hours, where it changed so lately that people may not have been told.
 * One that does not answer as healthy at once is told of by whoever brings it up.
 */
export async function lateNews(
  deps: HealthDeps,
  request: { readonly health: 'http' | 'beanstalk' | 'none'; readonly healthPath: string },
  stack: Stack,
): Promise<Pick<ReportItem, 'standing' | 'url'>> {
  const changedAt = Date.parse(stack.updatedAt ?? stack.createdAt);
  if (isBusy(stack.status) || deps.clock.now().getTime() - changedAt > LATE_NEWS_MS) return {};
  const url = stack.outputs['Url'];
  if (isAsleep(stack)) return { standing: 'asleep' };
  try {
    await awaitHealth(deps, {
      by: url === undefined ? 'none' : request.health,
      name: stack.name,
      url,
      urlOutput: 'Url',
      healthPath: request.healthPath,
      versionLabel: stack.parameters['VersionLabel'] ?? '',
      deadline: deps.clock.monotonic(),
    });
  } catch {
    return {};
  }
  return { standing: 'awake', ...(url === undefined ? {} : { url }) };
}
