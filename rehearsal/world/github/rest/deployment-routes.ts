import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import * as acts from '../acts/deployment-acts.ts';
import type { Deployment } from '../model/records.ts';
import { commitNamed } from '../model/resolve.ts';
import { renderDeployment, renderDeploymentStatus } from '../views/render-deployment.ts';
import { notFound, Problem, validationFailed } from './problems.ts';
import {
  answerPage,
  jsonBody,
  numberParam,
  type Route,
  type RouteCall,
  read,
  route,
  write,
} from './router.ts';

function deploymentOf(call: RouteCall): Deployment {
  const deployment = call.state.delivery.deployments.get(numberParam(call, 'deployment_id'));
  if (!deployment) throw notFound();
  return deployment;
}

function list(call: RouteCall): WireResponse {
  const filters = (['sha', 'ref', 'task', 'environment'] as const).flatMap((name) => {
    const value = call.query.get(name);
    return value === null || value === 'none' ? [] : [{ name, value }];
  });
  const found = [...call.state.delivery.deployments.values()].filter((deployment) =>
    filters.every(({ name, value }) => deployment.request[name] === value),
  );
  const newestFirst = found.toSorted((a, b) => b.id - a.id);
  return answerPage(call, newestFirst, (deployment) => renderDeployment(call.state, deployment));
}

const NEW_DEPLOYMENT = z.strictObject({
  ref: z.string(),
  task: z.string().default('deploy'),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).nullish(),
  payload: z.union([z.string(), z.record(z.string(), z.unknown())]).default({}),
  environment: z.string().default('production'),
  description: z.string().nullish(),
  transient_environment: z.boolean().default(false),
  production_environment: z.boolean().optional(),
});

function create(call: RouteCall): WireResponse {
  const { state } = call;
  const body = jsonBody(call, NEW_DEPLOYMENT);
  const commit = commitNamed(state, body.ref);
  if (!commit) throw new Problem(422, `No ref found for: ${body.ref}`);
  const merged = body.auto_merge ? acts.autoMerge(state, call.actor, body.ref) : 'current';
  const main = state.repository.defaultBranch;
  if (merged === 'merged')
    return json(202, { message: `Auto-merged ${main} into ${body.ref} on deployment.` });
  if (merged === 'conflict') throw new Problem(409, `Conflict merging ${main} into ${body.ref}.`);
  const contexts = acts.unmetContexts(state, commit.sha, body.required_contexts ?? undefined);
  if (contexts.length > 0)
    throw new Problem(409, `Conflict: Commit status checks failed for ${body.ref}.`, {
      errors: [{ contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
    });
  const deployment = acts.createDeployment(state, call.actor, {
    ref: body.ref,
    sha: commit.sha,
    task: body.task,
    environment: body.environment,
    description: body.description ?? null,
    payload: body.payload,
    transient: body.transient_environment,
    production: body.production_environment ?? body.environment === 'production',
  });
  return json(201, renderDeployment(state, deployment));
}

function remove(call: RouteCall): WireResponse {
  const deployment = deploymentOf(call);
  if (!acts.mayDelete(call.state, deployment))
    throw new Problem(
      422,
      'We cannot delete an active deployment unless it is the only deployment in a given repository.',
    );
  call.state.delivery.deployments.delete(deployment.id);
  return { status: 204 };
}

/** GitHub takes null for a text that is not given (docs.github.com/rest/deployments/deployments, "Create a deployment"). */
const TEXT = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const NEW_STATUS = z.strictObject({
  state: z.enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']),
  target_url: TEXT,
  log_url: TEXT,
  description: TEXT,
  environment: TEXT,
  environment_url: TEXT,
  auto_inactive: z.boolean().default(true),
  /** No parameter of GitHub's, which passes over it; a published action sends it. */
  ref: z.unknown().optional(),
});

const LONGEST_DESCRIPTION = 140;

function addStatus(call: RouteCall): WireResponse {
  const deployment = deploymentOf(call);
  const body = jsonBody(call, NEW_STATUS);
  if ((body.description ?? '').length > LONGEST_DESCRIPTION)
    throw validationFailed({
      resource: 'DeploymentStatus',
      code: 'custom',
      field: 'description',
      message: `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`,
    });
  const status = acts.addStatus(call.state, call.actor, deployment, {
    state: body.state,
    description: body.description ?? '',
    environment: body.environment,
    environmentUrl: body.environment_url ?? '',
    logUrl: body.log_url ?? body.target_url ?? '',
    autoInactive: body.auto_inactive,
  });
  return json(201, renderDeploymentStatus(call.state, deployment, status));
}

function listStatuses(call: RouteCall): WireResponse {
  const deployment = deploymentOf(call);
  const newestFirst = deployment.statuses.toReversed();
  return answerPage(call, newestFirst, (status) => renderDeploymentStatus(call.state, deployment, status));
}

function getStatus(call: RouteCall): WireResponse {
  const deployment = deploymentOf(call);
  const status = deployment.statuses.find((each) => each.id === numberParam(call, 'status_id'));
  if (!status) throw notFound();
  return json(200, renderDeploymentStatus(call.state, deployment, status));
}

const ONE = '~/deployments/{deployment_id}';

/** Deployments and their statuses. */
export const DEPLOYMENT_ROUTES: readonly Route[] = [
  route('GET ~/deployments', [read('deployments')], list, ['sha', 'ref', 'task', 'environment']),
  route('POST ~/deployments', [write('deployments')], create),
  route(`GET ${ONE}`, [read('deployments')], (call) =>
    json(200, renderDeployment(call.state, deploymentOf(call))),
  ),
  route(`DELETE ${ONE}`, [write('deployments')], remove),
  route(`GET ${ONE}/statuses`, [read('deployments')], listStatuses),
  route(`POST ${ONE}/statuses`, [write('deployments')], addStatus),
  route(`GET ${ONE}/statuses/{status_id}`, [read('deployments')], getStatus),
];
