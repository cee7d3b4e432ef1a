import type { WorldCore } from '../kernel/world.ts';
import type {
  JiraChange,
  JiraComment,
  JiraFlavour,
  JiraIssue,
  JiraPerson,
  JiraProject,
  JiraStatus,
} from './records.ts';

/** What a Jira remembers, and how it changes. `by` is a person's id. */
export interface JiraStore {
  readonly flavour: JiraFlavour;
  readonly people: Map<string, JiraPerson>;
  /** Whose a token is, by what the header `Authorization` has. */
  readonly tokens: Map<string, string>;
  readonly projects: Map<string, JiraProject>;
  /** By key. */
  readonly issues: Map<string, JiraIssue>;
  /** World time as Jira writes it. */
  now(): string;
  /** A number that nothing else of this Jira has. */
  nextId(): number;
  project(issue: JiraIssue): JiraProject;
  status(issue: JiraIssue): JiraStatus;
  /** Moves an issue, with an entry in its changelog; the workflow is not asked. */
  move(issue: JiraIssue, to: JiraStatus, by: string): void;
  /** Writes other labels, with an entry in the changelog where they differ. */
  label(issue: JiraIssue, labels: readonly string[], by: string): void;
  comment(issue: JiraIssue, body: unknown, by: string, hidden?: JiraComment['hidden']): JiraComment;
}

/** Of every resolution: nobody here goes by ids. */
export const RESOLUTION_ID = '10000';

/** A Jira without people and projects. */
export function createJiraStore(core: WorldCore, flavour: JiraFlavour): JiraStore {
  const projects = new Map<string, JiraProject>();
  let last = 10_000;
  const nextId = () => {
    last += 1;
    return last;
  };
  /** Jira writes the zone without a colon (the examples of Jira Cloud's OpenAPI description; Source: salto-io/jira-swaggers). */
  const now = () => core.clock.iso().replace('Z', '+0000');

  function project(issue: JiraIssue): JiraProject {
    const found = projects.get(issue.project);
    if (!found) throw new Error(`The world's Jira has no project ${issue.project}.`);
    return found;
  }
  function status(issue: JiraIssue): JiraStatus {
    const found = project(issue).statuses.find(({ id }) => id === issue.status);
    if (!found) throw new Error(`${issue.key} has a status that its project does not have.`);
    return found;
  }
  function record(issue: JiraIssue, by: string, item: JiraChange): void {
    issue.beside.histories.push({ id: String(nextId()), author: by, created: now(), items: [item] });
  }
  return {
    flavour,
    people: new Map(),
    tokens: new Map(),
    projects,
    issues: new Map(),
    now,
    nextId,
    project,
    status,
    move(issue, to, by) {
      const from = status(issue);
      issue.status = to.id;
      record(issue, by, {
        field: 'status',
        from: from.id,
        fromString: from.name,
        to: to.id,
        toString: to.name,
      });
    },
    label(issue, labels, by) {
      const [before, after] = [issue.labels.join(' '), labels.join(' ')];
      issue.labels = labels;
      if (before !== after)
        record(issue, by, { field: 'labels', from: null, fromString: before, to: null, toString: after });
    },
    comment(issue, body, by, hidden) {
      const at = now();
      const comment = { id: String(nextId()), author: by, hidden, body, created: at, updated: at };
      issue.beside.comments.push(comment);
      return comment;
    },
  };
}

/** Writes another resolution, with an entry in the changelog where it differs; null for none. */
export function resolveIssue(
  store: Pick<JiraStore, 'nextId' | 'now'>,
  issue: JiraIssue,
  resolution: string | null,
  by: string,
): void {
  const before = issue.resolution;
  if (before === resolution) return;
  issue.resolution = resolution;
  const idOf = (name: string | null) => (name === null ? null : RESOLUTION_ID);
  const item: JiraChange = {
    field: 'resolution',
    from: idOf(before),
    fromString: before,
    to: idOf(resolution),
    toString: resolution,
  };
  issue.beside.histories.push({
    id: String(store.nextId()),
    author: by,
    created: store.now(),
    items: [item],
  });
}
