import { z } from 'zod';
import { verb } from '../kernel/control-args.ts';
import type { Service } from '../kernel/wire.ts';
import { typedDocument } from './adf.ts';
import { CATEGORIES, type JiraEdge, type JiraIssue, type JiraStatus } from './records.ts';
import { type JiraStore, resolveIssue } from './store.ts';

/** The user whom the token belongs to that is there from the beginning. */
export const JIRA_BOT = 'greenroom';

/** How somebody signs in: with an address and a token on Cloud, with a token on Data Center. */
export function authorizationOf(store: JiraStore, email: string, token: string): string {
  return store.flavour === 'cloud'
    ? `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`
    : `Bearer ${token}`;
}

const EDGE = z.strictObject({
  name: z.string(),
  /** Names of statuses; from every one when absent. */
  from: z.array(z.string()).default([]),
  to: z.string(),
  required: z.record(z.string(), z.string()).default({}),
});

/** A team that has a status for each state; rejected work is taken up again, and nothing leaves Done. */
const STATUSES = [
  { name: 'Backlog', category: 'new' },
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'In Review', category: 'indeterminate' },
  { name: 'Delivered', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
  { name: 'Rejected', category: 'indeterminate' },
] as const;
const EDGES = [
  { name: 'Plan', from: ['Backlog'], to: 'To Do' },
  { name: 'Start Progress', from: ['Backlog', 'To Do', 'Rejected'], to: 'In Progress' },
  { name: 'Ask for Review', from: ['To Do', 'In Progress'], to: 'In Review' },
  { name: 'Deliver', from: ['In Progress', 'In Review'], to: 'Delivered' },
  { name: 'Accept', from: ['Delivered'], to: 'Done' },
  { name: 'Reject', from: ['Delivered'], to: 'Rejected' },
];

/** What people do in Jira, from outside its API. */
export function jiraControl(store: JiraStore): Service['control'] {
  return { ...siteControl(store), ...issueControl(store), ...moveControl(store) };
}

function siteControl(store: JiraStore): Service['control'] {
  return {
    person: verb(
      'jira/person',
      {
        id: z.string().min(1),
        name: z.string(),
        email: z.string(),
        hidesEmail: z.boolean().default(false),
        token: z.string().optional(),
      },
      ({ token, ...person }) => {
        const key = `JIRAUSER${store.nextId()}`;
        store.people.set(person.id, { ...person, key });
        if (token !== undefined) store.tokens.set(authorizationOf(store, person.email, token), person.id);
      },
    ),
    project: verb(
      'jira/project',
      {
        key: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
        name: z.string(),
        members: z.array(z.string()).default([]),
        /** The user of the token that is there from the beginning may not browse it. */
        isHidden: z.boolean().default(false),
        statuses: z
          .array(z.strictObject({ name: z.string(), category: z.enum(CATEGORIES) }))
          .default([...STATUSES]),
        edges: z.array(EDGE).default(EDGES.map((edge) => ({ ...edge, required: {} }))),
      },
      ({ statuses: named, edges, members, isHidden, ...project }) => {
        const statuses = named.map((status) => ({ ...status, id: String(store.nextId()) }));
        store.projects.set(project.key, {
          ...project,
          id: String(store.nextId()),
          members: isHidden ? members : [...new Set([JIRA_BOT, ...members])],
          statuses,
          edges: edges.map((edge) => ({ ...edgeOf(edge, statuses), id: String(store.nextId()) })),
        });
      },
    ),
    'rename-status': verb(
      'jira/rename-status',
      { project: z.string(), from: z.string(), to: z.string() },
      ({ project, from, to }) => {
        statusNamed(store.projects.get(project)?.statuses ?? [], from).name = to;
      },
    ),
  };
}

function edgeOf(edge: z.output<typeof EDGE>, statuses: readonly JiraStatus[]): Omit<JiraEdge, 'id'> {
  const idOf = (name: string) => statusNamed(statuses, name).id;
  return { ...edge, from: edge.from.map(idOf), to: idOf(edge.to) };
}

