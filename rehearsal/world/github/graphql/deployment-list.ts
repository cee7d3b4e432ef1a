import type { GitHubState } from '../model/model.ts';
import type { Deployment, DeploymentStatus, Token } from '../model/records.ts';
import { nodeId } from '../views/render.ts';
import { connection } from './connection.ts';
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
    sorted.map((each) => deployment(each)),
    sha === undefined ? state.pageCap : MOST_NODES,
    args,
  );
}

/** What a connection inside another gives at most (docs.github.com/graphql, "Rate limits and query limits", node limit). */
const MOST_NODES = 100;

/** GraphQL calls a deployment by its newest status; one that succeeded is active. */
const STATES: Readonly<Record<string, string>> = { success: 'ACTIVE' };

function deployment(each: Deployment): Record<string, unknown> {
  const newest = each.statuses.at(-1);
  const state = newest?.state;
  return {
    id: nodeId('Deployment', each.id),
    databaseId: each.id,
    createdAt: each.createdAt,
    environment: each.request.environment,
    payload:
      typeof each.request.payload === 'string' ? each.request.payload : JSON.stringify(each.request.payload),
    state: state === undefined ? 'PENDING' : (STATES[state] ?? state.toUpperCase()),
    commit: { oid: each.request.sha },
    latestStatus: newest === undefined ? null : statusNode(newest),
  };
}

/** A status by the enumeration of its own, `DeploymentStatusState` (docs.github.com/graphql, "Deployments"). */
function statusNode({ state, description, environmentUrl, at }: DeploymentStatus): Record<string, unknown> {
  return {
    state: state.toUpperCase(),
    description: description === '' ? null : description,
    environmentUrl: environmentUrl === '' ? null : environmentUrl,
    createdAt: at,
  };
}
