import type { WorldCore } from '../kernel/world.ts';
import { unfound } from './errors.ts';
import type {
  StoryFields,
  TrackerActivity,
  TrackerComment,
  TrackerLabel,
  TrackerPerson,
  TrackerProject,
  TrackerStory,
} from './records.ts';
import { pivotalRules, type TrackerRules } from './rules.ts';

/** What Tracker remembers, and how it changes. `by` is a person's id. */
export interface TrackerStore {
  readonly persons: Map<number, TrackerPerson>;
  readonly tokens: Map<string, number>;
  readonly projects: Map<number, TrackerProject>;
  readonly stories: Map<number, TrackerStory>;
  readonly activities: TrackerActivity[];
  /** The label of that name in the project, made when it is new. */
  labelNamed(project: TrackerProject, name: string): TrackerLabel;
  /** Changes a story after checking the tracker's rules, Pivotal's when absent. @throws TrackerError invalid_parameter */
  change(story: TrackerStory, changes: Partial<StoryFields>, by: number, rules?: TrackerRules): void;
  comment(story: TrackerStory, text: string, by: number, commit?: TrackerComment['commit']): TrackerComment;
  editComment(story: TrackerStory, comment: TrackerComment, text: string, by: number): void;
  deleteComment(story: TrackerStory, comment: TrackerComment, by: number): void;
  add(story: Pick<TrackerStory, 'id' | 'projectId'> & StoryFields): TrackerStory;
  project(story: TrackerStory): TrackerProject;
}

/** A store that has nothing yet. */
export function createTrackerStore(core: WorldCore): TrackerStore {
  const book: ActivityBook = { core, projects: new Map(), persons: new Map(), activities: [] };
  const stories = new Map<number, TrackerStory>();
  let lastLabel = 2000;
  let lastComment = 30_000_000;
  return {
    persons: book.persons,
    tokens: new Map(),
    projects: book.projects,
    stories,
    activities: book.activities,
    project: (story) => projectOf(book, story),
    labelNamed(owner, name) {
      const found = owner.labels.find((label) => label.name === name.toLowerCase());
      if (found) return found;
      lastLabel += 1;
      const label = { id: lastLabel, name: name.toLowerCase(), createdAt: now(core) };
      owner.labels.push(label);
      return label;
    },
    change: (story, changes, by, rules = pivotalRules) => changeStory(book, story, { changes, by, rules }),
    comment(story, text, by, commit) {
      lastComment += 1;
      return addComment(book, story, by, { id: lastComment, text, ...(commit ? { commit } : {}) });
    },
    editComment: (story, comment, text, by) => rewriteComment(book, story, { comment, text, by }),
    deleteComment(story, comment, by) {
      const { comments } = story.history;
      const changes = [{ kind: 'comment', change_type: 'delete', id: comment.id }, touched(book, story)];
      comments.splice(comments.indexOf(comment), 1);
      record(book, story, by, {
        kind: 'comment_delete_activity',
        highlight: 'deleted',
        what: 'this comment',
        changes,
      });
    },
    add(fields) {
      const at = now(core);
      const story = {
        ...fields,
        times: { createdAt: at, updatedAt: at, acceptedAt: undefined },
        history: { comments: [], transitions: [] },
      };
      stories.set(story.id, story);
      return story;
    },
  };
}

/** World time as Tracker prints it: whole seconds. */
function now(core: WorldCore): string {
  return core.clock.iso().replace(/\.\d+Z$/, 'Z');
}

/** What an activity is written into. */
interface ActivityBook {
  readonly core: WorldCore;
  readonly projects: Map<number, TrackerProject>;
  readonly persons: Map<number, TrackerPerson>;
  readonly activities: TrackerActivity[];
}

function projectOf({ projects }: ActivityBook, story: TrackerStory): TrackerProject {
  const found = projects.get(story.projectId);
  if (!found) throw unfound();
  return found;
}

/** What somebody did, and to what where it is not the story itself. */
type Deed = Pick<TrackerActivity, 'kind' | 'highlight' | 'changes'> & { readonly what?: string };

/** Writes down what somebody did to a story; returns the project's new version. */
function record(
  book: ActivityBook,
  story: TrackerStory,
  by: number,
  { what = `this ${story.type}`, ...deed }: Deed,
): number {
  const owner = projectOf(book, story);
  owner.version += 1;
  story.times.updatedAt = now(book.core);
  const message = `${book.persons.get(by)?.name ?? 'Someone'} ${deed.highlight} ${what}`;
  const shared = { projectId: story.projectId, storyId: story.id, version: owner.version };
  const occurredAt = book.core.clock.now();
  book.activities.push({ ...deed, ...shared, message, performedBy: by, occurredAt });
  return owner.version;
}

