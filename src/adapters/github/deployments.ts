import { AdapterError } from '../../domain/verdict/errors.ts';
import type { DeploymentFacts, DeploymentState, Deployments } from '../../ports/deployments.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

/** A few deployments at a time, so that secondary limits are not met. */
const AT_ONCE = 6;
/** Longest description of a deployment status (docs.github.com/rest/deployments/statuses). */
const LONGEST_DESCRIPTION = 140;

interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly created_at: string;
}

interface Status {
  readonly id: number;
  readonly state: string;
  readonly environment_url?: string | null;
  readonly description?: string | null;
}

export function createDeployments(client: GitHubClient): Deployments {
  return {
    list: (query) => listDeployments(client, query),
    opened: async (query) => (await newestFirst(client, query)).map((deployment) => factsOf(deployment, [])),
    create: (request) => createDeployment(client, request),
    setState: (id, state, details) => setState(client, id, state, details),
  };
}

async function listDeployments(
  client: GitHubClient,
  query: Parameters<Deployments['list']>[0],
): Promise<readonly DeploymentFacts[]> {
  const deployments = await newestFirst(client, query);
  const facts: DeploymentFacts[] = [];
  for (let from = 0; from < deployments.length; from += AT_ONCE) {
    const batch = deployments.slice(from, from + AT_ONCE);
    facts.push(
      ...(await Promise.all(
        batch.map(async (deployment) => factsOf(deployment, await statusesOf(client, deployment.id))),
      )),
    );
  }
  return facts;
}

/** GitHub gives the newest first, so that reading ends with the first page that goes back beyond `since`. */
async function newestFirst(
  client: GitHubClient,
  query: Parameters<Deployments['list']>[0] & Parameters<Deployments['opened']>[0],
): Promise<readonly Deployment[]> {
  const since = query.since?.getTime() ?? Number.NEGATIVE_INFINITY;
  const deployments: readonly Deployment[] = await client.ask(
    `list the deployments of ${client.repository}`,
    (octokit) =>
      octokit.paginate(
        octokit.rest.repos.listDeployments,
        {
          ...client.at,
          environment: query.environment,
          per_page: 100,
          ...(query.ref === undefined ? {} : { ref: query.ref }),
          ...(query.commit === undefined ? {} : { sha: query.commit }),
        },
        ({ data }, done) => {
          if (data.some((deployment) => Date.parse(deployment.created_at) < since)) done();
          return data;
        },
      ),
  );
  return deployments.toSorted((a, b) => b.id - a.id);
}

async function statusesOf(client: GitHubClient, id: number): Promise<readonly Status[]> {
  const statuses: readonly Status[] = await client.ask(
    `read the deployments of ${client.repository}`,
    (octokit) =>
      octokit.paginate(octokit.rest.repos.listDeploymentStatuses, {
        ...client.at,
        deployment_id: id,
        per_page: 100,
      }),
  );
  return statuses.toSorted((a, b) => b.id - a.id);
}

async function createDeployment(
  client: GitHubClient,
  request: Parameters<Deployments['create']>[0],
): Promise<DeploymentFacts> {
  const made = await post(client, request);
  await setState(client, made.id, 'queued', {});
  return { ...factsOf(made, []), state: 'queued' };
}

async function post(
  client: GitHubClient,
  request: Parameters<Deployments['create']>[0],
): Promise<Deployment> {
  const answer = await client.ask(`open a deployment of ${client.repository}`, (octokit) =>
    octokit.rest.repos.createDeployment({
      ...client.at,
      ref: request.ref,
      environment: request.environment,
      description: request.description.slice(0, LONGEST_DESCRIPTION),
      payload: { ...request.payload },
      transient_environment: request.transient,
      production_environment: request.production,
      // Both default to what a run inside Actions must not want: merging the base, and waiting for its own check.
      auto_merge: false,
      required_contexts: [],
    }),
  );
  if (answer.status !== 201) {
    throw new AdapterError(
      'far_side_error',
      `GitHub did not open a deployment of ${client.repository}; run the job again.`,
      {
        service: 'GitHub',
        status: answer.status,
        retriable: true,
      },
    );
  }
  return answer.data;
}

async function setState(
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
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

/** `statuses` are the newest first. */
function factsOf(deployment: Deployment, statuses: readonly Status[]): DeploymentFacts {
  const [status] = statuses;
  return {
    id: deployment.id,
    ref: deployment.ref,
    commit: deployment.sha,
    environment: deployment.environment,
    payload: payloadOf(deployment.payload),
    state: stateNamed(status?.state),
    environmentUrl: status?.environment_url || undefined,
    notes: statuses.flatMap(({ description }) => (description ? [description] : [])),
    createdAt: deployment.created_at,
  };
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
