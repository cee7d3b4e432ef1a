import { z } from 'zod';
import { verb } from '../kernel/control-args.ts';
import type { Service } from '../kernel/wire.ts';
import {
  LINEAR_STATE_TYPES,
  type LinearActor,
  type LinearIssue,
  type LinearState,
  type LinearStateType,
} from './records.ts';
import {
  add,
  addLabel,
  fresh,
  identifierOf,
  issueBy,
  type LinearStore,
  makeLabel,
  moveIssue,
  teamOf,
  writtenBody,
} from './store.ts';

/** Of a new team, and what teams add that judge what was delivered. */
const WORKFLOW: readonly (readonly [string, LinearStateType])[] = [
  ['Backlog', 'backlog'],
  ['Todo', 'unstarted'],
  ['In Progress', 'started'],
  ['In Review', 'started'],
  ['Delivered', 'started'],
  ['Rejected', 'started'],
  ['Done', 'completed'],
  ['Canceled', 'canceled'],
  ['Duplicate', 'duplicate'],
];

/** One state of a team has another name, by the seed. */
const RENAMED: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['In Progress', 'Doing'],
  ['In Review', 'Ready for a look'],
  ['Delivered', 'On staging'],
];

/** What people do in Linear, from outside its API. */
export function linearControl(store: LinearStore): Service['control'] {
  return { ...peopleControl(store), ...issueControl(store), ...markControl(store), ...moveControl(store) };
}

function peopleControl(store: LinearStore): Service['control'] {
  return {
    person: verb(
      'linear/person',
      {
        name: z.string(),
        email: z.string(),
        displayName: z.string().optional(),
        app: z.boolean().default(false),
        token: z.string().optional(),
      },
      ({ token, displayName, ...person }) => {
        const slug = person.name
          .toLowerCase()
          .replaceAll(/[^a-z]+/g, '-')
          .replace(/^-|-$/g, '');
        const { id } = add(store.users, { ...fresh(store), ...person, displayName: displayName ?? slug });
        if (token !== undefined) store.tokens.set(token, id);
        return { id };
      },
    ),
    team: verb(
      'linear/team',
      {
        key: z.string(),
        name: z.string(),
        members: z.array(z.string()).default([]),
        states: z.array(z.strictObject({ name: z.string(), type: z.enum(LINEAR_STATE_TYPES) })).optional(),
      },
      ({ members, states, ...team }) => {
        const { id } = add(store.teams, { ...fresh(store), ...team, memberIds: members, lastNumber: 0 });
        const [from, to] = store.random.pick(RENAMED);
        const workflow =
          states ?? WORKFLOW.map(([name, type]) => ({ name: name === from ? to : name, type }));
        for (const [position, each] of workflow.entries())
          add(store.states, { ...fresh(store), ...each, position, teamId: id });
        return { id, states: workflow, renamed: states === undefined ? { from, to } : null };
      },
    ),
  };
}

const by = {
  by: z.string().optional(),
  bot: z.strictObject({ type: z.string(), name: z.string() }).optional(),
};

function actorOf({
  by: userId,
  bot,
}: {
  readonly by?: string | undefined;
  readonly bot?: { readonly type: string; readonly name: string } | undefined;
}): LinearActor {
  if (userId !== undefined) return { userId };
  if (bot !== undefined) return { bot };
  throw new Error('Somebody of Linear does it: say by whom, or which bot.');
}

