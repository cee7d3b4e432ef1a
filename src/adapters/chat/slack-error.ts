import { AdapterError } from '../../domain/verdict/errors.ts';
import { causeOf, type ForeignAnswer, mayPass } from '../fetch/answers.ts';
import { SLACK_ANSWERS, slackAnswer } from './answers.ts';

/** Slack's own word for what went wrong; undefined when Slack did not say. */
export function slackErrorCode(error: unknown): string | undefined {
  const data = dataOf(error);
  return typeof data['error'] === 'string' ? data['error'] : undefined;
}

/** A channel takes one message a second (docs.slack.dev, "Rate limits", posting messages). */
const SECOND = 1;

/** Seconds to wait, when Slack turned the request away for that: those that it asks for, or one where it only says so. */
export function slackRetryAfter(error: unknown): number | undefined {
  const word = slackErrorCode(error);
  if (word !== undefined) return slackAnswer({ code: word }).name === 'slowDown' ? SECOND : undefined;
  if (!(error instanceof Error) || !('retryAfter' in error)) return undefined;
  return typeof error.retryAfter === 'number' ? error.retryAfter : undefined;
}

/** True when a rerun of the same request may pass: no answer, or a 5xx. */
export function isTransient(error: unknown): boolean {
  if (slackErrorCode(error) !== undefined || slackRetryAfter(error) !== undefined) return false;
  if (error instanceof Error && 'original' in error && error.original instanceof AdapterError) return false;
  const status = statusOf(error);
  return status === undefined || status >= 500;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined;
}

/** One line for an error of Slack's client. `doing` completes "Slack refused to …". */
export function slackError(error: unknown, doing: string): AdapterError {
  if (error instanceof AdapterError) return error;
  // Slack's client wraps what its fetch throws.
  if (error instanceof Error && 'original' in error && error.original instanceof AdapterError)
    return error.original;
  const word = slackErrorCode(error);
  if (word !== undefined) {
    const row = slackAnswer({ code: word });
    const shown = row.name === 'missingScope' ? '' : ` (${plain(word)})`;
    return failure(row, `Slack refused to ${doing}${shown}: ${filled(row.todo, error)}.`, error, word);
  }
  if (slackRetryAfter(error) !== undefined) {
    return failure(
      SLACK_ANSWERS.slowDown,
      `Slack asked to slow down when asked to ${doing}; ${SLACK_ANSWERS.slowDown.todo}.`,
      error,
      'ratelimited',
    );
  }
  const status = statusOf(error);
  if (status !== undefined && status >= 500) {
    const row = SLACK_ANSWERS.outOfOrder;
    const sentence = `Slack is out of order: it answered ${status} when asked to ${doing}; ${row.todo}.`;
    return failure(row, sentence, error);
  }
  return new AdapterError(
    'unreachable',
    `Slack did not answer as it should when asked to ${doing}; run the job again.`,
    { service: 'Slack', retriable: true, cause: error },
  );
}

function filled(todo: string, error: unknown): string {
  const data = dataOf(error);
  const said = (value: unknown, otherwise: string) => plain(typeof value === 'string' ? value : otherwise);
  return todo
    .replace('{needed}', () => said(data['needed'], 'another'))
    .replace('{provided}', () => said(data['provided'], 'none'));
}

function failure(row: ForeignAnswer, message: string, cause: unknown, code?: string): AdapterError {
  const more = code === undefined ? {} : { code };
  return new AdapterError(causeOf(row), message, {
    service: 'Slack',
    ...more,
    retriable: mayPass(row),
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
