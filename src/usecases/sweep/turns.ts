import { takeTurns } from '../../domain/due/take-turns.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { environmentsWithin, waitsForTurn } from '../../domain/sweep/request-plan.ts';
import { skip } from '../../domain/verdict/verdict.ts';
import type { TeardownReport } from '../teardown/teardown-report.ts';
import type { Plan } from './plan-sweep.ts';
import { candidatesByBranch, type PlannedStack } from './planned-stack.ts';

/**
 * The plan with as many candidates as the code host's requests suffice for; the others stay and say so. Each run begins at another place of
 * the list, so that what cannot be taken down keeps nothing else from its turn. The stacks of one branch stay together.
 * @param left as `requestsLeft` of the code host.
 */
export function withinRequests<Planned extends Plan>(
  plan: Planned,
  scope: Scope,
  left: number | undefined,
): Planned {
  const most = environmentsWithin(left);
  const branches = candidatesByBranch(plan.entries, scope).map(({ candidates }) => candidates);
  if (branches.flat().length <= most) return plan;
  let room = most;
  const taken = takeTurns(branches, 0, plan.now).filter((candidates) => {
    room -= candidates.length;
    return room >= 0;
  });
  const mine = new Set(taken.flat());
  return {
    ...plan,
    entries: plan.entries.map((entry) => (entry.remove && !mine.has(entry) ? later(entry) : entry)),
  };
}

function later(entry: PlannedStack): PlannedStack {
  return { ...entry, remove: false, reasonCode: 'throttled', why: waitsForTurn(entry.stack.name) };
}

/** How many environments wait for a later run. */
export function countLater(items: readonly Pick<ReportItem, 'decision' | 'reasonCode'>[]): number {
  return items.filter(({ decision, reasonCode }) => decision === 'skipped' && reasonCode === 'throttled')
    .length;
}

/** The report, with a word on those that wait for a later run. */
export function tellOfLater(report: TeardownReport): TeardownReport {
  const count = countLater(report.items);
  if (count === 0) return report;
  const rest = `${count} more environments wait for a later run, because GitHub answers only so many requests in an hour.`;
  if (report.decision === 'nothing')
    return {
      ...report,
      ...skip('throttled', rest.replace(' more', '')),
    };
  return { ...report, sentence: `${report.sentence} ${rest}` };
}
