import { type AnnouncementState, foldNews } from '../../domain/announce/announcement.ts';
import { currentNews } from '../../domain/announce/current-news.ts';
import type { News } from '../../domain/announce/news.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import { type CommentHost, findEnvironmentComment, keepEnvironmentComment } from './environment-comments.ts';

export interface OthersDeps {
  readonly codeHost: CommentHost & Pick<CodeHost, 'openPullRequests'>;
  readonly log: Pick<Log, 'warning'>;
}

interface Announced {
  /** `repository-id/project/kind/branch`; the comment's identity. */
  readonly key: string;
  readonly pull: PullRequestFacts;
  readonly news: readonly News[];
}

/** Each costs a look for its comment. */
const MOST_OTHERS = 5;

const OF_ONE: readonly News['kind'][] = ['story', 'unnamed', 'note', 'settled'];

/**
 * Tells the other open pull requests of the branch, whose environment it is too. A story and a chore are about one pull request alone.
 * True where a comment changed.
 */
export async function tellOthers(
  deps: OthersDeps,
  { key, pull, news: all }: Announced,
  places: Pick<AnnouncementState, 'slack' | 'alsoSlack'>,
): Promise<boolean> {
  const news = all.filter(({ kind }) => !OF_ONE.includes(kind));
  if (news.length === 0) return false;
  const open = await deps.codeHost.openPullRequests(pull.headBranch);
  const others = open.filter(({ number }) => number !== pull.number);
  if (others.length > MOST_OTHERS)
    deps.log.warning(
      `Branch '${pull.headBranch}' has ${others.length + 1} open pull requests; ${others
        .slice(MOST_OTHERS)
        .map(({ number }) => `#${number}`)
        .join(', ')} get no comment of it.`,
    );
  let wrote = false;
  for (const other of others.slice(0, MOST_OTHERS)) {
    wrote = (await tellOther(deps.codeHost, { key, pull: other, news }, places)) || wrote;
  }
  return wrote;
}

async function tellOther(
  codeHost: CommentHost,
  { key, pull, news }: Announced,
  places: Pick<AnnouncementState, 'slack' | 'alsoSlack'>,
  isSecond = false,
): Promise<boolean> {
  const found = await findEnvironmentComment(codeHost, { key, pull });
  const before = found?.state ?? {};
  const current = currentNews(news, before, pull);
  const { slack, alsoSlack } = places.slack === undefined ? before : places;
  const state = { ...foldNews(before, current), slack, alsoSlack };
  const kept = await keepEnvironmentComment(codeHost, { key, pull, news: current }, found?.facts, state);
  if (kept !== 'overtaken') return kept?.wrote === true;
  return isSecond ? false : tellOther(codeHost, { key, pull, news }, places, true);
}
