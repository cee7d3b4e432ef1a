import type { GitHubClient } from './client.ts';
import { incompleteList } from './client.ts';

/**
 * All states at once: one request for each deployment would cost more with every push. GitHub takes at most a hundred ids
 * ("You may not provide more than 100 node ids", sourcecred/sourcecred#908); in which order `statuses` come is not documented
 * (docs.github.com/graphql, "Deployment").
 */
const QUERY = `query DeploymentStates($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Deployment {
      id
      latestStatus { state environmentUrl }
      statuses(first: 100) { nodes { description createdAt } }
    }
  }
}`;

/** What a deployment's states say of it. */
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
  readonly latestStatus?: { readonly state: string; readonly environmentUrl: string | null } | null;
  readonly statuses?: { readonly nodes?: readonly (StatusNode | null)[] | null } | null;
}

interface StatusNode {
  readonly description: string | null;
  readonly createdAt: string;
}

/**
 * The states of deployments, by the ids that GraphQL gives them; at most a hundred. Asks nothing where there are none.
 * @throws AdapterError `doubtful_facts` where the answer lacks one.
 */
export async function statesOf(
  client: GitHubClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StateFacts>> {
  if (ids.length === 0) return new Map();
  const answer = await client.ask(`read the deployments of ${client.repository}`, (octokit) =>
    client.query<Answer>(octokit, QUERY, { ids }),
  );
  const states = new Map(
    (answer?.nodes ?? []).flatMap((node) => (node?.id ? [[node.id, factsOf(node)]] : [])),
  );
  if (ids.some((id) => !states.has(id))) throw incompleteList('deployments');
  return states;
}

function factsOf({ latestStatus, statuses }: StateNode): StateFacts {
  const said = (statuses?.nodes ?? []).flatMap((status) => status ?? []);
  const newestFirst = said.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return {
    // Written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
    state: latestStatus?.state.toLowerCase(),
    environmentUrl: latestStatus?.environmentUrl ?? '',
    notes: newestFirst.flatMap(({ description }) => description || []),
  };
}
