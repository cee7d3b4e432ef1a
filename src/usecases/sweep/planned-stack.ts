import { isOurs } from '../../domain/environment/naming.ts';
import { ownerOf, type Scope } from '../../domain/environment/scope.ts';
import type { Cost } from '../../domain/hours/cost.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { skippedLike } from '../../domain/report/summarize.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { skip, type Verdict } from '../../domain/verdict/verdict.ts';
import { type Target, withTarget } from '../targets/targets.ts';
import type { RemovalRule } from '../teardown/judge-branch.ts';
import { itemOf } from '../teardown/report-item.ts';
import type { SweepDeps } from './sweep-request.ts';

/** What the sweep means to do with one stack, and why. */
export interface PlannedStack {
  readonly target: Target<SweepDeps>;
  readonly stack: Stack;
  /** That it serves; '' where nothing tells. */
  readonly branch: string;
  readonly remove: boolean;
  /** By what it was judged, where its branch was asked about. */
  readonly rule: RemovalRule;
  readonly reasonCode: ReasonCode;
  /** Stands after a colon where it goes; a whole sentence where it stays. */
  readonly why: string;
  readonly pullRequest: number | undefined;
  /** Somebody should look at it. */
  readonly needsPerson: boolean;
  /** When its time is up, where that is soon and it stays until then; undefined otherwise. */
  readonly ends: Date | undefined;
  /** True where it would end soon, or go, and a lock holds it. */
  readonly isHeld?: true;
  /** Undefined where the team gave no prices. */
  readonly cost: Cost | undefined;
}

/** The stacks of one branch that are to go, and whether it has others that stay. */
export interface BranchCandidates {
  readonly candidates: readonly PlannedStack[];
  readonly othersStay: boolean;
}

/** A branch that has a stack in several targets has one record on the code host, which ends with the last of them. */
export function candidatesByBranch(plan: readonly PlannedStack[], scope: Scope): readonly BranchCandidates[] {
  const subjects = Map.groupBy(plan, ({ stack, branch }) =>
    isOurs(stack.tags, ownerOf(scope)) ? `branch ${branch}` : stack.id,
  );
  return [...subjects.values()]
    .map((entries) => ({
      candidates: entries.filter((entry) => entry.remove),
      othersStay: entries.some((entry) => !entry.remove),
    }))
    .filter(({ candidates }) => candidates.length > 0);
}

/** What was decided on a planned stack, as an item of its target. */
export function plannedItem(entry: PlannedStack, verdict: Verdict): ReportItem {
  return withTarget(itemOf(entry, verdict), entry.target);
}

/** What stays, for a reason that somebody may want to know. */
export function stayingItems(entries: readonly PlannedStack[]): readonly ReportItem[] {
  return entries
    .filter(
      ({ remove, reasonCode, ends, isHeld }) =>
        !remove && (reasonCode !== 'still_wanted' || ends !== undefined || isHeld),
    )
    .map(stayingItem);
}

/** A stack that stays, with its reason. */
export function stayingItem(entry: PlannedStack): ReportItem {
  const item = plannedItem(entry, skippedLike(entry, entry.why));
  const { ends, isHeld } = entry;
  const life = {
    ...(ends === undefined ? {} : { ends: ends.toISOString() }),
    ...(isHeld === undefined ? {} : { held: isHeld }),
  };
  return withCost({ ...item, ...life }, entry.cost);
}

/** A stack that the brake keeps from going. */
export function brakeItem(entry: PlannedStack): ReportItem {
  return withCost(plannedItem(entry, skip('brake', `Would be taken down: ${entry.why}.`)), entry.cost);
}
