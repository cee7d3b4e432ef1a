import { foreignWords, NO_WORDS } from '../../domain/input/foreign-words.ts';
import { isObject } from '../../domain/input/is-object.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { causeOf, type ForeignAnswer, mayPass, type NamedAnswer } from '../fetch/answers.ts';
import { rateLimitWait } from '../fetch/retrying-fetch.ts';
import { CALLS, GITHUB_ANSWERS, type GitHubAnswer, githubAnswer } from './answers.ts';

/** Characters of GitHub's own words that stand in a sentence. */
const LONGEST_MESSAGE = 300;

/** What octokit throws, as far as we read it. */
interface RequestFailure {
  readonly status: number;
  readonly message: string;
  readonly request?: { readonly method: string; readonly url: string };
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

/** What a 422 says of each field in words, which its message leaves out (docs.github.com/rest, "Troubleshooting the REST API", 422). */
function responseDetails(error: unknown): string {
  const data = isRequestFailure(error) ? error.response?.data : undefined;
  const errors = isObject(data) && Array.isArray(data['errors']) ? data['errors'] : [];
  const words = errors.map((each: unknown) => (isObject(each) ? each['message'] : each));
  return oneLine(words.filter((each) => typeof each === 'string').join(' '), LONGEST_MESSAGE);
}

/** The row of docs/answers.md that an error carries; undefined for one that carries no answer. */
export function githubAnswerIn(error: unknown): NamedAnswer<GitHubAnswer> | undefined {
  if (isQueryFailure(error)) return githubAnswer({ status: 200, ...wordsOfQuery(error) });
  const status = responseStatus(error);
  if (!isRequestFailure(error) || status === undefined) return undefined;
  const words = `${responseMessage(error)} ${responseDetails(error)}`.trim();
  const answer = githubAnswer({ call: callOf(error), status, words });
  const isLimit = rateLimitWait(status, { get: (name) => headerOf(error, name) }, words) !== undefined;
  return isLimit && answer?.cause !== 'fact' && answer?.cause !== 'throttled'
    ? { ...GITHUB_ANSWERS.tooMany, name: 'tooMany' }
    : answer;
}

/** True where GitHub answers that the token may not ask for that. */
export function isRefusal(error: unknown): boolean {
  const answer = githubAnswerIn(error);
  return answer?.cause === 'access_denied' || answer?.name === 'hidden';
}

/** True where the token itself is in order, and only lacks a right to ask for that. */
export function lacksRight(error: unknown): boolean {
  const name = githubAnswerIn(error)?.name;
  return name === 'forbidden' || name === 'hidden' || name === 'queryDenied';
}

/** True where GraphQL answers that what was asked for is not there, or is hidden from the token, which it does not tell apart. */
export function saysNotFound(error: unknown): boolean {
  return isQueryFailure(error) && error.errors.some(({ type }) => type === 'NOT_FOUND');
}

/**
 * What GraphQL gave beside its errors, where each of these only says that something is not there; undefined for any other failure.
 * Octokit throws the whole away (octokit/graphql.js, "Errors": the error's `data`).
 */
export function dataBesideAbsent(error: unknown): unknown {
  if (!isQueryFailure(error) || !error.errors.every(({ type }) => type === 'NOT_FOUND')) return undefined;
  return error.data;
}

/** True where the server has an older schema (graphql-ruby, FieldsAreDefinedOnType). */
export function saysUnknownField(error: unknown): boolean {
  return (
    isQueryFailure(error) && error.errors.some(({ message = '' }) => /doesn't exist on type/.test(message))
  );
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
  const answer = githubAnswerIn(error);
  if (answer === undefined)
    return new AdapterError(
      'unreachable',
      `GitHub did not answer when asked to ${doing}; run the job again.`,
      { service: 'GitHub', retriable: true, cause: error },
    );
  const words = isQueryFailure(error) ? wordsOfQuery(error).words : responseMessage(error);
  const status = responseStatus(error);
  const missing = isQueryFailure(error)
    ? neededForQuery(answer, words, writes)
    : (neededPermissions(headerOf(error, 'x-accepted-github-permissions'), writes) ??
      neededInAll(answer, writes));
  const row = withMissing(answer, missing);
  return answeredError(row, { doing, status, said: words === '' ? '' : ` (${words})`, error });
}

/** What was asked for, and what came. */
interface Told {
  readonly doing: string;
  readonly status: number | undefined;
  /** Its words in brackets, after a blank; '' where there are none. */
  readonly said: string;
  readonly error?: unknown;
}

/** The error of a row. Something that is not there is an error for whoever needs it. */
export function answeredError(row: ForeignAnswer, told: Told): AdapterError {
  const { status, error } = told;
  return new AdapterError(causeOf(row), sentenceOf(row, told), {
    service: 'GitHub',
    ...(status === undefined ? {} : { status }),
    retriable: mayPass(row),
    ...(error === undefined ? {} : { cause: error }),
  });
}

/** A right that GitHub names is better advice than any; without it, "not accessible" is no more than "not there". */
function withMissing(answer: NamedAnswer<GitHubAnswer>, missing: string | undefined): ForeignAnswer {
  if (answer.name === 'hidden' && missing === undefined) return GITHUB_ANSWERS.notFound;
  const isRight = answer.name === 'forbidden' || answer.name === 'hidden' || answer.name === 'queryDenied';
  return isRight && missing !== undefined ? { ...answer, todo: missing } : answer;
}

function sentenceOf({ cause, todo, status: listed }: ForeignAnswer, { doing, status, said }: Told): string {
  if (cause === 'throttled') return `GitHub asked to slow down when asked to ${doing}; ${todo}.`;
  if (listed === 401) return `GitHub refused the token when asked to ${doing}; ${todo}.`;
  if (cause === 'unavailable')
    return `GitHub is out of order: it answered ${status} when asked to ${doing}${said}; ${todo}.`;
  if (cause === 'doubtful_facts')
    return `GitHub answered with errors when asked to ${doing}${said}, so nothing was concluded from it; ${todo}.`;
  if (cause === 'access_denied' || (listed === 403 && todo !== ''))
    return `GitHub refused to ${doing}${said}: ${todo}.`;
  return `GitHub answered ${status ?? 'with errors'} when asked to ${doing}${said}; ${todo === '' ? 'put right what it names, then run the job again' : todo}.`;
}

/** A GraphQL answer that holds errors, with part of the data or with none. */
interface QueryFailure {
  readonly errors: readonly { readonly type?: string; readonly message?: string }[];
  readonly data?: unknown;
}

/**
 * GraphQL answers 200 whatever happens and says why in `errors`. The types are written down nowhere; these are those that
 * clients meet. What is not known may have cost part of the data.
 */
/** GitHub's own words of a query's errors, on one line; '' for anything else. */
export function queryWords(error: unknown): string {
  return isQueryFailure(error) ? wordsOfQuery(error).words : '';
}

function wordsOfQuery(error: QueryFailure): { readonly code: string; readonly words: string } {
  return {
    code: error.errors.map(({ type = '' }) => type).join(' '),
    words: oneLine(error.errors.map(({ message = '' }) => message).join(' '), LONGEST_MESSAGE),
  };
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

/** GraphQL sends no header; where its words name no permission either, all that the run needs are named. */
function neededForQuery(
  { name, todo }: NamedAnswer<GitHubAnswer>,
  words: string,
  writes: readonly string[],
): string | undefined {
  const named = /\(((?:[a-z_]+=(?:read|write)[,; ]*)+)\)/.exec(words)?.[1];
  if (named !== undefined) return neededPermissions(named, writes);
  return neededInAll({ name, todo }, writes);
}

/** What is said where GitHub names no permission; undefined where it may not be for want of one. */
function neededInAll(
  { name, todo }: Pick<NamedAnswer<GitHubAnswer>, 'name' | 'todo'>,
  writes: readonly string[],
): string | undefined {
  const isRight = name === 'queryDenied' || name === 'forbidden';
  return isRight && writes.length > 0
    ? `${todo}. In all, this action needs at least ${inAll('', writes)}`
    : undefined;
}

/** Who adds one permission at a time meets the next refusal: each action reads the settings and pull requests beside. */
function inAll(refused: string, writes: readonly string[]): string {
  const asked = refused === '' ? [] : refused.split(',').map((pair) => permissionIn(pair, writes));
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

function headerOf(error: unknown, name: string): string | null {
  const value = isRequestFailure(error) ? error.response?.headers[name] : undefined;
  return value === undefined ? null : String(value);
}

/** The call as GitHub's documentation writes it, by its path without the host; '' where the error does not say. */
function callOf({ request }: RequestFailure): string {
  if (request === undefined) return '';
  const path = new URL(request.url).pathname;
  const called = CALLS.find((call) => call.startsWith(`${request.method} `) && pathOf(call).test(path));
  return called ?? '';
}

/**
 * Further pages of a list have the repository's number in the place of its name. What stands before the path is the server's own,
 * such as `/api/v3`, and names no repository, so nothing in a repository is taken for a call that is not about one.
 */
function pathOf(call: string): RegExp {
  const path = call
    .slice(call.indexOf(' ') + 1)
    .replace('/repos/{owner}/{repo}', '(?:/repos/[^/]+/[^/]+|/repositories/\\d+)');
  return new RegExp(`^(?:/(?!repos/|repositories/)[^/]+)*?${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
