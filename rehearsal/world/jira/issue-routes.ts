import { z } from 'zod';
import { type JiraAnswer, type JiraCall, type JiraRoute, jiraBody, jiraPage, ok } from './calls.ts';
import { beyondJira, refused } from './errors.ts';
import type { JiraEdge } from './records.ts';

const ISSUE = '/issue/{issue}';

/** Issues, their transitions, their history and their links. */
export const JIRA_ISSUE_ROUTES: readonly JiraRoute[] = [
  { method: 'GET', template: ISSUE, query: ['fields', 'expand'], run: oneIssue },
  { method: 'PUT', template: ISSUE, run: editIssue },
  { method: 'GET', template: `${ISSUE}/transitions`, query: ['expand'], run: listTransitions },
  { method: 'POST', template: `${ISSUE}/transitions`, run: doTransition },
  {
    method: 'GET',
    template: `${ISSUE}/changelog`,
    query: ['startAt', 'maxResults'],
    only: 'cloud',
    run: listHistory,
  },
  { method: 'GET', template: `${ISSUE}/remotelink`, query: ['globalId'], run: listLinks },
  { method: 'POST', template: `${ISSUE}/remotelink`, run: putLink },
  { method: 'DELETE', template: `${ISSUE}/remotelink`, query: ['globalId'], run: removeLink },
];

/** Fields come as one list with commas, or each by itself (Source: pycontribs/jira and MrRefactoring/jira.js). */
function oneIssue(call: JiraCall): JiraAnswer {
  const issue = call.issue();
  const named = call.query.getAll('fields');
  const fields = named.length === 0 ? undefined : named.join(',').split(',');
  const view = call.views.issue(issue, fields);
  const expand = call.query.get('expand');
  if (expand === null) return ok(view);
  if (expand !== 'changelog') throw beyondJira(`expand=${expand} of an issue`);
  const histories = issue.beside.histories.map((history) => call.views.history(history));
  const { length } = histories;
  return ok({ ...view, changelog: { startAt: 0, maxResults: length, total: length, histories } });
}

const LABEL_CHANGE = z.union([
  z.strictObject({ add: z.string() }),
  z.strictObject({ remove: z.string() }),
  z.strictObject({ set: z.array(z.string()) }),
]);
/** One of the two may be empty (Source: pycontribs/jira, `Issue.update`, which sends both). */
const EDIT = z.strictObject({
  fields: z.strictObject({ labels: z.array(z.string()).optional() }).optional(),
  update: z.strictObject({ labels: z.array(LABEL_CHANGE).optional() }).optional(),
});

/** Changes labels, the one field that the world lets a client edit. */
function editIssue(call: JiraCall): JiraAnswer {
  const issue = call.issue();
  const { fields, update } = jiraBody(EDIT, call.body());
  let labels = fields?.labels ?? issue.labels;
  for (const change of update?.labels ?? []) {
    if ('add' in change) labels = [...new Set([...labels, change.add])];
    else if ('remove' in change) labels = labels.filter((label) => label !== change.remove);
    else labels = change.set;
  }
  for (const label of labels) requireLabel(label);
  call.store.label(issue, labels, call.person.id);
  return { status: 204 };
}

/** Source: projectdiscovery/nuclei#1689. */
function requireLabel(label: string): void {
  if (label === '' || /\s/.test(label))
    throw refused(400, [], { labels: `The label '${label}' contains spaces which is invalid.` });
}

function edgesOf(call: JiraCall): readonly JiraEdge[] {
  const issue = call.issue();
  return call.store
    .project(issue)
    .edges.filter(
      ({ from, to }) => to !== issue.status && (from.length === 0 || from.includes(issue.status)),
    );
}

function listTransitions(call: JiraCall): JiraAnswer {
  const expand = call.query.get('expand');
  if (expand !== null && expand !== 'transitions.fields') throw beyondJira(`expand=${expand} of transitions`);
  const transitions = edgesOf(call).map((edge) => call.views.transition(call.issue(), edge, expand !== null));
  return ok({ expand: 'transitions', transitions });
}

