import type { CommandAliases } from '../../domain/commands/command-words.ts';
import { whyNotAllowed } from '../../domain/commands/judge-command.ts';
import { judgementIn, judgementsSince } from '../../domain/commands/spoken-judgement.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { isSameId } from '../../domain/stories/people.ts';
import { onGitHubsClock, wasAfter } from '../../domain/stories/two-clocks.ts';
import type { Commenters } from '../../ports/commenters.ts';
import type { Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import type { HeardOn } from './spoken-acceptance.ts';

/** By what it is heard who rejected a story on the pull request. */
export interface HearsRejections {
  readonly tracker: Pick<Tracker, 'abilities' | 'ownId' | 'aheadMs'>;
  readonly commenters: Pick<Commenters, 'permissionOf' | 'wordsSince'>;
  /** The team's own words for commands; absent for none. */
  readonly aliases?: CommandAliases | undefined;
}

/** Who said it, and with what words. */
export interface SpokenRejection {
  /** Login on GitHub. */
  readonly by: string;
  /** '' for none; undefined where the comment was changed since, so that nobody knows them. */
  readonly words: string | undefined;
}

/** Of which story it is asked, and who is heard. */
export interface RejectedMove {
  readonly story: Story;
  readonly move: StoryMove;
  /** As in `HeardOn`. */
  readonly mayJudge: HeardOn['mayJudge'];
}

/** A job waits for a runner that long at most, before it carries a command out. */
const BEFORE_MS = 3_600_000;

/**
 * Whose comment led to a rejection that the tracker's token made: the newest one before it, of somebody who may judge the story. What
 * others say leads to none, so the author hears nothing of it. Undefined where a person made it in the tracker, or nobody said it. Only
 * reads.
 */
export async function rejectionHeard(
  { tracker, commenters, aliases = {} }: HearsRejections,
  { number }: Pick<PullRequestFacts, 'number'>,
  { story, move, mayJudge }: RejectedMove,
): Promise<SpokenRejection | undefined> {
  const isLogin = tracker.abilities.isCodeHost === true;
  if (!isSameId(await tracker.ownId(), { id: move.by, isLogin })) return undefined;
  const timed = { ...move, aheadMs: tracker.aheadMs() };
  const moved = onGitHubsClock(timed);
  if (moved === undefined) return undefined;
  const since = new Date(moved - BEFORE_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  const isWanted = (comment: Parameters<typeof judgementIn>[0]) =>
    judgementIn(comment, aliases)?.word === 'reject';
  const comments = await commenters.wordsSince(number, since, isWanted);
  const judgements = judgementsSince(comments, since, aliases);
  const isHeard = judgements.length === 0 ? undefined : await mayJudge();
  for (const { comment, why } of judgements) {
    const { author, at, isAsWritten } = comment;
    const isLater = wasAfter({ at, aheadMs: 0 }, new Date(moved).toISOString());
    if (isLater || isHeard?.(story, author.login) !== true) continue;
    if (whyNotAllowed(author, '', await commenters.permissionOf(author.login)) === undefined)
      return { by: author.login, words: isAsWritten ? why : undefined };
  }
  return undefined;
}
