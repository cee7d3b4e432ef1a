import type { GitHubService, GitHubEvent as WorldEvent } from '../world/github/github.ts';
import type { OidcWorld } from '../world/identity/oidc.ts';
import { authorityFile } from './authority-file.ts';
import type { RunnerGitHub, TokenGrant } from './records/github.ts';
import type { TriggerEvent } from './records/records.ts';

interface WorldForRunner {
  origin(): string;
  readonly clock: { iso(): string };
  readonly github: GitHubService;
  readonly oidc: OidcWorld;
}

/** Lets a runner be the Actions of the world's GitHub. `awsEndpoint` sends AWS clients elsewhere, with static keys. */
export function createRunnerGitHub(world: WorldForRunner, awsEndpoint?: string): RunnerGitHub {
  const { github } = world;
  const origin = world.origin();
  return {
    get repository() {
      const { owner, name, id, defaultBranch } = github.repository;
      return { fullName: `${owner}/${name}`, id, ownerId: 6811672, defaultBranch };
    },
    now: () => world.clock.iso(),
    treeAt: (ref) => github.code.treeAt(ref),
    environment: () => ({
      AWS_ENDPOINT_URL: awsEndpoint ?? origin,
      AWS_REGION: 'eu-central-1',
      ...(awsEndpoint === undefined ? {} : { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }),
      GITHUB_API_URL: `${origin}/github`,
      GITHUB_GRAPHQL_URL: `${origin}/github/graphql`,
      NODE_USE_ENV_PROXY: '1',
      HTTP_PROXY: origin,
      HTTPS_PROXY: origin,
      NODE_EXTRA_CA_CERTS: authorityFile(),
      NO_PROXY: '127.0.0.1,localhost',
      // curl reads the first in lower case alone (curl.se, "Environment variables"), and wget both (its manual, "Proxies").
      http_proxy: origin,
      https_proxy: origin,
      no_proxy: '127.0.0.1,localhost',
    }),
    issueToken: ({ permissions }) => github.token({ kind: 'workflow', permissions }),
    issueIdTokenRequest: (grant) => world.oidc.issueRequestToken(oidcJob(grant, world)),
    actions: github.actions,
  };
}

function oidcJob(grant: TokenGrant, { github }: WorldForRunner) {
  const { event, file, jobWorkflow, environment } = grant;
  const { id, owner, name, formerNames } = github.repository;
  return {
    repository: `${owner}/${name}`,
    repositoryId: id,
    ref: event.ref,
    sha: event.sha,
    eventName: event.name,
    runId: grant.runId,
    actor: event.actor ?? owner,
    workflow: file,
    workflowPath: `.github/workflows/${file}`,
    pullRequest: event.name === 'pull_request',
    headRef: event.headRef ?? '',
    baseRef: event.baseRef ?? '',
    ...(formerNames.length > 0 ? { subjectForm: 'ids' as const } : {}),
    ...(jobWorkflow === undefined ? {} : { jobWorkflow }),
    ...(environment === undefined ? {} : { environment }),
  };
}

/** An event of the world's GitHub, as the runner takes it. */
export function runnerEvent(event: WorldEvent): TriggerEvent {
  const pull = event.payload['pull_request'] as
    | { readonly head: { readonly ref: string }; readonly base: { readonly ref: string } }
    | undefined;
  return {
    name: event.name,
    payload: event.name === 'push' ? withoutFiles(event.payload) : event.payload,
    ref: event.ref,
    sha: event.sha,
    actor: event.actor,
    fork: event.fork,
    byWorkflowToken: event.byWorkflowToken,
    skipped: event.skipped,
    ...(event.changedFiles === undefined ? {} : { changedFiles: event.changedFiles }),
    ...(event.name === 'pull_request' && pull ? { headRef: pull.head.ref, baseRef: pull.base.ref } : {}),
  };
}

/** To a workflow a push does not say which files its commits touch (docs.github.com, "Events that trigger workflows", push). */
function withoutFiles(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const strip = ({ added, removed, modified, ...commit }: Record<string, unknown>) => commit;
  const head = payload['head_commit'] as Record<string, unknown> | null;
  return {
    ...payload,
    commits: (payload['commits'] as readonly Record<string, unknown>[]).map(strip),
    head_commit: head === null ? null : strip(head),
  };
}
