import { storyUrl } from './history.ts';
import type { HistoryEntry, LinkedFile, Story, StoryComment } from './records.ts';
import { type ShortcutRecords, stateWithId } from './workspace.ts';
import { type ShortcutResource, shortcutLabelView, WORKSPACE } from './workspace-views.ts';

/** StoryComment. */
export function shortcutCommentView(
  records: ShortcutRecords,
  story: Story,
  comment: StoryComment,
): ShortcutResource {
  const mentioned = mentionsIn(records, comment.text ?? '');
  return {
    app_url: `${storyUrl(story.id)}#activity-${comment.id}`,
    entity_type: 'story-comment',
    deleted: comment.text === null,
    story_id: story.id,
    mention_ids: mentioned,
    member_mention_ids: mentioned,
    group_mention_ids: [],
    author_id: comment.authorId,
    linked_to_slack: false,
    updated_at: comment.updatedAt,
    external_id: null,
    parent_id: null,
    id: comment.id,
    position: story.comments.indexOf(comment) + 1,
    reactions: [],
    created_at: comment.createdAt,
    text: comment.text,
  };
}

/** A link to a member mentions them. Source: clients that write mentions, a link to `shortcutapp://members/ID`. */
function mentionsIn({ members, chances }: ShortcutRecords, text: string): readonly string[] {
  const plain = chances.mentionsPlainNames
    ? [...text.matchAll(/@([a-z0-9_.-]+)/gi)].map(([, name]) => name?.toLowerCase())
    : [];
  const linked = [...text.matchAll(/shortcutapp:\/\/members\/([0-9a-f-]{36})/gi)].map(([, id]) =>
    id?.toLowerCase(),
  );
  return [...members.values()]
    .filter(({ id, mentionName }) => linked.includes(id) || plain.includes(mentionName.toLowerCase()))
    .map(({ id }) => id);
}

/** LinkedFile. */
export function fileView(records: ShortcutRecords, file: LinkedFile): ShortcutResource {
  const mentioned = mentionsIn(records, file.description ?? '');
  return {
    description: file.description,
    entity_type: 'linked-file',
    story_ids: file.storyId === null ? [] : [file.storyId],
    mention_ids: mentioned,
    member_mention_ids: mentioned,
    group_mention_ids: [],
    name: file.name,
    thumbnail_url: null,
    type: file.type,
    size: null,
    uploader_id: file.uploaderId,
    content_type: null,
    updated_at: file.updatedAt,
    created_at: file.createdAt,
    id: file.id,
    url: file.url,
  };
}

/** The story's linked files, oldest first. */
export function filesOf({ files }: ShortcutRecords, { id }: Story): readonly LinkedFile[] {
  return [...files.values()].filter(({ storyId }) => storyId === id);
}

/** StorySlim: what a change of several stories answers. */
export function storySlimView(records: ShortcutRecords, story: Story): ShortcutResource {
  return {
    ...sharedView(records, story),
    task_ids: [],
    file_ids: [],
    num_tasks_completed: 0,
    linked_file_ids: filesOf(records, story).map(({ id }) => id),
    comment_ids: story.comments.map(({ id }) => id),
  };
}

/** Story. */
export function shortcutStoryView(records: ShortcutRecords, story: Story): ShortcutResource {
  return {
    ...sharedView(records, story),
    description: story.description,
    linked_files: filesOf(records, story).map((file) => fileView(records, file)),
    comments: story.comments.map((comment) => shortcutCommentView(records, story, comment)),
    branches: [],
    tasks: [],
    pull_requests: [],
    commits: [],
    files: [],
  };
}

function sharedView(records: ShortcutRecords, story: Story): ShortcutResource {
  const { workflow, state } = stateWithId(records, story.stateId) ?? {};
  const started = state?.type === 'started' || state?.type === 'done';
  const completed = state?.type === 'done';
  return {
    app_url: storyUrl(story.id),
    archived: story.archived,
    started,
    completed,
    started_at: started ? story.times.movedAt : null,
    completed_at: completed ? story.times.movedAt : null,
    started_at_override: null,
    completed_at_override: null,
    story_links: [],
    entity_type: 'story',
    labels: [...records.labels.values()]
      .filter(({ id }) => story.labelIds.includes(id))
      .map(shortcutLabelView),
    label_ids: story.labelIds,
    mention_ids: [],
    member_mention_ids: [],
    group_mention_ids: [],
    story_type: story.type,
    workflow_id: workflow?.id,
    workflow_state_id: story.stateId,
    name: story.name,
    global_id: `v2:s:${WORKSPACE}:${story.id}`,
    blocker: false,
    blocked: false,
    epic_id: null,
    story_template_id: null,
    external_links: story.externalLinks,
    previous_iteration_ids: [],
    requested_by_id: story.requestedById,
    iteration_id: null,
    group_id: story.teamId,
    project_id: story.projectId,
    follower_ids: story.followerIds,
    owner_ids: story.ownerIds,
    external_id: null,
    id: story.id,
    estimate: story.estimate,
    position: story.id * 65_536,
    deadline: null,
    stats: { num_related_documents: 0 },
    created_at: story.times.createdAt,
    updated_at: story.times.updatedAt,
    moved_at: story.times.movedAt,
  };
}

/** History. */
export function historyView(
  { members }: ShortcutRecords,
  story: Story,
  entry: HistoryEntry,
): ShortcutResource {
  const { id, at, by, actions, states } = entry;
  const references = states.map((state) => ({
    id: state.id,
    entity_type: 'workflow-state',
    type: state.type,
    name: state.name,
  }));
  return {
    id,
    version: 'v1',
    changed_at: at,
    primary_id: story.id,
    member_id: by.member,
    actor_name: members.get(by.member)?.name ?? undefined,
    actions,
    ...(references.length > 0 ? { references } : {}),
    ...(by.automation === undefined ? {} : { automation_id: by.automation }),
  };
}