/** Clients send the id as text or as a number (pycontribs/jira, `transition_issue`; Source: its client.py). */
const TRANSITION = z.strictObject({
  transition: z.strictObject({ id: z.union([z.string(), z.int()]).transform(String) }),
  fields: z.record(z.string(), z.unknown()).default({}),
});

/**
 * A transition that the status does not have is refused, and so is one whose screen wants a field that is not there; a field that is not
 * on the screen too.
 * Source: textfuel/lazyjira#111, "is required"; mozilla/jira-bugzilla-integration#1258, "It is not on the appropriate screen, or
 * unknown"; UiPath/skills#1730 for ids that are none of the status.
 */
function doTransition(call: JiraCall): JiraAnswer {
  const issue = call.issue();
  const { transition, fields } = jiraBody(TRANSITION, call.body());
  const edge = edgesOf(call).find(({ id }) => id === transition.id);
  if (!edge) throw refused(400, [`Transition id '${transition.id}' is not valid for this issue.`]);
  const wrong: Record<string, string> = {};
  for (const name of Object.keys(fields))
    if (!(name in edge.required))
      wrong[name] = `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`;
  for (const [field, name] of Object.entries(edge.required))
    if (!(field in fields)) wrong[field] = `${name} is required.`;
  if (Object.keys(wrong).length > 0) throw refused(400, [], wrong);
  const target = call.store.project(issue).statuses.find(({ id }) => id === edge.to);
  if (target) call.store.move(issue, target, call.person.id);
  return { status: 204 };
}

/** Oldest first (Jira Cloud's OpenAPI description, "Get changelogs"; Source: salto-io/jira-swaggers). */
function listHistory(call: JiraCall): JiraAnswer {
  const issue = call.issue();
  const { items, ...page } = jiraPage(call, issue.beside.histories);
  return ok({ ...page, values: items.map((history) => call.views.history(history)) });
}

/** With a globalId one link, or 404 (Jira Cloud's OpenAPI description, "Get remote issue links"; Source: salto-io/jira-swaggers). */
function listLinks(call: JiraCall): JiraAnswer {
  const issue = call.issue();
  const globalId = call.query.get('globalId');
  if (globalId === null) return ok(issue.beside.links.map((link) => call.views.link(issue, link)));
  const found = issue.beside.links.find((link) => link.globalId === globalId);
  if (!found) throw refused(404, [], { globalId: 'No remote issue link has this globalId.' });
  return ok(call.views.link(issue, found));
}

const LINK = z.strictObject({
  globalId: z.string().max(255).optional(),
  relationship: z.string().optional(),
  object: z.strictObject({
    url: z.string().min(1),
    title: z.string().min(1),
    summary: z.string().optional(),
    icon: z.looseObject({}).optional(),
    status: z.looseObject({}).optional(),
  }),
});

/**
 * One with the same globalId is changed, as a whole.
 * Source: developer.atlassian.com, "JIRA REST API for Remote Issue Links"; Jira Cloud's OpenAPI description, "Create or update remote
 * issue link".
 */
function putLink(call: JiraCall): JiraAnswer {
  const issue = call.issue();
  const { globalId, relationship, object } = jiraBody(LINK, call.body());
  const known = issue.beside.links.find((link) => globalId !== undefined && link.globalId === globalId);
  if (known) {
    known.object = object;
    known.relationship = relationship;
  }
  const link = known ?? { id: call.store.nextId(), globalId, relationship, object };
  if (!known) issue.beside.links.push(link);
  const { id, self } = call.views.link(issue, link);
  return { status: known ? 200 : 201, body: { id, self } };
}

/**
 * By its globalId, which is required.
 * Source: Jira Cloud's OpenAPI description, "Delete remote issue link by global ID" (salto-io/jira-swaggers).
 */
function removeLink(call: JiraCall): JiraAnswer {
  const { links } = call.issue().beside;
  const globalId = call.query.get('globalId') ?? '';
  if (globalId === '') throw refused(400, [], { globalId: "The 'globalId' query parameter is required." });
  const at = links.findIndex((link) => link.globalId === globalId);
  if (at < 0) throw refused(404, [], { globalId: 'No remote issue link has this globalId.' });
  links.splice(at, 1);
  return { status: 204 };
}