function issueControl(store: LinearStore): Service['control'] {
  return {
    issue: verb(
      'linear/issue',
      {
        team: z.string(),
        title: z.string(),
        state: z.string().default('Todo'),
        labels: z.array(z.string()).default([]),
        assignee: z.string().optional(),
        creator: z.string().optional(),
        estimate: z.number().optional(),
      },
      ({ team: key, state, labels, assignee, creator, ...fields }) => {
        const team = [...store.teams.values()].find((each) => each.key === key);
        if (team === undefined) throw new Error(`The world's Linear has no team ${key}.`);
        team.lastNumber += 1;
        const issue: LinearIssue = add(store.issues, {
          ...fresh(store),
          title: fields.title,
          number: team.lastNumber,
          teamId: team.id,
          stateId: stateNamed(store, team.id, state).id,
          labelIds: labels.map((name) => labelNamed(store, name, team.id).id),
          assigneeId: assignee,
          creatorId: creator,
          estimate: fields.estimate,
          trashed: false,
          updatedAt: store.now(),
        });
        return { id: identifierOf(store, issue), uuid: issue.id };
      },
    ),
    comment: verb(
      'linear/comment',
      { issue: z.string(), text: z.string(), by: z.string().optional() },
      (args) => {
        const { id } = add(store.comments, {
          ...fresh(store),
          issueId: issueBy(store, args.issue).id,
          userId: args.by,
          ...writtenBody(store, args.text),
          editedAt: undefined,
        });
        return { id };
      },
    ),
  };
}

function markControl(store: LinearStore): Service['control'] {
  return {
    label: verb(
      'linear/label',
      { name: z.string(), team: z.string().optional(), isGroup: z.boolean().default(false) },
      (args) => {
        const team = [...store.teams.values()].find(({ key }) => key === args.team);
        return { id: makeLabel(store, args.name, team?.id, args.isGroup).id };
      },
    ),
    attach: verb(
      'linear/attach',
      { issue: z.string(), url: z.string(), title: z.string(), by: z.string() },
      ({ issue, by: creatorId, ...fields }) => {
        const rest = { subtitle: undefined, metadata: {}, updatedAt: store.now() };
        const issueId = issueBy(store, issue).id;
        return { id: add(store.attachments, { ...fresh(store), ...fields, ...rest, issueId, creatorId }).id };
      },
    ),
    trash: verb('linear/trash', { issue: z.string() }, (args) => {
      issueBy(store, args.issue).trashed = true;
    }),
    mark: verb('linear/mark', { issue: z.string(), label: z.string(), ...by }, ({ issue, label, ...who }) => {
      const found = issueBy(store, issue);
      addLabel(store, found, labelNamed(store, label, found.teamId).id, actorOf(who));
    }),
  };
}

function moveControl(store: LinearStore): Service['control'] {
  const move = (name: string, stateOf: (states: readonly LinearState[]) => LinearState | undefined) =>
    verb(name, { issue: z.string(), ...by }, ({ issue, ...who }) => {
      const found = issueBy(store, issue);
      const state = stateOf([...store.states.values()].filter(({ teamId }) => teamId === found.teamId));
      if (state === undefined) throw new Error(`Team ${teamOf(store, found).key} has no state for it.`);
      moveIssue(store, found, state.id, actorOf(who));
    });
  return {
    accept: move('linear/accept', (states) => states.find(({ type }) => type === 'completed')),
    reject: move(
      'linear/reject',
      (states) =>
        states.find(({ name }) => name === 'Rejected') ?? states.find(({ type }) => type === 'canceled'),
    ),
    state: verb(
      'linear/state',
      { issue: z.string(), state: z.string(), ...by },
      ({ issue, state, ...who }) => {
        const found = issueBy(store, issue);
        moveIssue(store, found, stateNamed(store, found.teamId, state).id, actorOf(who));
      },
    ),
  };
}

function stateNamed(store: LinearStore, teamId: string, name: string): LinearState {
  const states = [...store.states.values()].filter((each) => each.teamId === teamId);
  const found = states.find((each) => each.name === name);
  if (found === undefined)
    throw new Error(`The team has no state ${name}; it has ${states.map((each) => each.name).join(', ')}.`);
  return found;
}

function labelNamed(store: LinearStore, name: string, teamId: string) {
  const found = [...store.labels.values()].find(
    (each) => each.name === name && (each.teamId === undefined || each.teamId === teamId),
  );
  return found ?? makeLabel(store, name, teamId);
}
