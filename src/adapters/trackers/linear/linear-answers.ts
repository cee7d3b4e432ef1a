import { UNMOVED } from '../../../domain/stories/unmoved.ts';
import { answerOf, type ForeignAnswer, type GivenAnswer, type NamedAnswer } from '../../fetch/answers.ts';

const LATER = 'run the job again later';
const CHECK_TOKEN =
  'check the input tracker-token, which needs the scopes read and write, and that its user belongs to the team';

/** Invalid input is also what Linear says of an issue that is not there. */
const INPUT = /\b(?:INPUT_ERROR|INVALID_INPUT|USER_ERROR|invalid input|user error)\b/i;

/**
 * What Linear answers besides what was asked for. Its code is `extensions.code` and `extensions.type` with a space between; the status
 * alone tells little, since errors come with 200 too. Sources and bodies are in tools/answers/linear.ts.
 */
export const LINEAR_ANSWERS = {
  tooMany: {
    code: /\bRATELIMITED\b/i,
    cause: 'throttled',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: LATER,
  },
  tooManyRequests: {
    status: 429,
    cause: 'throttled',
    repeat: 'like throttling',
    concerns: 'nobody',
    todo: LATER,
  },
  badToken: {
    code: /\b(?:AUTHENTICATION_ERROR|authentication error)\b/i,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: CHECK_TOKEN,
  },
  // It comes as invalid input.
  bearerKey: {
    says: /API key as a Bearer token/i,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: CHECK_TOKEN,
  },
  missingScope: {
    says: /Invalid scope/i,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: 'give tracker-token the scope that Linear names, or write, which has all that is needed',
  },
  forbidden: {
    code: /\bforbidden\b/i,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: CHECK_TOKEN,
  },
  denied: { status: [401, 403], cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: CHECK_TOKEN },
  tooComplex: {
    says: /query (?:is )?too complex/i,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'developer',
    todo: 'report it, since Greenroom asked for too much at once',
  },
  absent: {
    calls: ['issue'],
    says: /Entity not found/,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  notFound: {
    says: /Entity not found/,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'developer',
    todo: 'it was deleted or moved, or the user of tracker-token may not see it',
  },
  takenLabel: {
    calls: ['issueLabelCreate'],
    says: /Duplicate label name|already exists/i,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  refusedMove: {
    calls: ['issueUpdate'],
    code: INPUT,
    cause: 'tracker_refused',
    repeat: 'final',
    concerns: 'developer',
    todo: UNMOVED.refused,
  },
  notInPlan: {
    code: /\b(?:FEATURE_NOT_ACCESSIBLE|feature not accessible|USAGE_LIMIT_EXCEEDED|usage limit exceeded)\b/i,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'ops',
    todo: "it is not in the workspace's plan, or more than that allows",
  },
  noApi: {
    status: [404, 405],
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'ops',
    todo: 'check tracker-url',
  },
  outOfOrder: {
    code: /\b(?:INTERNAL_SERVER_ERROR|internal error|lock timeout|network error)\b/i,
    cause: 'unavailable',
    repeat: 'later',
    concerns: 'nobody',
    todo: LATER,
  },
  down: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: LATER },
  unexpected: { cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;

/** The name of a row. */
export type LinearAnswerName = keyof typeof LINEAR_ANSWERS;

/** The row of an answer that does not say yes. */
export function linearAnswer(given: GivenAnswer): NamedAnswer<LinearAnswerName> {
  return answerOf(LINEAR_ANSWERS, given) ?? { ...LINEAR_ANSWERS.unexpected, name: 'unexpected' };
}
