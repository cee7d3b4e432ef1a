import { beyondJira } from './errors.ts';
import type {
  JiraComment,
  JiraEdge,
  JiraHistory,
  JiraIssue,
  JiraLink,
  JiraPerson,
  JiraProject,
  JiraStatus,
} from './records.ts';
import { type JiraStore, RESOLUTION_ID } from './store.ts';

/** A resource as Jira's API shows it. */
export type JiraResource = Readonly<Record<string, unknown>>;

/** Makes resources of what the store has; fields follow Jira Cloud's OpenAPI description (Source: salto-io/jira-swaggers). */
export interface JiraViews {
  site(): JiraResource;
  person(id: string): JiraResource | null;
  status(status: JiraStatus): JiraResource;
  /** @param fields as the request names them; all that the world has when undefined. @throws JiraError for one that it does not have */
  issue(issue: JiraIssue, fields: readonly string[] | undefined): JiraResource;
  /** @param withProperties as `expand=properties` asks for. */
  comment(issue: JiraIssue, comment: JiraComment, withProperties?: boolean): JiraResource;
  history(history: JiraHistory): JiraResource;
  link(issue: JiraIssue, link: JiraLink): JiraResource;
  /** @param withFields whether the fields of its screen are shown */
  transition(issue: JiraIssue, edge: JiraEdge, withFields: boolean): JiraResource;
  issueTypes(statuses: readonly JiraStatus[]): readonly JiraResource[];
  project(project: JiraProject): JiraResource;
}

const TYPES = ['Story', 'Task', 'Bug'];
const CATEGORY = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** Source: Jira Cloud's OpenAPI description, `Project`; Data Center's REST documentation, "Get all projects". */
function projectView(
  { id, key, name }: JiraProject,
  isCloud: boolean,
  at: (path: string) => string,
): JiraResource {
  const more = isCloud ? { simplified: false, style: 'classic', isPrivate: false } : {};
  return { self: at(`/project/${id}`), id, key, name, avatarUrls: {}, projectTypeKey: 'software', ...more };
}

/** @param root address of the API, such as `http://127.0.0.1:1234/jira/rest/api/2`. */
export function createJiraViews(store: JiraStore, root: () => string): JiraViews {
  const at = (path: string) => `${root()}${path}`;
  const isCloud = store.flavour === 'cloud';
  const person = (id: string): JiraResource | null => {
    const found = store.people.get(id);
    return found ? personView(found, isCloud, at) : null;
  };
  const status = (shown: JiraStatus) => statusView(shown, at);
  return {
    site: () => siteView(isCloud, root()),
    project: (project) => projectView(project, isCloud, at),
    person,
    status,
    issue: (issue, fields) => ({
      expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
      id: issue.id,
      self: at(pathOf(issue)),
      key: issue.key,
      fields: fieldsOf(store, issue, { person, status }, fields),
    }),
    comment: (issue, { id, author, body, created, updated, hidden }, withProperties = false) => ({
      self: at(`${pathOf(issue)}/comment/${id}`),
      id,
      author: person(author),
      body,
      updateAuthor: person(author),
      created,
      updated,
      ...(hidden === 'role' ? { visibility: { type: 'role', value: 'Administrators' } } : {}),
      ...(isCloud ? { jsdPublic: hidden !== 'internal' } : {}),
      ...(withProperties ? { properties: propertiesOf(hidden) } : {}),
    }),
    history: ({ id, author, created, items }) => ({
      id,
      author: person(author),
      created,
      items: items.map((item) => ({
        ...item,
        fieldtype: 'jira',
        ...(isCloud ? { fieldId: item.field } : {}),
      })),
    }),
    link: (issue, link) => linkView(link, at(`${pathOf(issue)}/remotelink/${link.id}`)),
    transition: (issue, edge, withFields) => {
      const target = store.project(issue).statuses.find(({ id }) => id === edge.to);
      return {
        id: edge.id,
        name: edge.name,
        to: target ? status(target) : null,
        ...(isCloud ? screenOf(edge) : {}),
        ...(withFields ? { fields: screenFields(edge) } : {}),
      };
    },
    issueTypes: (statuses) => TYPES.map((name, index) => typeView(name, index, statuses.map(status), at)),
  };
}

