import { z } from 'zod';
import { invalidParameter, unauthorized, unfound } from './errors.ts';
import { instant, LIST_QUERY, listed, searched } from './queries.ts';
import {
  STATES,
  STORY_TYPES,
  type StoryFields,
  type TrackerActivity,
  type TrackerPerson,
  type TrackerProject,
  type TrackerStory,
} from './records.ts';
import type { TrackerStore } from './store.ts';
import {
  activityView,
  commentView,
  labelView,
  membershipView,
  meView,
  projectView,
  storyWithFields,
  transitionViews,
} from './views.ts';

/** A request that has found its route. */
export interface TrackerCall {
  readonly store: TrackerStore;
  readonly person: TrackerPerson;
  readonly query: URLSearchParams;
  /** By the names in the route's template. */
  readonly ids: Readonly<Record<string, number>>;
  body(): unknown;
  project(): TrackerProject;
  story(): TrackerStory;
}

/** What a route answers: one resource, a list that is cut into pages, or nothing. */
export type TrackerAnswer = { readonly one: unknown } | TrackerList | 'empty';

/** A list, and what of its paging somebody tells: `limit` alone, or the `whole` of it. */
export interface TrackerList {
  readonly list: readonly unknown[];
  readonly paging?: 'limit' | 'whole';
}

/** A route of Tracker's API v5. */
export interface TrackerRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly template: string;
  readonly query?: readonly string[];
  run(call: TrackerCall): TrackerAnswer;
}

const STORY = '/projects/{project}/stories/{story}';
const PAGED = ['limit', 'offset'];
const ACTIVITY_QUERY = [...PAGED, 'occurred_after', 'occurred_before', 'since_version', 'sort_order'];

/** Every route of the world's Tracker. */
export const TRACKER_ROUTES: readonly TrackerRoute[] = [
  {
    method: 'GET',
    template: '/me',
    query: ['fields'],
    run: (call) => ({ one: meView(call.store, call.person) }),
  },
  { method: 'GET', template: '/my/activity', query: ACTIVITY_QUERY, run: ownActivity },
  { method: 'GET', template: '/projects', run: listProjects },
  { method: 'GET', template: '/projects/{project}', run: (call) => ({ one: projectView(call.project()) }) },
  { method: 'GET', template: '/projects/{project}/memberships', query: PAGED, run: listMemberships },
  { method: 'GET', template: '/projects/{project}/labels', query: PAGED, run: listProjectLabels },
  { method: 'GET', template: '/projects/{project}/activity', query: ACTIVITY_QUERY, run: projectActivity },
  { method: 'GET', template: '/projects/{project}/search', query: ['query', 'fields'], run: search },
  { method: 'GET', template: '/projects/{project}/stories', query: LIST_QUERY, run: listStories },
  { method: 'GET', template: '/projects/{project}/stories/bulk', query: ['ids', 'fields'], run: bulk },
  ...['/stories/{story}', STORY].flatMap((template): TrackerRoute[] => [
    { method: 'GET', template, query: ['fields'], run: oneStory },
    { method: 'PUT', template, query: ['fields'], run: changeStory },
  ]),
  { method: 'GET', template: `${STORY}/labels`, query: PAGED, run: listLabels },
  { method: 'POST', template: `${STORY}/labels`, run: addLabel },
  { method: 'DELETE', template: `${STORY}/labels/{label}`, run: removeLabel },
  { method: 'GET', template: `${STORY}/comments`, query: [...PAGED, 'fields'], run: listComments },
  { method: 'POST', template: `${STORY}/comments`, run: (call) => writeComment(call, commentView) },
  {
    method: 'PUT',
    template: `${STORY}/comments/{comment}`,
    run: (call) => rewriteComment(call, commentView),
  },
  { method: 'DELETE', template: `${STORY}/comments/{comment}`, run: deleteComment },
  {
    method: 'GET',
    template: `${STORY}/transitions`,
    query: PAGED,
    run: (call) => ({ list: transitionViews(call.story()) }),
  },
  { method: 'GET', template: `${STORY}/activity`, query: ACTIVITY_QUERY, run: storyActivity },
];

