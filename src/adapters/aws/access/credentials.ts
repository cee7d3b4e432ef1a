import type { Credentials, STS } from '@aws-sdk/client-sts';
import { pauseBeforeRetry, RETRIES } from '../../../domain/pace/retry.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { type AwsAccess, type AwsCredentialSource, type AwsCredentials, awsService } from './aws-client.ts';
import { createJobToken } from './job-token.ts';
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
/** Whom a token is addressed to. */
const AUDIENCE = 'sts.amazonaws.com';
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
  const jobToken = createJobToken(options, AUDIENCE);
  const sts = awsService<STS>(options, 'STS', async (config) => {
    const sdk = await import('@aws-sdk/client-sts');
    return new sdk.STS(config);
  });
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
        await options.sleep(pause);
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
          throw trustError(error, roleName(options.role), AUDIENCE) ?? error;
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

function roleName(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}
