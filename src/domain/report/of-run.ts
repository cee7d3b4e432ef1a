import type { Report } from './report.ts';

/** Whose news a run tells, or whose stories it moves. */
export interface ResultsScope {
  /** `owner/name` */
  readonly repository: string;
  /** Undefined while nobody has asked. */
  readonly repositoryId?: number;
  /** Undefined while nobody has asked. */
  readonly project?: string;
  /** `preview`, `production` or the team's own kind. */
  readonly kind: string;
}

/**
 * True for a report that says that it is of this repository, project and kind. It proves nothing, since any step may write such a text;
 * but another step's output of the same name says none of it, and what another project's or repository's steps did is nobody's news
 * here.
 */
export function isOfRun({ scope, subject }: Report, run: ResultsScope): boolean {
  if (scope === undefined && subject === undefined) return false;
  return (
    [scope ?? {}, subject ?? {}].every((named) => agrees(named, run)) &&
    (subject === undefined || subject.key === keyOf(subject, run))
  );
}

function agrees(
  named: { readonly repository?: string; readonly project?: string; readonly kind?: string },
  run: ResultsScope,
): boolean {
  return (
    // GitHub's names have no case.
    (named.repository ?? run.repository).toLowerCase() === run.repository.toLowerCase() &&
    (named.project ?? run.project) === (run.project ?? named.project) &&
    (named.kind ?? run.kind) === run.kind
  );
}

/** What a subject's key must be (see `subjectKey`). */
function keyOf(
  { key, project, kind, branch }: NonNullable<Report['subject']>,
  { repositoryId }: ResultsScope,
): string {
  return [repositoryId ?? key.split('/')[0], project, kind, branch].join('/');
}
