import { commandText, type JudgementWord } from '../../domain/commands/command-words.ts';
import { whyNewer } from '../../domain/commands/judge-command.ts';
import type { SpokenJudgement } from '../../domain/commands/spoken-judgement.ts';
import { isSameId } from '../../domain/stories/people.ts';
import { wasAfter, wasBeforeSaid } from '../../domain/stories/two-clocks.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { type MayAccept, whoMayAccept } from '../stories/who-may-accept.ts';
import { type AboutJudgement, movedSince } from './judgement-refusals.ts';

/** By what stories move that somebody judged. */
export interface MovesJudged extends Omit<MayAccept, 'tracker'> {
  readonly tracker: MayAccept['tracker'] &
    Pick<Tracker, 'story' | 'lastMove' | 'movesBy' | 'move' | 'aheadMs'>;
}

/** A judgement that counts. */
export interface CountedJudgement extends AboutJudgement {
  /** ISO 8601, of GitHub's clock. */
  readonly saidAt: string;
}

const TARGETS = { accept: 'accepted', reject: 'rejected' } as const satisfies Record<
  JudgementWord,
  Story['state']
>;

/** What became of one story. */
type MovedOne = 'moved' | 'there' | Verdict;

/**
 * Moves the stories to where a judgement leads, each after a look. Whoever moved one since the judgement was said is not overruled, and a run
 * that comes late or a second time moves nothing again that somebody has set back.
 * @param opposed the newer judgement of somebody who may, against this one; asked behind the writes, since it may be said meanwhile.
 */
export async function moveAsJudged(
  at: MovesJudged,
  said: CountedJudgement,
  stories: readonly Story[],
  opposed: () => Promise<SpokenJudgement | undefined>,
): Promise<Verdict> {
  const { word, by, pull } = said;
  const done: Story[] = [];
  for (const story of stories) {
    const outcome = await moveOne(at, said, story);
    if (outcome === 'moved') done.push(story);
    else if (outcome !== 'there') return outcome;
  }
  const newer = done.length === 0 ? undefined : await opposed();
  if (newer !== undefined) {
    // The run of the newer one may have found nothing to change.
    for (const story of done) await moveTo(at, story, newer.word);
    const { comment } = newer;
    return whyNewer({ word, rest: '' }, { comment, asked: { word: newer.word, rest: '' } });
  }
  const ids = stories.map(({ id }) => id).join(', ');
  const which = stories.length === 1 ? `Story ${ids} is` : `Stories ${ids} are`;
  return say(
    'command_taken',
    `${which} ${TARGETS[word]}, as ${by} said '${commandText(word)}' on pull request #${pull.number}.`,
    done.length > 0 ? 'updated' : 'unchanged',
  );
}

async function moveOne(at: MovesJudged, said: CountedJudgement, { id }: Story): Promise<MovedOne> {
  const { tracker } = at;
  const { word, pull, saidAt } = said;
  const target = TARGETS[word];
  const story = await tracker.story(id);
  if (story === undefined)
    return say('no_story', `The tracker does not show story ${id} any more, so it was not ${target}.`);
  const own = await tracker.ownId();
  const isLogin = tracker.abilities.isCodeHost === true;
  const move = await tracker.lastMove(story);
  const isByToken = move !== undefined && isSameId(own, { id: move.by, isLogin });
  if (story.state === target) {
    const isTheirs = word === 'accept' && move !== undefined && !isByToken;
    // What somebody accepted who may not stays theirs: the token writes nothing where the story is there.
    return (isTheirs ? await (await whoMayAccept(at, pull))(story, move) : undefined) ?? 'there';
  }
  const aheadMs = tracker.aheadMs();
  if (move !== undefined && !isByToken && wasAfter({ ...move, aheadMs }, saidAt))
    return movedSince(said, story);
  const moves = (await tracker.movesBy(story)) ?? [];
  // Also the opposite: whoever said that later is not overruled by a run that comes late, or is run again.
  const wasMoved = moves.some(({ to, at: when, by }) => {
    if (own === undefined || by !== own) return wasAfter({ at: when, aheadMs }, saidAt);
    return (to === 'accepted' || to === 'rejected') && !wasBeforeSaid({ at: when, aheadMs }, saidAt);
  });
  return wasMoved ? movedSince(said, story) : moveTo(at, story, word);
}

/** Looks once more right before it writes. */
async function moveTo(
  { tracker }: MovesJudged,
  { id, state: from }: Story,
  word: JudgementWord,
): Promise<MovedOne> {
  const target = TARGETS[word];
  const now = await tracker.story(id);
  if (now === undefined || now.state === target) return 'there';
  const outcome = await tracker.move(now, target);
  if (outcome === 'moved') return 'moved';
  const why = outcome.unestimated ? 'it has no estimate' : outcome.refused;
  return say(
    'tracker_refused',
    `The tracker did not move story ${id} from ${from} to ${target} (${why}); move it in the tracker.`,
  );
}
