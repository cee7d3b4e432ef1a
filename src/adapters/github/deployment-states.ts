import type { GitHubClient } from './client.ts';
import { incompleteList } from './client.ts';
import { type Actor, restLogin, type TokenUser } from './token-user.ts';
import { goesOn } from './whole-list.ts';

/**
 * All states at once: one request for each deployment would cost more with every push. GitHub takes at most a hundred ids
 * ("You may not provide more than 100 node ids", sourcecred/sourcecred#908); in which order `statuses` come is not documented
 * (docs.github.com/graphql, "Deployment"), so that of more than a hundred both ends are read.
 */
const STATUS = 'state environmentUrl logUrl description createdAt creator { __typename login }';
const QUERY = `query DeploymentStates($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Deployment {
      id
      latestStatus { ${STATUS} }
      statuses(first: 100) { pageInfo { hasNextPage } nodes { ${STATUS} } }
      others: statuses(last: 100) { nodes { ${STATUS} } }
    }
  }
}`;

/** What a deployment's states say of it; those that others than its opener and ours set do not count. */
export interface StateFacts {
  /** As REST writes it; undefined before the first one. */
  readonly state: string | undefined;
  /** '' where the newest state names none. */
  readonly environmentUrl: string;
  /** '' where the newest state names no page of a run. */
  readonly logUrl: string;
  /** What the newest state says of itself; '' for nothing. */
  readonly description: string;
  /** ISO 8601: when it got that state; undefined before the first one. */
  readonly changedAt: string | undefined;
  /** ISO 8601: when it first got the state of a success, by a state that counts; undefined where it never did. */
  readonly succeededAt: string | undefined;
  /** What the states say of themselves, whoever set them, the newest first; of the oldest and the newest hundred where there are many. */
  readonly notes: readonly string[];
}

/** A part that could not be read is null, and anything may be missing where the query did not get through. */
type Answer = { readonly nodes?: readonly (StateNode | null)[] | null } | null | undefined;

interface StateNode {
  readonly id?: string;
  readonly latestStatus?: StatusNode | null;
  readonly statuses?: {
    readonly pageInfo?: { readonly hasNextPage?: boolean } | null;
    readonly nodes?: readonly (StatusNode | null)[] | null;
  } | null;
  readonly others?: { readonly nodes?: readonly (StatusNode | null)[] | null } | null;
}

interface StatusNode {
  readonly state: string;
  readonly environmentUrl: string | null;
  readonly logUrl?: string | null | undefined;
  readonly description: string | null;
  readonly createdAt: string;
  readonly creator?: Actor;
}

/** A deployment whose states are asked for. */
export interface AskedDeployment {
  readonly id: number;
  /** GraphQL's id. */
  readonly node: string;
  /** Who opened it; undefined for an account that is gone. */
  readonly opener: string | undefined;
}

/**
 * The states of deployments, by the ids that GraphQL gives them; at most a hundred. Asks nothing where there are none.
 * @throws AdapterError `doubtful_facts` where the answer lacks one.
 */
export async function statesOf(
  client: GitHubClient,
  user: TokenUser,
  asked: readonly AskedDeployment[],
): Promise<ReadonlyMap<string, StateFacts>> {
  if (asked.length === 0) return new Map();
  const answer = await client.ask(`read the deployments of ${client.repository}`, (octokit) =>
    client.query<Answer>(octokit, QUERY, { ids: asked.map(({ node }) => node) }),
  );
  const nodes = new Map(
    (answer?.nodes ?? []).flatMap((node) => (node?.id ? [[node.id, node] as const] : [])),
  );
  const states = new Map<string, StateFacts>();
  for (const deployment of asked) {
    const node = nodes.get(deployment.node);
    if (node === undefined) throw incompleteList('deployments');
    const said = await saidOf(client, user, deployment, node);
    states.set(deployment.node, await factsOf(user, deployment.opener, said, node.latestStatus));
  }
  return states;
}

