import type { Decision } from '../verdict/decision.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { decidedAs, type ReportItem } from './report.ts';

/** What a report says as a whole where some of its items were decided so. */
export interface SummaryRule {
  /** Any of these. */
  readonly decisions: readonly Decision[];
  /** `first` is the first of `found`, which has all items that were decided so, in their order. */
  readonly verdict: (found: readonly ReportItem[], first: ReportItem) => Verdict;
}

/**
 * One verdict over many items: that of the first rule which finds one of its decisions among them, so rules stand with the worst
 * first; `otherwise` where none does.
 */
export function summarize(
  items: readonly ReportItem[],
  rules: readonly SummaryRule[],
  otherwise: Verdict,
): Verdict {
  for (const { decisions, verdict } of rules) {
    const found = decidedAs(items, ...decisions);
    if (found[0] !== undefined) return verdict(found, found[0]);
  }
  return otherwise;
}

/** A run that failed for the reason of one of its items: what was refused of one environment makes the run of many fail. */
export function failedLike({ reasonCode }: ReportItem, sentence: string): Verdict<'failed'> {
  return { decision: 'failed', reasonCode, sentence };
}

/** What is left as it is for the reason of something else that was judged. */
export function skippedLike(
  { reasonCode }: Pick<ReportItem, 'reasonCode'>,
  sentence: string,
): Verdict<'skipped'> {
  return { decision: 'skipped', reasonCode, sentence };
}
