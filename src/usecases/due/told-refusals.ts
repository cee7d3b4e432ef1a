import { refusalShown } from '../../domain/announce/announced-story.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { findEnvironmentComment } from '../announce/environment-comments.ts';

/**
 * Whether the one comment of the pull request says already why its acceptance merges nothing. What is not open any more is told to nobody,
 * and where no comments are written nobody could say what was told, so there the look starts nothing for it.
 */
export async function isRefusalTold(
  codeHost: Pick<CodeHost, 'findComments' | 'openPullRequests'>,
  { scope, comments }: { readonly scope: Scope; readonly comments: boolean },
  { branch, pullRequest, story, sentence }: ReportItem,
): Promise<boolean> {
  if (!comments || branch === undefined || story === undefined) return true;
  const pull = (await codeHost.openPullRequests()).find(({ number }) => number === pullRequest);
  if (pull === undefined) return true;
  const found = await findEnvironmentComment(codeHost, { key: subjectKey(identityOf(scope, branch)), pull });
  return found?.state.story?.refused?.why === refusalShown(sentence);
}
