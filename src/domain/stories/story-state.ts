/**
 * Where a story may stand, in the order in which it moves up to `delivered`; then a person judges it `accepted` or `rejected`. From
 * `rejected` only a person moves it on, back to `started`.
 */
export const STORY_STATES = [
  'unscheduled',
  'unstarted',
  'started',
  'finished',
  'delivered',
  'accepted',
  'rejected',
] as const;

/** Where a story stands. */
export type StoryState = (typeof STORY_STATES)[number];

/** How far a story has come. States of one rank are as far as each other: nobody has begun, or a person has judged. */
export const STORY_RANK: Readonly<Record<StoryState, number>> = {
  unscheduled: 0,
  unstarted: 0,
  started: 1,
  finished: 2,
  delivered: 3,
  // What a person has judged stays as it is until a person moves it.
  accepted: 4,
  rejected: 4,
};

/** What kind of work it is. */
export type StoryType = 'feature' | 'bug' | 'chore' | 'release';

/** States that Greenroom moves a story to; the others are for people. */
export type AutomaticStoryState = Extract<StoryState, 'started' | 'finished' | 'delivered'>;
