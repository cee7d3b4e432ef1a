import { githubAnswerIn, githubError, responseStatus } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

/** Whom every workflow's own token writes as. */
const WORKFLOW_BOT = 'github-actions[bot]';

/** Whom this run's token writes as. GitHub is asked at most once, and only where the answer matters. */
export interface TokenUser {
  /** As REST writes it, which is with `[bot]` for the bot of an app. */
  login(): Promise<string>;
  /**
   * True for what this token's user wrote, and for what the workflows of the repository wrote by their own token: a team may give
   * one step the token of an app, and leave the others theirs. False where nobody knows who it was.
   * @param login as REST writes it.
   */
  isOurs(login: string | undefined): Promise<boolean>;
}

/** Nothing is asked yet. */
export function createTokenUser(client: GitHubClient): TokenUser {
  let self: Promise<string> | undefined;
  function login(): Promise<string> {
    self ??= readLogin(client);
    return self;
  }
  return {
    login,
    async isOurs(writer) {
      if (writer === undefined) return false;
      return writer === WORKFLOW_BOT || writer === (await login());
    },
  };
}

/** What of a list is ours. */
export async function oursOf<Written>(
  user: TokenUser,
  written: readonly Written[],
  writerOf: (each: Written) => string | undefined,
): Promise<readonly Written[]> {
  const ours: Written[] = [];
  for (const each of written) if (await user.isOurs(writerOf(each))) ours.push(each);
  return ours;
}

/** Somebody, as GraphQL has them; null for an account that is gone. */
export type Actor = { readonly __typename: string; readonly login: string } | null | undefined;

/** As REST writes it. GraphQL leaves `[bot]` out, and a person may have the rest as their login (docs.github.com/graphql, "Actor"). */
export function restLogin(actor: Actor): string | undefined {
  if (!actor) return undefined;
  return actor.__typename === 'Bot' ? `${actor.login}[bot]` : actor.login;
}

/** By its prefix (docs.github.com, "About authentication to GitHub", GitHub's token formats). */
function isInstallation(token: string): boolean {
  return token.startsWith('ghs_');
}

/**
 * The token of an installation may not ask `GET /user`; its name is what GraphQL calls the viewer, and where that is not told either
 * it is taken for the workflow's own.
 */
async function readLogin(client: GitHubClient): Promise<string> {
  const doing = 'read whose token the input github-token is';
  return client.ask(doing, async (octokit) => {
    if (isInstallation(client.token)) return readBot(client, octokit);
    try {
      return (await octokit.rest.users.getAuthenticated()).data.login;
    } catch (error) {
      if (githubAnswerIn(error)?.cause !== 'fact') throw githubError(error, doing);
      return readBot(client, octokit);
    }
  });
}

async function readBot(client: GitHubClient, octokit: Octokit): Promise<string> {
  try {
    const answer = await client.query<{ readonly viewer?: { readonly login?: string } }>(
      octokit,
      'query { viewer { login } }',
    );
    const login = answer.viewer?.login;
    if (login === undefined) return WORKFLOW_BOT;
    return login.endsWith('[bot]') ? login : `${login}[bot]`;
  } catch (error) {
    if (responseStatus(error) === undefined && !isGraphqlAnswer(error)) throw error;
    return WORKFLOW_BOT;
  }
}

/** True for an answer of GraphQL's that holds errors. */
export function isGraphqlAnswer(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphqlResponseError';
}
