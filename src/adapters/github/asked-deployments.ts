import { projectOfKey } from '../../domain/environment/naming.ts';
import type { AnsweredDeployment, AskingDeployment } from '../../domain/provision/asked-deployment.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { GitHubClient } from './client.ts';
import { statesOf } from './deployment-states.ts';
import { payloadOf, RECORD_TASK, type RestDeployment, stateNamed } from './deployments.ts';
import { GONE, type TokenUser } from './token-user.ts';

/** GitHub's own word (docs.github.com/rest/deployments/deployments, "Create a deployment"). */
const DEPLOY = 'deploy';
/** A page of GitHub's, which has the newest first; beyond it nobody looks. */
const A_PAGE = 100;

/** A deployment that somebody may have opened to be provisioned; undefined for one that was deleted. */
export async function readAsked(
  client: GitHubClient,
  user: TokenUser,
  id: number,
): Promise<AskingDeployment | undefined> {
  const found = await readDeployment(client, id);
  if (found === undefined) return undefined;
  const opener = found.creator?.login;
  const states = await statesOf(client, user, [{ id, node: found.node_id, opener }]);
  return {
    id,
    ref: found.ref,
    commit: found.sha,
    environment: found.environment,
    task: found.task,
    opener: opener ?? GONE,
    isByOurs: await user.isOurs(opener),
    isMarked: isMarked(found),
    createdAt: found.created_at,
    state: stateNamed(states.get(found.node_id)?.state),
  };
}

/** Undefined for one that somebody deleted. */
export async function readDeployment(client: GitHubClient, id: number): Promise<RestDeployment | undefined> {
  return client.askForOne(
    `read deployment ${id} of ${client.repository}`,
    async (octokit) => (await octokit.rest.repos.getDeployment({ ...client.at, deployment_id: id })).data,
    { onceIsEnough: true },
  );
}

/** As the port's `askedFor` says. */
export async function listAsked(
  client: GitHubClient,
  user: TokenUser,
  { environment, ref }: Parameters<Deployments['askedFor']>[0],
): Promise<readonly AnsweredDeployment[]> {
  const { data } = await client.ask(`list the deployments of ${client.repository}`, (octokit) =>
    octokit.rest.repos.listDeployments({
      ...client.at,
      environment,
      ...(ref === undefined ? {} : { ref }),
      task: DEPLOY,
      per_page: A_PAGE,
    }),
  );
  const theirs = data.filter((each) => !isMarked(each));
  const states = await statesOf(
    client,
    user,
    theirs.map(({ id, node_id: node, creator }) => ({ id, node, opener: creator?.login })),
  );
  return theirs.map(({ id, node_id: node, sha: commit, created_at: createdAt }) => {
    const said = states.get(node);
    return { id, commit, createdAt, state: stateNamed(said?.state), notes: said?.notes ?? [] };
  });
}

function isMarked({ task, payload }: Pick<RestDeployment, 'task' | 'payload'>): boolean {
  return task === RECORD_TASK || projectOfKey(payloadOf(payload)['key'] ?? '') !== undefined;
}
