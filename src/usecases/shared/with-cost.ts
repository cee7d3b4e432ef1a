import type { Cost } from '../../domain/cost.ts';
import type { ReportItem } from '../../domain/report.ts';

/** The item with what its environment costs, where the team gave prices. */
export function withCost(item: ReportItem, cost: Cost | undefined): ReportItem {
  return cost === undefined ? item : { ...item, cost };
}
