import type { Member, Project, StoryLabel, StoryWorkflow, Team } from './records.ts';
import type { ShortcutRecords } from './workspace.ts';

/** A resource as the API shows it, with the fields that its schema requires. */
export type ShortcutResource = Readonly<Record<string, unknown>>;

/** World time before everything else. */
const LONG_AGO = '2026-01-05T09:00:00Z';
const ORGANIZATION = '5f1d3c1e-0000-4000-8000-0000000000aa';
/** Id of the workspace. */
export const WORKSPACE = '5f1d3c1e-0000-4000-8000-0000000000bb';
const SCALE = [0, 1, 2, 4, 8];

/** MemberInfo: whose token it is. */
export function memberInfoView(records: ShortcutRecords, member: Member): ShortcutResource {
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
export function memberView(member: Member): ShortcutResource {
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
  { id, name, states }: StoryWorkflow,
): ShortcutResource {
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
export function teamView({ stories, workflows }: ShortcutRecords, team: Team): ShortcutResource {
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

/** Project. */
export function shortcutProjectView(
  { stories, workflows }: ShortcutRecords,
  project: Project,
): ShortcutResource {
  const own = [...stories.values()].filter(({ projectId }) => projectId === project.id);
  const [workflow = 0] = workflows.keys();
  return {
    app_url: `https://app.shortcut.com/octo-org/project/${project.id}`,
    description: null,
    archived: project.archived,
    entity_type: 'project',
    days_to_thermometer: 0,
    color: null,
    workflow_id: workflow,
    name: project.name,
    global_id: `v2:p:${WORKSPACE}:${project.id}`,
    start_time: LONG_AGO,
    updated_at: LONG_AGO,
    follower_ids: [],
    external_id: null,
    id: project.id,
    show_thermometer: false,
    team_id: workflow - 1,
    iteration_length: 2,
    abbreviation: null,
    stats: { num_stories: own.length, num_points: 0, num_related_documents: 0 },
    created_at: LONG_AGO,
  };
}

/** LabelSlim. */
export function shortcutLabelView({ id, name, createdAt }: StoryLabel): ShortcutResource {
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
