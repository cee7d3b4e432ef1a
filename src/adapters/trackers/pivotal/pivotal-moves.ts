import { isObject } from '../../../domain/input/is-object.ts';
import { UserError } from '../../../domain/verdict/errors.ts';
import type { MoveRefusal, Story, StoryState } from '../../../ports/tracker.ts';
import { isAboutEstimate, trackerMessage } from './pivotal-refusals.ts';
import { type PivotalFarSide, pathOf, stateOf } from './pivotal-stories.ts';

/** Pivotal takes a write in the wrong order, so whoever calls has checked the direction. */
export async function moveStory(
  at: PivotalFarSide,
  story: Story,
  state: StoryState,
): Promise<'moved' | MoveRefusal> {
  const { title, moves } = at.dialect;
  if (!moves.states.includes(state))
    throw new UserError(
      'invalid_input',
      `${title} has no state ${state} for a story; it has ${moves.states.join(', ')}.`,
    );
  const isAccepting = moves.finishAccepts.includes(story.type);
  if (isAccepting && (state === 'finished' || state === 'delivered'))
    return { refused: `${title} would accept a ${story.type} that is finished`, unestimated: false };
  const direct = await writeState(at, story, state);
  if (direct === 'moved' || direct.unestimated || !moves.stepwise || isAccepting) return direct;
  return (await moveByStep(at, story, state)) ?? direct;
}

/** Through the states that lie between; undefined where none does. */
async function moveByStep(
  at: PivotalFarSide,
  story: Story,
  state: StoryState,
): Promise<'moved' | MoveRefusal | undefined> {
  const between = stepsBetween(story.state, state);
  if (between.length === 0) return undefined;
  for (const step of [...between, state]) {
    const outcome = await writeState(at, story, step);
    if (outcome !== 'moved') return outcome;
  }
  return 'moved';
}

const STEPS: readonly StoryState[] = ['unstarted', 'started', 'finished', 'delivered'];

/** A rejected story is started again, as one that was never started. */
function stepsBetween(from: StoryState, to: StoryState): readonly StoryState[] {
  const first = Math.max(STEPS.indexOf(from), 0) + 1;
  const last = to === 'accepted' || to === 'rejected' ? STEPS.length : STEPS.indexOf(to);
  return from === 'accepted' ? [] : STEPS.slice(first, Math.max(first, last));
}

async function writeState(
  { client, dialect }: PivotalFarSide,
  story: Story,
  state: StoryState,
): Promise<'moved' | MoveRefusal> {
  const answer = await client.request(`move story ${story.id} to ${state}`, 'PUT', pathOf(story), {
    body: { [dialect.moves.field]: state },
    legal: ['unestimated', 'refusedMove', 'invalidMove'],
  });
  const refusal = { refused: trackerMessage(answer.body), unestimated: isAboutEstimate(answer.body) };
  if (answer.status >= 300) return refusal;
  const now = isObject(answer.body) ? stateOf(answer.body) : undefined;
  // A tracker that does not know the field takes the request all the same.
  return now === undefined || now === state
    ? 'moved'
    : { refused: `${dialect.title} took the request, and the story is ${now}`, unestimated: false };
}
