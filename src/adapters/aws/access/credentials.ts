import type { Credentials } from '@aws-sdk/client-sts';
import { partitionOfArn } from '../../../domain/environment/partitions.ts';
import { pauseBeforeRetry, RETRIES } from '../../../domain/pace/retry.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../../domain/verdict/reason-codes.ts';
import { ANSWERS, boundedText } from '../../fetch/answer-bounds.ts';
import { type AwsAccess, type AwsCredentialSource, type AwsCredentials, awsService } from './aws-client.ts';
import { refusePlainHttp } from './loopback.ts';
import { loadSts } from './sdk-calls.ts';
import { isPassing, trustError } from './trust-errors.ts';

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
/**
 * Without a service role CloudFormation works to the end of an operation with the session that asked for it (CloudFormation User Guide,
 * "CloudFormation service role"), so there must be time in it for what takes long, such as a database.
 */
const RENEW_BEFORE = 30 * 60_000;

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
  const sts = awsService(options, 'STS', loadSts);
  let assumed: { readonly until: number; readonly credentials: Promise<AwsCredentials> } | undefined;

  /** With a token of its own for each try, since STS takes none again that it found too old. */
  async function assume(): Promise<AwsCredentials> {
    for (let count = 1; ; count += 1) {
      const token = await jobToken();
      try {
        return await exchange(token);
      } catch (error) {
        const isRepeatable = error instanceof AdapterError && isPassing(error.cause);
        const pause = pauseBeforeRetry(RETRIES.awsThrottled, { count, isRepeatable }, options.random);
        if (pause === undefined) throw error;
        await options.sleep(pause, `the role ${options.role}`);
      }
    }
  }

  async function exchange(token: string): Promise<AwsCredentials> {
    const answer = await sts.call(`assume the role ${roleName(options.role)}`, (client) =>
      client
        .assumeRoleWithWebIdentity({
          RoleArn: options.role,
          RoleSessionName: `greenroom-${options.env['GITHUB_RUN_ID'] ?? 'local'}`,
          WebIdentityToken: token,
          DurationSeconds: SESSION_SECONDS,
        })
        .catch((error: unknown) => {
          throw refusedTrust(error, options, token);
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

function refusedTrust(error: unknown, options: Pick<RoleOptions, 'role'>, token: string): unknown {
  const role = { name: roleName(options.role), audience: audienceOf(options), token };
  return trustError(error, role) ?? error;
}

function audienceOf({ role }: Pick<RoleOptions, 'role'>): string {
  return partitionOfArn(role).audience;
}

function roleName(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}

/**
 * Asks GitHub for the job's OIDC token for the audience of the role's partition.
 * Source: GitHub's "OpenID Connect reference", the variables `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`.
 */
function createJobToken(options: RoleOptions): () => Promise<string> {
  return async () => {
    const { url, bearer } = addressOf(options.env, audienceOf(options));
    for (let count = 1; ; count += 1) {
      const answer = await ask(options, url, bearer);
      if ('token' in answer) {
        options.setSecret(answer.token);
        return answer.token;
      }
      const failed = { count, isRepeatable: answer.error.retriable };
      const pause = pauseBeforeRetry(RETRIES.jobToken, failed);
      if (pause === undefined) throw answer.error;
      await options.sleep(pause, 'a token of this job from GitHub');
    }
  };
}

function addressOf(env: RoleOptions['env'], audience: string): { url: URL; bearer: string } {
  const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!address || !bearer)
    throw new UserError(
      'missing_credentials',
      'The job may not ask for an OIDC token, so no role can be assumed; give it `permissions: id-token: write` (a pull request from a fork never gets one, and one of Dependabot only where the workflow itself says so).',
    );
  const url = new URL(address);
  url.searchParams.set('audience', audience);
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
    const text = answer.ok ? await boundedText(answer, ANSWERS.jobToken) : '{}';
    const { value } = JSON.parse(text) as { value?: unknown };
    if (typeof value === 'string' && value !== '') return { token: value };
    if (!answer.ok) await answer.body?.cancel();
    return { error: refused(answer.status) };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof AdapterError) return { error };
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
