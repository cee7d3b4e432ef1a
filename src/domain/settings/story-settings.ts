import { z } from 'zod';
import { MOVED_BY, type StoryMovesRule } from '../stories/story-moves.ts';
import { STORY_STATES, type StoryState, type StoryType } from '../stories/story-state.ts';

const status = z
  .string()
  .trim()
  .refine((name) => name !== '' && name.length <= 200, 'it takes the name of a status');
const moves = z
  .strictObject({
    opened: z.enum(MOVED_BY.opened).optional(),
    'review-requested': z.enum(MOVED_BY['review-requested']).optional(),
    delivered: z.enum(MOVED_BY.delivered).optional(),
    redelivery: z.enum(MOVED_BY.redelivery).optional(),
  })
  .partial();

/** The types whose stories move by what happens to a pull request; a release is only accepted. */
export const MOVED_TYPES = ['feature', 'bug', 'chore'] as const satisfies readonly StoryType[];

/** What the file says of stories. */
export const storySettingsSchema = z.strictObject({
  statuses: z
    .partialRecord(z.enum(STORY_STATES), status)
    .superRefine(refuseSharedNames)
    .describe(
      'What your tracker calls a state, such as `finished: In Review`. A name that the tracker does not have is refused with those that it has.',
    )
    .optional(),
  moves: moves
    .describe(
      'Which state follows from what: opened, review-requested, delivered, redelivery. `none` leaves the story where it is. A redelivery is a push after the delivery; with `finished` it moves the story back.',
    )
    .optional(),
  'moves-of': z
    .partialRecord(z.enum(MOVED_TYPES), moves)
    .describe('The same for one type of story.')
    .optional(),
});

/** Trackers compare names without case. Of two states with one name the later one would never be reached, or what it means be lost. */
function refuseSharedNames(named: StoriesSettings['statuses'], context: z.RefinementCtx): void {
  const known = new Map<string, StoryState>();
  for (const state of STORY_STATES) {
    const name = named[state]?.toLowerCase();
    if (name === undefined) continue;
    const first = known.get(name);
    if (first === undefined) known.set(name, state);
    else
      context.addIssue({
        code: 'custom',
        path: [state],
        message: `it has the name of ${first} too, and a status means one state; name another one`,
      });
  }
}

/** What the settings say of stories; the defaults where they say nothing. */
export interface StoriesSettings {
  /** What the team calls the states in its tracker; absent ones have the tracker's own name. */
  readonly statuses: Readonly<Partial<Record<StoryState, string>>>;
  /** What moves a story where. */
  readonly moves: StoryMovesRule;
}

/** What the file says, with nothing where it says nothing. */
export function storiesSettings(written: z.infer<typeof storySettingsSchema> | undefined): StoriesSettings {
  return {
    statuses: written?.statuses ?? {},
    moves: { all: written?.moves ?? {}, ofType: written?.['moves-of'] ?? {} },
  };
}
