import { commandText, type JudgementWord } from '../../domain/commands/command-words.ts';
import type { SpokenJudgement } from '../../domain/commands/spoken-judgement.ts';
import { isSameId } from '../../domain/stories/people.ts';
import { wasAfter, wasBeforeSaid } from '../../domain/stories/two-clocks.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { MoveRefusal, Story, Tracker } from '../../ports/tracker.ts';
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
  const done: Story[] = [];
  for (const [place, story] of stories.entries()) {
    const outcome = await moveOne(at, said, story);
    if (outcome === 'moved') done.push(story);
    else if (outcome !== 'there')
      return besideOthers(outcome, said, stories.slice(0, place), stories.slice(place + 1));
  }
  const newer = done.length === 0 ? undefined : await opposed();
  return newer === undefined
    ? say('command_taken', asSaid(said, stories), done.length > 0 ? 'updated' : 'unchanged')
    : followNewer(at, said, done, newer);
}

function asSaid({ word, by, pull }: CountedJudgement, stories: readonly Story[]): string {
  return `${named(stories)} ${TARGETS[word]}, as ${by} said '${commandText(word)}' on pull request #${pull.number}.`;
}

function named(stories: readonly Story[], [one, many] = ['is', 'are']): string {
  const ids = stories.map(({ id }) => id).join(', ');
  return stories.length === 1 ? `Story ${ids} ${one}` : `Stories ${ids} ${many}`;
}

/** Why one story stays, with what became of those before it and behind it. */
function besideOthers(
  verdict: Verdict,
  said: CountedJudgement,
  before: readonly Story[],
  behind: readonly Story[],
): Verdict {
  const done = before.length === 0 ? '' : `${asSaid(said, before)} `;
  const left = behind.length === 0 ? '' : ` ${named(behind, ['was', 'were'])} not looked at.`;
  return { ...verdict, sentence: `${done}${verdict.sentence}${left}` };
}

/** The run of the newer one may have found nothing to change. */
async function followNewer(
  at: MovesJudged,
  { word }: CountedJudgement,
  done: readonly Story[],
  { word: newer, comment }: SpokenJudgement,
): Promise<Verdict> {
  const moved: Story[] = [];
  for (const story of done) {
    const outcome = await moveTo(at, story, newer);
    if (outcome === 'moved' || outcome === 'there') moved.push(story);
    else return outcome;
  }
  const { login } = comment.author;
  return say(
    'superseded',
    `${login} said '${commandText(newer)}' after '${commandText(word)}', and the newer command counts: ${named(moved).toLowerCase()} ${TARGETS[newer]}.`,
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

function whyUnmoved(outcome: 'overtaken' | MoveRefusal): string {
  if (outcome === 'overtaken') return 'somebody moved it on meanwhile';
  return outcome.unestimated ? 'it has no estimate' : outcome.refused;
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
  const why = whyUnmoved(outcome);
  return say(
    'tracker_refused',
    `The tracker did not move story ${id} from ${from} to ${target} (${why}); move it in the tracker.`,
  );
}
