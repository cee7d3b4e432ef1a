import { NEW_ISSUE, NEW_TEAM } from './defaults.ts';
import { entityNotFound, refusedArgument } from './errors.ts';
import { type Args, pageSizeOf, type Shown } from './execute.ts';
import { filtered } from './filters.ts';
import type {
  Entity,
  LinearActor,
  LinearAttachment,
  LinearComment,
  LinearHistory,
  LinearIssue,
  LinearLabel,
  LinearState,
  LinearTeam,
  LinearUser,
} from './records.ts';
import { identifierOf, type LinearStore, need, teamOf } from './store.ts';

const WEB = 'https://linear.app/octo-org';

/** A page of a list: by when its nodes were made, in the direction that the world has, and a cursor is a node's id. */
export function pageOfNodes<T extends Entity>(
  store: LinearStore,
  all: readonly T[],
  show: (node: T) => Shown,
  { after, before, first, last, filter, ...args }: Args,
): Shown {
  if (first !== undefined && last !== undefined)
    throw refusedArgument('Passing both first and last is not supported.');
  const size = Math.min(pageSizeOf({ first, last }), store.habits.longestPage);
  const sorted = all.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  const shown = (store.habits.newestFirst ? sorted.toReversed() : sorted).map((node) => ({
    id: node.id,
    node: show(node),
  }));
  const listed = filtered(shown, filter, args);
  const from = typeof after === 'string' ? placeOf(listed, after) + 1 : 0;
  const to = typeof before === 'string' ? placeOf(listed, before) : listed.length;
  const page =
    last === undefined ? listed.slice(from, Math.min(from + size, to)) : listed.slice(from, to).slice(-size);
  const [start, end] = [page[0], page.at(-1)];
  return {
    nodes: page.map(({ node }) => node),
    edges: page.map(({ id, node }) => ({ cursor: id, node })),
    pageInfo: {
      hasNextPage: end !== undefined && listed.indexOf(end) < listed.length - 1,
      hasPreviousPage: start !== undefined && listed.indexOf(start) > 0,
      startCursor: start?.id ?? null,
      endCursor: end?.id ?? null,
    },
  };
}

function placeOf(listed: readonly { readonly id: string }[], cursor: string): number {
  const place = listed.findIndex(({ id }) => id === cursor);
  if (place < 0) throw entityNotFound('cursor');
  return place;
}

/** An issue, with what is not modelled left at what a new issue has. */
export function issueNode(store: LinearStore, issue: LinearIssue): Shown {
  const identifier = identifierOf(store, issue);
  return {
    ...timesOf(issue, issue.updatedAt),
    identifier,
    number: issue.number,
    title: issue.title,
    url: `${WEB}/issue/${identifier}`,
    branchName: identifier.toLowerCase(),
    trashed: issue.trashed || null,
    estimate: issue.estimate,
    labelIds: issue.labelIds,
    ...NEW_ISSUE,
    state: () => stateNode(store, need(store.states.get(issue.stateId), 'WorkflowState')),
    team: () => teamNode(store, teamOf(store, issue)),
    creator: () => userOf(store, issue.creatorId),
    assignee: () => userOf(store, issue.assigneeId),
    ...listsOf(store, issue),
  };
}

function listsOf(store: LinearStore, issue: LinearIssue): Shown {
  const of = <T extends { readonly issueId: string }>(all: Iterable<T>) =>
    [...all].filter(({ issueId }) => issueId === issue.id);
  const labels = () => [...store.labels.values()].filter(({ id }) => issue.labelIds.includes(id));
  return {
    labels: (args: Args) => pageOfNodes(store, labels(), (each) => labelNode(store, each), args),
    comments: (args: Args) =>
      pageOfNodes(store, of(store.comments.values()), (each) => commentNode(store, each), args),
    attachments: (args: Args) =>
      pageOfNodes(store, of(store.attachments.values()), (each) => attachmentNode(store, each), args),
    history: (args: Args) => pageOfNodes(store, of(store.history), (each) => historyNode(store, each), args),
  };
}

