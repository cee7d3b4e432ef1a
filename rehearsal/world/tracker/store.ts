import type { WorldCore } from '../kernel/world.ts';

export const STATES = [
  'unscheduled',
  'unstarted',
  'planned',
  'started',
  'finished',
  'delivered',
  'accepted',
  'rejected',
] as const;
export type TrackerState = (typeof STATES)[number];
export const STORY_TYPES = ['feature', 'bug', 'chore', 'release'] as const;
export type StoryType = (typeof STORY_TYPES)[number];

export interface TrackerPerson {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly initials: string;
  readonly username: string;
}

export interface TrackerLabel {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
}

export interface TrackerProject {
  readonly id: number;
  readonly name: string;
  readonly members: readonly number[];
  readonly bugsAndChoresAreEstimatable: boolean;
  readonly pointScale: readonly number[];
  readonly labels: TrackerLabel[];
  version: number;
}

export interface TrackerComment {
  readonly id: number;
  readonly personId: number;
  readonly createdAt: string;
  text: string;
  updatedAt: string;
  readonly commit?: { readonly identifier: string; readonly type: string };
}

export interface TrackerTransition {
  readonly state: TrackerState;
  readonly occurredAt: string;
  readonly performedBy: number;
  readonly version: number;
}

/** What a client or a control verb may change; exactly the fields that the API takes. */
export interface StoryFields {
  name: string;
  description: string;
  type: StoryType;
  state: TrackerState;
  estimate: number | undefined;
  labelIds: readonly number[];
  ownerIds: readonly number[];
  requestedBy: number;
}

export interface TrackerStory extends StoryFields {
  readonly id: number;
  readonly projectId: number;
  readonly createdAt: string;
  updatedAt: string;
  acceptedAt: string | undefined;
  readonly comments: TrackerComment[];
  readonly transitions: TrackerTransition[];
}

export interface TrackerActivity {
  readonly kind: string;
  readonly projectId: number;
  readonly storyId: number;
  readonly version: number;
  readonly message: string;
  readonly highlight: string;
  readonly changes: readonly Readonly<Record<string, unknown>>[];
  readonly performedBy: number;
  /** World ms. */
  readonly occurredAt: number;
}

