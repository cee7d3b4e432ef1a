import type { Credentials, STS } from '@aws-sdk/client-sts';
import { oneLine } from '../../../domain/input/one-line.ts';
import { pauseBeforeRetry, RETRIES } from '../../../domain/pace/retry.ts';
import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../../domain/verdict/reason-codes.ts';
import { type AwsAccess, type AwsCredentialSource, type AwsCredentials, awsService } from './aws-client.ts';
import { codeOf, messageOf } from './aws-errors.ts';
import { refusePlainHttp } from './loopback.ts';

export interface RoleOptions
  extends Pick<
    AwsAccess,
    'region' | 'endpoint' | 'fetch' | 'sleep' | 'random' | 'timeoutMs' | 'timeout' | 'signal'
  > {
  /** ARN of the role. */
  readonly role: string;
  /** `ACTIONS_ID_TOKEN_REQUEST_URL`, `ACTIONS_ID_TOKEN_REQUEST_TOKEN` and `GITHUB_RUN_ID` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hides a value from the log. */
  readonly setSecret: (value: string) => void;
  /** Milliseconds on a clock that never jumps. */
  readonly monotonic: () => number;
}

const ROLE_ARN = /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/** The default of a role's maximum session duration, in seconds. */
const SESSION_SECONDS = 3600;
const RENEW_BEFORE = 10 * 60_000;

/**
 * Credentials of a role that the job's own OIDC token may assume. They stay in this process and are renewed before they
 * expire, counted on the monotonic clock. @throws UserError when the ARN is none.
 */
export function createRoleCredentials(options: RoleOptions): AwsCredentialSource {
  if (!ROLE_ARN.test(options.role))
    throw new UserError(
      'invalid_input',
      "What 'role-to-assume' names is not the ARN of a role; it takes one such as arn:aws:iam::ACCOUNT:role/NAME.",
    );
  const jobToken = createJobToken(options);
  const sts = awsService<STS>(options, 'STS', async (config) => {
    const sdk = await import('@aws-sdk/client-sts');
    return new sdk.STS(config);
  });
  let assumed: { readonly until: number; readonly credentials: Promise<AwsCredentials> } | undefined;

  async function assume(): Promise<AwsCredentials> {
    const token = await jobToken();
    const answer = await sts.call(`assume the role ${roleName(options.role)}`, (client) =>
      client
        .assumeRoleWithWebIdentity({
          RoleArn: options.role,
          RoleSessionName: `greenroom-${options.env['GITHUB_RUN_ID'] ?? 'local'}`,
          WebIdentityToken: token,
          DurationSeconds: SESSION_SECONDS,
        })
        .catch((error: unknown) => {
          throw trustError(error, options.role, token) ?? error;
        }),
    );
    return credentialsOf(answer.Credentials, options.setSecret);
  }

  return {
    current() {
      if (assumed !== undefined && options.monotonic() < assumed.until) return assumed.credentials;
      const credentials = assume();
      const mine = { until: options.monotonic() + SESSION_SECONDS * 1000 - RENEW_BEFORE, credentials };
      assumed = mine;
      credentials.catch(() => {
        if (assumed === mine) assumed = undefined;
      });
      return credentials;
    },
    forget() {
      assumed = undefined;
    },
  };
}

function credentialsOf(found: Credentials | undefined, setSecret: (value: string) => void): AwsCredentials {
  const {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
  } = found ?? {};
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
    throw new AdapterError('far_side_error', 'STS answered without credentials; run it again.', {
      service: 'STS',
      retriable: true,
    });
  setSecret(secretAccessKey);
  setSecret(sessionToken);
  return { accessKeyId, secretAccessKey, sessionToken };
}

