import type { Pace } from './wait-until.ts';

/** How often each thing that is waited for is looked at. A pace gives milliseconds. */
export const PACES = {
  /** A stack, or a Beanstalk environment that is changing: often while young, then about twelve calls a minute, and fewer later, because the rate of requests is shared by everyone in the account and region. */
  operation: bySpan(12_000, 600, (waited) => Math.min(10_000, waited / 4)),
  /** A stack that another operation holds: an answer may lag behind what was just asked for. */
  lag: steady(1_000),
  /** An environment's address: a look costs it nothing, and most answer within seconds of their deployment. */
  site: bySpan(15_000, 500, () => 5_000),
  /** Whether an environment that does not become healthy is still wanted: 1,000 requests an hour are all that a repository's jobs have on GitHub together. */
  wanted: growing(15_000, 300_000),
  /** Right answers of an environment in a row: instances take turns within moments. */
  siteAgain: steady(500),
  /** A database that starts, which takes minutes at least. */
  database: growing(2_000, 15_000),
  /** A change set, or an application version: seconds mostly. */
  preparation: growing(250, 3_000),
  /** An application that Beanstalk is at work on, until one of its versions can be deleted: often minutes. */
  deletion: growing(2_000, 15_000),
  /** The tail of an instance's log: seconds, and a run that is over is held up by no more than one look. */
  log: growing(250, 1_000),
  /** A bucket that is emptied while an application still writes to it. */
  bucket: (_waited, looks) => 500 * looks,
  /** Whether a pull request can be merged, which GitHub works out in the background within seconds. */
  mergeable: steady(1_000),
  /**
   * From one pull request that is brought up to date to the next. Runs behind pushes to one base take turns, with those behind accepted
   * merges where it is the default branch, so all of them together stay below 500 writes an hour (docs.github.com, "Rate limits for the
   * REST API", about secondary rate limits). Those of several bases at once may go beyond: GitHub answers that with a wait.
   */
  update: steady(8_000),
  /** An answer of GitHub's that is older than what the run knows: its copies are seconds behind. */
  stale: growing(500, 3_000),
} as const satisfies Readonly<Record<string, Pace>>;

/** How long what has no deadline of its own is waited for, in ms that were slept. */
export const LONGEST_WAITS = {
  /** A change set: CloudFormation takes seconds, and minutes for hundreds of resources. */
  preparation: 300_000,
  /** An application version: Beanstalk reads the whole bundle. */
  processing: 180_000,
  /** An application that Beanstalk is at work on. */
  deletion: 120_000,
  /** The tail of a log: what takes longer is not worth a failed run's time. */
  log: 40_000,
  /** Whether a pull request can be merged: five looks. */
  mergeable: 4_000,
  /** An answer of GitHub's that is older than what the run knows. */
  stale: 9_000,
} as const;

/** How often a bucket or a repository of images is gone through until nothing is left in it: what never stops writing has to be stopped first. */
export const MAX_PASSES = 8;

/** What is done now and then while something else is waited for, in ms between two times. */
export const EVERY = {
  /** Asking Elastic Beanstalk whether a site can still become healthy. */
  hope: 15_000,
  /** Reading the events of a Beanstalk environment while its stack changes. */
  beanstalkEvents: 10_000,
} as const;

/** How long an answer is not taken at its word, in ms. */
export const PATIENCE = {
  /** A stack that is shown as it was before the operation. */
  staleStack: 15_000,
  /** A version that is still `UNPROCESSED` after this long was made without processing, and Beanstalk reads it while deploying. */
  unprocessedVersion: 5_000,
  /** A site that does not answer as healthy, until Beanstalk is asked whether it can become so. */
  siteAlone: 180_000,
  /** One request to an environment itself. */
  siteProbe: 5_000,
} as const;

function steady(ms: number): Pace {
  return () => ms;
}

/** `eager` ms while the wait is younger than `young` ms, and by `later` from then on. */
function bySpan(young: number, eager: number, later: (waited: number) => number): Pace {
  return (waited) => (waited < young ? eager : later(waited));
}

/** `first` ms, half as much again after each look, at most `longest`. */
function growing(first: number, longest: number): Pace {
  return (_waited, looks) => Math.min(longest, first * 1.5 ** (looks - 1));
}
