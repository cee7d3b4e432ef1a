import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import { reviewGates } from '../acts/environment-acts.ts';
import type { DeploymentEnvironment } from '../model/action-records.ts';
import { environmentNamed, waitingGates } from '../model/environments.ts';
import { renderDeployment } from '../views/render-deployment.ts';
import { renderEnvironment, renderPending, renderReview } from '../views/render-environment.ts';
import { notFound, Problem } from './problems.ts';
import { jsonBody, type Route, type RouteCall, read, route, textParam } from './router.ts';
import { answerCounted, runOf } from './workflow-routes.ts';

function list(call: RouteCall): WireResponse {
  const { state } = call;
  const byName = [...state.delivery.environments.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  return answerCounted(call, 'environments', byName, (each) => renderEnvironment(state, each));
}

function get(call: RouteCall): WireResponse {
  const environment = environmentNamed(call.state, textParam(call, 'environment_name'));
  if (!environment) throw notFound();
  return json(200, renderEnvironment(call.state, environment));
}

/** One entry for each environment, however many jobs wait there. */
function pending(call: RouteCall): WireResponse {
  const { state } = call;
  const run = runOf(call);
  const names = new Set(waitingGates(state, run.id).map(({ environment }) => environment));
  const environments: readonly DeploymentEnvironment[] = [...names].flatMap(
    (name) => environmentNamed(state, name) ?? [],
  );
  const { login } = call.actor.person;
  return json(
    200,
    environments.map((each) => renderPending(state, each, { run, login })),
  );
}

const REVIEW = z.strictObject({
  environment_ids: z.array(z.int()),
  state: z.enum(['approved', 'rejected']),
  comment: z.string(),
});

/** A workflow's own token is nobody's reviewer. */
function review(call: RouteCall): WireResponse {
  const { state, token } = call;
  if (token.kind !== 'person') throw new Problem(403, 'Resource not accessible by integration');
  const { environment_ids: environmentIds, ...body } = jsonBody(call, REVIEW);
  const by = call.actor.person.login;
  const deployments = reviewGates(state, { run: runOf(call), environmentIds, by, ...body });
  if (!deployments)
    throw new Problem(422, 'Validation Failed', {
      errors: 'No pending deployment requests to approve or reject',
    });
  return json(
    200,
    deployments.map((deployment) => renderDeployment(state, deployment)),
  );
}

function approvals(call: RouteCall): WireResponse {
  const { state } = call;
  const run = runOf(call);
  const given = state.delivery.reviews.filter(({ runId }) => runId === run.id);
  return json(
    200,
    given.map((each) => renderReview(state, each)),
  );
}

const RUN = '~/actions/runs/{run_id}';

/** Environments, and the runs that wait for their reviewers. */
export const ENVIRONMENT_ROUTES: readonly Route[] = [
  route('GET ~/environments', [read('actions')], list),
  route('GET ~/environments/{environment_name}', [read('actions')], get),
  route(`GET ${RUN}/pending_deployments`, [read('actions')], pending),
  route(`POST ${RUN}/pending_deployments`, [read('deployments')], review),
  route(`GET ${RUN}/approvals`, [read('actions')], approvals),
];
