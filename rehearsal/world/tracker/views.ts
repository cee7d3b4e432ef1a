import { invalidParameter } from './errors.ts';
import type {
  TrackerActivity,
  TrackerComment,
  TrackerLabel,
  TrackerPerson,
  TrackerProject,
  TrackerStory,
} from './records.ts';
import type { TrackerStore } from './store.ts';

/** A resource as Tracker's API shows it. */
export type Resource = Readonly<Record<string, unknown>>;

/** A person as Tracker shows them. */
export function personView(person: TrackerPerson): Resource {
  const { id, name, email, initials, username } = person;
  return { kind: 'person', id, name, email, initials, username };
}

/** World time before everything else; zones, numbers and settings below are those of a new project. */
const LONG_AGO = '2026-01-05T09:00:00Z';
const TIME_ZONE = { kind: 'time_zone', olson_name: 'Etc/UTC', offset: '+00:00' };

/** The person whom the token belongs to, with that token. Source: the recorded answers of dashofcode/tracker_api, get_me. */
export function meView(store: TrackerStore, person: TrackerPerson): Resource {
  const projects = [...store.projects.values()].filter((project) => project.members.includes(person.id));
  return {
    ...personView(person),
    kind: 'me',
    time_zone: TIME_ZONE,
    api_token: [...store.tokens].find(([, id]) => id === person.id)?.[0] ?? '',
    has_google_identity: false,
    receives_in_app_notifications: true,
    created_at: LONG_AGO,
    updated_at: LONG_AGO,
    projects: projects.map((project) => ({
      kind: 'membership_summary',
      id: project.id * 1000 + person.id,
      project_id: project.id,
      project_name: project.name,
      project_color: '8100ea',
      favorite: false,
      role: 'member',
      last_viewed_at: LONG_AGO,
    })),
  };
}

/** A project as Tracker shows it. Source: the recorded answers of dashofcode/tracker_api, get_project. */
export function projectView(project: TrackerProject): Resource {
  return {
    kind: 'project',
    id: project.id,
    name: project.name,
    version: project.version,
    iteration_length: 1,
    week_start_day: 'Monday',
    point_scale: project.pointScale.join(','),
    point_scale_is_custom: false,
    bugs_and_chores_are_estimatable: project.bugsAndChoresAreEstimatable,
    automatic_planning: true,
    public: false,
    enable_incoming_emails: true,
    enable_tasks: true,
    enable_following: true,
    time_zone: TIME_ZONE,
    velocity_averaged_over: 3,
    number_of_done_iterations_to_show: 12,
    has_google_domain: false,
    profile_content: '',
    initial_velocity: 10,
    atom_enabled: false,
    project_type: 'private',
    start_time: LONG_AGO,
    created_at: LONG_AGO,
    updated_at: LONG_AGO,
    account_id: 1,
    current_iteration_number: 9,
  };
}

/** A member of a project. */
export function membershipView(store: TrackerStore, project: TrackerProject, id: number): Resource {
  const person = store.persons.get(id);
  return {
    kind: 'project_membership',
    id: project.id * 1000 + id,
    project_id: project.id,
    role: 'member',
    ...(person ? { person: personView(person) } : {}),
  };
}

/** A label as Tracker shows it. */
export function labelView(project: TrackerProject, label: TrackerLabel): Resource {
  const { id, name, createdAt } = label;
  return { kind: 'label', id, project_id: project.id, name, created_at: createdAt, updated_at: createdAt };
}

/** A story as Tracker shows it. */
export function storyView(store: TrackerStore, story: TrackerStory): Resource {
  const project = store.project(story);
  return {
    kind: 'story',
    id: story.id,
    project_id: story.projectId,
    name: story.name,
    ...(story.description === '' ? {} : { description: story.description }),
    story_type: story.type,
    current_state: story.state,
    ...(story.estimate === undefined ? {} : { estimate: story.estimate }),
    ...(story.times.acceptedAt === undefined ? {} : { accepted_at: story.times.acceptedAt }),
    requested_by_id: story.requestedBy,
    ...(story.ownerIds[0] === undefined ? {} : { owned_by_id: story.ownerIds[0] }),
    owner_ids: story.ownerIds,
    labels: project.labels
      .filter((label) => story.labelIds.includes(label.id))
      .map((label) => labelView(project, label)),
    created_at: story.times.createdAt,
    updated_at: story.times.updatedAt,
    url: `https://www.pivotaltracker.com/story/show/${story.id}`,
  };
}

