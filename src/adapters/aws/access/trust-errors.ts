import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { codeOf, messageOf } from './aws-errors.ts';

/** GitHub's own issuer, as the provider in the account is named. */
const PROVIDER = 'token.actions.githubusercontent.com';

/**
 * True for an answer of STS that a fresh token may turn: it could not ask GitHub for its keys, or the token was too old when it came.
 * Source: AWS STS API Reference, AssumeRoleWithWebIdentity, Errors; aws-actions/configure-aws-credentials#299 has the words of the first.
 */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code === 'IDPCommunicationError' || code === 'ExpiredTokenException') return true;
  return code === 'InvalidIdentityToken' && /retrieve verification key/i.test(messageOf(error));
}

/** STS says only "not authorized" for a role that is not there and for every mistake in a trust policy, so the usual ones are spelt out. */
export function trustError(
  error: unknown,
  name: string,
  audience: string,
): AdapterError | UserError | undefined {
  const message = messageOf(error);
  const code = codeOf(error);
  if (/not authorized to perform:? sts:AssumeRoleWithWebIdentity/i.test(message))
    return new AdapterError(
      'access_denied',
      `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role ${name}: the account has no role of that name, or its trust policy does not name this job; correct the role's ARN, or let the trust policy name this repository in token.actions.githubusercontent.com:sub, ` +
        'as `repo:OWNER/REPO:…`, or as `repo:OWNER@OWNER_ID/REPO@REPO_ID:…` for repositories with immutable subjects, ending in `pull_request`, `ref:refs/heads/BRANCH` or `environment:NAME` as the job has it.',
      { service: 'STS', code: code ?? 'AccessDenied', status: 403, cause: error },
    );
  if (isPassing(error))
    return new AdapterError(
      'unavailable',
      `STS could not check the job's token for the role ${name}, with a new token each time: ${passingCause(code, message)}; run the job again.`,
      { service: 'STS', retriable: true, cause: error, ...(code === undefined ? {} : { code }) },
    );
  if (code === 'InvalidIdentityToken' || code === 'IDPRejectedClaim')
    return new UserError(
      'missing_credentials',
      `STS cannot check the job's token for the role ${name} (${withoutAccount(message)}); ${remedyFor(message, audience)}`,
      { cause: error },
    );
  return undefined;
}

function passingCause(code: string | undefined, message: string): string {
  if (code === 'ExpiredTokenException') return `the token had expired (${withoutAccount(message)})`;
  return "it got no verification key from GitHub's identity provider";
}

/** By the words, since one code stands for each mistake. */
function remedyFor(message: string, audience: string): string {
  if (/audience/i.test(message))
    return `give the identity provider ${PROVIDER} of the account the audience ${audience}.`;
  if (/thumbprint/i.test(message))
    return `correct the thumbprints of the identity provider ${PROVIDER} in the account, or create it anew without any.`;
  return `create the identity provider ${PROVIDER} with the audience ${audience} in the account, or correct the account in the role's ARN.`;
}
