/** Billable minutes of what was played once. */
export interface PlayedMinutes {
  /** One pull request from its opening to the end of its environment. */
  readonly pullRequest: number;
  /** One look that finds nothing to do. */
  readonly quietLook: number;
  /** One evening and one morning of a working day, without their looks. */
  readonly sleepAndWake: number;
}

/** Billable minutes of 30 days, and what they are made of. */
export interface MonthOfMinutes {
  readonly pullRequests: number;
  readonly looks: number;
  readonly sleepAndWake: number;
  readonly total: number;
}

/** Days of the month that the page counts. */
export const DAYS = 30;
/** Working days among them. */
export const WORKING_DAYS = 22;
/** Pull requests of a working day. */
export const PULL_REQUESTS_A_DAY = 10;

/** What a month comes to where each thing takes what it took once. */
export function monthOf(played: PlayedMinutes, looksPerHour: number): MonthOfMinutes {
  const pullRequests = played.pullRequest * PULL_REQUESTS_A_DAY * WORKING_DAYS;
  const looks = played.quietLook * looksPerHour * 24 * DAYS;
  const sleepAndWake = played.sleepAndWake * WORKING_DAYS;
  return { pullRequests, looks, sleepAndWake, total: pullRequests + looks + sleepAndWake };
}