/** Clients tell by it which flavour they speak to (Jira Cloud's OpenAPI description, "Get Jira instance info"; Source: salto-io/jira-swaggers). */
function siteView(isCloud: boolean, root: string): JiraResource {
  return {
    baseUrl: root.replace(/\/rest\/.*$/, ''),
    version: isCloud ? '1001.0.0-SNAPSHOT' : '9.12.0',
    versionNumbers: isCloud ? [1001, 0, 0] : [9, 12, 0],
    deploymentType: isCloud ? 'Cloud' : 'Server',
    serverTitle: 'Jira',
  };
}

function pathOf({ id }: JiraIssue): string {
  return `/issue/${id}`;
}

function statusView({ id, name, category }: JiraStatus, at: (path: string) => string): JiraResource {
  return {
    self: at(`/status/${id}`),
    description: '',
    name,
    id,
    statusCategory: { self: at(`/statuscategory/${CATEGORY[category].id}`), ...CATEGORY[category] },
  };
}

function linkView({ id, globalId, relationship, object }: JiraLink, self: string): JiraResource {
  return {
    id,
    self,
    ...(globalId === undefined ? {} : { globalId }),
    application: {},
    ...(relationship === undefined ? {} : { relationship }),
    object,
  };
}

function typeView(
  name: string,
  index: number,
  statuses: readonly JiraResource[],
  at: (path: string) => string,
): JiraResource {
  const id = String(10_000 + index);
  return { self: at(`/issuetype/${id}`), id, name, subtask: false, statuses };
}

function personView(found: JiraPerson, isCloud: boolean, at: (path: string) => string): JiraResource {
  const query = new URLSearchParams(isCloud ? { accountId: found.id } : { username: found.id });
  return {
    self: at(`/user?${query.toString()}`),
    ...(isCloud ? { accountId: found.id, accountType: 'atlassian' } : { name: found.id, key: found.key }),
    ...(found.hidesEmail ? {} : { emailAddress: found.email }),
    displayName: found.name,
    active: true,
    timeZone: 'Etc/UTC',
  };
}

/** The description calls the last one `looped`, and recorded answers have it like this. Source: the tests of AtlassianPS/JiraPS. */
function screenOf(edge: JiraEdge): JiraResource {
  return {
    hasScreen: Object.keys(edge.required).length > 0,
    isGlobal: edge.from.length === 0,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: false,
  };
}

function screenFields(edge: JiraEdge): JiraResource {
  const shown = Object.entries(edge.required).map(([key, name]) => [
    key,
    { required: true, name, key, hasDefaultValue: false, operations: ['set'], schema: { type: key } },
  ]);
  return Object.fromEntries(shown);
}

function fieldsOf(
  store: JiraStore,
  issue: JiraIssue,
  { person, status }: Pick<JiraViews, 'person' | 'status'>,
  wanted: readonly string[] | undefined,
): JiraResource {
  const project = store.project(issue);
  const all: JiraResource = {
    summary: issue.summary,
    status: status(store.status(issue)),
    issuetype: { name: issue.type, subtask: false },
    project: { id: project.id, key: project.key, name: project.name },
    labels: issue.labels,
    assignee: issue.assignee === undefined ? null : person(issue.assignee),
    reporter: person(issue.reporter),
    created: issue.created,
    resolution:
      issue.resolution === null
        ? null
        : {
            self: `/resolution/${RESOLUTION_ID}`,
            id: RESOLUTION_ID,
            description: '',
            name: issue.resolution,
          },
  };
  if (wanted === undefined || wanted.some((name) => name === '*all' || name === '*navigable')) return all;
  const unknown = wanted.find((name) => !(name in all));
  if (unknown !== undefined) throw beyondJira(`the field ${unknown}`);
  return Object.fromEntries(wanted.map((name) => [name, all[name]]));
}

/**
 * What a service project keeps beside a comment that its customers may not read.
 * Source: waldur/waldur-mastermind, `_add_comment` and `expand_comments`, which names JSD-1261
 */
function propertiesOf(hidden: JiraComment['hidden']): readonly unknown[] {
  return hidden === 'internal' ? [{ key: 'sd.public.comment', value: { internal: true } }] : [];
}
