import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { aheadBetween, type StatedTime } from '../../domain/stories/two-clocks.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { causeOf, type ForeignAnswer, mayPass } from '../fetch/answers.ts';
import type { RunTime } from '../fetch/list-bounds.ts';

/** What every tracker's client is made with. */
export interface TrackerClientOptions {
  readonly fetch: typeof globalThis.fetch;
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

/** For one request with all its tries. */
export const LONGEST_WAIT_MS = 20_000;

/** Waits by the machine's timer. */
export function machineSleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** @param what whose token it is, such as `a Tracker user`. @throws UserError when there is no token. */
export function requireToken(token: string, what: string): void {
  if (token !== '') return;
  throw new UserError(
    'missing_credentials',
    `Input 'tracker-token' is empty; give the API token of ${what}, as a secret.`,
  );
}

/** How the tracker's clock goes, by each of its answers and those of GitHub around it. */
export function createTrackerClock(githubSaid: TrackerClientOptions['githubSaid'] = () => undefined) {
  let said: { readonly statedMs: number; readonly before: StatedTime | undefined } | undefined;
  let known: number | undefined;
  return {
    /** @param statedMs NaN for an answer that states none */
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

/** Nothing came of a request. @param doing completes "when asked to …". */
export function noAnswer(doing: string, base: string, cause: unknown): AdapterError {
  return new AdapterError(
    'unreachable',
    `The tracker at ${new URL(base).host} did not answer when asked to ${doing}; check tracker-url, or run the job again.`,
    { service: 'tracker', retriable: true, cause },
  );
}

/** A refusal in one sentence. @param message what the tracker says, on one line; '' where it says nothing. */
export function trackerError(
  doing: string,
  row: ForeignAnswer,
  { status, message }: { readonly status: number; readonly message: string },
): AdapterError {
  const words = message === '' ? '' : ` (${message})`;
  return new AdapterError(causeOf(row), sentenceOf(row, { doing, status, words }), {
    service: 'tracker',
    status,
    retriable: mayPass(row),
  });
}

function sentenceOf(
  { cause, todo }: ForeignAnswer,
  { doing, status, words }: { readonly doing: string; readonly status: number; readonly words: string },
): string {
  if (cause === 'access_denied') return `The tracker refused to ${doing}${words}: ${todo}.`;
  if (cause === 'throttled') return `The tracker asked to slow down when asked to ${doing}; ${todo}.`;
  return `The tracker answered ${status} when asked to ${doing}${words}; ${todo === '' ? 'put that right, then rerun' : todo}.`;
}

/** The body as JSON; undefined where it is none. */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
