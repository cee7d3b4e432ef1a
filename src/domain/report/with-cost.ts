import type { Cost } from '../hours/cost.ts';
import type { ReportItem } from './report.ts';

/** The item with what its environment costs, where the team gave prices. */
export function withCost(item: ReportItem, cost: Cost | undefined): ReportItem {
  return cost === undefined ? item : { ...item, cost };
}
