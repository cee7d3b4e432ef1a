import { AdapterError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';

/** Slack answers 200 with `ok: false` and one of these words. What to do about each. */
const ADVICE: Readonly<Record<string, readonly [ReasonCode, string]>> = {
  channel_not_found: [
    'delivery_failed',
    'give slack-channel the id of a channel that the app can see, and invite the app if it is private',
  ],
  not_in_channel: [
    'delivery_failed',
    'invite the app to the channel, or give it the scope chat:write.public',
  ],
  is_archived: ['delivery_failed', 'the channel is archived; give slack-channel another one'],
  msg_too_long: ['delivery_failed', 'the text is too long'],
  message_not_found: ['delivery_failed', 'the message is gone'],
  cant_update_message: ['delivery_failed', 'the message was posted by another app or user'],
  invalid_auth: ['access_denied', 'give slack-token a valid bot token'],
  not_authed: ['access_denied', 'give slack-token a valid bot token'],
  token_revoked: ['access_denied', 'give slack-token a token that has not been revoked'],
  token_expired: ['access_denied', 'give slack-token a token that has not expired'],
  account_inactive: ['access_denied', 'give slack-token the token of an app that is still installed'],
  ratelimited: ['throttled', 'run the job again later'],
};

/** Slack's own word for what went wrong; undefined when Slack did not say. */
export function slackErrorCode(error: unknown): string | undefined {
  const data = dataOf(error);
  return typeof data['error'] === 'string' ? data['error'] : undefined;
}

/** Seconds Slack asks to wait, when it turned the request away for that. */
export function slackRetryAfter(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('retryAfter' in error)) return undefined;
  return typeof error.retryAfter === 'number' ? error.retryAfter : undefined;
}

/** True when a rerun of the same request may pass: no answer, or a 5xx. */
export function isTransient(error: unknown): boolean {
  if (slackErrorCode(error) !== undefined || slackRetryAfter(error) !== undefined) return false;
  if (error instanceof Error && 'original' in error && error.original instanceof AdapterError) return false;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined;
  return status === undefined || status >= 500;
}

/** One line for an error of Slack's client. `doing` completes "Slack refused to …". */
export function slackError(error: unknown, doing: string): AdapterError {
  if (error instanceof AdapterError) return error;
  // Slack's client wraps what its fetch throws.
  if (error instanceof Error && 'original' in error && error.original instanceof AdapterError)
    return error.original;
  const word = slackErrorCode(error);
  if (word === 'missing_scope')
    return failure('access_denied', `Slack refused to ${doing}: ${scopes(error)}.`, error, word);
  if (word !== undefined) {
    const [reasonCode, advice] = ADVICE[word] ?? (['delivery_failed', `Slack says ${plain(word)}`] as const);
    return failure(reasonCode, `Slack refused to ${doing} (${plain(word)}): ${advice}.`, error, word);
  }
  if (slackRetryAfter(error) !== undefined) {
    return failure(
      'throttled',
      `Slack asked to slow down when asked to ${doing}; run the job again later.`,
      error,
      'ratelimited',
    );
  }
  return failure(
    'unreachable',
    `Slack did not answer as it should when asked to ${doing}; run the job again.`,
    error,
    undefined,
  );
}

function scopes(error: unknown): string {
  const data = dataOf(error);
  const needed = typeof data['needed'] === 'string' ? data['needed'] : 'another';
  const provided = typeof data['provided'] === 'string' ? data['provided'] : 'none';
  return `the token needs the scope ${plain(needed)} and has ${plain(provided)}`;
}

function failure(
  reasonCode: ReasonCode,
  message: string,
  cause: unknown,
  code: string | undefined,
): AdapterError {
  return new AdapterError(reasonCode, message, {
    service: 'Slack',
    ...(code === undefined ? {} : { code }),
    retriable: reasonCode === 'throttled' || reasonCode === 'unreachable',
    cause,
  });
}

function dataOf(error: unknown): Record<string, unknown> {
  const data = error instanceof Error && 'data' in error ? error.data : undefined;
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function plain(text: string): string {
  return text.replaceAll(/[^\w:.,@ -]/g, ' ').slice(0, 200);
}
