import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import { currentNews } from '../../domain/announce/current-news.ts';
import { foldNewsAt } from '../../domain/announce/last-changed.ts';
import type { News } from '../../domain/announce/news.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { findTable, keepEnvironmentComment, type TableDeps } from './environment-comments.ts';
import { nameCommit } from './name-commit.ts';

export interface OthersDeps extends TableDeps {
  readonly codeHost: TableDeps['codeHost'] & Pick<CodeHost, 'commitSubject'>;
  readonly clock: Pick<Clock, 'now'>;
}

interface Announced {
  /** `repository-id/project/kind/branch`; the comment's identity. */
  readonly key: string;
  readonly pull: PullRequestFacts;
  readonly news: readonly News[];
  /** The page of this run; undefined where nothing it tells is an end. */
  readonly run: string | undefined;
}

interface AnnouncedToAll extends Announced {
  /** Those of the branch that are open, `pull` among them or not. */
  readonly open: readonly PullRequestFacts[];
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
  { key, pull, news: all, open, run }: AnnouncedToAll,
  places: Pick<AnnouncementState, 'slack' | 'alsoSlack'>,
): Promise<boolean> {
  const news = all.filter(({ kind }) => !OF_ONE.includes(kind));
  if (news.length === 0) return false;
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
    wrote = (await tellOther(deps, { key, pull: other, news, run }, places)) || wrote;
  }
  return wrote;
}

async function tellOther(
  deps: OthersDeps,
  { key, pull, news, run }: Announced,
  places: Pick<AnnouncementState, 'slack' | 'alsoSlack'>,
  isSecond = false,
): Promise<boolean> {
  const { codeHost, clock } = deps;
  const found = await findTable(codeHost, { key, pull });
  const before = found.state;
  const current = currentNews(news, before, pull);
  const { slack, alsoSlack } = places.slack === undefined ? before : places;
  const folded = { ...foldNewsAt({ now: clock.now(), run }, before, current), slack, alsoSlack };
  const state = await nameCommit(codeHost, folded);
  const kept = await keepEnvironmentComment(deps, { key, pull, news: current }, found, state);
  if (kept !== 'overtaken') return kept?.wrote === true;
  return isSecond ? false : tellOther(deps, { key, pull, news, run }, places, true);
}
