import { z } from 'zod';
import type { WireResponse } from '../../kernel/wire.ts';
import { dispatchWorkflow } from '../acts/dispatch-acts.ts';
import { dispatch } from '../acts/trigger-acts.ts';
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
  refuseMore(body.client_payload, MOST_PROPERTIES);
  dispatch(call.state, call.actor, body.event_type, body.client_payload);
  return { status: 204 };
}

function refuseMore(given: object, most: number): void {
  const { length } = Object.keys(given);
  if (length > most)
    throw new Problem(422, `No more than ${most} properties are allowed; ${length} were supplied.`);
}

const MOST_INPUTS = 25;

/** The workflow must stand on the default branch, whatever ref the run is for. */
function startByHand(call: RouteCall): WireResponse {
  const schema = z.strictObject({ ref: z.string(), inputs: z.record(z.string(), z.unknown()).default({}) });
  const body = jsonBody(call, schema);
  const workflow = workflowOf(call);
  refuseMore(body.inputs, MOST_INPUTS);
  const refusal = dispatchWorkflow(call.state, call.actor, { workflow, ...body });
  if (refusal !== undefined) throw new Problem(422, refusal);
  return { status: 204 };
}

/** Dispatches. */
export const ACTION_ROUTES: readonly Route[] = [
  route('POST ~/dispatches', [write('contents')], repositoryDispatch),
  route('POST ~/actions/workflows/{workflow_id}/dispatches', [write('actions')], startByHand),
];
