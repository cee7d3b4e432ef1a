import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import { environmentOf } from '../model/environments.ts';
import { commitsAhead, mergeBase, mergeFiles } from '../model/history.ts';
import { type GitHubState, headOfDefault, nextId, timestamp } from '../model/model.ts';
import { personActing } from '../model/people.ts';
import type {
  Actor,
  Deployment,
  DeploymentRequest,
  DeploymentStateName,
  DeploymentStatus,
} from '../model/records.ts';
import { commitNamed } from '../model/resolve.ts';
import { renderDeployment, renderDeploymentStatus } from '../views/render-deployment.ts';
import { moveBranch } from './branch-acts.ts';
import { emit } from './emit.ts';

/** Makes a deployment, and its environment when there is none, and tells everybody. */
export function createDeployment(state: GitHubState, actor: Actor, request: DeploymentRequest): Deployment {
  const at = timestamp(state);
  const deployment: Deployment = {
    id: nextId(state),
    author: actor.person.login,
    createdAt: at,
    updatedAt: at,
    statuses: [],
    request,
  };
  state.delivery.deployments.set(deployment.id, deployment);
  environmentOf(state, request.environment);
  emit(
    state,
    { name: 'deployment', actor, place: placeOf(state, deployment) },
    {
      action: 'created',
      deployment: renderDeployment(state, deployment),
      workflow: null,
      workflow_run: null,
    },
  );
  return deployment;
}

/** A run for a deployment of a bare commit has no ref (docs.github.com, "Events that trigger workflows", deployment). */
function placeOf(state: GitHubState, { request }: Deployment): { ref: string; sha: string } {
  const ref = [`refs/heads/${request.ref}`, `refs/tags/${request.ref}`].find((name) => state.refs.has(name));
  return { ref: ref ?? '', sha: request.sha };
}

/** 'merged' when the default branch went into the branch instead, which is what `auto_merge` does to one that is behind. */
export function autoMerge(
  state: GitHubState,
  actor: Actor,
  branch: string,
): 'current' | 'merged' | 'conflict' {
  const head = state.refs.get(`refs/heads/${branch}`);
  const main = headOfDefault(state);
  if (head === undefined || commitsAhead(state.git, head, main).length === 0) return 'current';
  const files = (sha: string | undefined) => state.git.files(state.git.commit(sha ?? '')?.tree ?? '');
  const merged = mergeFiles(files(mergeBase(state.git, head, main)?.sha), files(head), files(main));
  if (merged === 'conflict') return 'conflict';
  const { login, name, email } = actor.person;
  const commit = state.git.writeCommit({
    tree: state.git.writeTree(merged),
    parents: [head, main],
    message: `Merge branch '${state.repository.defaultBranch}' into ${branch}`,
    author: { login, name, email },
    at: timestamp(state),
  });
  moveBranch(state, actor, { branch, sha: commit.sha });
  return 'merged';
}

/** Contexts that forbid a deployment of the commit: all that are there when none is named, else exactly the named. */
export function unmetContexts(
  state: GitHubState,
  sha: string,
  named: readonly string[] | undefined,
): readonly { readonly context: string; readonly state: string }[] {
  const known = state.delivery.commitStatuses.get(sha) ?? [];
  const wanted = named ?? known.map((status) => status.context);
  return wanted
    .map((context) => ({
      context,
      state: known.find((status) => status.context === context)?.state ?? 'pending',
    }))
    .filter((status) => status.state !== 'success');
}

/** A status of a deployment that somebody sets. */
export interface NewStatus {
  readonly state: DeploymentStateName;
  readonly description: string;
  readonly environment: string | undefined;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly autoInactive: boolean;
}

/** Sets a deployment's status. The older ones of its environment become inactive where GitHub does that. */
export function addStatus(
  state: GitHubState,
  actor: Actor,
  deployment: Deployment,
  request: NewStatus,
): DeploymentStatus {
  const { autoInactive, ...fields } = request;
  const added = append(state, actor, deployment, fields);
  if (request.state === 'success' && autoInactive) retireOthers(state, actor, deployment);
  return added;
}

function append(
  state: GitHubState,
  actor: Actor,
  deployment: Deployment,
  fields: Omit<NewStatus, 'autoInactive'>,
): DeploymentStatus {
  const at = timestamp(state);
  const environment =
    fields.environment ?? deployment.statuses.at(-1)?.environment ?? deployment.request.environment;
  const status: DeploymentStatus = {
    id: nextId(state),
    ...fields,
    environment,
    author: actor.person.login,
    at,
  };
  deployment.statuses.push(status);
  deployment.updatedAt = at;
  tell(state, actor, deployment, status);
  return status;
}

/** A deployment set to `inactive` starts no workflow, so nothing is told of it (docs: events that trigger workflows). */
function tell(state: GitHubState, actor: Actor, deployment: Deployment, status: DeploymentStatus): void {
  if (status.state === 'inactive') return;
  emit(
    state,
    { name: 'deployment_status', actor, place: placeOf(state, deployment) },
    {
      action: 'created',
      deployment: renderDeployment(state, deployment),
      deployment_status: renderDeploymentStatus(state, deployment, status),
      workflow: null,
      workflow_run: null,
      check_run: null,
    },
  );
}

/**
 * GitHub's `auto_inactive`: prior deployments of the same environment that stand at success, but neither
 * transient nor production ones (docs: create a deployment status).
 */
function retireOthers(state: GitHubState, actor: Actor, deployment: Deployment): void {
  for (const other of state.delivery.deployments.values()) {
    const prior = other.id < deployment.id && other.request.environment === deployment.request.environment;
    const stands = other.statuses.at(-1)?.state === 'success';
    if (!prior || !stands || other.request.transient || other.request.production) continue;
    append(state, actor, other, {
      state: 'inactive',
      description: '',
      environment: undefined,
      environmentUrl: '',
      logUrl: '',
    });
  }
}

const OPENED = {
  ref: z.string(),
  environment: z.string().default('production'),
  task: z.string().default('deploy'),
  payload: z.union([z.string(), z.record(z.string(), z.unknown())]).default({}),
  by: z.string(),
};

/** What a tool of somebody's does with that person's token: GitHub's defaults, and no required contexts. */
export function deploymentVerbs(state: GitHubState): Service['control'] {
  return {
    deployment: verb('github/deployment', OPENED, ({ by, ...request }) => {
      const commit = commitNamed(state, request.ref);
      if (!commit) throw new Error(`No ref found for: ${request.ref}`);
      const { id } = createDeployment(state, personActing(state, by), {
        ...request,
        sha: commit.sha,
        description: null,
        transient: false,
        production: request.environment === 'production',
      });
      return { id };
    }),
  };
}

/** Of several deployments only those that are not active may go; the only one may always go. */
export function mayDelete(state: GitHubState, deployment: Deployment): boolean {
  const newest = deployment.statuses.at(-1)?.state;
  return state.delivery.deployments.size === 1 || (newest !== undefined && newest !== 'success');
}
