import type { Verdict } from '../verdict/verdict.ts';
import type { ReportItem } from './report.ts';

/** What is said of all items, one sentence after the other; '' where there is none. */
export function wordsOfAll(items: readonly ReportItem[]): string {
  return items.map((item) => item.sentence).join(' ');
}

/** The decision and the reason of one item, with a sentence about all. */
export function decidedLike({ decision, reasonCode }: ReportItem, sentence: string): Verdict {
  return { decision, reasonCode, sentence };
}
