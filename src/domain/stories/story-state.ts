/**
 * Where a story stands. It moves in this order up to `delivered`; then a person judges it `accepted` or `rejected`. From
 * `rejected` only a person moves it on, back to `started`.
 */
export type StoryState =
  | 'unscheduled'
  | 'unstarted'
  | 'started'
  | 'finished'
  | 'delivered'
  | 'accepted'
  | 'rejected';

/** What kind of work it is. */
export type StoryType = 'feature' | 'bug' | 'chore' | 'release';

/** States that Greenroom moves a story to; the others are for people. */
export type AutomaticStoryState = Extract<StoryState, 'started' | 'finished' | 'delivered'>;
