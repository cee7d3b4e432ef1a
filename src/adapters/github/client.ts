import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';
import { ANSWERS } from '../fetch/answer-bounds.ts';
import { type ListBound, listBound, type RunTime } from '../fetch/list-bounds.ts';
import { pacedWrites } from '../fetch/paced-writes.ts';
import { retryingFetch } from '../fetch/retrying-fetch.ts';
import { GITHUB_ANSWERS } from './answers.ts';
import { githubAnswerIn, githubError } from './api-error.ts';
import type { Octokit } from './octokit.ts';
import { changesGitHub, GITHUB_WRITES } from './write-pace.ts';

/** A repository's archive may be large and is made while it is sent. */
const LONGEST_DOWNLOAD_MS = 300_000;

export interface GitHubOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly token: string;
  /** `GITHUB_API_URL`, without a slash at the end. */
  readonly apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`; `<apiUrl>/graphql` when absent. */
  readonly graphqlUrl?: string;
  /** `owner/name` */
  readonly repository: string;
  /** Permissions that the run needs for writing, such as `deployments`; none when absent. */
  readonly writes?: readonly string[];
  readonly run?: Pick<Log, 'debug' | 'info'>;
  /** Waits between tries; the machine's timer when absent. */
  readonly sleep?: Sleep;
  /** A signal that aborts after so many ms; `AbortSignal.timeout` when absent. */
  readonly timeout?: (ms: number) => AbortSignal;
  /** How long lists may be read and writes may wait; without an end and without a pace when absent. */
  readonly time?: RunTime;
}

/** What every part of the adapter shares: one lazily made octokit for one repository. */
export interface GitHubClient {
  readonly repository: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  /** Like `fetch`, with time for something large, whose body comes as it is sent. */
  readonly download: typeof globalThis.fetch;
  /** How long lists may be read. */
  readonly time: RunTime | undefined;
  /** Owner and repo, as octokit wants them in every call. */
  readonly at: { readonly owner: string; readonly repo: string };
  /** Requests to REST that the newest answer left of the hour's; undefined before one has said so. */
  requestsLeft(): number | undefined;
  /** Runs one request. `doing` completes "GitHub refused to …". @throws AdapterError */
  ask<T>(doing: string, request: (octokit: Octokit) => Promise<T>): Promise<T>;
  /** A GraphQL query, to be run by `ask`. A mutation only where it does nothing more the second time: it is sent again when no answer comes. */
  query<T>(octokit: Octokit, text: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  readRepository(): Promise<Awaited<ReturnType<Octokit['rest']['repos']['get']>>['data']>;
  /**
   * Like `ask`, but undefined when the thing is positively not there: the answer is a fact by the table of answers, while the
   * repository itself answered. A repository that this token cannot see makes everything 404, so it is
   * asked again after each such answer, unless `onceIsEnough`: then an answer of this run's will do.
   */
  askForOne<T>(
    doing: string,
    request: (octokit: Octokit) => Promise<T>,
    options?: { readonly onceIsEnough?: boolean },
  ): Promise<T | undefined>;
}

/** Makes nothing yet: octokit is loaded, and the token looked at, when the first request is asked for. */
export function createClient(options: GitHubOptions): GitHubClient {
  const [owner = '', repo = ''] = options.repository.split('/');
  const apiUrl = options.apiUrl.replace(/\/+$/, '');
  const graphqlUrl = options.graphqlUrl ?? `${apiUrl}/graphql`;
  const sleep = options.sleep ?? pause;
  const timeout = options.timeout ?? AbortSignal.timeout;
  const isRepeatable = (url: string): boolean => url === graphqlUrl || saysHowThingsAre(url);
  const rate = countLeft(options.fetch);
  const { time } = options;
  const retrying = retryingFetch(rate.fetch, {
    answers: GITHUB_ANSWERS,
    sleep,
    timeout: options.timeout,
    isRepeatable,
    bound: ANSWERS.github,
  });
  const isWrite = (url: string, init?: RequestInit) => changesGitHub(graphqlUrl, url, init);
  const paced =
    time === undefined
      ? retrying
      : pacedWrites(retrying, { service: 'GitHub', pace: GITHUB_WRITES, sleep, time, isWrite });
  const { fetch, startPrefetch } = prefetch(guardPages(paced, apiUrl, time), options.token);
  let made: Promise<Octokit> | undefined;
  const at = { owner, repo };
  const requests = createRequests({
    ...options,
    at,
    octokit: () => {
      made ??= makeOctokit({ ...options, apiUrl, fetch });
      return made;
    },
    beforeFirst: async () => {
      if (made === undefined) await startPrefetch(`${apiUrl}/repos/${owner}/${repo}`);
    },
  });
  return {
    at,
    repository: options.repository,
    apiUrl,
    token: options.token,
    fetch,
    download: retryingFetch(options.fetch, {
      answers: GITHUB_ANSWERS,
      sleep,
      timeout: () => timeout(LONGEST_DOWNLOAD_MS),
    }),
    time,
    requestsLeft: rate.left,
    query: (octokit, text, variables = {}) =>
      octokit.graphql(text, { ...variables, baseUrl: graphqlUrl.replace(/\/graphql$/, '') }),
    ...requests,
  };
}

type Requests = Pick<GitHubClient, 'ask' | 'askForOne' | 'readRepository'>;

function createRequests(of: {
  readonly repository: string;
  readonly writes?: readonly string[];
  readonly at: GitHubClient['at'];
  readonly octokit: () => Promise<Octokit>;
  /** Called before the repository is read. */
  readonly beforeFirst: () => Promise<void>;
}): Requests {
  let repositoryAnswered = false;

  async function ask<T>(doing: string, request: (octokit: Octokit) => Promise<T>): Promise<T> {
    const client = await of.octokit();
    try {
      return await request(client);
    } catch (error) {
      throw githubError(error, doing, of.writes);
    }
  }

  async function readRepository(): ReturnType<GitHubClient['readRepository']> {
    await of.beforeFirst();
    const { data } = await ask(`read the repository ${of.repository}`, (octokit) =>
      octokit.rest.repos.get(of.at),
    );
    repositoryAnswered = true;
    return data;
  }

  async function askForOne<T>(
    doing: string,
    request: (octokit: Octokit) => Promise<T>,
    { onceIsEnough = false }: Parameters<GitHubClient['askForOne']>[2] & object = {},
  ): Promise<T | undefined> {
    const client = await of.octokit();
    try {
      return await request(client);
    } catch (error) {
      if (githubAnswerIn(error)?.cause !== 'fact') throw githubError(error, doing, of.writes);
    }
    if (!(onceIsEnough && repositoryAnswered)) await readRepository();
    return undefined;
  }

  return { ask, readRepository, askForOne };
}

/**
 * A `fetch` that can be sent ahead: the answer to a URL is then waiting when octokit asks for it. Octokit takes a while to
 * load, and every run begins with the same request.
 */
function prefetch(fetch: typeof globalThis.fetch, token: string) {
  const ahead = new Map<string, Promise<Response>>();
  return {
    async startPrefetch(url: string): Promise<void> {
      if (token === '') return;
      const answer = fetch(url, {
        headers: {
          accept: 'application/vnd.github.v3+json',
          authorization: `token ${token}`,
          'user-agent': 'greenroom',
        },
      });
      ahead.set(url, answer);
      // Loading blocks the process, so it waits for the answer; a failure is octokit's to take when it asks.
      await answer.catch(() => undefined);
    },
    fetch: ((input, init) => {
      const url = String(input);
      const early = ahead.get(url);
      ahead.delete(url);
      return early ?? fetch(input, init);
    }) satisfies typeof globalThis.fetch as typeof globalThis.fetch,
  };
}

async function makeOctokit(options: GitHubOptions): Promise<Octokit> {
  if (options.token === '') {
    throw new UserError(
      'missing_credentials',
      'There is no GitHub token; leave the input github-token at its default.',
    );
  }
  if (!/^[^/\s]+\/[^/\s]+$/.test(options.repository)) {
    throw new UserError(
      'invalid_input',
      'The variable GITHUB_REPOSITORY has no name of a repository; it must read owner/name.',
    );
  }
  const { Octokit: Client } = await import('./octokit.ts');
  const quiet = (line: string): void => options.run?.debug(line);
  return new Client({
    auth: `token ${options.token}`,
    baseUrl: options.apiUrl,
    request: { fetch: options.fetch },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
}

/** The status of a deployment or of a commit can be said twice: the newest one counts, and both are the same. */
function saysHowThingsAre(url: string): boolean {
  return /\/(?:deployments\/\d+\/statuses|statuses\/[0-9a-f]{40,64})$/.test(url);
}

/**
 * Remembers what each answer says of the limit of REST; GraphQL counts its own points. A server without limits says nothing
 * (docs.github.com, "Rate limits for the REST API", checking the status of your rate limit).
 */
function countLeft(fetch: typeof globalThis.fetch) {
  let left: number | undefined;
  return {
    left: () => left,
    fetch: (async (input, init) => {
      const answer = await fetch(input, init);
      const remaining = answer.headers.get('x-ratelimit-remaining');
      const isRest = (answer.headers.get('x-ratelimit-resource') ?? 'core') === 'core';
      if (isRest && remaining !== null && /^\d+$/.test(remaining)) left = Number(remaining);
      return answer;
    }) satisfies typeof globalThis.fetch as typeof globalThis.fetch,
  };
}

/** A proxy or a sign-in page answers for GitHub, whose API has no pages for people. */
function noData(): AdapterError {
  return new AdapterError(
    'far_side_error',
    "GitHub answered with a web page instead of data, as a proxy in between does; check the runner's network, then run the job again.",
    { service: 'GitHub', retriable: true },
  );
}

/**
 * Counts the pages of every list that is followed from link to link. A list whose next page is the page itself would be read for
 * ever, and one whose next page is another host's would get the token.
 */
function guardPages(
  fetch: typeof globalThis.fetch,
  apiUrl: string,
  time: RunTime | undefined,
): typeof globalThis.fetch {
  const promised = new Map<string, ListBound>();
  return async (input, init) => {
    const url = new URL(String(input)).href;
    const answer = await fetch(input, init);
    if (answer.ok && /^text\/html\b/i.test(answer.headers.get('content-type') ?? '')) throw noData();
    const link = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    const bound = promised.get(url);
    promised.delete(url);
    if (link === undefined) return answer;
    const next = new URL(link);
    const of = `${new URL(url).pathname.split('/').at(-1)}`;
    if (next.href === url || next.origin !== new URL(apiUrl).origin) throw incompleteList(of);
    const list = bound ?? listBound('GitHub', of, time);
    list.next();
    promised.set(next.href, list);
    return answer;
  };
}

/** A list that cannot be trusted to be whole. */
export function incompleteList(what: string): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `GitHub answered with an incomplete list of ${what}; run the job again.`,
    {
      service: 'GitHub',
      retriable: true,
    },
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
