import { storyUrl } from './history.ts';
import type { Comment, HistoryEntry, Label, LinkedFile, Member, Story, Team, Workflow } from './records.ts';
import { type ShortcutRecords, stateWithId } from './workspace.ts';

/** A resource as the API shows it, with the fields that its schema requires. */
export type Resource = Readonly<Record<string, unknown>>;

/** World time before everything else. */
const LONG_AGO = '2026-01-05T09:00:00Z';
const ORGANIZATION = '5f1d3c1e-0000-4000-8000-0000000000aa';
const WORKSPACE = '5f1d3c1e-0000-4000-8000-0000000000bb';
const SCALE = [0, 1, 2, 4, 8];

/** MemberInfo: whose token it is. */
export function memberInfoView(records: ShortcutRecords, member: Member): Resource {
  const [first] = records.workflows.keys();
  return {
    id: member.id,
    is_owner: false,
    mention_name: member.mentionName,
    name: member.name ?? member.mentionName,
    role: 'member',
    organization2: { id: ORGANIZATION },
    workspace2: {
      id: WORKSPACE,
      created_at: LONG_AGO,
      default_workflow_id: first,
      estimate_scale: SCALE,
      name: 'Octo Org',
      url_slug: 'octo-org',
      utc_offset: '+00:00',
    },
  };
}

/** Member. */
export function memberView(member: Member): Resource {
  return {
    role: 'member',
    entity_type: 'member',
    disabled: member.disabled,
    global_id: `v2:m:${WORKSPACE}:${member.id}`,
    state: member.disabled ? 'disabled' : 'full',
    updated_at: LONG_AGO,
    created_at: LONG_AGO,
    created_without_invite: false,
    group_ids: [],
    id: member.id,
    profile: {
      entity_type: 'profile',
      deactivated: member.disabled,
      mention_name: member.mentionName,
      name: member.name,
      gravatar_hash: null,
      id: member.id,
      display_icon: null,
      is_owner: false,
      email_address: member.email,
    },
  };
}

/** Workflow; its states in no order of their own but `position`. */
export function workflowView(
  { stories, chances }: ShortcutRecords,
  { id, name, states }: Workflow,
): Resource {
  const times = { created_at: LONG_AGO, updated_at: LONG_AGO };
  return {
    description: '',
    entity_type: 'workflow',
    project_ids: [],
    states: states
      .map((state, position) => ({
        description: '',
        entity_type: 'workflow-state',
        verb: null,
        name: state.name,
        global_id: `v2:ws:${WORKSPACE}:${state.id}`,
        num_stories: [...stories.values()].filter(({ stateId }) => stateId === state.id).length,
        type: state.type,
        id: state.id,
        num_story_templates: 0,
        position,
        ...times,
      }))
      .toSorted((a, b) => a.id - b.id),
    name,
    auto_assign_owner: chances.assignsOwner,
    id,
    team_id: id - 1,
    default_state_id: states[0]?.id,
    ...times,
  };
}

/** Group. */
export function teamView({ stories, workflows }: ShortcutRecords, team: Team): Resource {
  const own = [...stories.values()].filter(({ teamId }) => teamId === team.id);
  return {
    app_url: `https://app.shortcut.com/octo-org/team/${team.id}`,
    description: '',
    archived: false,
    entity_type: 'group',
    color: null,
    color_key: null,
    num_stories_started: 0,
    mention_name: team.mentionName,
    name: team.name,
    global_id: `v2:g:${WORKSPACE}:${team.id}`,
    num_stories: own.length,
    num_epics_started: 0,
    num_stories_backlog: 0,
    id: team.id,
    display_icon: null,
    default_workflow_id: null,
    member_ids: [],
    workflow_ids: [...workflows.keys()],
    created_at: LONG_AGO,
    updated_at: LONG_AGO,
  };
}

/** LabelSlim. */
export function labelView({ id, name, createdAt }: Label): Resource {
  return {
    app_url: `https://app.shortcut.com/octo-org/label/${id}`,
    description: null,
    archived: false,
    entity_type: 'label',
    color: null,
    name,
    global_id: `v2:l:${WORKSPACE}:${id}`,
    external_id: null,
    id,
    created_at: createdAt,
    updated_at: createdAt,
  };
}

/** StoryComment. */
export function commentView(records: ShortcutRecords, story: Story, comment: Comment): Resource {
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

/** A link to a member mentions them. Source: clients that write mentions (`[@name](shortcutapp://members/ID)`). */
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
export function fileView(records: ShortcutRecords, file: LinkedFile): Resource {
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
export function storySlimView(records: ShortcutRecords, story: Story): Resource {
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
export function storyView(records: ShortcutRecords, story: Story): Resource {
  return {
    ...sharedView(records, story),
    description: story.description,
    linked_files: filesOf(records, story).map((file) => fileView(records, file)),
    comments: story.comments.map((comment) => commentView(records, story, comment)),
    branches: [],
    tasks: [],
    pull_requests: [],
    commits: [],
    files: [],
  };
}

function sharedView(records: ShortcutRecords, story: Story): Resource {
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
    labels: [...records.labels.values()].filter(({ id }) => story.labelIds.includes(id)).map(labelView),
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
export function historyView({ members }: ShortcutRecords, story: Story, entry: HistoryEntry): Resource {
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