/** A comment as Tracker shows it. */
export function commentView(story: TrackerStory, comment: TrackerComment): Resource {
  return {
    kind: 'comment',
    id: comment.id,
    story_id: story.id,
    text: comment.text,
    person_id: comment.personId,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    ...(comment.commit
      ? { commit_identifier: comment.commit.identifier, commit_type: comment.commit.type }
      : {}),
  };
}

/** The changes of a story's state, oldest first. */
export function transitionViews(story: TrackerStory): readonly Resource[] {
  return story.history.transitions.map((transition) => ({
    kind: 'story_transition',
    state: transition.state,
    story_id: story.id,
    project_id: story.projectId,
    project_version: transition.version,
    occurred_at: transition.occurredAt,
    performed_by_id: transition.performedBy,
  }));
}

/** An activity as Tracker shows it. */
export function activityView(store: TrackerStore, activity: TrackerActivity): Resource {
  const story = store.stories.get(activity.storyId);
  const person = store.persons.get(activity.performedBy);
  const project = store.projects.get(activity.projectId);
  return {
    kind: activity.kind,
    guid: `${activity.projectId}_${activity.version}`,
    project_version: activity.version,
    message: activity.message,
    highlight: activity.highlight,
    changes: activity.changes,
    primary_resources: story
      ? [{ ...selected(storyView(store, story), ['kind', 'id', 'name', 'story_type', 'url']) }]
      : [],
    secondary_resources: [],
    project: { kind: 'project', id: activity.projectId, name: project?.name },
    performed_by: person ? selected(personView(person), ['kind', 'id', 'name', 'initials']) : null,
    occurred_at: new Date(activity.occurredAt).toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

/** What `fields=` may add to a story. */
function extras(store: TrackerStore, story: TrackerStory): Readonly<Record<string, unknown>> {
  const person = (id: number) => {
    const found = store.persons.get(id);
    return found ? [personView(found)] : [];
  };
  return {
    requested_by: person(story.requestedBy)[0],
    owned_by: story.ownerIds.flatMap(person)[0],
    owners: story.ownerIds.flatMap(person),
    comments: story.history.comments.map((comment) => commentView(story, comment)),
    transitions: transitionViews(story),
    description: story.description,
    estimate: story.estimate,
    accepted_at: story.times.acceptedAt,
    pull_requests: [],
  };
}

/**
 * The story as `fields` asks for it: `:default`, names, and names with a part in parentheses.
 * @throws TrackerError that names a field which is not one
 */
export function storyWithFields(store: TrackerStore, story: TrackerStory, fields: string | null): Resource {
  const standard = storyView(store, story);
  if (fields === null) return standard;
  const all = { ...extras(store, story), ...standard };
  const chosen: Record<string, unknown> = { kind: 'story', id: story.id };
  for (const [, name = '', nested] of fields.matchAll(/(:?[a-z_]+)(?:\(([^)]*)\))?,?/g)) {
    if (name === ':default') Object.assign(chosen, standard);
    else if (!(name in all)) throw invalidParameter(`${name} is not a field of a story.`, 'fields');
    else chosen[name] = nested === undefined ? all[name] : narrowed(all[name], nested.split(','));
  }
  return chosen;
}

function narrowed(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => narrowed(each, names));
  return typeof value === 'object' && value !== null && !names.includes(':default')
    ? selected(value as Resource, names)
    : value;
}

function selected(resource: Resource, names: readonly string[]): Resource {
  return Object.fromEntries(names.filter((name) => name in resource).map((name) => [name, resource[name]]));
}