function listProjects(call: TrackerCall): TrackerAnswer {
  const seen = [...call.store.projects.values()].filter((project) =>
    project.members.includes(call.person.id),
  );
  return { one: seen.map(projectView) };
}

function listMemberships(call: TrackerCall): TrackerAnswer {
  const project = call.project();
  return { list: project.members.map((id) => membershipView(call.store, project, id)) };
}

function listProjectLabels(call: TrackerCall): TrackerAnswer {
  const project = call.project();
  return { list: project.labels.map((label) => labelView(project, label)) };
}

function listStories(call: TrackerCall): TrackerAnswer {
  const found = listed(storiesOf(call), call.project(), call.query);
  return { list: found.map((story) => storyWithFields(call.store, story, call.query.get('fields'))) };
}

function bulk(call: TrackerCall): TrackerAnswer {
  const ids = (call.query.get('ids') ?? '').split(',').map(Number);
  const found = storiesOf(call).filter((story) => ids.includes(story.id));
  return { one: found.map((story) => storyWithFields(call.store, story, call.query.get('fields'))) };
}

function search(call: TrackerCall): TrackerAnswer {
  const query = call.query.get('query');
  if (query === null || query === '') throw invalidParameter('The parameter query is required.', 'query');
  const found = searched(storiesOf(call), call.project(), query);
  const points = found.reduce((sum, story) => sum + (story.estimate ?? 0), 0);
  return {
    one: {
      stories: {
        stories: found.map((story) => storyWithFields(call.store, story, call.query.get('fields'))),
        total_points: points,
        total_points_completed: 0,
        total_hits: found.length,
        total_hits_with_done: found.length,
      },
      epics: { epics: [], total_hits: 0 },
      query,
    },
  };
}

function storiesOf(call: TrackerCall): TrackerStory[] {
  const { id } = call.project();
  return [...call.store.stories.values()].filter((story) => story.projectId === id);
}

function oneStory(call: TrackerCall): TrackerAnswer {
  return { one: storyWithFields(call.store, call.story(), call.query.get('fields')) };
}

const STORY_BODY = z.strictObject({
  name: z.string().min(1).max(5000).optional(),
  description: z.string().optional(),
  story_type: z.enum(STORY_TYPES).optional(),
  current_state: z.enum(STATES).optional(),
  estimate: z.number().nullable().optional(),
  labels: z
    .array(z.union([z.string(), z.strictObject({ name: z.string() }), z.looseObject({ id: z.int() })]))
    .optional(),
  label_ids: z.array(z.int()).optional(),
  owner_ids: z.array(z.int()).max(3).optional(),
  requested_by_id: z.int().optional(),
});

/** A partial update; a list of labels or owners replaces the whole list. */
function changeStory(call: TrackerCall): TrackerAnswer {
  const story = call.story();
  const body = parsed(STORY_BODY, call.body());
  const project = call.store.project(story);
  const labelIds = body.labels?.map((label) => {
    if (typeof label === 'object' && 'id' in label) return Number(label['id']);
    return call.store.labelNamed(project, typeof label === 'string' ? label : String(label.name)).id;
  });
  const changes: Partial<StoryFields> = {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.story_type === undefined ? {} : { type: body.story_type }),
    ...(body.current_state === undefined ? {} : { state: body.current_state }),
    ...(body.estimate === undefined ? {} : { estimate: body.estimate ?? undefined }),
    ...(labelIds === undefined ? {} : { labelIds }),
    ...(body.label_ids === undefined ? {} : { labelIds: body.label_ids }),
    ...(body.owner_ids === undefined ? {} : { ownerIds: body.owner_ids }),
    ...(body.requested_by_id === undefined ? {} : { requestedBy: body.requested_by_id }),
  };
  call.store.change(story, changes, call.person.id);
  return oneStory(call);
}

