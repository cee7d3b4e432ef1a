import type { WebClient } from '@slack/web-api';
import { pauseBeforeRetry, RETRIES } from '../../domain/pace/retry.ts';
import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';
import { ANSWERS, wholeAnswer } from '../fetch/answer-bounds.ts';
import { isTransient, slackError, slackRetryAfter } from './slack-error.ts';

export interface SlackOptions {
  readonly fetch: typeof globalThis.fetch;
  /** A bot token. */
  readonly token: string;
  /** Slack's own when absent. */
  readonly apiUrl?: string;
  /** Waits between tries; the machine's timer when absent. */
  readonly sleep?: Sleep;
  /** A signal that aborts after so many ms; `AbortSignal.timeout` when absent. */
  readonly timeout?: (ms: number) => AbortSignal;
  /** Milliseconds on a clock that never jumps; when absent, nobody counts how long Slack does not answer. */
  readonly monotonic?: () => number;
  /** Where it is said that a search came to its bound; nowhere when absent. */
  readonly log?: Pick<Log, 'info'>;
}

const TIMEOUT_MS = 10_000;
const LONGEST_WAITS_MS = 30_000;
/** Slack mostly answers within it, so no try is shorter. */
const SHORTEST_TRY_MS = 3_000;

/** A request with its retries; `doing` completes "Slack refused to …". */
export type Call = <T>(
  doing: string,
  request: (client: WebClient) => Promise<T>,
  options?: { readonly repeatable: boolean },
) => Promise<T>;

/**
 * Tries a few times where Slack asks to wait, and after no answer where doing it twice does no harm. All requests of a step together wait
 * for half a minute at most, be it for a pause to end or for an answer that does not come; then Slack is asked nothing more.
 * @throws UserError missing_credentials without a token; the call throws AdapterError.
 */
export function createCall(options: SlackOptions): Call {
  if (options.token === '')
    throw new UserError(
      'missing_credentials',
      "Input 'slack-token' is empty; give a bot token, as a secret.",
    );
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  let made: Promise<WebClient> | undefined;
  const now = options.monotonic ?? (() => 0);
  let waited = 0;
  let unanswered = 0;
  const left = () => LONGEST_WAITS_MS - waited - unanswered;
  return async (doing, request, { repeatable } = { repeatable: true }) => {
    if (unanswered > 0 && left() < SHORTEST_TRY_MS) throw silent(doing);
    made ??= makeClient(options, () => Math.max(SHORTEST_TRY_MS, Math.min(TIMEOUT_MS, left())));
    const client = await made;
    for (let count = 1; ; count += 1) {
      const from = now();
      try {
        return await request(client);
      } catch (error) {
        if (isTransient(error)) unanswered += now() - from;
        const asked = slackRetryAfter(error);
        const pause = pauseBeforeRetry(RETRIES.slack, {
          count,
          isRepeatable: repeatable && isTransient(error),
          askedMs: asked && asked * 1000,
        });
        if (pause === undefined || pause > left()) throw slackError(error, doing);
        waited += pause;
        await sleep(pause, 'Slack to answer');
      }
    }
  };
}

function silent(doing: string): AdapterError {
  return new AdapterError(
    'unreachable',
    `Slack was not asked to ${doing}, because it had not answered for half a minute; run the job again later.`,
    { service: 'Slack', retriable: true },
  );
}

/** @param longest what a request may take from now on, in ms. */
async function makeClient(options: SlackOptions, longest: () => number): Promise<WebClient> {
  const { WebClient: Client, LogLevel } = await import('@slack/web-api');
  const timeout = options.timeout ?? AbortSignal.timeout;
  return new Client(options.token, {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: `${options.apiUrl.replace(/\/+$/, '')}/` }),
    fetch: async (url, init) =>
      wholeAnswer(await options.fetch(url, { ...init, signal: timeout(longest()) }), ANSWERS.slack),
    allowAbsoluteUrls: false,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
  });
}
