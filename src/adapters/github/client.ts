import type { getOctokit } from '@actions/github';
import { AdapterError, UserError } from '../../domain/errors.ts';
import { patientFetch } from '../patient-fetch.ts';
import { answeredStatus, githubError } from './api-error.ts';

export type Octokit = ReturnType<typeof getOctokit>;

export interface GitHubOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly token: string;
  /** `GITHUB_API_URL`, without a slash at the end. */
  readonly apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`; `<apiUrl>/graphql` when absent. */
  readonly graphqlUrl?: string;
  /** `owner/name` */
  readonly repository: string;
  readonly run?: { debug(line: string): void };
  /** Waits between tries; the machine's timer when absent. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** What every part of the adapter shares: one lazily made octokit for one repository. */
export interface GitHubClient {
  readonly owner: string;
  readonly repo: string;
  readonly repository: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  /** Owner and repo, as octokit wants them in every call. */
  readonly at: { readonly owner: string; readonly repo: string };
  /** Runs one request. `doing` completes "GitHub refused to …". @throws AdapterError */
  ask<T>(doing: string, request: (octokit: Octokit) => Promise<T>): Promise<T>;
  /**
   * Like `ask`, but undefined when the thing is positively not there: it answered one of `absent` (404 when not
   * given) while the repository itself answered. A repository that this token cannot see makes everything 404.
   */
  askForOne<T>(
    doing: string,
    request: (octokit: Octokit) => Promise<T>,
    absent?: readonly number[],
  ): Promise<T | undefined>;
}

/** @throws UserError when there is no token. */
export function createClient(options: GitHubOptions): GitHubClient {
  const [owner = '', repo = ''] = options.repository.split('/');
  const at = { owner, repo };
  const apiUrl = options.apiUrl.replace(/\/+$/, '');
  const fetch = patientFetch(options.fetch, options.sleep ?? pause);
  let made: Promise<Octokit> | undefined;

  function octokit(): Promise<Octokit> {
    made ??= makeOctokit({ ...options, apiUrl, fetch });
    return made;
  }

  async function ask<T>(doing: string, request: (octokit: Octokit) => Promise<T>): Promise<T> {
    const client = await octokit();
    try {
      return await request(client);
    } catch (error) {
      throw githubError(error, doing);
    }
  }

  async function askForOne<T>(
    doing: string,
    request: (octokit: Octokit) => Promise<T>,
    absent: readonly number[] = [404],
  ): Promise<T | undefined> {
    const client = await octokit();
    try {
      return await request(client);
    } catch (error) {
      const status = answeredStatus(error);
      if (status === undefined || !absent.includes(status)) throw githubError(error, doing);
    }
    await ask(`read the repository ${options.repository}`, (each) => each.rest.repos.get(at));
    return undefined;
  }

  return {
    owner,
    repo,
    at,
    repository: options.repository,
    apiUrl,
    graphqlUrl: options.graphqlUrl ?? `${apiUrl}/graphql`,
    token: options.token,
    fetch,
    ask,
    askForOne,
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
      `GITHUB_REPOSITORY is "${options.repository}"; it must read owner/name.`,
    );
  }
  const { getOctokit } = await import('@actions/github');
  const quiet = (line: string): void => options.run?.debug(line);
  return getOctokit(options.token, {
    baseUrl: options.apiUrl,
    request: { fetch: options.fetch },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
}

/** A list that cannot be trusted to be whole. */
export function incompleteList(what: string): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `GitHub answered with an incomplete list of ${what}; run the job again.`,
    {
      service: 'github',
      retriable: true,
    },
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
