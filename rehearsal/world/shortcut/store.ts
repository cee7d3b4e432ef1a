import { unprocessable } from './errors.ts';
import { commentAction, createAction, statesOf, storyChanges, updateAction } from './history.ts';
import type {
  LinkedFile,
  LinkedFileFields,
  ShortcutFields,
  Story,
  StoryActor,
  StoryComment,
} from './records.ts';
import { freshId, type ShortcutRecords, stateWithId } from './workspace.ts';

/** Makes a story. @throws ShortcutError for one that cannot be */
export function addStory(
  records: ShortcutRecords,
  fields: ShortcutFields & Pick<Story, 'id'>,
  by: StoryActor,
): Story {
  requireLegal(records, fields);
  const at = records.core.clock.iso();
  const times = { createdAt: at, updatedAt: at, movedAt: null };
  const story: Story = { ...fields, times, comments: [], history: [] };
  records.stories.set(story.id, story);
  note(records, story, by, { actions: [createAction(story)], states: statesOf(records, [story.stateId]) });
  return story;
}

/** Changes a story, after checking what the server checks. @throws ShortcutError unprocessable */
export function changeStory(
  records: ShortcutRecords,
  story: Story,
  wanted: Partial<ShortcutFields>,
  by: StoryActor,
): void {
  const before = { ...story };
  const changes = { ...wanted, ...assigned(records, story, wanted, by) };
  requireLegal(records, { ...story, ...changes });
  Object.assign(story, changes);
  const told = storyChanges(records, before, story);
  if (told === undefined && JSON.stringify(before) === JSON.stringify(story)) return;
  const isMove = before.stateId !== story.stateId;
  if (isMove) story.times.movedAt = records.core.clock.iso();
  const states = statesOf(records, isMove ? [story.stateId, before.stateId] : []);
  note(records, story, by, { actions: [updateAction(story, told ?? {})], states });
}

function assigned(
  records: ShortcutRecords,
  story: Story,
  { stateId, ownerIds = story.ownerIds }: Partial<ShortcutFields>,
  by: StoryActor,
): Partial<ShortcutFields> {
  const type = (id: number) => stateWithId(records, id)?.state.type;
  const starts = stateId !== undefined && type(stateId) === 'started' && type(story.stateId) !== 'started';
  return starts && ownerIds.length === 0 && records.chances.assignsOwner ? { ownerIds: [by.member] } : {};
}

function note(
  { core, chances }: ShortcutRecords,
  story: Story,
  by: StoryActor,
  what: Pick<Story['history'][number], 'actions' | 'states'>,
): void {
  const at = core.clock.iso();
  story.times.updatedAt = at;
  story.history.push({ id: chances.random.uuid(), at, by, ...what });
}

/** A text as it is kept. */
function kept({ chances }: ShortcutRecords, text: string): string {
  return chances.trimsComments ? text.trim() : text;
}

/** Writes a comment. */
export function addStoryComment(
  records: ShortcutRecords,
  story: Story,
  text: string,
  member: string,
): StoryComment {
  const at = records.core.clock.iso();
  const comment = {
    id: freshId(records),
    authorId: member,
    createdAt: at,
    updatedAt: at,
    text: kept(records, text),
  };
  story.comments.push(comment);
  note(records, story, { member }, { actions: [commentAction(story, comment)], states: [] });
  return comment;
}

/** Writes another text into a comment; the history does not tell of it. Source: the schema's actions of History. */
export function editStoryComment(records: ShortcutRecords, comment: StoryComment, text: string): void {
  comment.text = kept(records, text);
  comment.updatedAt = records.core.clock.iso();
}

/** Takes a comment away. */
export function eraseComment(records: ShortcutRecords, story: Story, comment: StoryComment): void {
  if (records.chances.keepsDeleted) comment.text = null;
  else story.comments.splice(story.comments.indexOf(comment), 1);
}

/** Links an address. */
export function addFile(records: ShortcutRecords, fields: LinkedFileFields, uploaderId: string): LinkedFile {
  requireStory(records, fields.storyId);
  const at = records.core.clock.iso();
  const file = { ...fields, id: freshId(records), uploaderId, createdAt: at, updatedAt: at };
  records.files.set(file.id, file);
  return file;
}

/** Changes a linked address. */
export function changeFile(
  records: ShortcutRecords,
  file: LinkedFile,
  changes: Partial<LinkedFileFields>,
): void {
  requireStory(records, changes.storyId ?? null);
  Object.assign(file, changes, { updatedAt: records.core.clock.iso() });
}

function requireStory({ stories }: ShortcutRecords, id: number | null): void {
  if (id !== null && !stories.has(id)) throw unprocessable(`The story ${id} does not exist.`);
}

/** What is named has to be there. Source: the status 422 of the schema; no source has the words, nor all that is looked at. */
function requireLegal(records: ShortcutRecords, fields: ShortcutFields): void {
  if (!stateWithId(records, fields.stateId)) throw unprocessable('The workflow state does not exist.');
  const people = [fields.requestedById, ...fields.ownerIds, ...fields.followerIds];
  if (!people.every((id) => records.members.has(id))) throw unprocessable('The member does not exist.');
  if (fields.teamId !== null && !records.teams.has(fields.teamId))
    throw unprocessable('The group does not exist.');
  if (fields.projectId !== null && !records.projects.has(fields.projectId))
    throw unprocessable('The project does not exist.');
}
