import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { aheadBetween, type StatedTime } from '../../domain/stories/two-clocks.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { ANSWERS } from '../fetch/answer-bounds.ts';
import { causeOf, type ForeignAnswer, mayPass } from '../fetch/answers.ts';
import type { RunTime } from '../fetch/list-bounds.ts';
import { retryingFetch } from '../fetch/retrying-fetch.ts';

/** What the client of any tracker is made of. */
export interface TrackerClientOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Where the tracker is, as its own client says. */
  readonly url: string;
  readonly token: string;
  /** Projects in which stories are looked up; any that the token sees when empty. */
  readonly projects?: readonly string[];
  /** Waits between tries; the machine's timer when absent. */
  readonly sleep?: Sleep;
  /** A signal that aborts after so many ms; `AbortSignal.timeout` when absent. */
  readonly timeout?: (ms: number) => AbortSignal;
  /** What time GitHub's newest answer stated, by which the tracker's clock is judged; by none when absent. */
  readonly githubSaid?: () => StatedTime | undefined;
  /** How long lists may be read; without an end when absent. */
  readonly time?: RunTime;
}

/** Ends a sentence about a token that is missing: people put it into a variable, which no workflow reads and many may see. */
export const AS_SECRET = 'as a secret (TRACKER_TOKEN in the shipped workflows) and not as a variable';

/** @param whose such as `a Tracker user`. @throws UserError when there is no token. */
export function requireToken(token: string, whose: string): void {
  if (token !== '') return;
  throw new UserError(
    'missing_credentials',
    `Input 'tracker-token' is empty; give the API token of ${whose}, ${AS_SECRET}.`,
  );
}

/** For one request with all its tries. */
export const LONGEST_WAIT_MS = 20_000;

/** Waits by the machine's timer. */
export function machineSleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * How the tracker is asked, as each of its answers is bounded and repeated.
 * @param isRead whether what is posted to an address only asks; nothing does when absent.
 */
export function trackerWire(
  options: TrackerClientOptions,
  answers: Readonly<Record<string, ForeignAnswer>>,
  isRead?: (url: string) => boolean,
): { readonly fetch: typeof globalThis.fetch; limited(): AbortSignal } {
  const timeout = options.timeout ?? AbortSignal.timeout;
  return {
    fetch: retryingFetch(options.fetch, {
      answers,
      sleep: options.sleep ?? machineSleep,
      bound: ANSWERS.tracker,
      ...(isRead === undefined ? {} : { isRepeatable: isRead }),
    }),
    limited: () => timeout(LONGEST_WAIT_MS),
  };
}

/** How the tracker's clock goes, by each of its answers and those of GitHub around it. */
export function createTrackerClock(githubSaid: TrackerClientOptions['githubSaid'] = () => undefined) {
  let said: { readonly statedMs: number; readonly before: StatedTime | undefined } | undefined;
  let known: number | undefined;
  return {
    /** Takes the time that an answer states, in ms; NaN where it states none. */
    note(statedMs: number): void {
      said = Number.isNaN(statedMs) ? undefined : { statedMs, before: githubSaid() };
    },
    aheadMs(): number | undefined {
      const after = githubSaid();
      if (said !== undefined && after !== undefined && after.number > (said.before?.number ?? 0))
        known = aheadBetween(said.statedMs, said.before, after);
      return known;
    },
  };
}

/** @param doing completes "The tracker refused to …". @param base an address of the tracker. */
export function noAnswer(doing: string, base: string, cause: unknown): AdapterError {
  return new AdapterError(
    'unreachable',
    `The tracker at ${new URL(base).host} did not answer when asked to ${doing}; check tracker-url, or run the job again.`,
    { service: 'tracker', retriable: true, cause },
  );
}

/** An answer that stands in the way. */
export interface TrackerFailure {
  /** Completes "The tracker refused to …". */
  readonly doing: string;
  readonly status: number;
  /** What the tracker says, on one line; '' where it says nothing. */
  readonly message: string;
}

/** The error that a row of the tracker's answers stands for. */
export function trackerError(row: ForeignAnswer, failure: TrackerFailure): AdapterError {
  return new AdapterError(causeOf(row), sentenceOf(row, failure), {
    service: 'tracker',
    status: failure.status,
    retriable: mayPass(row),
  });
}

function sentenceOf({ cause, todo }: ForeignAnswer, { doing, status, message }: TrackerFailure): string {
  const words = message === '' ? '' : ` (${message})`;
  if (cause === 'access_denied') return `The tracker refused to ${doing}${words}: ${todo}.`;
  if (cause === 'throttled') return `The tracker asked to slow down when asked to ${doing}; ${todo}.`;
  return `The tracker answered ${status} when asked to ${doing}${words}; ${todo === '' ? 'put that right, then rerun' : todo}.`;
}

/** An address behind which something else is. @param base an address of the tracker. */
export function noTracker(doing: string, base: string, status: number): AdapterError {
  return new AdapterError(
    'far_side_error',
    `What is at ${new URL(base).host} does not answer as the tracker's API does (${status}, when asked to ${doing}); check tracker-url.`,
    { service: 'tracker', status },
  );
}

/**
 * What an answer holds; undefined for one that is empty or no JSON.
 * @throws AdapterError for a page that stands where the tracker's own word was due: else a story behind a wrong address would be one
 * that nobody knows. A page that refuses, or says that something is out of order, is left to its status.
 */
export async function jsonOf(response: Response, asked: { doing: string; base: string }): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    const { status, headers } = response;
    const isPage = /html/i.test(headers.get('content-type') ?? '') || /^\s*</.test(text);
    if (isPage && (response.ok || status === 404 || status === 405))
      throw noTracker(asked.doing, asked.base, status);
    return undefined;
  }
}
