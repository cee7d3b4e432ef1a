import { decidedAs, type ReportBody, type ReportItem } from '../../domain/report/report.ts';
import { failedLike, skippedLike } from '../../domain/report/summarize.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { nameWithTarget } from '../targets/targets.ts';

export type HoursReport = ReportBody & {
  readonly items: readonly ReportItem[];
};

/** What a run has done, in one sentence: what failed before what was done, and that before what stays to be done. */
export function summarizeHours(items: readonly ReportItem[]): HoursReport {
  const { decision, reasonCode, sentence } = verdictOn(items);
  return { decision, reasonCode, sentence, items };
}

function verdictOn(items: readonly ReportItem[]): Verdict {
  const [failed, ...others] = decidedAs(items, 'failed', 'refused');
  const slept = decidedAs(items, 'slept');
  const woken = decidedAs(items, 'woken');
  const planned = decidedAs(items, 'planned');
  const remaining = describeRemaining(items);
  if (failed)
    return failedLike(
      failed,
      `${others.length === 0 ? '1 environment is' : `${others.length + 1} environments are`} not as ${others.length === 0 ? 'its' : 'their'} hours say; ${failed.sentence}${remaining}`,
    );
  if (slept.length > 0)
    return say(
      'environment_slept',
      `Put to sleep: ${names(slept)}${woken.length > 0 ? `; woken: ${names(woken)}` : ''}.${remaining}`,
    );
  if (woken.length > 0) return say('environment_woken', `Woken: ${names(woken)}.${remaining}`);
  if (planned.length > 0)
    return say(
      'dry_run',
      `${planned.map((item) => item.sentence).join(' ')} Nothing was changed because 'dry-run' is set.${remaining}`,
    );
  const [lasting] = skippedForGood(items);
  const asItShould = `Every ${remaining === '' ? '' : 'other '}environment is as its hours say.${remaining}`;
  return lasting ? skippedLike(lasting, asItShould) : say('nothing_to_do', asItShould);
}

/** Which ones were skipped, to follow a sentence: those that somebody has to see to with the first one's reason. */
function describeRemaining(items: readonly ReportItem[]): string {
  const lasting = skippedForGood(items);
  const soon = decidedAs(items, 'skipped').filter((item) => !lasting.includes(item));
  const [first, ...others] = lasting;
  return [
    ...(first ? [first.sentence] : []),
    ...(others.length > 0 ? [`Skipped as well: ${names(others)}.`] : []),
    ...(soon.length > 0 ? [`Left to the next run: ${names(soon)}.`] : []),
  ]
    .map((sentence) => ` ${sentence}`)
    .join('');
}

function skippedForGood(items: readonly ReportItem[]): readonly ReportItem[] {
  return decidedAs(items, 'skipped').filter((item) => item.reasonCode !== 'busy');
}

function names(items: readonly ReportItem[]): string {
  return items.map(nameWithTarget).join(', ');
}