/** A refusal in Tracker's words: `code`, and what its general_problem says. */
export class TrackerError extends Error {
  readonly status: number;
  readonly code: string;
  readonly error: string;
  readonly fields: Readonly<Record<string, unknown>>;
  constructor(status: number, code: string, error: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(`${error} ${String(fields['general_problem'] ?? '')}`.trim());
    this.name = 'TrackerError';
    this.error = error;
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

export function invalidParameter(problem: string, field?: string): TrackerError {
  const errors = field === undefined ? {} : { validation_errors: [{ field, problem }] };
  const error = 'One or more request parameters was missing or invalid.';
  return new TrackerError(400, 'invalid_parameter', error, { general_problem: problem, ...errors });
}

export function unfound(): TrackerError {
  const error =
    'The object you tried to access could not be found.  It may not exist or you may not have permission to see it.';
  return new TrackerError(404, 'unfound_resource', error);
}

export function unauthorized(): TrackerError {
  return new TrackerError(403, 'unauthorized_operation', 'Authorization failure.');
}

export interface TrackerStore {
  readonly persons: Map<number, TrackerPerson>;
  readonly tokens: Map<string, number>;
  readonly projects: Map<number, TrackerProject>;
  readonly stories: Map<number, TrackerStory>;
  readonly activities: TrackerActivity[];
  /** The label of that name in the project, made when it is new. */
  labelNamed(project: TrackerProject, name: string): TrackerLabel;
  /** Changes a story after checking Tracker's rules. @throws TrackerError invalid_parameter */
  change(story: TrackerStory, changes: Partial<StoryFields>, by: number): void;
  comment(story: TrackerStory, text: string, by: number, commit?: TrackerComment['commit']): TrackerComment;
  editComment(story: TrackerStory, comment: TrackerComment, text: string, by: number): void;
  deleteComment(story: TrackerStory, comment: TrackerComment, by: number): void;
  add(story: Pick<TrackerStory, 'id' | 'projectId'> & StoryFields): TrackerStory;
  project(story: TrackerStory): TrackerProject;
}

export function createTrackerStore(core: WorldCore): TrackerStore {
  const projects = new Map<number, TrackerProject>();
  const stories = new Map<number, TrackerStory>();
  const persons = new Map<number, TrackerPerson>();
  const activities: TrackerActivity[] = [];
  let lastLabel = 2000;
  let lastComment = 30_000_000;
  const now = () => core.clock.iso().replace(/\.\d+Z$/, 'Z');

  function project(story: TrackerStory): TrackerProject {
    const found = projects.get(story.projectId);
    if (!found) throw unfound();
    return found;
  }

  function record(
    story: TrackerStory,
    by: number,
    what: { kind: string; highlight: string; changes: TrackerActivity['changes'] },
  ): number {
    const owner = project(story);
    owner.version += 1;
    story.updatedAt = now();
    const message = `${persons.get(by)?.name ?? 'Someone'} ${what.highlight} this ${story.type}`;
    const shared = { projectId: story.projectId, storyId: story.id, version: owner.version };
    activities.push({ ...what, ...shared, message, performedBy: by, occurredAt: core.clock.now() });
    return owner.version;
  }

  return {
    persons,
    tokens: new Map(),
    projects,
    stories,
    activities,
    project,
    labelNamed(owner, name) {
      const found = owner.labels.find((label) => label.name === name.toLowerCase());
      if (found) return found;
      lastLabel += 1;
      const label = { id: lastLabel, name: name.toLowerCase(), createdAt: now() };
      owner.labels.push(label);
      return label;
    },
    change(story, changes, by) {
      const before = { ...story };
      const after = { ...story, ...changes };
      requireLegal(after, project(story));
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      Object.assign(story, changes);
      const moved = before.state !== after.state;
      const change = {
        kind: 'story',
        change_type: 'update',
        id: story.id,
        name: story.name,
        story_type: story.type,
        original_values: valuesOf(before, changes),
        new_values: valuesOf(after, changes),
      };
      const highlight = moved ? after.state : 'edited';
      const version = record(story, by, { kind: 'story_update_activity', highlight, changes: [change] });
      if (!moved) return;
      story.acceptedAt = after.state === 'accepted' ? now() : undefined;
      story.transitions.push({ state: after.state, occurredAt: now(), performedBy: by, version });
    },
    comment(story, text, by, commit) {
      lastComment += 1;
      const at = now();
      const comment: TrackerComment = {
        id: lastComment,
        personId: by,
        createdAt: at,
        updatedAt: at,
        text,
        ...(commit ? { commit } : {}),
      };
      story.comments.push(comment);
      const changes = [{ kind: 'comment', change_type: 'create', id: comment.id, new_values: { text } }];
      record(story, by, { kind: 'comment_create_activity', highlight: 'added comment to', changes });
      return comment;
    },
    editComment(story, comment, text, by) {
      const changes = [{ kind: 'comment', change_type: 'update', id: comment.id, new_values: { text } }];
      comment.text = text;
      comment.updatedAt = now();
      record(story, by, { kind: 'comment_update_activity', highlight: 'edited a comment on', changes });
    },
    deleteComment(story, comment, by) {
      const changes = [{ kind: 'comment', change_type: 'delete', id: comment.id }];
      story.comments.splice(story.comments.indexOf(comment), 1);
      record(story, by, { kind: 'comment_delete_activity', highlight: 'deleted a comment on', changes });
    },
    add(fields) {
      const at = now();
      const story = {
        ...fields,
        createdAt: at,
        updatedAt: at,
        acceptedAt: undefined,
        comments: [],
        transitions: [],
      };
      stories.set(story.id, story);
      return story;
    },
  };
}

function valuesOf(story: StoryFields, changes: Partial<StoryFields>): Record<string, unknown> {
  return {
    ...(changes.state === undefined ? {} : { current_state: story.state }),
    ...('estimate' in changes ? { estimate: story.estimate ?? null } : {}),
    ...(changes.labelIds === undefined ? {} : { label_ids: story.labelIds }),
    ...(changes.ownerIds === undefined ? {} : { owner_ids: story.ownerIds }),
    ...(changes.name === undefined ? {} : { name: story.name }),
  };
}

const BEFORE_START: readonly TrackerState[] = ['unscheduled', 'unstarted', 'planned'];

/** The rules that the server knows; the order of states is not one of them. */
function requireLegal(story: StoryFields, project: TrackerProject): void {
  const estimatable =
    story.type === 'feature' || (story.type !== 'release' && project.bugsAndChoresAreEstimatable);
  if (story.type === 'chore' && ['finished', 'delivered', 'rejected'].includes(story.state))
    throw invalidParameter(`${story.state} is not a valid state for a chore`, 'current_state');
  if (story.estimate !== undefined && !estimatable)
    throw invalidParameter(`A ${story.type} cannot be estimated in this project.`, 'estimate');
  if (story.estimate !== undefined && !project.pointScale.includes(story.estimate))
    throw invalidParameter(`${story.estimate} is not on the project's point scale.`, 'estimate');
  if (estimatable && story.estimate === undefined && !BEFORE_START.includes(story.state))
    throw invalidParameter(`Stories in the ${story.state} state must be estimated.`, 'estimate');
}
