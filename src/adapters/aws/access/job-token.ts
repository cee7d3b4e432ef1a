import { pauseBeforeRetry, RETRIES } from '../../../domain/pace/retry.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../../domain/verdict/reason-codes.ts';
import type { RoleOptions } from './credentials.ts';
import { refusePlainHttp } from './loopback.ts';

/**
 * Asks GitHub for the job's OIDC token for that audience.
 * Source: GitHub's "OpenID Connect reference", the variables `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`.
 */
export function createJobToken(options: RoleOptions, audience: string): () => Promise<string> {
  return async () => {
    const { url, bearer } = addressOf(options.env, audience);
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
