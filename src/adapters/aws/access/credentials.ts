import type { Credentials, STS } from '@aws-sdk/client-sts';
import { withoutAccount } from '../../../domain/privacy/without-account.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import { type AwsAccess, type AwsCredentialSource, type AwsCredentials, awsService } from './aws-client.ts';
import { codeOf, messageOf } from './aws-errors.ts';
import { createJobToken } from './job-token.ts';

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
          throw trustError(error, options.role) ?? error;
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

/** STS says only "not authorized" for every mistake in a trust policy, so the usual ones are spelt out. */
function trustError(error: unknown, role: string): AdapterError | UserError | undefined {
  const name = roleName(role);
  const message = messageOf(error);
  const code = codeOf(error);
  if (/not authorized to perform:? sts:AssumeRoleWithWebIdentity/i.test(message))
    return new AdapterError(
      'access_denied',
      `Not authorized to perform sts:AssumeRoleWithWebIdentity on the role ${name}: its trust policy must name this repository in token.actions.githubusercontent.com:sub, ` +
        'as `repo:OWNER/REPO:…`, or as `repo:OWNER@OWNER_ID/REPO@REPO_ID:…` for repositories with immutable subjects, ending in `pull_request`, `ref:refs/heads/BRANCH` or `environment:NAME` as the job has it.',
      { service: 'STS', code: code ?? 'AccessDenied', status: 403, cause: error },
    );
  if (code === 'InvalidIdentityToken')
    return new UserError(
      'missing_credentials',
      `STS cannot check the job's token for the role ${name} (${withoutAccount(message)}); create the identity provider token.actions.githubusercontent.com with the audience sts.amazonaws.com in the account.`,
      { cause: error },
    );
  return undefined;
}

function roleName(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}
