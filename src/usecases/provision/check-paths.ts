import { touchesPaths } from '../../domain/environment/paths.ts';
import type { RepositoryFacts } from '../../domain/environment/pull-request.ts';
import type { Unwanted } from '../../domain/environment/wanted.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Subject } from '../subject/observe-subject.ts';

/**
 * Says no when nothing that the pull request changes lies under `paths`; a branch without one is compared with the default
 * branch, which itself has nothing to be compared with. More files than the host tells count as a touch.
 */
export async function checkPaths(
  codeHost: Pick<CodeHost, 'changedFiles'>,
  request: { readonly repository: RepositoryFacts; readonly paths: readonly string[] },
  { branch, pullRequest }: Pick<Subject, 'branch' | 'pullRequest'>,
  commit: string,
): Promise<Unwanted | undefined> {
  const { paths, repository } = request;
  if (paths.length === 0) return undefined;
  if (pullRequest === undefined && branch === repository.defaultBranch) return undefined;
  const files = await codeHost.changedFiles(
    pullRequest ? { pullRequest: pullRequest.number } : { base: repository.defaultBranch, commit },
  );
  if (files === undefined || touchesPaths(files, paths)) return undefined;
  const who = pullRequest ? `Pull request #${pullRequest.number}` : `Branch '${branch.slice(0, 80)}'`;
  return {
    wanted: false,
    decision: 'skipped',
    reasonCode: 'paths_untouched',
    sentence: `${who} changes nothing under 'paths' (${paths.join(', ').slice(0, 200)}), so it gets no environment.`,
  };
}
