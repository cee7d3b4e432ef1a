import type { WebClient } from '@slack/web-api';
import { pauseBeforeRetry, RETRIES } from '../../domain/pace/retry.ts';
import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { UserError } from '../../domain/verdict/errors.ts';
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
  /** Where it is said that a search came to its bound; nowhere when absent. */
  readonly log?: Pick<Log, 'info'>;
}

const TIMEOUT_MS = 10_000;
const LONGEST_WAITS_MS = 30_000;

/** A request with its retries; `doing` completes "Slack refused to …". */
export type Call = <T>(
  doing: string,
  request: (client: WebClient) => Promise<T>,
  options?: { readonly repeatable: boolean },
) => Promise<T>;

/**
 * Tries a few times where Slack asks to wait, and after no answer where doing it twice does no harm. All requests of a step together wait
 * for half a minute at most.
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
  let waited = 0;
  return async (doing, request, { repeatable } = { repeatable: true }) => {
    made ??= makeClient(options);
    const client = await made;
    for (let count = 1; ; count += 1) {
      try {
        return await request(client);
      } catch (error) {
        const asked = slackRetryAfter(error);
        const pause = pauseBeforeRetry(RETRIES.slack, {
          count,
          isRepeatable: repeatable && isTransient(error),
          askedMs: asked && asked * 1000,
        });
        if (pause === undefined || waited + pause > LONGEST_WAITS_MS) throw slackError(error, doing);
        waited += pause;
        await sleep(pause, 'Slack to answer');
      }
    }
  };
}

async function makeClient(options: SlackOptions): Promise<WebClient> {
  const { WebClient: Client, LogLevel } = await import('@slack/web-api');
  const timeout = options.timeout ?? AbortSignal.timeout;
  return new Client(options.token, {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: `${options.apiUrl.replace(/\/+$/, '')}/` }),
    fetch: async (url, init) =>
      wholeAnswer(await options.fetch(url, { ...init, signal: timeout(TIMEOUT_MS) }), ANSWERS.slack),
    allowAbsoluteUrls: false,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
  });
}