/** STS says only "not authorized" for a role that is not there and for every mistake in a trust policy, so the usual ones are spelt out. */
function trustError(error: unknown, role: string, token: string): AdapterError | UserError | undefined {
  const name = roleName(role);
  const message = messageOf(error);
  const code = codeOf(error);
  if (/not authorized to perform:? sts:AssumeRoleWithWebIdentity/i.test(message))
    return new AdapterError(
      'access_denied',
      `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role ${name}: the account has no role of that name, or its trust policy does not name this job; correct the role's ARN, or let the trust policy name this repository in token.actions.githubusercontent.com:sub, ` +
        'as `repo:OWNER/REPO:…`, or as `repo:OWNER@OWNER_ID/REPO@REPO_ID:…` for repositories with immutable subjects, ending in `pull_request`, `ref:refs/heads/BRANCH` or `environment:NAME` as the job has it. ' +
        afterRename(subjectOf(token)),
      { service: 'STS', code: code ?? 'AccessDenied', status: 403, cause: error },
    );
  if (code === 'InvalidIdentityToken')
    return new UserError(
      'missing_credentials',
      `STS cannot check the job's token for the role ${name} (${withoutAccount(message)}); create the identity provider token.actions.githubusercontent.com with the audience sts.amazonaws.com in the account, or correct the account in the role's ARN.`,
      { cause: error },
    );
  return undefined;
}

/** A role that trusted the job for months trusts it no more, and nobody has touched it: the usual cause, for the end of a sentence. */
function afterRename(subject: string | undefined): string {
  const job = subject === undefined ? '' : ` This job is \`${subject}\`.`;
  return `A repository that was renamed or transferred has another subject since, so a role that was set up before trusts the old name; deploy github-oidc.yml again with the new one.${job}`;
}

/** Whom a token speaks of; undefined where it cannot be read. It is no secret: GitHub documents how it is made. */
function subjectOf(token: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const { sub } = Object(claims) as { readonly sub?: unknown };
    return typeof sub === 'string' ? oneLine(sub, 200) : undefined;
  } catch {
    return undefined;
  }
}

function roleName(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}

const AUDIENCE = 'sts.amazonaws.com';

/**
 * Asks GitHub for the job's OIDC token with the audience that AWS wants.
 * Source: GitHub's "OpenID Connect reference", the variables `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`.
 */
function createJobToken(options: RoleOptions): () => Promise<string> {
  return async () => {
    const { url, bearer } = addressOf(options.env);
    for (let count = 1; ; count += 1) {
      const answer = await ask(options, url, bearer);
      if ('token' in answer) {
        options.setSecret(answer.token);
        return answer.token;
      }
      const failed = { count, isRepeatable: answer.error.retriable };
      const pause = pauseBeforeRetry(RETRIES.jobToken, failed);
      if (pause === undefined) throw answer.error;
      await options.sleep(pause);
    }
  };
}

function addressOf(env: RoleOptions['env']): { url: URL; bearer: string } {
  const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!address || !bearer)
    throw new UserError(
      'missing_credentials',
      'The job may not ask for an OIDC token, so no role can be assumed; give it `permissions: id-token: write` (a pull request from a fork never gets one, and one of Dependabot only where the workflow itself says so).',
    );
  const url = new URL(address);
  url.searchParams.set('audience', AUDIENCE);
  refusePlainHttp(url);
  return { url, bearer };
}

async function ask(
  options: RoleOptions,
  url: URL,
  bearer: string,
): Promise<{ token: string } | { error: AdapterError }> {
  try {
    const limit = (options.timeout ?? AbortSignal.timeout)(options.timeoutMs ?? 30_000);
    const answer = await options.fetch(url, {
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
      signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
    });
    const { value } = answer.ok ? ((await answer.json()) as { value?: unknown }) : {};
    if (typeof value === 'string' && value !== '') return { token: value };
    if (!answer.ok) await answer.body?.cancel();
    return { error: refused(answer.status) };
  } catch (error) {
    options.signal?.throwIfAborted();
    return {
      error: new AdapterError(
        'unreachable',
        "GitHub did not answer when asked for the job's OIDC token; run it again.",
        { service: 'GitHub', retriable: true, cause: error },
      ),
    };
  }
}

function reasonOf(status: number): ReasonCode {
  if (status === 401 || status === 403) return 'access_denied';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'unavailable' : 'far_side_error';
}

function refused(status: number): AdapterError {
  const denied = status === 401 || status === 403;
  return new AdapterError(
    reasonOf(status),
    `GitHub answered ${status} when asked for the job's OIDC token; ${denied ? 'check `permissions: id-token: write`' : 'run it again'}.`,
    { service: 'GitHub', status, retriable: status >= 500 || status === 429 },
  );
}
