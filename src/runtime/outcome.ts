import type { Scope } from '../domain/environment/scope.ts';
import type { ReportBody } from '../domain/report/report.ts';

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
