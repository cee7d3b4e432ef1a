import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import * as acts from '../acts/issue-acts.ts';
import { type GitHubState, knownLabel, nextId, timestamp } from '../model/model.ts';
import type { Issue } from '../model/records.ts';
import { allows, type Need } from '../model/tokens.ts';
import { renderLabel, renderLabels } from '../views/render-pull.ts';
import { notFound, Problem, validationFailed } from './problems.ts';
import {
  answerPage,
  jsonBody,
  numberParam,
  type Route,
  type RouteCall,
  read,
  route,
  textParam,
  write,
} from './router.ts';

/** A pull request is an issue too: either right is enough for what they share. */
export const READ: readonly Need[] = [read('issues'), read('pull-requests')];
/** Either right is enough to write what they share. */
export const WRITE: readonly Need[] = [write('issues'), write('pull-requests')];

/** The issue or pull request that a call names. @throws Problem 404, or 410 for one that was deleted (docs.github.com/rest/issues/issues, "Get an issue") */
export function issueNamed(call: RouteCall): Issue {
  const number = numberParam(call, 'issue_number');
  const issue = acts.issueOf(call.state, number);
  if (call.state.talk.deletedIssues.has(number)) throw new Problem(410, 'This issue was deleted');
  if (!issue) throw notFound();
  return issue;
}

/** Names as strings or `{name}`, alone or under `labels`: GitHub takes all four (docs.github.com/rest/issues/labels, "Add labels to an issue"). */
export const LABEL = z.union([z.string(), z.strictObject({ name: z.string() })]);
const LABELS = z.union([z.strictObject({ labels: z.array(LABEL).optional() }), z.array(LABEL)]);

function namesOf(call: RouteCall): readonly string[] {
  const body = jsonBody(call, LABELS);
  const labels = Array.isArray(body) ? body : (body.labels ?? []);
  return labels.map(labelName);
}

/** The name of a label, written in either way. */
export function labelName(label: z.output<typeof LABEL>): string {
  return typeof label === 'string' ? label : label.name;
}

/**
 * A label that is not there yet is made on the way, and that is a right of its own: a workflow's token needs `issues: write` for it, also
 * where the label is for a pull request (Songmu/tagpr#194, actions/labeler#870), and a person more than triage ("Repository
 * roles for an organization" on docs.github.com).
 * @throws Problem 403
 */
export function refuseNewLabels(call: RouteCall, names: readonly string[]): void {
  const { state, token } = call;
  const right = token.kind === 'person' ? write('contents') : write('issues');
  if (names.every((name) => knownLabel(state, name)) || allows(state, token, [right])) return;
  const errors = [{ resource: 'Repository', field: 'label', code: 'unauthorized' }];
  throw new Problem(403, 'You do not have permission to create labels on this repository.', { errors });
}

function answerLabels(call: RouteCall, issue: Issue): WireResponse {
  return json(200, renderLabels(call.state, issue));
}

function addLabels(call: RouteCall): WireResponse {
  const issue = issueNamed(call);
  const names = namesOf(call);
  refuseNewLabels(call, names);
  acts.addLabels(call.state, call.actor, issue, names);
  return answerLabels(call, issue);
}

function setLabels(call: RouteCall): WireResponse {
  const issue = issueNamed(call);
  const names = namesOf(call);
  refuseNewLabels(call, names);
  acts.removeLabels(
    call.state,
    call.actor,
    issue,
    issue.labels.filter((label) => !names.some((name) => knownLabel(call.state, name)?.name === label)),
  );
  acts.addLabels(call.state, call.actor, issue, names);
  return answerLabels(call, issue);
}

function removeAllLabels(call: RouteCall): WireResponse {
  const issue = issueNamed(call);
  acts.removeLabels(call.state, call.actor, issue, [...issue.labels]);
  return { status: 204 };
}

function removeLabel(call: RouteCall): WireResponse {
  const issue = issueNamed(call);
  const name = textParam(call, 'name');
  const label = knownLabel(call.state, name);
  if (!label || !issue.labels.includes(label.name)) throw new Problem(404, 'Label does not exist');
  acts.removeLabels(call.state, call.actor, issue, [name]);
  return answerLabels(call, issue);
}

const NEW_LABEL = z.strictObject({
  name: z.string(),
  color: z.string().optional(),
  description: z.string().nullish(),
});
type NewLabel = z.output<typeof NEW_LABEL>;

function createLabel(call: RouteCall): WireResponse {
  const { state } = call;
  const body = jsonBody(call, NEW_LABEL);
  refuseUnfit(body);
  if (knownLabel(state, body.name))
    throw validationFailed({ resource: 'Label', code: 'already_exists', field: 'name' });
  const label = {
    id: nextId(state),
    name: body.name,
    color: body.color ?? 'ededed',
    description: body.description ?? null,
    updatedAt: timestamp(state),
  };
  state.talk.labels.set(label.name, label);
  return json(201, renderLabel(state, label));
}

const LONGEST_NAME = 50;
const LONGEST_DESCRIPTION = 100;

/**
 * The words for a name are GitHub's (github/docs#32156). That the others have bounds is in the reference, "Create a label".
 * @throws Problem 422
 */
function refuseUnfit({ name, color, description }: NewLabel): void {
  const refuse = (field: string, message: string): never => {
    throw validationFailed({ resource: 'Label', code: 'custom', field, message });
  };
  if (name.length > LONGEST_NAME) refuse('name', `name is too long (maximum is ${LONGEST_NAME} characters)`);
  if (color !== undefined && !/^[0-9a-f]{6}$/i.test(color)) refuse('color', 'color is invalid');
  if ((description ?? '').length > LONGEST_DESCRIPTION)
    refuse('description', `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`);
}

function getLabel(call: RouteCall): WireResponse {
  const label = knownLabel(call.state, textParam(call, 'name'));
  if (!label) throw notFound();
  return json(200, renderLabel(call.state, label));
}

function labelsOf(state: GitHubState): readonly string[] {
  return [...state.talk.labels.keys()].sort();
}

const ISSUE = '~/issues/{issue_number}';

/** Labels, and those of an issue. */
export const LABEL_ROUTES: readonly Route[] = [
  route(`GET ${ISSUE}/labels`, READ, (call) =>
    answerPage(call, renderLabels(call.state, issueNamed(call)), (label) => label),
  ),
  route(`POST ${ISSUE}/labels`, WRITE, addLabels),
  route(`PUT ${ISSUE}/labels`, WRITE, setLabels),
  route(`DELETE ${ISSUE}/labels`, WRITE, removeAllLabels),
  route(`DELETE ${ISSUE}/labels/{name}`, WRITE, removeLabel),
  route('GET ~/labels', READ, (call) =>
    answerPage(call, labelsOf(call.state), (name) =>
      renderLabel(call.state, acts.labelNamed(call.state, name)),
    ),
  ),
  // The reference lists `pull-requests: write` too; it is not enough (docker-library/official-images#19241).
  route('POST ~/labels', [write('issues')], createLabel),
  route('GET ~/labels/{name}', READ, getLabel),
];
