import { foreignWords } from '../../../domain/input/foreign-words.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { denialIn, describeDenial } from '../../../domain/stack/denial.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../../domain/verdict/reason-codes.ts';
import { type KnownRefusal, knownRefusal } from './known-refusals.ts';
import { isNoSuchHost, NO_SUCH_HOST, NoAnswerError, StoppedError, shapeOf } from './no-answer.ts';

const ACCESS_DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AllAccessDisabled',
  'AuthFailure',
  'ExpiredToken',
  'ExpiredTokenException',
  'InsufficientPrivilegesException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidToken',
  'MissingAuthenticationToken',
  'NotAuthorized',
  'OptInRequired',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'UnauthorizedOperation',
  'UnrecognizedClientException',
]);

const THROTTLING = new Set([
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'SlowDown',
  'Throttling',
  'ThrottledException',
  'ThrottlingException',
  'TooManyRequestsException',
]);

const WRONG_TIME = new Set(['RequestExpired', 'RequestInTheFuture', 'RequestTimeTooSkewed']);

/** The code that AWS gave, such as `ValidationError`; where there was no answer, `ENOTFOUND` for a host that does not exist, else undefined. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof NoAnswerError) return isNoSuchHost(error) ? NO_SUCH_HOST : undefined;
  const code = (error as { Code?: unknown } | undefined)?.Code;
  if (typeof code === 'string' && code !== '') return code;
  const { name } = shapeOf(error);
  return name === 'Error' || name === '' ? undefined : name;
}

export function statusOf(error: unknown): number | undefined {
  const status = (error as { $metadata?: { httpStatusCode?: unknown } } | undefined)?.$metadata
    ?.httpStatusCode;
  return typeof status === 'number' ? status : undefined;
}

/** What AWS said, as it said it. */
export function messageOf(error: unknown): string {
  return shapeOf(error).message || String(error);
}

export function isThrottling(error: unknown): boolean {
  return THROTTLING.has(codeOf(error) ?? '') || statusOf(error) === 429;
}

/** The answer to a HEAD has no body, so S3 cannot say in it that the token has expired: a bare 400 may mean that. */
export function isExpiredToken(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return /^ExpiredToken(?:Exception)?$/.test(code) || (statusOf(error) === 400 && isBare(code));
}

/** True for what the SDK calls an answer without a body. */
export function isBare(code: string): boolean {
  return /^(?:Unknown|UnknownError|BadRequest|Forbidden|40[03])$/.test(code);
}

/** The machine's clock was off when the request was signed; the SDK has taken AWS's time meanwhile. */
export function isWrongTime(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return (
    WRONG_TIME.has(code) ||
    (/^(?:InvalidSignature|SignatureDoesNotMatch)/.test(code) && /expired|current/i.test(messageOf(error)))
  );
}

interface Failed {
  readonly service: string;
  /** The operation and the resource, to stand after "Could not". */
  readonly what: string;
  readonly error: unknown;
  /** Where the service was asked. */
  readonly region: string;
}

/** An SDK error as one of ours. Errors that are ours already, and bugs, pass unchanged. */
export function awsError(failed: Failed): Error {
  const { what, error } = failed;
  if (error instanceof AdapterError || error instanceof UserError) return error;
  if (error instanceof TypeError && statusOf(error) === undefined) return error;
  if (codeOf(error) === 'CredentialsProviderError')
    return new UserError(
      'missing_credentials',
      `Could not ${what}, because there are no AWS credentials; give \`role-to-assume\` and \`permissions: id-token: write\`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
      { cause: error },
    );
  const known = knownRefusal(codeOf(error), messageOf(error), failed.region);
  const { reasonCode, why, retriable } = known ? refused(failed, known) : diagnosis(failed);
  if (known?.isReaders) return new UserError(reasonCode, `Could not ${what}${why}`, { cause: error });
  const code = codeOf(error);
  const status = statusOf(error);
  return new AdapterError(reasonCode, `Could not ${what}${why}`, {
    service: failed.service,
    retriable,
    cause: error,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
  });
}

interface Diagnosis {
  readonly reasonCode: ReasonCode;
  /** Ends the sentence that "Could not …" begins. */
  readonly why: string;
  readonly retriable: boolean;
}

function refused({ service, error }: Failed, { reasonCode, remedy }: KnownRefusal): Diagnosis {
  const message = sentence(withoutAccount(foreignWords(messageOf(error))));
  return { reasonCode, why: `, because ${service} refused: ${message} ${remedy}`, retriable: false };
}

function diagnosis({ service, error }: Failed): Diagnosis {
  const code = codeOf(error);
  const status = statusOf(error);
  const message = sentence(withoutAccount(foreignWords(messageOf(error))));
  if (error instanceof NoAnswerError)
    return {
      reasonCode: 'unreachable',
      why: `, because ${service} did not answer: ${message} Run the job again.`,
      retriable: true,
    };
  if (error instanceof StoppedError)
    return { reasonCode: 'cancelled', why: ', because the run was stopped.', retriable: true };
  if (isThrottling(error))
    return {
      reasonCode: 'throttled',
      why: `, because ${service} asked to slow down for longer than the run could wait; run it again later.`,
      retriable: true,
    };
  const denial = denialIn(message);
  if (denial !== undefined)
    return { reasonCode: 'access_denied', why: `: ${describeDenial(denial)}.`, retriable: false };
  if (isAccessDenied(code, status, message))
    return {
      reasonCode: 'access_denied',
      why: `, because ${service} refused: ${message}${advice(code, message)}`,
      retriable: false,
    };
  if ((status ?? 0) >= 500)
    return {
      reasonCode: 'unavailable',
      why: `, because ${service} is out of order (${code ?? status}: ${message}); run it again later.`,
      retriable: true,
    };
  return {
    reasonCode: 'far_side_error',
    why: `: ${service} answered ${code ?? status ?? 'nothing that can be read'}: ${message} Put right what it names, then run the job again.`,
    retriable: false,
  };
}

function isAccessDenied(code: string | undefined, status: number | undefined, message: string): boolean {
  return (
    ACCESS_DENIED.has(code ?? '') ||
    status === 401 ||
    status === 403 ||
    /is not authorized to perform/i.test(message)
  );
}

/** What Greenroom names after the project, so that the shipped roles may touch it by the first letters of its name. */
const NAMED_AFTER_PROJECT =
  /on resource: (?:arn:\S+:)?(?:stack|changeSet|application|applicationversion|environment)\/(?!\*)/;
const OTHER_ROLE = " Where the policy allows it for another role only, correct 'cfn-role-arn'.";
const OTHER_PROJECT =
  " Where the policy allows it for other names only, correct 'project', which the names begin with.";

function advice(code: string | undefined, message: string): string {
  const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(message)?.[1];
  if (action === 'iam:PassRole') return ` Allow ${action} in the role's policy.${OTHER_ROLE}`;
  if (action)
    return ` Allow ${action} in the role's policy.${NAMED_AFTER_PROJECT.test(message) ? OTHER_PROJECT : ''}`;
  if (isExpiredCode(code))
    return ' The credentials have expired; a role given as `role-to-assume` is renewed by itself.';
  return " Look which role the job works with, and allow that in the role's policy.";
}

function isExpiredCode(code: string | undefined): boolean {
  return code === 'ExpiredToken' || code === 'ExpiredTokenException' || code === 'RequestExpired';
}

function sentence(text: string): string {
  const line = oneLine(text);
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
