import { z } from 'zod';
import { verb } from '../kernel/control-args.ts';
import type { Service } from '../kernel/wire.ts';
import { SHORTCUT_TYPES, STATE_TYPES, type Story, type StoryActor, type StoryColumn } from './records.ts';
import { addStory, addStoryComment, changeStory } from './store.ts';
import { freshId, labelOfName, type ShortcutRecords, stateWithId } from './workspace.ts';

const id = z.int().positive();
const member = z.string();

/** What people do in Shortcut, from outside its API. */
export function shortcutControl(records: ShortcutRecords): Service['control'] {
  return { ...workspaceControl(records), ...storyControl(records), ...moveControl(records) };
}

function workspaceControl(records: ShortcutRecords): Service['control'] {
  return {
    person: verb(
      'shortcut/person',
      {
        id: member,
        name: z.string().nullable().default(null),
        mentionName: z.string(),
        email: z.string().nullable().default(null),
        disabled: z.boolean().default(false),
        token: z.string().optional(),
      },
      ({ token, ...person }) => {
        records.members.set(person.id, person);
        if (token !== undefined) records.tokens.set(token, person.id);
      },
    ),
    workflow: verb(
      'shortcut/workflow',
      {
        id,
        name: z.string(),
        states: z
          .array(z.strictObject({ id: id.optional(), name: z.string(), type: z.enum(STATE_TYPES) }))
          .min(1),
      },
      ({ states, ...workflow }) => {
        const known = states.map((state) => ({ ...state, id: state.id ?? freshId(records) }));
        records.workflows.set(workflow.id, { ...workflow, states: known });
        return { states: known };
      },
    ),
    team: verb('shortcut/team', { id: member, name: z.string(), mentionName: z.string() }, (team) => {
      records.teams.set(team.id, team);
    }),
    project: verb(
      'shortcut/project',
      { id, name: z.string(), archived: z.boolean().default(false) },
      (project) => {
        records.projects.set(project.id, project);
      },
    ),
  };
}

function storyControl(records: ShortcutRecords): Service['control'] {
  return {
    story: verb(
      'shortcut/story',
      {
        id,
        name: z.string(),
        description: z.string().default(''),
        type: z.enum(SHORTCUT_TYPES).default('feature'),
        state: z.string().optional(),
        workflow: id.optional(),
        estimate: z.int().nullable().default(null),
        labels: z.array(z.string()).default([]),
        owners: z.array(member).default([]),
        requester: member,
        externalLinks: z.array(z.string()).default([]),
        archived: z.boolean().default(false),
        team: member.nullable().default(null),
        project: id.nullable().default(null),
      },
      ({ state, workflow, labels, owners, requester, team, project, ...fields }) => {
        const rest = {
          ownerIds: owners,
          followerIds: [],
          requestedById: requester,
          teamId: team,
          projectId: project,
        };
        const stateId = firstState(records, workflow, state).id;
        const labelIds = labels.map((name) => labelOfName(records, name).id);
        addStory(records, { ...fields, ...rest, stateId, labelIds }, { member: requester });
      },
    ),
    comment: verb('shortcut/comment', { id, text: z.string(), by: member }, (args) => ({
      id: addStoryComment(records, storyOf(records, args.id), args.text, args.by).id,
    })),
    label: verb(
      'shortcut/label',
      { id, label: z.string(), on: z.boolean().default(true), by: member },
      (args) => {
        const story = storyOf(records, args.id);
        const label = labelOfName(records, args.label).id;
        const others = story.labelIds.filter((each) => each !== label);
        changeStory(records, story, { labelIds: args.on ? [...others, label] : others }, { member: args.by });
      },
    ),
    archive: verb('shortcut/archive', { id, archived: z.boolean().default(true), by: member }, (args) => {
      changeStory(records, storyOf(records, args.id), { archived: args.archived }, { member: args.by });
    }),
  };
}

function moveControl(records: ShortcutRecords): Service['control'] {
  function move(story: Story, wanted: (state: StoryColumn) => boolean, by: StoryActor): void {
    const { workflow } = stateWithId(records, story.stateId) ?? {};
    const found = workflow?.states.find(wanted);
    if (!found) throw new Error(`The world's Shortcut has no such state for story ${story.id}.`);
    changeStory(records, story, { stateId: found.id }, by);
  }
  return {
    move: verb(
      'shortcut/move',
      { id, state: z.string(), by: member, automation: z.string().optional() },
      ({ id: story, state, by, automation }) =>
        move(storyOf(records, story), ({ name }) => name === state, { member: by, automation }),
    ),
    accept: verb('shortcut/accept', { id, by: member }, (args) =>
      move(storyOf(records, args.id), ({ type }) => type === 'done', { member: args.by }),
    ),
    reject: verb('shortcut/reject', { id, by: member }, (args) =>
      move(storyOf(records, args.id), ({ name }) => name === 'Rejected', { member: args.by }),
    ),
  };
}

function storyOf({ stories }: ShortcutRecords, wanted: number): Story {
  const found = stories.get(wanted);
  if (!found) throw new Error(`The world's Shortcut has no story ${wanted}.`);
  return found;
}

/** The state of that name, or the first one that is unstarted. */
function firstState(
  records: ShortcutRecords,
  workflow: number | undefined,
  name: string | undefined,
): StoryColumn {
  const [first] = records.workflows.values();
  const { states = [] } = (workflow === undefined ? first : records.workflows.get(workflow)) ?? {};
  const found = states.find((state) =>
    name === undefined ? state.type === 'unstarted' : state.name === name,
  );
  if (!found) throw new Error(`The world's Shortcut has no state ${name ?? 'that is unstarted'}.`);
  return found;
}
