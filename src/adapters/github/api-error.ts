import { foreignWords, NO_WORDS } from '../../domain/input/foreign-words.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { rateLimitWait } from '../fetch/retrying-fetch.ts';

/** Characters of GitHub's own words that stand in a sentence. */
const LONGEST_MESSAGE = 300;

/** What octokit throws, as far as we read it. */
interface RequestFailure {
  readonly status: number;
  readonly message: string;
  readonly response?: {
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data?: unknown;
  };
}

/** The HTTP status of an octokit error that carries an answer; undefined for anything else. */
export function responseStatus(error: unknown): number | undefined {
  return isRequestFailure(error) && error.response !== undefined ? error.status : undefined;
}

/** GitHub's own words of an error answer, on one line; '' for an answer that is no JSON with a message, such as a web page. */
export function responseMessage(error: unknown): string {
  if (!isRequestFailure(error)) return '';
  const data = error.response?.data;
  const message =
    typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
      ? data.message
      : data === undefined
        ? error.message
        : '';
  const words = foreignWords(message);
  return words === NO_WORDS ? '' : oneLine(words, LONGEST_MESSAGE);
}

/**
 * The one sentence for a request that failed. `doing` completes "GitHub refused to …",
 * such as `read pull request #1 of octo-org/shop`.
 * @param writes permissions that the run needs for writing, whatever it was that GitHub refused.
 */
export function githubError(error: unknown, doing: string, writes: readonly string[] = []): Error {
  if (error instanceof AdapterError || error instanceof UserError) return error;
  // Octokit wraps what its fetch throws.
  if (error instanceof Error && error.cause instanceof AdapterError) return error.cause;
  if (isQueryFailure(error)) return queryError(error, doing);
  if (!isRequestFailure(error) || error.response === undefined) {
    return failure(
      'unreachable',
      `GitHub did not answer when asked to ${doing}; run the job again.`,
      error,
      true,
    );
  }
  const { status, response } = error;
  const header = (name: string): string | null => {
    const value = response.headers[name];
    return value === undefined ? null : String(value);
  };
  const words = responseMessage(error);
  const said = words === '' ? '' : ` (${words})`;
  if (rateLimitWait(status, { get: header }, words) !== undefined || /rate limit/i.test(words)) {
    return throttled(error, doing);
  }
  if (status === 401) {
    return failure(
      'access_denied',
      `GitHub refused the token when asked to ${doing}; check the input github-token.`,
      error,
    );
  }
  const missing = neededPermissions(header('x-accepted-github-permissions'), writes);
  if (status === 403 || (status === 404 && missing !== undefined && /not accessible/i.test(words))) {
    const advice = missing ?? 'check what the token of the input github-token may do';
    return failure('access_denied', `GitHub refused to ${doing}${said}: ${advice}.`, error);
  }
  if (status >= 500)
    return failure(
      'unavailable',
      `GitHub is out of order: it answered ${status} when asked to ${doing}${said}; run the job again later.`,
      error,
      true,
    );
  return failure('far_side_error', `GitHub answered ${status} when asked to ${doing}${said}.`, error);
}

function throttled(error: unknown, doing: string): AdapterError {
  const sentence = `GitHub asked to slow down when asked to ${doing}; run the job again later.`;
  return failure('throttled', sentence, error, true);
}

/** A GraphQL answer that holds errors, with part of the data or with none. */
interface QueryFailure {
  readonly errors: readonly { readonly type?: string; readonly message?: string }[];
}

/**
 * GraphQL answers 200 whatever happens and says why in `errors`. The types are written down nowhere; these are those that
 * clients meet. What is not known may have cost part of the data.
 */
function queryError(error: QueryFailure, doing: string): AdapterError {
  const words = oneLine(error.errors.map(({ message = '' }) => message).join(' '), LONGEST_MESSAGE);
  const types = error.errors.map(({ type = '' }) => type);
  if (types.some((type) => /^RATE_LIMIT/.test(type)) || /rate limit/i.test(words))
    return throttled(error, doing);
  if (types.some((type) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'))
    return failure(
      'access_denied',
      `GitHub refused to ${doing} (${words}): check what the token of the input github-token may do.`,
      error,
    );
  const sentence = `GitHub answered with errors when asked to ${doing} (${words}), so nothing was concluded from it; run the job again.`;
  return failure('doubtful_facts', sentence, error, true);
}

function isQueryFailure(error: unknown): error is Error & QueryFailure {
  return error instanceof Error && error.name === 'GraphqlResponseError' && 'errors' in error;
}

/**
 * `issues=write; pull_requests=write` means either of the sets: https://docs.github.com/rest (Troubleshooting, insufficient permissions).
 * Whoever lacks a permission for reading that the run needs for writing too is asked for both at once, and for all others beside.
 */
function neededPermissions(header: string | null, writes: readonly string[]): string | undefined {
  if (header === null || header.trim() === '') return undefined;
  const sets = header.split(';').map((set) =>
    set
      .split(',')
      .map((pair) => permissionIn(pair, writes))
      .join(' and '),
  );
  const one = sets.length === 1 ? header : '';
  return `give the job the permission ${sets.join(' or ')}. In all, this action needs at least ${inAll(one, writes)}`;
}

/** Who adds one permission at a time meets the next refusal: each action reads the settings and pull requests beside. */
function inAll(refused: string, writes: readonly string[]): string {
  const asked = refused.split(',').map((pair) => permissionIn(pair, writes));
  const named = [
    ...asked,
    ...writes.map((name) => `${name}: write`),
    'contents: read',
    'pull-requests: read',
  ];
  const levels = new Map<string, string>();
  for (const each of named) {
    const [name = '', level = ''] = each.split(': ');
    if (name !== '' && levels.get(name) !== 'write') levels.set(name, level);
  }
  const all = [...levels].map(([name, level]) => `${name}: ${level}`).sort();
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function permissionIn(pair: string, writes: readonly string[]): string {
  const [name = '', level = ''] = pair.trim().replaceAll('_', '-').split('=');
  return `${name}: ${writes.includes(name) ? 'write' : level}`;
}

function failure(reasonCode: ReasonCode, message: string, cause: unknown, retriable = false): AdapterError {
  const status = responseStatus(cause);
  return new AdapterError(reasonCode, message, {
    service: 'GitHub',
    ...(status === undefined ? {} : { status }),
    retriable,
    cause,
  });
}

function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
