import type { GitHubClient } from './client.ts';
import { incompleteList } from './client.ts';
import { type Actor, oursOf, restLogin, type TokenUser } from './token-user.ts';

/**
 * All states at once: one request for each deployment would cost more with every push. GitHub takes at most a hundred ids
 * ("You may not provide more than 100 node ids", sourcecred/sourcecred#908); in which order `statuses` come is not documented
 * (docs.github.com/graphql, "Deployment").
 */
const QUERY = `query DeploymentStates($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Deployment {
      id
      latestStatus { state environmentUrl creator { __typename login } }
      statuses(first: 100) {
        nodes { state environmentUrl description createdAt creator { __typename login } }
      }
    }
  }
}`;

/** What a deployment's states say of it; those that others set do not count. */
export interface StateFacts {
  /** As REST writes it; undefined before the first one. */
  readonly state: string | undefined;
  /** '' where the newest state names none. */
  readonly environmentUrl: string;
  /** What the states say of themselves, the newest first; at most a hundred. */
  readonly notes: readonly string[];
}

/** A part that could not be read is null, and anything may be missing where the query did not get through. */
type Answer = { readonly nodes?: readonly (StateNode | null)[] | null } | null | undefined;

interface StateNode {
  readonly id?: string;
  readonly latestStatus?: NewestNode | null;
  readonly statuses?: { readonly nodes?: readonly (StatusNode | null)[] | null } | null;
}

interface NewestNode {
  readonly state: string;
  readonly environmentUrl: string | null;
  readonly creator?: Actor;
}

interface StatusNode extends NewestNode {
  readonly description: string | null;
  readonly createdAt: string;
}

/**
 * The states of deployments, by the ids that GraphQL gives them; at most a hundred. Asks nothing where there are none.
 * @throws AdapterError `doubtful_facts` where the answer lacks one.
 */
export async function statesOf(
  client: GitHubClient,
  user: TokenUser,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StateFacts>> {
  if (ids.length === 0) return new Map();
  const answer = await client.ask(`read the deployments of ${client.repository}`, (octokit) =>
    client.query<Answer>(octokit, QUERY, { ids }),
  );
  const states = new Map<string, StateFacts>();
  for (const node of answer?.nodes ?? []) if (node?.id) states.set(node.id, await factsOf(user, node));
  if (ids.some((id) => !states.has(id))) throw incompleteList('deployments');
  return states;
}

async function factsOf(user: TokenUser, { latestStatus, statuses }: StateNode): Promise<StateFacts> {
  const said = (statuses?.nodes ?? []).flatMap((status) => status ?? []);
  const ours = await oursOf(user, said, ({ creator }) => restLogin(creator));
  const newestFirst = ours.toSorted(
    (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || placeOf(b) - placeOf(a),
  );
  const isOurs = await user.isOurs(restLogin(latestStatus?.creator));
  const newest = latestStatus && isOurs ? latestStatus : newestFirst[0];
  return {
    // Written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
    state: newest?.state.toLowerCase(),
    environmentUrl: newest?.environmentUrl ?? '',
    notes: newestFirst.flatMap(({ description }) => description || []),
  };
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
