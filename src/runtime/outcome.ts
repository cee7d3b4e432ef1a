import type { Scope } from '../domain/environment/scope.ts';
import type { ReportBody, ReportStory } from '../domain/report/report.ts';
import type { AcceptedReport } from '../usecases/stories/find-accepted.ts';
import type { StoryReport } from '../usecases/stories/sync-stories.ts';

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

/** What it gives of all that may be merged. */
export function acceptedOutcome({ report, accepted }: AcceptedReport): Outcome {
  const stories = accepted.map((each) => each.story);
  return {
    report,
    outputs: { accepted: JSON.stringify(accepted), stories: JSON.stringify(stories), moved: '[]' },
  };
}

/** An output with somebody's address in it would not go from job to job, because `finish` masks it. */
function withoutEmail({ requester, ...story }: ReportStory): ReportStory {
  return requester === undefined ? story : { ...story, requester: { name: requester.name } };
}
