import type { CommandAliases } from '../../domain/commands/command-words.ts';
import { whyNotAllowed } from '../../domain/commands/judge-command.ts';
import {
  acceptanceAmong,
  judgementIn,
  judgementsSince,
  type SpokenJudgement,
} from '../../domain/commands/spoken-judgement.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { isNamedById } from '../../domain/stories/named-acceptance.ts';
import { isSameId, type People } from '../../domain/stories/people.ts';
import { wasAfter, wasBeforeSaid } from '../../domain/stories/two-clocks.ts';
import type { Commenters } from '../../ports/commenters.ts';
import type { RecordedDelivery } from '../../ports/deliveries.ts';
import type { PastMove, Story, StoryMove, Tracker } from '../../ports/tracker.ts';
import { lazy, oncePer } from '../pace/lazy.ts';

/** By what it is heard what people say on pull requests. */
export interface HearsPeople {
  readonly tracker: Pick<Tracker, 'abilities' | 'ownId' | 'movesBy' | 'aheadMs'>;
  readonly commenters: Pick<Commenters, 'permissionOf' | 'wordsSince'>;
  /** As in `MayAccept`. */
  readonly acceptedBy: readonly string[];
  /** Who is who; [] where the settings name nobody. */
  readonly people: People;
  /** The team's own words for commands; absent for none. */
  readonly aliases?: CommandAliases | undefined;
}

/** Where it is listened. */
export interface HeardOn {
  readonly pull: Pick<PullRequestFacts, 'number'>;
  /** The newest delivery; undefined for none, of which nobody can have said anything. */
  readonly recorded: Pick<RecordedDelivery, 'recordedAt'> | undefined;
  /** Whether somebody with that login may judge the story there. */
  readonly mayJudge: () => Promise<(story: Story, login: string) => boolean>;
}

/** What was said of a story since its newest delivery by those who may judge it, the newest first. It may ask GitHub. */
export type JudgementsOf = (story: Story) => Promise<readonly SpokenJudgement[]>;

/** Comments are read once, when the first story is asked about. Who may no longer say a command is not heard any more. */
export function judgementsOn(
  { commenters, aliases = {} }: Pick<HearsPeople, 'commenters' | 'aliases'>,
  { pull, recorded, mayJudge }: HeardOn,
): JudgementsOf {
  if (recorded === undefined) return async () => [];
  const { recordedAt } = recorded;
  const said = lazy(async () => {
    const isWanted = (comment: Parameters<typeof judgementIn>[0]) =>
      judgementIn(comment, aliases) !== undefined;
    const comments = await commenters.wordsSince(pull.number, recordedAt, isWanted);
    return judgementsSince(comments, recordedAt, aliases);
  });
  const permissionOf = oncePer((login: string) => commenters.permissionOf(login));
  return async (story) => {
    const judgements = await said();
    const isHeard = judgements.length === 0 ? undefined : await mayJudge();
    const found: SpokenJudgement[] = [];
    for (const each of judgements) {
      const { author } = each.comment;
      // Strangers may say what they like, and GitHub is not asked about them.
      if (isHeard?.(story, author.login) !== true) continue;
      if (whyNotAllowed(author, '', await permissionOf(author.login)) === undefined) found.push(each);
    }
    return found;
  };
}

/** How a story got accepted, as the tracker tells it or as somebody said it on the pull request. */
export type MoveHeard = (story: Story, move: StoryMove) => Promise<StoryMove>;

/**
 * What the tracker's token accepts is known to every workflow, and is nobody's acceptance. It is that of a person whose comment on the
 * pull request stands, and was written since the newest delivery: GitHub itself tells who wrote it, and whether it was changed.
 */
export function movesHeard(at: HearsPeople, on: HeardOn): MoveHeard {
  if (on.recorded === undefined) return async (_, move) => move;
  const judgementsOf = judgementsOn(at, on);
  return async (story, move) => {
    const { tracker, acceptedBy, people } = at;
    const mover = { id: move.by, isLogin: tracker.abilities.isCodeHost === true };
    if (isNamedById(mover, acceptedBy, people)) return move;
    if (!isSameId(await tracker.ownId(), mover)) return move;
    const found = acceptanceAmong(await judgementsOf(story));
    if (found === undefined) return move;
    const { said, standing } = found;
    const { author, at: saidAt } = said.comment;
    if (standing !== 'as said') return { ...move, by: author.login, spoken: standing };
    if (!(await isMovedFor(at, { story, move }, saidAt))) return move;
    return { by: author.login, at: saidAt, aheadMs: 0, spoken: standing };
  };
}

/**
 * Whether the token's move is the one that followed the comment. Whoever moves the story since takes the acceptance back, also before its
 * run came to it, and no workflow accepts it anew by the same comment: the token may have accepted it once since, and not rejected it.
 */
async function isMovedFor(
  { tracker }: Pick<HearsPeople, 'tracker'>,
  { story, move }: { readonly story: Story; readonly move: StoryMove },
  saidAt: string,
): Promise<boolean> {
  const moves = await tracker.movesBy(story);
  if (moves === undefined) return false;
  const aheadMs = tracker.aheadMs();
  if (wasAfter({ at: move.deliveredAt, aheadMs }, saidAt)) return false;
  const since = ({ at }: PastMove) => !wasBeforeSaid({ at, aheadMs }, saidAt);
  const isOwn = ({ by }: PastMove) => by === move.by;
  const own = moves.filter((each) => isOwn(each) && since(each));
  if (own.some(({ to }) => to === 'rejected') || own.filter(({ to }) => to === 'accepted').length > 1)
    return false;
  // The comment is about a delivery that may have come right before it, and what came before that is over.
  const delivered = moves.findLastIndex(({ to }) => to === 'delivered');
  const mayBeLater = (each: PastMove, place: number) => place > delivered || each.at === undefined;
  return !moves.some((each, place) => !isOwn(each) && since(each) && mayBeLater(each, place));
}