function statusNamed(statuses: readonly JiraStatus[], name: string): JiraStatus {
  const found = statuses.find((status) => status.name === name);
  if (!found)
    throw new Error(
      `The world's Jira has no status ${name} there; it has ${statuses.map((status) => status.name).join(', ')}.`,
    );
  return found;
}

function issueOf(store: JiraStore, key: string): JiraIssue {
  const found = store.issues.get(key);
  if (!found) throw new Error(`The world's Jira has no issue ${key}.`);
  return found;
}

/** To another project, where it has another key and the status of the same name. */
function moveHome(store: JiraStore, issue: JiraIssue, key: string): void {
  const project = key.replace(/-\d+$/, '');
  const { name } = store.status(issue);
  issue.status = statusNamed(store.projects.get(project)?.statuses ?? [], name).id;
  store.issues.delete(issue.key);
  issue.beside.formerKeys.push(issue.key);
  issue.key = key;
  issue.project = project;
  store.issues.set(key, issue);
}

const acted = { issue: z.string(), by: z.string() };

function issueControl(store: JiraStore): Service['control'] {
  return {
    issue: verb(
      'jira/issue',
      {
        key: z.string().regex(/^[A-Z][A-Z0-9_]+-\d+$/),
        summary: z.string(),
        type: z.string().default('Story'),
        status: z.string().default('To Do'),
        labels: z.array(z.string()).default([]),
        reporter: z.string(),
        assignee: z.string().optional(),
      },
      ({ status, assignee, ...fields }) => {
        const project = fields.key.replace(/-\d+$/, '');
        const home = store.projects.get(project);
        if (!home) throw new Error(`The world's Jira has no project ${project}.`);
        store.issues.set(fields.key, {
          ...fields,
          id: String(store.nextId()),
          project,
          assignee,
          created: store.now(),
          status: statusNamed(home.statuses, status).id,
          resolution: null,
          beside: { comments: [], links: [], histories: [], formerKeys: [] },
        });
      },
    ),
    'move-issue': verb('jira/move-issue', { issue: z.string(), to: z.string() }, ({ issue, to }) =>
      moveHome(store, issueOf(store, issue), to),
    ),
    comment: verb(
      'jira/comment',
      { ...acted, text: z.string(), hidden: z.enum(['role', 'internal']).optional() },
      ({ issue, text, by, hidden }) => {
        const body = store.flavour === 'cloud' ? typedDocument(text) : text;
        return { id: store.comment(issueOf(store, issue), body, by, hidden).id };
      },
    ),
    label: verb(
      'jira/label',
      { ...acted, add: z.string().optional(), remove: z.string().optional() },
      ({ issue, by, add, remove }) => {
        const about = issueOf(store, issue);
        const rest = about.labels.filter((label) => label !== remove);
        store.label(about, add === undefined ? rest : [...new Set([...rest, add])], by);
      },
    ),
  };
}

/** People may do more than the token's user: what they drag on a board need not be on the ways of the workflow. */
function moveControl(store: JiraStore): Service['control'] {
  const move = (key: string, to: (statuses: readonly JiraStatus[]) => JiraStatus, by: string) => {
    const issue = issueOf(store, key);
    store.move(issue, to(store.project(issue).statuses), by);
  };
  return {
    transition: verb('jira/transition', { ...acted, to: z.string() }, ({ issue, to, by }) =>
      move(issue, (statuses) => statusNamed(statuses, to), by),
    ),
    accept: verb('jira/accept', acted, ({ issue, by }) =>
      move(
        issue,
        (statuses) => statuses.find(({ category }) => category === 'done') ?? statusNamed(statuses, 'Done'),
        by,
      ),
    ),
    resolve: verb(
      'jira/resolve',
      { ...acted, resolution: z.string().nullable() },
      ({ issue, by, resolution }) => resolveIssue(store, issueOf(store, issue), resolution, by),
    ),
    reject: verb('jira/reject', acted, ({ issue, by }) =>
      move(issue, (statuses) => statusNamed(statuses, 'Rejected'), by),
    ),
  };
}
