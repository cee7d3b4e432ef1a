/**
 * What one environment may cost of the code host's requests, by its longest way: its records, its branch and pull requests right before
 * the first write and once more when it is gone, the end of its record, and the comment that tells of it.
 */
const PER_ENVIRONMENT = 15;
/** For the rest of the sweep, and for other jobs of the same hour. */
const RESERVE = 100;
/** Where so few are left, what was planned is not begun any more: other jobs of the hour took more than their part. */
const SPENT = 50;

/**
 * For how many environments the requests suffice that the code host still answers in this hour. A job's token has 1,000 (docs.github.com,
 * "Rate limits for the REST API"). As many as there are where it says nothing of a limit (undefined).
 */
export function environmentsWithin(left: number | undefined): number {
  return asManyAs(left, PER_ENVIRONMENT);
}

/**
 * Of how many environments it may be asked when they were pushed to, two requests each. Half of what there is: the rest is for taking
 * down what that finds, or each hour would only ask.
 */
export function pushesWithin(left: number | undefined): number {
  return asManyAs(left, 2 * 2);
}

/** What was found of those that were asked about. */
export interface AskedPart {
  /** Environments to ask about. */
  readonly all: number;
  /** Those whose turn it was. */
  readonly asked: number;
  /** Those of `asked` that are to go. */
  readonly going: number;
}

/**
 * How many of all are to go, as far as those tell whose turn it was: the brake is for all of them, and would see the others only in later
 * hours, a few each time.
 */
export function goingOfAll({ all, asked, going }: AskedPart): number {
  return asked === 0 ? going : Math.floor((going * all) / asked);
}

function asManyAs(left: number | undefined, each: number): number {
  return left === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((left - RESERVE) / each));
}

/** True where nothing more is to be begun in this hour. */
export function isSpent(left: number | undefined): boolean {
  return left !== undefined && left < SPENT;
}

/** Why an environment waits for its turn: a sentence. */
export function waitsForTurn(name: string): string {
  return `${name} stays for now: GitHub answers only so many requests in an hour, and its turn comes with a later run.`;
}