function listLabels(call: TrackerCall): TrackerAnswer {
  const [project, story] = [call.project(), call.story()];
  const labels = project.labels.filter((label) => story.labelIds.includes(label.id));
  return { list: labels.map((label) => labelView(project, label)) };
}

function addLabel(call: TrackerCall): TrackerAnswer {
  const [project, story] = [call.project(), call.story()];
  const body = parsed(z.strictObject({ name: z.string().min(1).max(255) }), call.body());
  const label = call.store.labelNamed(project, body.name);
  call.store.change(story, { labelIds: [...new Set([...story.labelIds, label.id])] }, call.person.id);
  return { one: labelView(project, label) };
}

function removeLabel(call: TrackerCall): TrackerAnswer {
  const story = call.story();
  const id = call.ids['label'] ?? 0;
  if (!story.labelIds.includes(id)) throw unfound();
  call.store.change(story, { labelIds: story.labelIds.filter((each) => each !== id) }, call.person.id);
  return 'empty';
}

const COMMENT_BODY = z.strictObject({
  text: z.string().trim().min(1).max(20_000),
  commit_identifier: z.string().optional(),
  commit_type: z.string().optional(),
});

function listComments(call: TrackerCall): TrackerAnswer {
  const story = call.story();
  return { list: story.history.comments.map((comment) => commentView(story, comment)) };
}

/** How a dialect shows a comment. */
type CommentView = typeof commentView;

/** Adds what the body says. */
export function writeComment(call: TrackerCall, view: CommentView): TrackerAnswer {
  const story = call.story();
  const body = parsed(COMMENT_BODY, call.body());
  const commit =
    body.commit_identifier === undefined
      ? undefined
      : { identifier: body.commit_identifier, type: body.commit_type ?? 'github' };
  return { one: view(story, call.store.comment(story, body.text, call.person.id, commit)) };
}

/** Only its writer may change a comment. */
function ownComment(call: TrackerCall) {
  const comment = call.story().history.comments.find((each) => each.id === call.ids['comment']);
  if (!comment) throw unfound();
  if (comment.personId !== call.person.id) throw unauthorized();
  return comment;
}

/** Writes what the body says into one's own comment. */
export function rewriteComment(call: TrackerCall, view: CommentView): TrackerAnswer {
  const comment = ownComment(call);
  const body = parsed(COMMENT_BODY, call.body());
  call.store.editComment(call.story(), comment, body.text, call.person.id);
  return { one: view(call.story(), comment) };
}

function deleteComment(call: TrackerCall): TrackerAnswer {
  call.store.deleteComment(call.story(), ownComment(call), call.person.id);
  return 'empty';
}

function ownActivity(call: TrackerCall): TrackerAnswer {
  return activities(call, (activity) => activity.performedBy === call.person.id);
}

function projectActivity(call: TrackerCall): TrackerAnswer {
  const { id } = call.project();
  return activities(call, (activity) => activity.projectId === id);
}

function storyActivity(call: TrackerCall): TrackerAnswer {
  const { id } = call.story();
  return activities(call, (activity) => activity.storyId === id);
}

/** Newest first unless `sort_order=asc`. */
function activities(call: TrackerCall, wanted: (activity: TrackerActivity) => boolean): TrackerAnswer {
  const after = call.query.get('occurred_after');
  const before = call.query.get('occurred_before');
  const since = call.query.get('since_version');
  const found = call.store.activities.filter(
    (activity) =>
      wanted(activity) &&
      (after === null || activity.occurredAt > instant(after)) &&
      (before === null || activity.occurredAt < instant(before)) &&
      (since === null || activity.version > Number(since)),
  );
  const ordered = call.query.get('sort_order') === 'asc' ? found : found.toReversed();
  return { list: ordered.map((activity) => activityView(call.store, activity)) };
}

/** @throws TrackerError that names the field which cannot be */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field =
    issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue?.path[0] ?? 'body');
  throw invalidParameter(`${field}: ${issue?.message ?? 'cannot be taken'}`, field);
}
