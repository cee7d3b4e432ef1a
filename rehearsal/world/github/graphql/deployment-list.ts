import type { GitHubState } from '../model/model.ts';
import type { Deployment, DeploymentStatus, Token } from '../model/records.ts';
import { nodeId } from '../views/render.ts';
import { actorNode } from './actor-node.ts';
import { connection, fromEitherEnd } from './connection.ts';
import { demand } from './demand.ts';

type Args = Readonly<Record<string, unknown>>;

/** `Repository.deployments`, and `Commit.deployments` of one commit: those of some environments, by their creation. */
export function deployments(state: GitHubState, token: Token, args: Args, sha?: string): unknown {
  demand(state, token, [{ scope: 'deployments', access: 'read' }]);
  const order = args['orderBy'] as { field?: string; direction?: string } | undefined;
  const environments = args['environments'] as readonly string[] | undefined;
  const found = [...state.delivery.deployments.values()].filter(
    ({ request }) =>
      (sha === undefined || request.sha === sha) && (environments?.includes(request.environment) ?? true),
  );
  const sorted = order?.direction === 'DESC' ? found.toReversed() : found;
  return connection(
    sorted.map((each) => deploymentNode(state, each)),
    sha === undefined ? state.pageCap : MOST_NODES,
    args,
  );
}

/** What a connection inside another gives at most (docs.github.com/graphql, "Rate limits and query limits", node limit). */
const MOST_NODES = 100;

/** GraphQL calls a deployment by its newest status; one that succeeded is active. */
const STATES: Readonly<Record<string, string>> = { success: 'ACTIVE' };

/** A deployment, by its schema (docs.github.com/graphql, "Deployment"). */
function deploymentNode(state: GitHubState, each: Deployment): Record<string, unknown> {
  const newest = each.statuses.at(-1);
  const named = newest?.state;
  return {
    __typename: 'Deployment',
    id: nodeId('Deployment', each.id),
    databaseId: each.id,
    createdAt: each.createdAt,
    environment: each.request.environment,
    payload:
      typeof each.request.payload === 'string' ? each.request.payload : JSON.stringify(each.request.payload),
    creator: actorNode(state, each.author),
    state: named === undefined ? 'PENDING' : (STATES[named] ?? named.toUpperCase()),
    commit: { oid: each.request.sha },
    latestStatus: newest === undefined ? null : statusNode(state, newest),
    // In which order they come is not documented, so it goes by the deployment.
    statuses: (args: Args) =>
      fromEitherEnd(
        'statuses',
        (each.id % 2 === 0 ? each.statuses : each.statuses.toReversed()).map((status) =>
          statusNode(state, status),
        ),
        args,
        { cap: MOST_NODES, known: [] },
      ),
  };
}

/** A deployment by the id of its node; undefined where that is no deployment's. */
export function deploymentOfNode(state: GitHubState, token: Token, id: string): unknown {
  const [kind, key = ''] = Buffer.from(id, 'base64').toString('utf8').split(':');
  const found = kind === 'Deployment' ? state.delivery.deployments.get(Number(key)) : undefined;
  if (found === undefined) return undefined;
  demand(state, token, [{ scope: 'deployments', access: 'read' }]);
  return deploymentNode(state, found);
}

/** A status by the enumeration of its own, `DeploymentStatusState` (docs.github.com/graphql, "Deployments"). */
function statusNode(
  state: GitHubState,
  { state: named, description, environmentUrl, logUrl, author, at }: DeploymentStatus,
): Record<string, unknown> {
  return {
    creator: actorNode(state, author),
    state: named.toUpperCase(),
    description: description === '' ? null : description,
    environmentUrl: environmentUrl === '' ? null : environmentUrl,
    logUrl: logUrl === '' ? null : logUrl,
    createdAt: at,
  };
}
