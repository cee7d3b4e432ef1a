import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import { branchOfKey, shortHash } from '../../domain/environment/naming.ts';
import { cutText } from '../../domain/input/cut-text.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { DeploymentFacts, DeploymentState, Deployments, StateChange } from '../../ports/deployments.ts';
import type { GitHubClient } from './client.ts';
import type { StateFacts } from './deployment-states.ts';
import type { Octokit } from './octokit.ts';
import { GONE, type TokenUser, WORKFLOW_BOT } from './token-user.ts';

/** Longest description of a deployment status (docs.github.com/rest/deployments/statuses). */
const LONGEST_DESCRIPTION = 140;

/**
 * Of a deployment that hangs on a commit and not on its branch: the key's branch is found by it, since GitHub filters by `task`
 * (docs.github.com/rest/deployments/deployments, "List deployments").
 */
export function pinnedTask(key: string): string {
  return `deploy:${shortHash(key)}`;
}

/**
 * Of a deployment that hangs on its branch. GitHub opens one with `deploy` for each run of a job with `environment`, and the suite's
 * are found among them by this.
 */
export const RECORD_TASK = 'greenroom';

/** Opens one in its first state. */
export async function createDeployment(
  client: GitHubClient,
  user: TokenUser,
  request: Parameters<Deployments['create']>[0],
): ReturnType<Deployments['create']> {
  const { key } = request.payload;
  await checkStarter(client, user, key);
  const isPinned = request.ref === request.commit;
  const made = await postDeployment(client, `open a deployment of ${client.repository}`, {
    ...request,
    ...(key === undefined ? {} : { task: isPinned ? pinnedTask(key) : RECORD_TASK }),
  });
  await setDeploymentState(client, made.id, 'queued', {});
  return { ...deploymentFacts(made, undefined), state: 'queued' };
}

/**
 * What the job's own token does starts no workflow; what another token opens starts those that the commit itself has, with all secrets
 * (docs.github.com/actions, "Triggering a workflow from a workflow", and "Events that trigger workflows", `deployment`).
 * @throws UserError `invalid_input` for a fork's commit and another token.
 */
async function checkStarter(client: GitHubClient, user: TokenUser, key: string | undefined): Promise<void> {
  if (pullOfForkBranch(branchOfKey(key ?? '') ?? '') === undefined) return;
  const login = await user.login();
  if (login === WORKFLOW_BOT) return;
  throw new UserError(
    'invalid_input',
    `A deployment that ${login} opens would start the workflows of the fork with the secrets of ${client.repository}, so its commit was not deployed; leave the input 'github-token' out of the step that provisions forks.`,
  );
}

/**
 * Opens a deployment without a state. `task` says what it is for; absent for GitHub's own word, `deploy`.
 * @throws AdapterError `far_side_error` where GitHub merged something instead, or waits for a check.
 */
export async function postDeployment(
  client: GitHubClient,
  doing: string,
  request: Omit<Parameters<Deployments['create']>[0], 'commit'> & { readonly task?: string },
): Promise<RestDeployment> {
  const answer = await client.ask(doing, (octokit) =>
    octokit.rest.repos.createDeployment({
      ...client.at,
      ref: request.ref,
      ...(request.task === undefined ? {} : { task: request.task }),
      environment: request.environment,
      description: cutText(request.description, LONGEST_DESCRIPTION),
      payload: { ...request.payload },
      transient_environment: request.transient,
      production_environment: request.production,
      // Both default to what a run inside Actions must not want: merging the base, and waiting for its own check.
      auto_merge: false,
      required_contexts: [],
    }),
  );
  if (answer.status !== 201)
    throw new AdapterError('far_side_error', `GitHub did not ${doing}; run the job again.`, {
      service: 'GitHub',
      status: answer.status,
      retriable: true,
    });
  return answer.data;
}

/** Gives it one more state. */
export async function setDeploymentState(
  client: GitHubClient,
  id: number,
  state: DeploymentState,
  details: Parameters<Deployments['setState']>[2],
): Promise<void> {
  type Request = NonNullable<Parameters<Octokit['rest']['repos']['createDeploymentStatus']>[0]>;
  const request: Request = {
    ...client.at,
    deployment_id: id,
    state,
    auto_inactive: false,
    ...(details.description === undefined ? {} : { description: cut(details.description) }),
    ...(details.environmentUrl === undefined ? {} : { environment_url: details.environmentUrl }),
    ...(details.logUrl === undefined ? {} : { log_url: details.logUrl }),
  };
  await client.ask(`set a deployment of ${client.repository} to ${state}`, (octokit) =>
    octokit.rest.repos.createDeploymentStatus(request),
  );
}

function cut(text: string): string {
  return cutText(text, LONGEST_DESCRIPTION, '…');
}

/** A deployment as GitHub's REST API gives it. */
export interface RestDeployment {
  readonly id: number;
  readonly node_id: string;
  readonly sha: string;
  readonly ref: string;
  readonly environment: string;
  readonly task: string;
  readonly payload: unknown;
  readonly created_at: string;
  /** Null for an account that is gone. */
  readonly creator: { readonly login: string } | null;
}

/** @param isOurs false where only doubt may come of it; see `DeploymentFacts.foreignWriter`. */
export function deploymentFacts(
  deployment: RestDeployment,
  states: StateFacts | undefined,
  isOurs = true,
): DeploymentFacts {
  return {
    id: deployment.id,
    ref: deployment.ref,
    commit: deployment.sha,
    environment: deployment.environment,
    payload: payloadOf(deployment.payload),
    state: stateNamed(states?.state),
    environmentUrl: states?.environmentUrl || undefined,
    notes: states?.notes ?? [],
    createdAt: deployment.created_at,
    ...(states?.succeededAt === undefined ? {} : { succeededAt: states.succeededAt }),
    ...(states?.changedAt === undefined ? {} : { changed: changeOf(states.changedAt, states.logUrl) }),
    ...(isOurs ? {} : { foreignWriter: deployment.creator?.login ?? GONE }),
  };
}

function changeOf(at: string, run: string): StateChange {
  return run === '' ? { at } : { at, run };
}

const STATES: readonly DeploymentState[] = [
  'queued',
  'pending',
  'in_progress',
  'success',
  'failure',
  'error',
  'inactive',
];

/** A state as the suite calls it; undefined for one that it does not know. */
export function stateNamed(name: string | undefined): DeploymentState | undefined {
  return STATES.find((state) => state === name);
}

/** GitHub gives a payload back as an object, or as the text it was sent as; GraphQL gives that text as JSON once more. */
export function payloadOf(payload: unknown): Readonly<Record<string, string>> {
  const once = typeof payload === 'string' ? parsed(payload) : payload;
  const value = typeof once === 'string' ? parsed(once) : once;
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (typeof item === 'string' ? [[key, item] as const] : [])),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
