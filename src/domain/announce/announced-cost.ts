import { cutText } from '../input/cut-text.ts';
import type { ReportCost } from '../report/report.ts';

/**
 * What is told of an environment's cost: while it is there what it costs, once it is gone what it came to. A sum that grows by the
 * minute is left out, or every rerun would edit the comment. Amounts are in the team's own currency, of which nobody knows the name.
 */
export type AnnouncedCost =
  | {
      readonly perDay: number;
      readonly perMonth: number;
      /** A month if it never slept; absent where it never does. */
      readonly perMonthAwake?: number;
    }
  | { readonly total: number }
  /** Why nothing can be said, to stand in brackets. */
  | { readonly unknown: string };

/** A reason names sizes, of which a template may have many. */
const LONGEST_REASON = 200;

/** Of an environment that is there; undefined where the team gave no prices. */
export function runningCost(cost: ReportCost | undefined): AnnouncedCost | undefined {
  if (cost === undefined) return undefined;
  if ('unknown' in cost) return { unknown: cutText(cost.unknown, LONGEST_REASON) };
  const { perDay, perMonth, alwaysAwake } = cost;
  return {
    perDay,
    perMonth,
    ...(alwaysAwake === undefined ? {} : { perMonthAwake: alwaysAwake.perMonth }),
  };
}

/** Of an environment that is gone; undefined where nothing is known, since then there is nothing to be done about it either. */
export function finalCost(cost: ReportCost | undefined): AnnouncedCost | undefined {
  return cost === undefined || 'unknown' in cost ? undefined : { total: cost.sinceCreation };
}
