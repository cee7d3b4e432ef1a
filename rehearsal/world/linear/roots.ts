import { BeyondTheWorld, LinearProblem, refusedArgument } from './errors.ts';
import type { Args, Shown } from './execute.ts';
import type { LinearAttachment, LinearIssue, LinearUser } from './records.ts';
import {
  add,
  addLabel,
  fresh,
  issueBy,
  type LinearStore,
  makeLabel,
  moveIssue,
  need,
  record,
  requireUuid,
  writtenBody,
} from './store.ts';
import {
  attachmentNode,
  commentNode,
  issueNode,
  labelNode,
  pageOfNodes,
  stateNode,
  teamNode,
  userNode,
} from './views.ts';

type Resolver = (args: Args) => unknown;

/** What one may ask for. */
export function queries(store: LinearStore, viewer: LinearUser): Record<string, Resolver> {
  const view = (user: LinearUser) => ({ ...userNode(user), isMe: user.id === viewer.id });
  const byId =
    <T>(all: Map<string, T>, entity: string, show: (found: T) => Shown) =>
    ({ id }: Args) =>
      show(need(all.get(String(id)), entity));
  return {
    viewer: () => view(viewer),
    user: byId(store.users, 'User', view),
    users: (args) => pageOfNodes(store, [...store.users.values()], view, args),
    issue: ({ id }) => issueNode(store, issueBy(store, String(id))),
    issues: (args) => pageOfNodes(store, [...store.issues.values()], (each) => issueNode(store, each), args),
    team: byId(store.teams, 'Team', (each) => teamNode(store, each)),
    teams: (args) => pageOfNodes(store, [...store.teams.values()], (each) => teamNode(store, each), args),
    comment: byId(store.comments, 'Comment', (each) => commentNode(store, each)),
    attachment: byId(store.attachments, 'Attachment', (each) => attachmentNode(store, each)),
    workflowState: byId(store.states, 'WorkflowState', (each) => stateNode(store, each)),
    workflowStates: (args) =>
      pageOfNodes(store, [...store.states.values()], (each) => stateNode(store, each), args),
    issueLabel: byId(store.labels, 'IssueLabel', (each) => labelNode(store, each)),
    issueLabels: (args) =>
      pageOfNodes(store, [...store.labels.values()], (each) => labelNode(store, each), args),
  };
}

/** What one may do, as the viewer. Each answers that it succeeded. */
export function mutations(store: LinearStore, viewer: LinearUser): Record<string, Resolver> {
  const by = { userId: viewer.id };
  const done = (fields: Shown): Shown => ({ success: true, lastSyncId: store.history.length, ...fields });
  const ofIssue = (issue: LinearIssue) => done({ issue: issueNode(store, issue) });
  return {
    issueUpdate({ id, input }) {
      const issue = issueBy(store, String(id));
      const { stateId } = only(input, ['stateId']);
      if (stateId !== undefined) moveIssue(store, issue, String(stateId), by);
      return ofIssue(issue);
    },
    issueAddLabel({ id, labelId }) {
      const issue = issueBy(store, String(id));
      addLabel(store, issue, String(labelId), by);
      return ofIssue(issue);
    },
    issueRemoveLabel({ id, labelId }) {
      const issue = issueBy(store, String(id));
      need(store.labels.get(String(labelId)), 'IssueLabel');
      if (issue.labelIds.includes(String(labelId))) {
        issue.labelIds = issue.labelIds.filter((each) => each !== labelId);
        record(store, issue, by, { removedLabelIds: [String(labelId)] });
      }
      return ofIssue(issue);
    },
    issueLabelCreate({ input }) {
      const { name, teamId } = only(input, ['name', 'teamId']);
      const team = teamId === undefined ? undefined : need(store.teams.get(String(teamId)), 'Team');
      return done({ issueLabel: labelNode(store, makeLabel(store, String(name), team?.id)) });
    },
    ...commentMutations(store, viewer, done),
    ...attachmentMutations(store, viewer, done),
  };
}

