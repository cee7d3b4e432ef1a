import { oneLine } from '../../../domain/input/one-line.ts';
import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { causeOf } from '../../fetch/answers.ts';
import type { AwsAnswer } from './answers.ts';
import { awsAnswer, codeOf, messageOf } from './aws-errors.ts';

/** What STS is asked for a role. */
const CALL = 'AssumeRoleWithWebIdentity';

/** Where a token does not tell who made it. */
const GITHUB_COM = 'token.actions.githubusercontent.com';

const OTHER_SERVER =
  'The roles of github-oidc.yml trust github.com alone, so a job of another server needs roles of your own.';

const PASSING: readonly AwsAnswer[] = ['providerAway', 'keysUnread', 'tokenTooOld'];

/** True for an answer of STS that a fresh token may turn: it could not ask GitHub for its keys, or the token was too old when it came. */
export function isPassing(error: unknown): boolean {
  return PASSING.includes(awsAnswer(error, CALL).name);
}

/** What STS was asked with. */
interface TrustAsked {
  /** The role's, without path of the account. */
  readonly name: string;
  /** Whom the token is addressed to. */
  readonly audience: string;
  /** The job's own. */
  readonly token: string;
}

/** STS says only "not authorized" for a role that is not there and for every mistake in a trust policy, so the usual ones are spelt out. */
export function trustError(
  error: unknown,
  { name, audience, token }: TrustAsked,
): AdapterError | UserError | undefined {
  const message = messageOf(error);
  const code = codeOf(error);
  const answer = awsAnswer(error, CALL);
  const todo = filled(answer.todo, audience, token);
  if (answer.name === 'roleUnknown')
    return new AdapterError(
      causeOf(answer),
      `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role ${name}: the account has no role of that name, or its trust policy does not name this job; ${todo}, ` +
        'as `repo:OWNER/REPO:…`, or as `repo:OWNER@OWNER_ID/REPO@REPO_ID:…` for repositories with immutable subjects, ending in `pull_request`, `ref:refs/heads/BRANCH` or `environment:NAME` as the job has it. ' +
        (providerOf(token) === GITHUB_COM ? afterRename(claimOf(token, 'sub')) : OTHER_SERVER),
      { service: 'STS', code: code ?? 'AccessDenied', status: 403, cause: error },
    );
  if (PASSING.includes(answer.name))
    return new AdapterError(
      causeOf(answer),
      `STS could not check the job's token for the role ${name}, with a new token each time: ${passingCause(code, message)}; ${answer.todo}.`,
      { service: 'STS', retriable: true, cause: error, ...(code === undefined ? {} : { code }) },
    );
  if (answer.cause === 'missing_credentials')
    return new UserError(
      causeOf(answer),
      `STS cannot check the job's token for the role ${name} (${withoutAccount(message)}); ${todo}.`,
      { cause: error },
    );
  return undefined;
}

/** The issuer's own name is that of its provider in IAM (docs.github.com, "Configuring OpenID Connect in Amazon Web Services"). */
function filled(todo: string, audience: string, token: string): string {
  return todo.replace('{provider}', providerOf(token)).replace('{audience}', audience);
}

function providerOf(token: string): string {
  return claimOf(token, 'iss')?.replace(/^https:\/\//, '') ?? GITHUB_COM;
}

function passingCause(code: string | undefined, message: string): string {
  if (code === 'ExpiredTokenException') return `the token had expired (${withoutAccount(message)})`;
  return "it got no verification key from GitHub's identity provider";
}

/** A role that trusted the job for months trusts it no more, and nobody has touched it: the usual cause, for the end of a sentence. */
function afterRename(subject: string | undefined): string {
  const job = subject === undefined ? '' : ` This job is \`${subject}\`.`;
  return `A repository that was renamed or transferred has another subject since, so a role that was set up before trusts the old name; deploy github-oidc.yml again with the new one.${job}`;
}

/** Whom a token speaks of, or who made it; undefined where it cannot be read. Neither is secret: GitHub documents how they are made. */
function claimOf(token: string, name: 'sub' | 'iss'): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const { [name]: claim } = Object(claims) as { readonly sub?: unknown; readonly iss?: unknown };
    return typeof claim === 'string' ? oneLine(claim, 200) : undefined;
  } catch {
    return undefined;
  }
}
