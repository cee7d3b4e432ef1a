import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import { dispatchWorkflow } from '../acts/dispatch-acts.ts';
import { setWorkflowState } from '../acts/run-acts.ts';
import { dispatch } from '../acts/trigger-acts.ts';
import type { KnownWorkflow, WorkflowRun, WorkflowState } from '../model/action-records.ts';
import { jobsOf, knownWorkflows, runsOf, workflowNamed } from '../model/workflows.ts';
import { renderJob, renderRun, renderWorkflow } from '../views/render-run.ts';
import { paged, pageRequest } from './paging.ts';
import { notFound, Problem, validationFailed } from './problems.ts';
import {
  jsonBody,
  numberParam,
  pageAddress,
  type Route,
  type RouteCall,
  read,
  route,
  textParam,
  write,
} from './router.ts';

/** The workflow of the path. @throws Problem 404 when GitHub knows none of that file name or id */
export function workflowOf(call: RouteCall): KnownWorkflow {
  const found = workflowNamed(call.state, textParam(call, 'workflow_id'));
  if (!found) throw notFound();
  return found;
}

/** One page of a list that says how long it is. */
export function answerCounted<T>(
  call: RouteCall,
  key: string,
  items: readonly T[],
  render: (item: T) => unknown,
): WireResponse {
  const page = paged(items, pageRequest(call.query, call.state.pageCap));
  const link = page.links(pageAddress(call));
  const body = { total_count: items.length, [key]: page.items.map(render) };
  return json(200, body, link === undefined ? {} : { link });
}

function listWorkflows(call: RouteCall): WireResponse {
  const { state } = call;
  return answerCounted(call, 'workflows', knownWorkflows(state), (each) => renderWorkflow(state, each));
}

function switchTo(next: WorkflowState): (call: RouteCall) => WireResponse {
  return (call) => {
    setWorkflowState(call.state, workflowOf(call).file, next);
    return { status: 204 };
  };
}

const RUN_FILTERS = ['actor', 'branch', 'event', 'status', 'head_sha', 'exclude_pull_requests'];

/** `status` may be a status or a conclusion (REST, "List workflow runs for a workflow"). */
function answerRuns(call: RouteCall, runs: readonly WorkflowRun[]): WireResponse {
  const { state, query } = call;
  const fits = (name: string, values: readonly (string | null)[]): boolean =>
    !query.has(name) || values.includes(query.get(name));
  const found = runs.filter(
    (run) =>
      fits('actor', [run.actor]) &&
      fits('branch', [run.headBranch]) &&
      fits('event', [run.event]) &&
      fits('status', [run.status, run.conclusion]) &&
      fits('head_sha', [run.headSha]),
  );
  const bare = query.get('exclude_pull_requests') === 'true' ? { pull_requests: [] } : {};
  return answerCounted(call, 'workflow_runs', found, (run) => ({ ...renderRun(state, run), ...bare }));
}

function getRun(call: RouteCall): WireResponse {
  return json(200, renderRun(call.state, runOf(call)));
}

/** The run of the path. @throws Problem 404 when there is none */
export function runOf(call: RouteCall): WorkflowRun {
  const run = call.state.delivery.runs.get(numberParam(call, 'run_id'));
  if (!run) throw notFound();
  return run;
}

/** Every run has one execution here, so the latest jobs are all of them (REST, "List jobs for a workflow run", `filter`). */
function listJobs(call: RouteCall): WireResponse {
  const run = runOf(call);
  const filter = call.query.get('filter') ?? 'latest';
  if (filter !== 'latest' && filter !== 'all')
    throw validationFailed({ resource: 'WorkflowJob', field: 'filter', code: 'invalid' });
  return answerCounted(call, 'jobs', jobsOf(call.state, run), (job) => renderJob(call.state, run, job));
}

const ONE = '~/actions/workflows/{workflow_id}';

/** Workflows and their runs. */
export const WORKFLOW_ROUTES: readonly Route[] = [
  route('GET ~/actions/workflows', [read('actions')], listWorkflows),
  route(`GET ${ONE}`, [read('actions')], (call) => json(200, renderWorkflow(call.state, workflowOf(call)))),
  route(`PUT ${ONE}/disable`, [write('actions')], switchTo('disabled_manually')),
  route(`PUT ${ONE}/enable`, [write('actions')], switchTo('active')),
  route(
    `GET ${ONE}/runs`,
    [read('actions')],
    (call) => answerRuns(call, runsOf(call.state, workflowOf(call))),
    RUN_FILTERS,
  ),
  route('GET ~/actions/runs', [read('actions')], (call) => answerRuns(call, runsOf(call.state)), RUN_FILTERS),
  route('GET ~/actions/runs/{run_id}', [read('actions')], getRun),
  route('GET ~/actions/runs/{run_id}/jobs', [read('actions')], listJobs, ['filter']),
];

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
export const DISPATCH_ROUTES: readonly Route[] = [
  route('POST ~/dispatches', [write('contents')], repositoryDispatch),
  route('POST ~/actions/workflows/{workflow_id}/dispatches', [write('actions')], startByHand),
];
