import { dueItem, type Found } from '../../domain/due/duties.ts';
import { decidedAs, type ReportItem } from '../../domain/report/report.ts';
import { failedLike } from '../../domain/report/summarize.ts';
import type { Targets } from '../targets/targets.ts';
import type { HoursDeps, HoursRequest } from './hours-request.ts';
import { keepHours } from './keep-hours.ts';

/**
 * Environments that hours would put to sleep or wake now, and those of which a sleep was left unfinished: by a run of hours that
 * changes nothing, asks no environment whether it answers, and repeats no news.
 */
export async function lookForHours(
  targets: Targets<HoursDeps>,
  request: Omit<HoursRequest, 'run' | 'stack'>,
): Promise<Found> {
  const { items } = await keepHours(targets, {
    ...request,
    stack: { roleArn: undefined },
    run: { token: 'look', timeoutMs: 0, dryRun: true, repeatsNews: false },
  });
  const [unknown] = decidedAs(items, 'failed', 'refused').filter((item) => !isDue(item));
  return {
    items: items.filter(isDue).map((item) => dueItem(item)),
    more: 0,
    ...(unknown === undefined ? {} : { failure: failedLike(unknown, unknown.sentence) }),
  };
}

function isDue({ decision, reasonCode }: ReportItem): boolean {
  return decision === 'planned' || reasonCode === 'leftover';
}
