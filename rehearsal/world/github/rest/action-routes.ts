import { z } from 'zod';
import type { WireResponse } from '../../kernel/wire.ts';
import { dispatch, workflowDispatch } from '../acts/trigger-acts.ts';
import { commitNamed } from '../model/resolve.ts';
import { workflowPath } from '../model/workflows.ts';
import { Problem } from './problems.ts';
import { jsonBody, type Route, type RouteCall, route, write } from './router.ts';
import { workflowOf } from './workflow-routes.ts';

const MOST_PROPERTIES = 10;
const LONGEST_TYPE = 100;

function repositoryDispatch(call: RouteCall): WireResponse {
  const schema = z.strictObject({
    event_type: z.string().min(1).max(LONGEST_TYPE),
    client_payload: z.record(z.string(), z.unknown()).default({}),
  });
  const body = jsonBody(call, schema);
  if (Object.keys(body.client_payload).length > MOST_PROPERTIES)
    throw new Problem(
      422,
      `No more than ${MOST_PROPERTIES} properties are allowed; ${Object.keys(body.client_payload).length} were supplied.`,
    );
  dispatch(call.state, call.actor, body.event_type, body.client_payload);
  return { status: 204 };
}

/** The workflow must stand on the default branch, whatever ref the run is for. */
function dispatchWorkflow(call: RouteCall): WireResponse {
  const { state } = call;
  const schema = z.strictObject({ ref: z.string(), inputs: z.record(z.string(), z.unknown()).default({}) });
  const body = jsonBody(call, schema);
  const workflow = workflowOf(call);
  if (workflow.state !== 'active')
    throw new Problem(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  const commit = commitNamed(state, body.ref);
  if (!commit) throw new Problem(422, `No ref found for: ${body.ref}`);
  workflowDispatch(state, call.actor, {
    workflow: workflowPath(workflow),
    ref: body.ref,
    sha: commit.sha,
    inputs: body.inputs,
  });
  return { status: 204 };
}

/** Dispatches. */
export const ACTION_ROUTES: readonly Route[] = [
  route('POST ~/dispatches', [write('contents')], repositoryDispatch),
  route('POST ~/actions/workflows/{workflow_id}/dispatches', [write('actions')], dispatchWorkflow),
];