/** Of more than a hundred states the ends are enough where the newest one of all counts; else that which does may be anywhere. */
async function saidOf(
  client: GitHubClient,
  user: TokenUser,
  { id, opener }: AskedDeployment,
  { statuses, others, latestStatus: latest }: StateNode,
): Promise<readonly StatusNode[]> {
  const listed = (statuses?.nodes ?? []).flatMap((status) => status ?? []);
  if (statuses?.pageInfo?.hasNextPage !== true) return listed;
  const ends = [...listed, ...(others?.nodes ?? []).flatMap((status) => status ?? [])];
  const isClear = latest && !isSetByItself(latest) && (await isOfWriters(user, opener, latest));
  return isClear ? ends : allStates(client, id);
}

async function isOfWriters(
  user: TokenUser,
  opener: string | undefined,
  { creator }: StatusNode,
): Promise<boolean> {
  const login = restLogin(creator);
  return (login !== undefined && login === opener) || (await user.isOurs(login));
}

const A_PAGE = 100;
const MOST_STATES = 1_000;

/** For one with more states than GraphQL gives at once, of which somebody else set the newest. */
async function allStates(client: GitHubClient, id: number): Promise<readonly StatusNode[]> {
  const found: StatusNode[] = [];
  for (let page = 1; found.length < MOST_STATES; page += 1) {
    const { data, headers } = await client.ask(
      `read the states of deployment ${id} of ${client.repository}`,
      (octokit) =>
        octokit.rest.repos.listDeploymentStatuses({
          ...client.at,
          deployment_id: id,
          per_page: A_PAGE,
          page,
        }),
    );
    found.push(
      ...data.map(({ state, description, creator, ...rest }) => ({
        state: state.toUpperCase(),
        environmentUrl: rest.environment_url ?? '',
        logUrl: rest.log_url,
        description,
        createdAt: rest.created_at,
        creator: creator && { __typename: 'RestLogin', login: creator.login },
      })),
    );
    if (data.length === 0 || !goesOn(headers)) break;
  }
  return found;
}

async function factsOf(
  user: TokenUser,
  opener: string | undefined,
  said: readonly StatusNode[],
  latest: StatusNode | null | undefined,
): Promise<StateFacts> {
  const newestFirst = said.toSorted(
    (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || placeOf(b) - placeOf(a),
  );
  const hasSucceeded = said.some(({ state }) => state === 'SUCCESS');
  const counts = async (status: StatusNode) => {
    if (hasSucceeded && isSetByItself(status)) return false;
    return isOfWriters(user, opener, status);
  };
  let newest = latest && (await counts(latest)) ? latest : undefined;
  for (const each of newest === undefined ? newestFirst : []) {
    if (!(await counts(each))) continue;
    newest = each;
    break;
  }
  let firstSuccess: StatusNode | undefined;
  for (const each of newestFirst)
    if (each.state === 'SUCCESS' && (await isOfWriters(user, opener, each))) firstSuccess = each;
  return {
    // Written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
    state: newest?.state.toLowerCase(),
    environmentUrl: newest?.environmentUrl ?? '',
    logUrl: newest?.logUrl ?? '',
    description: newest?.description ?? '',
    changedAt: newest?.createdAt,
    succeededAt: firstSuccess?.createdAt,
    notes: newestFirst.flatMap(({ description }) => description || []),
  };
}

/**
 * The success of a newer deployment of the same environment sets those before it inactive that succeeded, and says nothing of why: a job
 * with `environment` does that to ours. What the suite ends it gives a reason (docs.github.com/rest/deployments/deployments, "Inactive
 * deployments").
 */
export function isSetByItself({ state, description }: Pick<StatusNode, 'state' | 'description'>): boolean {
  return state === 'INACTIVE' && (description ?? '') === '';
}

/** Times are whole seconds. What we say of a deployment only goes forward, which tells two states of one second apart. */
const ORDER: readonly string[] = [
  'QUEUED',
  'PENDING',
  'IN_PROGRESS',
  'SUCCESS',
  'FAILURE',
  'ERROR',
  'INACTIVE',
];

function placeOf({ state }: StatusNode): number {
  return ORDER.indexOf(state);
}
