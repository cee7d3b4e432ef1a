import { stackOwner } from '../../domain/ownership/ownership.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { itemOf } from '../../domain/report/report-item.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import { noLongerAsPlanned } from '../../domain/sweep/as-planned.ts';
import { hasSibling } from '../../domain/teardown/has-sibling.ts';
import { withTarget } from '../targets/targets.ts';
import { type Deletion, lookAgain, takeDown } from '../teardown/take-down.ts';
import type { OwnershipRules, TakeDownRules } from '../teardown/teardown-request.ts';
import type { BranchCandidates, PlannedStack } from './planned-stack.ts';

/** Takes down the stacks of one branch that are to go. One failure must not stop the others. */
export async function takeBranchDown(
  rules: TakeDownRules & OwnershipRules,
  { candidates, othersStay }: BranchCandidates,
): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  for (const [index, entry] of candidates.entries()) {
    const { deps } = entry.target;
    const sibling = hasSibling({ othersStay, toCome: candidates.length - 1 - index, done: items });
    const deletion = deletionOf(entry, sibling, rules);
    const look = await lookAgain(deps, rules, deletion);
    const item = look.no ? itemOf(deletion, look.no) : await takeDown(deps, rules, deletion, look);
    items.push(withCost(withTarget(item, entry.target), entry.cost));
  }
  return items;
}

function deletionOf(
  { stack, branch, pullRequest, rule }: PlannedStack,
  sibling: boolean,
  { scope, rules }: OwnershipRules,
): Deletion {
  const owner = stackOwner(scope, rules.adopted);
  return {
    stack,
    branch,
    pullRequest,
    hasSibling: sibling,
    rule,
    objection: (now) => noLongerAsPlanned(stack, now, owner, rules),
  };
}
