import { createHash } from 'node:crypto';
import type { GitHubState } from './model.ts';
import type { Actor, Person, Role } from './records.ts';

/** The account behind every workflow's own token: its id is the same on github.com for everyone. */
export const ACTIONS_BOT: Person = {
  login: 'github-actions[bot]',
  id: 41898282,
  type: 'Bot',
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
  role: 'write',
};

/** The app that moves the branches of merge queues. */
export const MERGE_QUEUE_BOT: Person = {
  login: 'github-merge-queue[bot]',
  id: 118344674,
  type: 'Bot',
  name: 'github-merge-queue',
  email: '118344674+github-merge-queue@users.noreply.github.com',
  role: 'write',
};

/** The person of that login; whoever is new becomes a collaborator who may write. */
export function person(state: GitHubState, login: string): Person {
  if (login === ACTIONS_BOT.login) return ACTIONS_BOT;
  if (login === MERGE_QUEUE_BOT.login) return MERGE_QUEUE_BOT;
  return state.access.people.get(login) ?? addPerson(state, { login });
}

/** Somebody new; what is absent follows from the login. */
export interface NewPerson {
  readonly login: string;
  readonly id?: number | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly publicEmail?: string | undefined;
  readonly role?: Role | undefined;
  readonly type?: Person['type'] | undefined;
}

/** Makes an account, or replaces the one of that login. */
export function addPerson(state: GitHubState, fields: NewPerson): Person {
  const id = fields.id ?? idOfName(fields.login);
  const added: Person = {
    login: fields.login,
    id,
    type: fields.type ?? 'User',
    name: fields.name ?? fields.login,
    email: fields.email ?? `${id}+${fields.login}@users.noreply.github.com`,
    publicEmail: fields.publicEmail,
    role: fields.role ?? 'write',
  };
  state.access.people.set(added.login, added);
  return added;
}

/** Somebody who acts with a token of their own; the bot acts with a workflow's. */
export function personActing(state: GitHubState, login: string): Actor {
  return { person: person(state, login), byWorkflowToken: login === ACTIONS_BOT.login };
}

/** Eight digits that follow from the name, so that a person, a workflow or an environment has one id in every rehearsal. */
export function idOfName(name: string): number {
  return 10_000_000 + (createHash('sha1').update(name).digest().readUInt32BE(0) % 80_000_000);
}
