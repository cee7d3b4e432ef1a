import type { ReportBody, ReportItem } from '../../domain/report/report.ts';
import { summarize } from '../../domain/report/summarize.ts';
import { decidedLike, wordsOfAll } from '../../domain/report/words-of-all.ts';
import type { MergeRequest } from '../../domain/stories/accepted.ts';
import type { Decision } from '../../domain/verdict/decision.ts';
import { say } from '../../domain/verdict/verdict.ts';

/** A pull request and its branch. */
export interface OfBranch {
  readonly pullRequest: number;
  readonly branch: string;
}

/** What a chore did to each pull request, and what later jobs go by. */
export interface ChoreReport {
  readonly report: ReportBody;
  /** Those that are merged now at the commit that was delivered, before this run or by it. */
  readonly merged: readonly MergeRequest[];
  /** Those that were brought up to date with their base by this run. */
  readonly updated: readonly OfBranch[];
  /** Those of them that nobody provisions unless a later job does; none where it is absent. */
  readonly follow?: readonly OfBranch[];
  /** Those that were not merged, each with a sentence for people. */
  readonly conflicts: readonly { readonly pullRequest: number; readonly reason: string }[];
}

const WORST_FIRST: readonly Decision[] = [
  'failed',
  'refused',
  'updated',
  'deleted',
  'planned',
  'skipped',
  'unchanged',
  'nothing',
];

/** One report for all: decided as the worst of them is; `otherwise` is the sentence where there is none. */
export function choreReport(items: readonly ReportItem[], otherwise: string): ReportBody {
  const words = wordsOfAll(items);
  const rules = WORST_FIRST.map((decision) => ({
    decisions: [decision],
    verdict: (_: readonly ReportItem[], first: ReportItem) => decidedLike(first, words),
  }));
  return { ...summarize(items, rules, say('nothing_to_do', otherwise)), items };
}
