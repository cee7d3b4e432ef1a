import type { Story, StoryColumn, StoryComment } from './records.ts';
import { type ShortcutRecords, stateWithId } from './workspace.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where the app shows a story. */
export function storyUrl(id: number): string {
  return `https://app.shortcut.com/octo-org/story/${id}`;
}

/** Those that there are. */
export function statesOf(records: ShortcutRecords, ids: readonly number[]): readonly StoryColumn[] {
  return ids.flatMap((id) => stateWithId(records, id)?.state ?? []);
}

/**
 * What the history tells of a change; undefined for a change of what it does not tell, as of external links. Source: HistoryChangesStory of
 * the schema.
 */
export function storyChanges(records: ShortcutRecords, before: Story, after: Story): Fields | undefined {
  const type = (story: Story) => stateWithId(records, story.stateId)?.state.type;
  const isStarted = (story: Story) => ['started', 'done'].includes(type(story) ?? '');
  const told = Object.fromEntries(
    [
      ['workflow_state_id', oldNew(before.stateId, after.stateId)],
      ['started', oldNew(isStarted(before), isStarted(after))],
      ['completed', oldNew(type(before) === 'done', type(after) === 'done')],
      ['name', oldNew(before.name, after.name)],
      ['description', oldNew(before.description, after.description)],
      ['story_type', oldNew(before.type, after.type)],
      ['estimate', oldNew(before.estimate, after.estimate)],
      ['archived', oldNew(before.archived, after.archived)],
      ['requested_by_id', oldNew(before.requestedById, after.requestedById)],
      ['group_id', oldNew(before.teamId, after.teamId)],
      ['label_ids', addsRemoves(before.labelIds, after.labelIds)],
      ['owner_ids', addsRemoves(before.ownerIds, after.ownerIds)],
      ['follower_ids', addsRemoves(before.followerIds, after.followerIds)],
    ].filter(([, change]) => change !== undefined),
  );
  return Object.keys(told).length === 0 ? undefined : told;
}

function oldNew(before: unknown, after: unknown): Fields | undefined {
  if (before === after) return undefined;
  return { ...(before === null ? {} : { old: before }), ...(after === null ? {} : { new: after }) };
}

function addsRemoves<T>(before: readonly T[], after: readonly T[]): Fields | undefined {
  const adds = after.filter((each) => !before.includes(each));
  const removes = before.filter((each) => !after.includes(each));
  if (adds.length === 0 && removes.length === 0) return undefined;
  return { ...(adds.length > 0 ? { adds } : {}), ...(removes.length > 0 ? { removes } : {}) };
}

/** A state stands flat in it. Source: HistoryActionStoryCreate of the schema. */
export function createAction(story: Story): Fields {
  const { id, name, type, stateId, requestedById, ownerIds, labelIds } = story;
  return {
    id,
    entity_type: 'story',
    action: 'create',
    app_url: storyUrl(id),
    name,
    story_type: type,
    workflow_state_id: stateId,
    requested_by_id: requestedById,
    ...(ownerIds.length > 0 ? { owner_ids: ownerIds } : {}),
    ...(labelIds.length > 0 ? { label_ids: labelIds } : {}),
  };
}

/** A state is nested in it. Source: HistoryActionStoryUpdate of the schema. */
export function updateAction({ id, name, type }: Story, changes: Fields): Fields {
  return {
    id,
    entity_type: 'story',
    action: 'update',
    app_url: storyUrl(id),
    name,
    story_type: type,
    changes,
  };
}

/** Source: HistoryActionStoryCommentCreate of the schema. */
export function commentAction(story: Story, { id, authorId }: StoryComment): Fields {
  const app = `${storyUrl(story.id)}#activity-${id}`;
  return { id, entity_type: 'story-comment', action: 'create', app_url: app, author_id: authorId };
}
