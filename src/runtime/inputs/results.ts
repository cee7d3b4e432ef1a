import type { Scope } from '../../domain/environment/scope.ts';
import { isOfRun, type ResultsScope } from '../../domain/report/of-run.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Log } from '../../ports/log.ts';
import type { StepRun } from '../../ports/workflow-run.ts';

/**
 * What the steps before reported of this repository and kind; of which project is known later. The parser and its schema are loaded
 * only where there are results.
 * @throws UserError when they are not JSON.
 */
export async function readResults(
  { env, log }: Pick<StepRun, 'env' | 'log'>,
  text: string | undefined,
  kind: string,
): Promise<readonly Report[]> {
  if (text === undefined) return [];
  const { parseResults } = await import('../../domain/report/results.ts');
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  return resultsOf(parseResults(text, repository), { repository, kind }, log);
}

/** Those of the repository, project and kind; what is left out is said. */
export function resultsOf(
  reports: readonly Report[],
  scope: ResultsScope,
  log: Pick<Log, 'notice'>,
): readonly Report[] {
  const { repository, project, kind } = scope;
  const ours = reports.filter((report) => isOfRun(report, scope));
  const others = reports.length - ours.length;
  if (others > 0)
    log.notice(
      `${others} of the ${reports.length} results that the input 'results' holds are left out, because they do not say that they are of kind '${kind}'${project === undefined ? '' : ` and project '${project}'`} in ${repository}.`,
    );
  return ours;
}

/** The same scope, as reports are compared with it. */
export function resultsScope({ repository: { id, fullName }, project, kind }: Scope): ResultsScope {
  return { repository: fullName, repositoryId: id, project, kind };
}