/**
 * A comment changes its story too: when that was last updated. Source: the recorded activities of dashofcode/tracker_api, which have this
 * change behind that of the comment.
 */
function touched(book: ActivityBook, story: TrackerStory): Readonly<Record<string, unknown>> {
  return {
    kind: 'story',
    change_type: 'update',
    id: story.id,
    original_values: { updated_at: story.times.updatedAt },
    new_values: { updated_at: now(book.core) },
    name: story.name,
    story_type: story.type,
  };
}

function changeStory(
  book: ActivityBook,
  story: TrackerStory,
  {
    changes,
    by,
    rules,
  }: { readonly changes: Partial<StoryFields>; readonly by: number; readonly rules: TrackerRules },
): void {
  const before = { ...story, times: { ...story.times } };
  const after = { ...story, ...changes };
  const owner = projectOf(book, story);
  rules({ before, after }, owner);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  Object.assign(story, changes);
  const moved = before.state !== after.state;
  const change = {
    kind: 'story',
    change_type: 'update',
    id: story.id,
    name: story.name,
    story_type: story.type,
    original_values: { ...valuesOf(before, owner, changes), updated_at: before.times.updatedAt },
    new_values: { ...valuesOf(after, owner, changes), updated_at: now(book.core) },
  };
  const highlight = moved ? after.state : 'edited';
  const version = record(book, story, by, { kind: 'story_update_activity', highlight, changes: [change] });
  if (!moved) return;
  story.times.acceptedAt = after.state === 'accepted' ? now(book.core) : undefined;
  story.history.transitions.push({
    state: after.state,
    occurredAt: now(book.core),
    performedBy: by,
    version,
  });
}

function addComment(
  book: ActivityBook,
  story: TrackerStory,
  by: number,
  wanted: Pick<TrackerComment, 'id' | 'text' | 'commit'>,
): TrackerComment {
  const at = now(book.core);
  const comment: TrackerComment = { ...wanted, personId: by, createdAt: at, updatedAt: at };
  const { id, text } = wanted;
  story.history.comments.push(comment);
  const about = { id, story_id: story.id, text, person_id: by, created_at: at, updated_at: at };
  const files = ['file_attachment_ids', 'google_attachment_ids', 'attachment_ids', 'file_attachments'];
  const nothing = Object.fromEntries([...files, 'google_attachments'].map((name) => [name, []]));
  const created = { kind: 'comment', change_type: 'create', id, new_values: { ...about, ...nothing } };
  const changes = [created, touched(book, story)];
  const kind = 'comment_create_activity';
  record(book, story, by, { kind, highlight: 'added comment:', what: `"${text}"`, changes });
  return comment;
}

function rewriteComment(
  book: ActivityBook,
  story: TrackerStory,
  { comment, text, by }: { readonly comment: TrackerComment; readonly text: string; readonly by: number },
): void {
  const [before, at] = [{ text: comment.text, updated_at: comment.updatedAt }, now(book.core)];
  const changed = { original_values: before, new_values: { text, updated_at: at } };
  const changes = [
    { kind: 'comment', change_type: 'update', id: comment.id, ...changed },
    touched(book, story),
  ];
  Object.assign(comment, { text, updatedAt: at });
  const kind = 'comment_update_activity';
  record(book, story, by, { kind, highlight: 'edited', what: 'this comment', changes });
}

function valuesOf(
  story: StoryFields,
  { labels }: TrackerProject,
  changes: Partial<StoryFields>,
): Record<string, unknown> {
  return {
    ...(changes.state === undefined ? {} : { current_state: story.state }),
    ...('estimate' in changes ? { estimate: story.estimate ?? null } : {}),
    ...(changes.labelIds === undefined ? {} : { label_ids: story.labelIds, labels: namesOf(story, labels) }),
    ...(changes.ownerIds === undefined ? {} : { owner_ids: story.ownerIds }),
    ...(changes.name === undefined ? {} : { name: story.name }),
  };
}

function namesOf({ labelIds }: StoryFields, labels: TrackerProject['labels']): readonly string[] {
  return labels.filter(({ id }) => labelIds.includes(id)).map(({ name }) => name);
}
