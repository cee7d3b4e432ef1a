import type { AutomaticStoryState, StoryType } from './story-state.ts';

/**
 * What happened to a pull request, as far as its stories move by it, the later thing last. A `redelivery` is a push after the delivery:
 * what was delivered has to be delivered anew.
 */
export type StoryCause = 'opened' | 'review-requested' | 'delivered' | 'redelivery';

/** Where a story goes; with `none` it stays. */
export type StoryTarget = AutomaticStoryState | 'none';

/**
 * What may follow from each. Only what people are asked to judge is delivered, and it is delivered or nothing: an acceptance merges what
 * was delivered.
 */
export const MOVED_BY = {
  opened: ['started', 'finished', 'none'],
  'review-requested': ['started', 'finished', 'none'],
  delivered: ['delivered', 'none'],
  redelivery: ['finished', 'none'],
} as const satisfies Readonly<Record<StoryCause, readonly StoryTarget[]>>;

type Moves = Readonly<Partial<Record<StoryCause, StoryTarget | undefined>>>;

/** What the team says of it; absent causes have the defaults. */
export interface StoryMovesRule {
  /** For stories of every type. */
  readonly all: Moves;
  /** Wins over `all`. */
  readonly ofType: Readonly<Partial<Record<StoryType, Moves | undefined>>>;
}

const DEFAULTS: Readonly<Record<StoryCause, StoryTarget>> = {
  opened: 'started',
  'review-requested': 'finished',
  delivered: 'delivered',
  redelivery: 'none',
};

/** Where a story of that type goes by what happened; undefined where it stays. */
export function targetOf(
  cause: StoryCause,
  type: StoryType,
  { all, ofType }: StoryMovesRule,
): AutomaticStoryState | undefined {
  const target = ofType[type]?.[cause] ?? all[cause] ?? DEFAULTS[cause];
  return target === 'none' ? undefined : target;
}
