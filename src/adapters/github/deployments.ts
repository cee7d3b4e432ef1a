import { AdapterError } from '../../domain/verdict/errors.ts';
import type { DeploymentFacts, DeploymentState, Deployments } from '../../ports/deployments.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { type StateFacts, statesOf } from './deployment-states.ts';
import type { Octokit } from './octokit.ts';
import { oursOf, type TokenUser } from './token-user.ts';
import { goesOn } from './whole-list.ts';

/** Beyond the newest thousand nobody looks. A page of GitHub's has a hundred (docs.github.com/rest/deployments/deployments). */
const MOST_DEPLOYMENTS = 1_000;
const A_PAGE = 100;
/** Longest description of a deployment status (docs.github.com/rest/deployments/statuses). */
const LONGEST_DESCRIPTION = 140;

interface Deployment {
  readonly id: number;
  readonly node_id: string;
  readonly sha: string;
  readonly ref: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly created_at: string;
  /** Null for an account that is gone. */
  readonly creator: { readonly login: string } | null;
}

/** Whoever may write can open a deployment with our payload, so only ours are told (see the port). */
export function createDeployments(client: GitHubClient, user: TokenUser): Deployments {
  return {
    list: (query) => listDeployments(client, user, query),
    opened: (query) => listOpened(client, user, query),
    create: (request) => createDeployment(client, request),
    setState: (id, state, details) => setState(client, id, state, details),
  };
}

/** Page by page, until one shows that whatever is older has ended: a success ends all that are older than itself. */
async function listDeployments(
  client: GitHubClient,
  user: TokenUser,
  query: Parameters<Deployments['list']>[0],
): Promise<readonly DeploymentFacts[]> {
  if (query.key === undefined) return newestOf(client, user, query);
  const facts: DeploymentFacts[] = [];
  for await (const page of pagesOf(client, query)) {
    const named = page.filter(({ payload }) => payloadOf(payload)['key'] === query.key);
    const ours = await oursOf(user, named, ({ creator }) => creator?.login);
    const found = await withStates(client, user, ours);
    facts.push(...found);
    if (found.some(({ state }) => state === 'success' || state === 'inactive')) break;
  }
  return facts.toSorted((a, b) => b.id - a.id);
}

/** A hundred, which is a page of GitHub's. */
async function newestOf(
  client: GitHubClient,
  user: TokenUser,
  query: Parameters<Deployments['list']>[0],
): Promise<readonly DeploymentFacts[]> {
  const newest: Deployment[] = [];
  for await (const page of pagesOf(client, query)) {
    newest.push(...(await oursOf(user, page, ({ creator }) => creator?.login)));
    if (newest.length >= A_PAGE) break;
  }
  const facts = await withStates(client, user, newest.slice(0, A_PAGE));
  return facts.toSorted((a, b) => b.id - a.id);
}

async function withStates(
  client: GitHubClient,
  user: TokenUser,
  deployments: readonly Deployment[],
): Promise<readonly DeploymentFacts[]> {
  const states = await statesOf(
    client,
    user,
    deployments.map(({ node_id: id }) => id),
  );
  return deployments.map((deployment) => factsOf(deployment, states.get(deployment.node_id)));
}

async function listOpened(
  client: GitHubClient,
  user: TokenUser,
  query: Parameters<Deployments['opened']>[0],
): Promise<readonly DeploymentFacts[]> {
  const since = query.since?.getTime() ?? Number.NEGATIVE_INFINITY;
  const facts: DeploymentFacts[] = [];
  for await (const page of pagesOf(client, query)) {
    const ours = await oursOf(user, page, ({ creator }) => creator?.login);
    const found = ours.map((deployment) => factsOf(deployment, undefined));
    facts.push(...found);
    if (page.some(({ created_at: openedAt }) => Date.parse(openedAt) < since)) break;
    if (query.until !== undefined && found.some(query.until)) break;
  }
  return facts.toSorted((a, b) => b.id - a.id);
}

/** GitHub gives the newest first. */
async function* pagesOf(
  client: GitHubClient,
  query: Pick<Parameters<Deployments['list']>[0], 'environment' | 'ref' | 'commit'>,
): AsyncGenerator<readonly Deployment[]> {
  const seen = new Set<number>();
  for (let page = 1; seen.size < MOST_DEPLOYMENTS; page += 1) {
    const { data, headers } = await client.ask(`list the deployments of ${client.repository}`, (octokit) =>
      octokit.rest.repos.listDeployments({
        ...client.at,
        ...(query.environment === undefined ? {} : { environment: query.environment }),
        per_page: A_PAGE,
        page,
        ...(query.ref === undefined ? {} : { ref: query.ref }),
        ...(query.commit === undefined ? {} : { sha: query.commit }),
      }),
    );
    const isRepeated = page > 1 && data.every(({ id }) => seen.has(id));
    if (isRepeated && (data.length > 0 || goesOn(headers))) throw incompleteList('deployments');
    yield data.filter(({ id }) => !seen.has(id));
    for (const { id } of data) seen.add(id);
    if (!goesOn(headers)) return;
  }
}

async function createDeployment(
  client: GitHubClient,
  request: Parameters<Deployments['create']>[0],
): Promise<DeploymentFacts> {
  const made = await postDeployment(client, `open a deployment of ${client.repository}`, request);
  await setState(client, made.id, 'queued', {});
  return { ...factsOf(made, undefined), state: 'queued' };
}

/**
 * Opens a deployment without a state. `task` says what it is for; absent for GitHub's own word, `deploy`.
 * @throws AdapterError `far_side_error` where GitHub merged something instead, or waits for a check.
 */
export async function postDeployment(
  client: GitHubClient,
  doing: string,
  request: Omit<Parameters<Deployments['create']>[0], 'commit'> & { readonly task?: string },
): Promise<Deployment> {
  const answer = await client.ask(doing, (octokit) =>
    octokit.rest.repos.createDeployment({
      ...client.at,
      ref: request.ref,
      ...(request.task === undefined ? {} : { task: request.task }),
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
  if (answer.status !== 201)
    throw new AdapterError('far_side_error', `GitHub did not ${doing}; run the job again.`, {
      service: 'GitHub',
      status: answer.status,
      retriable: true,
    });
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

function factsOf(deployment: Deployment, states: StateFacts | undefined): DeploymentFacts {
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
