import { subjectKey } from '../../domain/environment/naming.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import {
  decidedAs,
  type ReportBody,
  type ReportItem,
  type ReportSubject,
} from '../../domain/report/report.ts';
import { failedLike, type SummaryRule, skippedLike, summarize } from '../../domain/report/summarize.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { namesWithTarget } from '../targets/targets.ts';

/** What a teardown or a sweep answers; the runtime adds version, action and duration. */
export type TeardownReport = ReportBody & {
  readonly items: readonly ReportItem[];
  /** What several jobs are to take down, one text each; of a plan only. */
  readonly batches?: readonly string[];
};

/**
 * One report for all: red when anything is.
 * @param nothing the sentence where nothing was to do
 * @param toGo those of the items that were to go when it began
 */
export function summarizeTeardown(
  items: readonly ReportItem[],
  nothing: string,
  toGo: readonly ReportItem[] = [],
): TeardownReport {
  const rules: readonly SummaryRule[] = [
    {
      decisions: ['failed', 'refused'],
      verdict: (failed, first) =>
        failedLike(
          first,
          `${failed.length} of ${failed.length + decidedAs(items, 'deleted').length} environments could not be taken down; ${first.sentence}`,
        ),
    },
    {
      decisions: ['deleted'],
      verdict: (deleted) => say('environment_deleted', `Took down ${namesWithTarget(deleted)}.`),
    },
    {
      decisions: ['planned'],
      verdict: (planned) =>
        say(
          'dry_run',
          `Would take down ${namesWithTarget(planned)}; nothing was changed because 'dry-run' is set.`,
        ),
    },
  ];
  return { ...summarize(items, rules, otherwise(toGo, nothing)), items };
}

/** What is to go and was left for now is not nothing. */
function otherwise(toGo: readonly ReportItem[], nothing: string): Verdict {
  const left = decidedAs(toGo, 'skipped').filter(({ reasonCode }) => LEFT_FOR_NOW.includes(reasonCode));
  const [first] = left;
  if (first === undefined) return say('nothing_to_do', nothing);
  const more = left.length === 1 ? '' : `${left.length} environments stay for now; `;
  return skippedLike(first, `${more}${first.sentence}`);
}

const LEFT_FOR_NOW: readonly ReasonCode[] = ['busy', 'locked', 'reported_before'];

/** The report on one branch: the single item's own words when there is but one. */
export function reportOnBranch(items: readonly ReportItem[], scope: Scope, branch: string): TeardownReport {
  const [only, ...others] = items;
  const report =
    only && others.length === 0
      ? { ...verdictOf(only), items }
      : summarizeTeardown(items, 'There is no environment to take down.');
  return { ...report, subject: subjectOf(scope, branch, only?.pullRequest) };
}

function verdictOf({ decision, reasonCode, sentence }: ReportItem): Verdict {
  return { decision, reasonCode, sentence };
}

function subjectOf(scope: Scope, branch: string, pullRequest: number | undefined): ReportSubject {
  return {
    key: subjectKey(identityOf(scope, branch)),
    repository: scope.repository.fullName,
    project: scope.project,
    kind: scope.kind,
    branch,
    ...(pullRequest === undefined ? {} : { pullRequest }),
  };
}