export function userNode(user: LinearUser): Shown {
  const { name, displayName, email, app } = user;
  return {
    ...timesOf(user),
    name,
    displayName,
    email,
    app,
    active: true,
    admin: false,
    owner: false,
    guest: false,
    isMe: false,
    isAssignable: true,
    isMentionable: true,
    canAccessAnyPublicTeam: true,
    supportsAgentSessions: false,
    createdIssueCount: 0,
    avatarBackgroundColor: '#5e6ad2',
    initials: name.replaceAll(/[^A-Z]/g, ''),
    inviteHash: '',
    url: `${WEB}/profiles/${displayName}`,
  };
}

function userOf(store: LinearStore, id: string | undefined): Shown | null {
  const user = id === undefined ? undefined : store.users.get(id);
  return user === undefined ? null : userNode(user);
}

export function stateNode(store: LinearStore, state: LinearState): Shown {
  const { name, type, position } = state;
  return {
    ...timesOf(state),
    name,
    type,
    position,
    color: '#e2e2e2',
    team: () => teamNode(store, teamOf(store, state)),
  };
}

export function teamNode(store: LinearStore, team: LinearTeam): Shown {
  const { key, name } = team;
  const members = () => team.memberIds.flatMap((id) => store.users.get(id) ?? []);
  const states = () => [...store.states.values()].filter(({ teamId }) => teamId === team.id);
  const labels = () => [...store.labels.values()].filter(({ teamId }) => teamId === team.id);
  return {
    ...timesOf(team),
    key,
    name,
    displayName: name,
    ...NEW_TEAM,
    issueCount: () => [...store.issues.values()].filter(({ teamId }) => teamId === team.id).length,
    members: (args: Args) => pageOfNodes(store, members(), userNode, args),
    states: (args: Args) => pageOfNodes(store, states(), (each) => stateNode(store, each), args),
    labels: (args: Args) => pageOfNodes(store, labels(), (each) => labelNode(store, each), args),
  };
}

export function labelNode(store: LinearStore, label: LinearLabel): Shown {
  const { name, isGroup, teamId } = label;
  return {
    ...timesOf(label),
    name,
    isGroup,
    color: '#bec2c8',
    team: () => (teamId === undefined ? null : teamNode(store, teamOf(store, { teamId }))),
  };
}

export function commentNode(store: LinearStore, comment: LinearComment): Shown {
  const { body, editedAt, issueId } = comment;
  const issue = () => need(store.issues.get(issueId), 'Issue');
  return {
    ...timesOf(comment, editedAt ?? comment.createdAt),
    body,
    editedAt,
    issueId,
    reactionData: {},
    reactions: [],
    url: `${WEB}/issue/${identifierOf(store, issue())}#comment-${comment.id.slice(0, 8)}`,
    issue: () => issueNode(store, issue()),
    user: () => userOf(store, comment.userId),
    botActor: comment.userId === undefined ? { type: 'github', name: 'GitHub' } : null,
  };
}

export function attachmentNode(store: LinearStore, attachment: LinearAttachment): Shown {
  const { url, title, subtitle, metadata, issueId, creatorId, updatedAt } = attachment;
  return {
    ...timesOf(attachment, updatedAt),
    url,
    title,
    subtitle,
    metadata,
    groupBySource: false,
    issue: () => issueNode(store, need(store.issues.get(issueId), 'Issue')),
    creator: () => userOf(store, creatorId),
  };
}

function historyNode(store: LinearStore, entry: LinearHistory): Shown {
  const { by, fromStateId, toStateId, addedLabelIds, removedLabelIds, attachmentId } = entry;
  const state = (id: string | undefined) => {
    const found = id === undefined ? undefined : store.states.get(id);
    return found === undefined ? null : stateNode(store, found);
  };
  return {
    ...timesOf(entry),
    fromStateId,
    toStateId,
    addedLabelIds,
    removedLabelIds,
    attachmentId,
    fromState: () => state(fromStateId),
    toState: () => state(toStateId),
    issue: () => issueNode(store, need(store.issues.get(entry.issueId), 'Issue')),
    ...actorOf(store, by),
  };
}

/** Null for what an integration did (`@linear/sdk`, `IssueHistory.actor`, `botActor`). */
function actorOf(store: LinearStore, by: LinearActor): Shown {
  if ('bot' in by) return { actor: null, actorId: null, botActor: by.bot };
  return { actor: () => userOf(store, by.userId), actorId: by.userId, botActor: null };
}

function timesOf({ id, createdAt }: Entity, updatedAt = createdAt): Shown {
  return { id, createdAt, updatedAt, archivedAt: null };
}
