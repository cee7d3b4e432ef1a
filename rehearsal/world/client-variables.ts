import type { GitHubService } from './github/github.ts';
import type { OidcWorld } from './identity/oidc.ts';
import { keyOfAccount } from './identity/sessions.ts';
import { ACCOUNT } from './kernel/world.ts';
import { SLACK_TOKEN } from './slack/slack.ts';
import { TRACKER_TOKEN } from './tracker/tracker.ts';

/** The region of the shop. */
export const REGION = 'eu-central-1';
/** Id of the shop's project in Tracker. */
export const TRACKER_PROJECT = '99';
/** Id of the shop's channel in Slack. */
export const SLACK_CHANNEL = 'C0000000001';
const OWNER_ID = 6811672;

/** Where the world is, and what it knows of its repository. */
export interface ClientGround {
  readonly origin: string;
  readonly github: GitHubService;
  readonly oidc: OidcWorld;
  readonly personalToken: string;
}

/** Whose variables are wanted. */
export interface ClientWish {
  /** With what a job of the repository finds beside: a proxy, an id token, the roles. */
  readonly job?: boolean;
  /** The account that the keys are for; the world's own when absent. */
  readonly account?: string;
}

/** Variables that point any client at the world, with keys and tokens of a person. */
export function clientVariables(ground: ClientGround, wish: ClientWish = {}): Record<string, string> {
  const { origin, github, personalToken } = ground;
  const { owner, name } = github.repository;
  return {
    AWS_ENDPOINT_URL: origin,
    AWS_ACCESS_KEY_ID: keyOfAccount(wish.account ?? ACCOUNT),
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    GITHUB_API_URL: `${origin}/github`,
    GITHUB_GRAPHQL_URL: `${origin}/github/graphql`,
    GITHUB_TOKEN: personalToken,
    GITHUB_REPOSITORY: `${owner}/${name}`,
    TRACKER_URL: `${origin}/tracker`,
    TRACKER_TOKEN,
    TRACKER_PROJECT,
    SLACK_API_URL: `${origin}/slack/api/`,
    SLACK_TOKEN,
    SLACK_CHANNEL,
    GREENROOM_WORLD: `${origin}/_world`,
    ...(wish.job === true ? jobVariables(ground, wish.account ?? ACCOUNT) : {}),
  };
}

/**
 * What a runner gives its jobs (GitHub docs, "Variables reference" and "OpenID Connect reference"). The id token is that of a job on the
 * default branch; `oidc/request` makes others. The roles are called as github-oidc calls them.
 */
function jobVariables({ origin, github, oidc }: ClientGround, account: string): Record<string, string> {
  const { id, owner, name, defaultBranch, formerNames } = github.repository;
  const { url, token } = oidc.issueRequestToken({
    repository: `${owner}/${name}`,
    repositoryId: id,
    ownerId: OWNER_ID,
    ref: `refs/heads/${defaultBranch}`,
    eventName: 'workflow_dispatch',
    runId: 1,
    ...(formerNames.length > 0 ? { subjectForm: 'ids' } : {}),
  });
  const role = (duty: string) => `arn:aws:iam::${account}:role/greenroom-${duty}`;
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
    GITHUB_REPOSITORY_ID: String(id),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: String(OWNER_ID),
    GITHUB_SERVER_URL: 'https://github.com',
    HTTP_PROXY: origin,
    HTTPS_PROXY: origin,
    NO_PROXY: '127.0.0.1,localhost',
    NODE_USE_ENV_PROXY: '1',
    GREENROOM_PROVISION_ROLE: role('provision'),
    GREENROOM_TEARDOWN_ROLE: role('teardown'),
    GREENROOM_READ_ROLE: role('read'),
    GREENROOM_CFN_ROLE: role('cloudformation'),
  };
}
