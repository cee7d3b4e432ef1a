import { foreignWords } from '../../../domain/input/foreign-words.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { denialIn, describeDenial } from '../../../domain/stack/denial.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../../domain/verdict/reason-codes.ts';
import { answerOf, causeOf, type ForeignAnswer, fits, type NamedAnswer } from '../../fetch/answers.ts';
import { AWS_ANSWERS, type AwsAnswer } from './answers.ts';
import { isNoSuchHost, NO_SUCH_HOST, NoAnswerError, StoppedError, shapeOf } from './no-answer.ts';

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

/** The row of docs/answers.md that an error carries. `call` is the operation, where its rows matter. */
export function awsAnswer(error: unknown, call?: string): NamedAnswer<AwsAnswer> {
  const given = { call, status: statusOf(error), code: codeOf(error), words: messageOf(error) };
  return answerOf(AWS_ANSWERS, given) ?? { ...AWS_ANSWERS.unexpected, name: 'unexpected' };
}

/** True for an answer of that kind, of whatever call. */
export function isAnswer(error: unknown, name: AwsAnswer): boolean {
  const row: ForeignAnswer = AWS_ANSWERS[name];
  return fits(row, {
    call: row.calls?.[0],
    status: statusOf(error),
    code: codeOf(error),
    words: messageOf(error),
  });
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
  const answer = awsAnswer(error);
  const { reasonCode, why, retriable } = diagnosis(failed, answer);
  if (READERS.includes(answer.name))
    return new UserError(reasonCode, `Could not ${what}${why}`, { cause: error });
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

/** What the reader gave, and AWS cannot take. */
const READERS: readonly AwsAnswer[] = ['noApplication', 'wrongBucketRegion'];

interface Diagnosis {
  readonly reasonCode: ReasonCode;
  /** Ends the sentence that "Could not …" begins. */
  readonly why: string;
  readonly retriable: boolean;
}

function diagnosis({ service, error, region }: Failed, answer: NamedAnswer<AwsAnswer>): Diagnosis {
  const message = sentence(withoutAccount(foreignWords(messageOf(error))));
  if (error instanceof NoAnswerError)
    return {
      reasonCode: 'unreachable',
      why: `, because ${service} did not answer: ${message} Run the job again.`,
      retriable: true,
    };
  if (error instanceof StoppedError)
    return { reasonCode: 'cancelled', why: ', because the run was stopped.', retriable: true };
  const reasonCode = causeOf(answer);
  const retriable = answer.repeat !== 'final' && reasonCode !== 'access_denied';
  return { reasonCode, why: whyOf(answer, { service, message, error, region }), retriable };
}

function whyOf(
  { name, cause, todo }: NamedAnswer<AwsAnswer>,
  { service, message, error, region }: Omit<Failed, 'what'> & { readonly message: string },
): string {
  const code = codeOf(error) ?? statusOf(error);
  if (cause === 'throttled')
    return `, because ${service} asked to slow down for longer than the run could wait; ${todo}.`;
  const denial = cause === 'access_denied' ? denialIn(message) : undefined;
  if (denial !== undefined) return `: ${describeDenial(denial)}.`;
  if (cause === 'unavailable' && name !== 'noCapacity')
    return `, because ${service} is out of order (${code}: ${message}); ${todo}.`;
  if (cause === 'far_side_error' || cause === 'fact')
    return `: ${service} answered ${code ?? 'nothing that can be read'}: ${message} Put right what it names, then run the job again.`;
  const advice = name === 'lackingRight' ? rightAdvice(message) : todo.replace('{region}', region);
  return `, because ${service} refused: ${message}${advice === '' ? '' : ` ${advice}.`}`;
}

/** What Greenroom names after the project, so that the shipped roles may touch it by the first letters of its name. */
const NAMED_AFTER_PROJECT =
  /on resource: (?:arn:\S+:)?(?:stack|changeSet|application|applicationversion|environment)\/(?!\*)/;

/** Where a name is forbidden that begins with the project, the project is more often wrong than the role. */
function rightAdvice(message: string): string {
  const action = /not authorized to perform:? ([\w-]+:\w+)/i.exec(message)?.[1];
  if (action === undefined) return "Look which role the job works with, and allow that in the role's policy";
  if (NAMED_AFTER_PROJECT.test(message))
    return "Where the policy allows it for other names only, correct 'project', which the names begin with. Otherwise allow it in the role's policy";
  const allow = AWS_ANSWERS.lackingRight.todo.replace('{action}', action);
  if (action !== 'iam:PassRole') return allow;
  return `${allow}. Where the policy allows it for another role only, correct 'cfn-role-arn'`;
}

function sentence(text: string): string {
  const line = oneLine(text);
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
