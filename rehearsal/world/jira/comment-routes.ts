import { z } from 'zod';
import { requireDocument } from './adf.ts';
import { type JiraAnswer, type JiraCall, type JiraRoute, jiraBody, jiraPage, ok } from './calls.ts';
import { refused } from './errors.ts';

const COMMENTS = '/issue/{issue}/comment';
/** Properties come only where they are asked for (waldur/waldur-mastermind, `expand_comments`). */
const LISTED = ['startAt', 'maxResults', 'expand'];

/** Comments of issues. */
export const JIRA_COMMENT_ROUTES: readonly JiraRoute[] = [
  { method: 'GET', template: COMMENTS, query: LISTED, run: listComments },
  { method: 'POST', template: COMMENTS, run: addComment },
  { method: 'GET', template: `${COMMENTS}/{comment}`, run: (call) => answer(call, 200, commentOf(call)) },
  { method: 'PUT', template: `${COMMENTS}/{comment}`, run: editComment },
  { method: 'DELETE', template: `${COMMENTS}/{comment}`, run: deleteComment },
];

/** Oldest first. */
function listComments(call: JiraCall): JiraAnswer {
  const issue = call.issue();
  const withProperties = call.query.get('expand')?.split(',').includes('properties') ?? false;
  const { startAt, maxResults, total, items } = jiraPage(call, issue.beside.comments);
  return ok({
    startAt,
    maxResults,
    total,
    comments: items.map((comment) => call.views.comment(issue, comment, withProperties)),
  });
}

function addComment(call: JiraCall): JiraAnswer {
  const issue = call.issue();
  return answer(call, 201, call.store.comment(issue, bodyOf(call), call.person.id));
}

/** Only its writer may change it, in words of the world's own (Jira Cloud's OpenAPI description, "Update comment", 400; Source: salto-io/jira-swaggers). */
function editComment(call: JiraCall): JiraAnswer {
  const comment = ownComment(call);
  comment.body = bodyOf(call);
  comment.updated = call.store.now();
  return answer(call, 200, comment);
}

function deleteComment(call: JiraCall): JiraAnswer {
  const { comments } = call.issue().beside;
  comments.splice(comments.indexOf(ownComment(call)), 1);
  return { status: 204 };
}

function answer(call: JiraCall, status: number, comment: ReturnType<typeof commentOf>): JiraAnswer {
  return { status, body: call.views.comment(call.issue(), comment) };
}

/** Source: Jira's own function test, TestCommentResource, "Can not find a comment for the id". */
function commentOf(call: JiraCall) {
  const id = call.ids['comment'] ?? '';
  const found = call.issue().beside.comments.find((comment) => comment.id === id);
  if (!found) throw refused(404, [`Can not find a comment for the id: ${id}.`]);
  return found;
}

function ownComment(call: JiraCall) {
  const found = commentOf(call);
  if (found.author !== call.person.id)
    throw refused(400, [`You do not have permission to edit comment with id: ${found.id}.`]);
  return found;
}

/** A document on Cloud, and a text that is not empty on Data Center (atlassian/atlascode#1560, gioboa/jira-plugin#154, opserver/Opserver#92). */
function bodyOf(call: JiraCall): unknown {
  if (call.store.flavour === 'cloud') {
    const { body } = jiraBody(z.strictObject({ body: z.unknown() }), call.body());
    requireDocument(body);
    return body;
  }
  const { body } = jiraBody(z.strictObject({ body: z.unknown() }), call.body());
  if (typeof body !== 'string')
    throw refused(400, ['Can not deserialize instance of java.lang.String out of START_OBJECT token']);
  if (body.trim() === '') throw refused(400, [], { comment: 'Comment body can not be empty!' });
  return body;
}
