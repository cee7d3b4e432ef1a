import type { ReportItem } from './report.ts';

/** The item with what its environment costs; the item as it is where the team gave no prices. */
export function withCost(item: ReportItem, cost: ReportItem['cost']): ReportItem {
  return cost === undefined ? item : { ...item, cost };
}
