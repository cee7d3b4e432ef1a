import type { Log } from '../../ports/log.ts';
import { githubAnswerIn, lacksRight } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

/** Whom every workflow's own token writes as. */
export const WORKFLOW_BOT = 'github-actions[bot]';

/** Whom this run's token writes as. GitHub is asked at most once, and only where the answer matters. */
export interface TokenUser {
  /** As REST writes it, which is with `[bot]` for the bot of an app. */
  login(): Promise<string>;
  /**
   * True for what this token's user wrote, for what the workflows of the repository wrote by their own token, and for what those wrote
   * whom the settings trust: a team may give one step the token of an app, and leave the others theirs. False where nobody knows who
   * it was.
   * @param login as REST writes it.
   */
  isOurs(login: string | undefined): Promise<boolean>;
  /** Those whom the settings trust, in any case. */
  trust(logins: readonly string[]): void;
  /**
   * Says in the log, once for each writer, that something was left out only because of who wrote it.
   * @param what it was, in the plural, such as `deployments`.
   */
  passOver(login: string | undefined, what: string): void;
}

/** Nothing is asked yet. */
export function createTokenUser(client: GitHubClient, log?: Pick<Log, 'info'>): TokenUser {
  let self: Promise<string> | undefined;
  const trusted = new Set<string>();
  const told = new Set<string>();
  function login(): Promise<string> {
    self ??= readLogin(client);
    return self;
  }
  return {
    login,
    async isOurs(writer) {
      if (writer === undefined) return false;
      return writer === WORKFLOW_BOT || trusted.has(writer.toLowerCase()) || writer === (await login());
    },
    trust(logins) {
      // Case means nothing in a login (docs.github.com, "Username changes").
      for (const each of logins) trusted.add(each.toLowerCase());
    },
    passOver(writer = GONE, what) {
      const line = `The ${what} that ${writer} wrote count for nothing here; if the team writes them with another token, name ${writer} in 'trusted-writers' of the settings.`;
      if (!told.has(line)) log?.info(line);
      told.add(line);
    },
  };
}

/** Under this login GitHub shows what accounts wrote that are gone. */
export const GONE = 'ghost';

/** What of a list is ours; `what` else is in it, such as `deployments`, is told of. */
export async function oursOf<Written>(
  user: TokenUser,
  written: readonly Written[],
  writerOf: (each: Written) => string | undefined,
  what?: string,
): Promise<readonly Written[]> {
  const ours: Written[] = [];
  for (const each of written) {
    const writer = writerOf(each);
    if (await user.isOurs(writer)) ours.push(each);
    else if (what !== undefined) user.passOver(writer, what);
  }
  return ours;
}

/** Of several that are ours, those of this token's own user; all of them where it wrote none. */
export async function ownOf<Written>(
  user: TokenUser,
  ours: readonly Written[],
  writerOf: (each: Written) => string | undefined,
): Promise<readonly Written[]> {
  if (ours.length < 2) return ours;
  const login = await user.login();
  const own = ours.filter((each) => writerOf(each) === login);
  return own.length > 0 ? own : ours;
}

/** Somebody, as GraphQL has them; null for an account that is gone. */
export type Actor = { readonly __typename: string; readonly login: string } | null | undefined;

/** As REST writes it. GraphQL leaves `[bot]` out, and a person may have the rest as their login (docs.github.com/graphql, "Actor"). */
export function restLogin(actor: Actor): string | undefined {
  if (!actor) return undefined;
  return actor.__typename === 'Bot' ? `${actor.login}[bot]` : actor.login;
}

/** Of somebody in an answer of REST's, which writes the bot of an app with `[bot]`; '' for nobody. */
export function loginOf(
  actor: { readonly login?: string; readonly type?: string } | null | undefined,
): string {
  const login = actor?.login ?? '';
  return actor?.type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
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
  return client.ask('read whose token the input github-token is', async (octokit) => {
    if (isInstallation(client.token)) return readBot(client, octokit);
    try {
      return (await octokit.rest.users.getAuthenticated()).data.login;
    } catch (error) {
      if (githubAnswerIn(error)?.cause !== 'fact') throw error;
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
    // Only a missing right tells something of the token; an outage, a spent limit or a bad token would make an app's the workflow's.
    if (lacksRight(error)) return WORKFLOW_BOT;
    throw error;
  }
}