function commentMutations(
  store: LinearStore,
  viewer: LinearUser,
  done: (fields: Shown) => Shown,
): Record<string, Resolver> {
  return {
    commentCreate({ input }) {
      const { issueId, body } = only(input, ['issueId', 'body']);
      if (typeof body !== 'string' || body.trim() === '') throw refusedArgument('body should not be empty.');
      const issue = issueBy(store, String(issueId));
      const fields = { issueId: issue.id, userId: viewer.id, editedAt: undefined };
      const comment = add(store.comments, { ...fresh(store), ...fields, ...writtenBody(store, body) });
      return done({ comment: commentNode(store, comment) });
    },
    commentUpdate({ id, input }) {
      const { body } = only(input, ['body']);
      requireUuid(String(id), 'id');
      const comment = need(store.comments.get(String(id)), 'Comment');
      // Which words Linear has for it is said nowhere.
      if (comment.userId !== viewer.id)
        throw new LinearProblem('FORBIDDEN', 'You can only edit your own comments.');
      if (typeof body !== 'string' || body.trim() === '') throw refusedArgument('body should not be empty.');
      const written = writtenBody(store, body);
      comment.body = written.body;
      comment.mentioned = [...comment.mentioned, ...written.mentioned];
      comment.editedAt = store.now();
      return done({ comment: commentNode(store, comment) });
    },
  };
}

/** "If another attachment is created with the same url value, existing record is updated" (`@linear/sdk`, `AttachmentCreateInput`). */
function attachmentMutations(
  store: LinearStore,
  viewer: LinearUser,
  done: (fields: Shown) => Shown,
): Record<string, Resolver> {
  return {
    attachmentCreate({ input }) {
      const { issueId, url, title, ...more } = only(input, [
        'issueId',
        'url',
        'title',
        'subtitle',
        'metadata',
      ]);
      const issue = issueBy(store, String(issueId));
      if (!URL.canParse(String(url))) throw refusedArgument('url must be a URL address.');
      const known = [...store.attachments.values()].find(
        (each) => each.issueId === issue.id && each.url === url,
      );
      const fields = { subtitle: undefined, metadata: {}, updatedAt: store.now() };
      const place = { issueId: issue.id, url: String(url), creatorId: viewer.id };
      const attachment =
        known ?? add(store.attachments, { ...fresh(store), ...place, ...fields, title: String(title) });
      if (known === undefined) record(store, issue, { userId: viewer.id }, { attachmentId: attachment.id });
      change(store, attachment, { title, ...more });
      return done({ attachment: attachmentNode(store, attachment) });
    },
    attachmentUpdate({ id, input }) {
      const attachment = need(store.attachments.get(String(id)), 'Attachment');
      change(store, attachment, only(input, ['title', 'subtitle', 'metadata']));
      return done({ attachment: attachmentNode(store, attachment) });
    },
    attachmentDelete({ id }) {
      need(store.attachments.get(String(id)), 'Attachment');
      store.attachments.delete(String(id));
      return done({ entityId: id });
    },
  };
}

function change(store: LinearStore, attachment: LinearAttachment, { title, subtitle, metadata }: Args): void {
  if (typeof title === 'string') attachment.title = title;
  if (typeof subtitle === 'string') attachment.subtitle = subtitle;
  if (metadata !== undefined) attachment.metadata = metadataOf(metadata);
  attachment.updatedAt = store.now();
}

/** "Attachment metadata object with string and number values" (`@linear/sdk`, `AttachmentCreateInput.metadata`). */
function metadataOf(metadata: unknown): Readonly<Record<string, unknown>> {
  const values = Object.values(metadata as object);
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number'))
    throw refusedArgument('metadata must have string and number values.');
  return { ...(metadata as Record<string, unknown>) };
}

/** What of an input the world knows. @throws BeyondTheWorld for the rest */
function only(input: unknown, known: readonly string[]): Args {
  const given = input as Args;
  const unknown = Object.keys(given).find((name) => !known.includes(name) && given[name] !== null);
  if (unknown !== undefined) throw new BeyondTheWorld(`the input's field ${unknown}`);
  return given;
}
