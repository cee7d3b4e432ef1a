import type { Scope } from '../domain/environment/scope.ts';
import { type ChoreName, decidedAs, type ReportBody, type ReportStory } from '../domain/report/report.ts';
import type { Decision } from '../domain/verdict/decision.ts';
import { itemsSummary } from '../text/items-summary.ts';
import type { ChoreReport } from '../usecases/pull-request/chore-report.ts';
import type { AcceptedReport } from '../usecases/stories/find-accepted.ts';
import type { StoryReport } from '../usecases/stories/sync-stories.ts';
import type { TeardownReport } from '../usecases/teardown/teardown-report.ts';

/** What `main` hands back: the report, and the outputs that only this action has. */
export interface Outcome {
  readonly report: ReportBody;
  /** By their names in `action.yml`; the common outputs are set by whoever runs the action. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Markdown for the job summary; '' or absent for none. */
  readonly summary?: string;
}

/** The outcome, whose report says whose environments it was about. */
export function inScope(
  { repository: { fullName }, project, kind }: Scope,
  { report, ...outcome }: Outcome,
): Outcome {
  return { ...outcome, report: { ...report, scope: { repository: fullName, project, kind } } };
}

/** What sync-tracker gives of one pull request's stories. */
export function syncOutcome({ report, moved }: StoryReport): Outcome {
  const stories = (report.items ?? []).flatMap(({ story }) =>
    story === undefined ? [] : [withoutEmail(story)],
  );
  return {
    report,
    outputs: { stories: JSON.stringify(stories), moved: JSON.stringify(moved), accepted: '[]' },
  };
}

/** What it gives where no story was to move, and none was looked for. */
export function bareOutcome(report: ReportBody): Outcome {
  return { report, outputs: { stories: '[]', moved: '[]', accepted: '[]' } };
}

/** What it gives of all that may be merged. */
export function acceptedOutcome({ report, accepted }: AcceptedReport): Outcome {
  const stories = accepted.map((each) => each.story);
  return {
    report,
    outputs: { accepted: JSON.stringify(accepted), stories: JSON.stringify(stories), moved: '[]' },
  };
}

/** What teardown gives of one environment, or of all that it was about. */
export function teardownOutcome({ batches, ...report }: TeardownReport): Outcome {
  const of = (...decisions: readonly Decision[]) => decidedAs(report.items, ...decisions);
  return {
    report,
    outputs: {
      deleted: JSON.stringify(of('deleted')),
      adopted: JSON.stringify(of('updated')),
      skipped: JSON.stringify(of('skipped', 'planned', 'nothing')),
      failed: JSON.stringify(of('failed', 'refused')),
      count: String(of('deleted').length),
      batches: batches === undefined ? '' : JSON.stringify(batches),
    },
    summary: itemsSummary('Teardown', report),
  };
}

/** An output with somebody's address in it would not go from job to job, because `finish` masks it. */
function withoutEmail({ requester, ...story }: ReportStory): ReportStory {
  return requester === undefined ? story : { ...story, requester: { name: requester.name } };
}

/** What pull-request gives of the chore that it did. */
export function choreOutcome(operation: ChoreName): (done: ChoreReport) => Outcome {
  return ({ report, merged, updated, follow = [], conflicts }) => ({
    report: { ...report, operation },
    outputs: {
      merged: JSON.stringify(merged),
      conflicts: JSON.stringify(conflicts),
      updated: JSON.stringify(updated),
      follow: JSON.stringify(follow),
    },
  });
}
