import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import { closeIssue, reopenIssue } from '../acts/closing-acts.ts';
import * as acts from '../acts/issue-acts.ts';
import { nextId, timestamp } from '../model/model.ts';
import { type Comment, type Issue, issueState } from '../model/records.ts';
import { renderComment, renderReaction } from '../views/render-comment.ts';
import { REACTIONS, renderIssue } from '../views/render-pull.ts';
import { issueNamed, LABEL, labelName, READ, refuseNewLabels, WRITE } from './label-routes.ts';
import { notFound, type Problem, unknownToTheWorld, validationFailed } from './problems.ts';
import { answerPage, jsonBody, numberParam, type Route, type RouteCall, route, write } from './router.ts';

const LONGEST_BODY = 65_536;

function commentOf(call: RouteCall): Comment {
  const comment = call.state.talk.comments.get(numberParam(call, 'comment_id'));
  if (!comment) throw notFound();
  return comment;
}

function commentBody(call: RouteCall): string {
  const { body } = jsonBody(call, z.strictObject({ body: z.string() }));
  const fault = (code: string, message?: string): Problem =>
    validationFailed({
      resource: 'IssueComment',
      field: 'body',
      code,
      ...(message === undefined ? {} : { message }),
    });
  if (body.trim() === '') throw fault('missing_field', 'Body cannot be blank');
  if (body.length > LONGEST_BODY)
    throw fault('custom', `Body is too long (maximum is ${LONGEST_BODY} characters)`);
  return body;
}

function listComments(call: RouteCall): WireResponse {
  const { number } = issueNamed(call);
  const since = call.query.get('since') ?? '';
  const found = [...call.state.talk.comments.values()].filter(
    (comment) => comment.number === number && comment.updatedAt >= since,
  );
  return answerPage(call, found, (comment) => renderComment(call.state, comment));
}

function createComment(call: RouteCall): WireResponse {
  const comment = acts.addComment(call.state, call.actor, issueNamed(call).number, commentBody(call));
  return json(201, renderComment(call.state, comment));
}

function updateComment(call: RouteCall): WireResponse {
  const comment = commentOf(call);
  acts.editComment(call.state, call.actor, comment, commentBody(call));
  return json(200, renderComment(call.state, comment));
}

function deleteComment(call: RouteCall): WireResponse {
  acts.deleteComment(call.state, call.actor, commentOf(call));
  return { status: 204 };
}

function createIssue(call: RouteCall): WireResponse {
  const { state, actor } = call;
  const body = jsonBody(
    call,
    z.strictObject({ title: z.string(), body: z.string().nullish(), labels: z.array(LABEL).optional() }),
  );
  const labels = (body.labels ?? []).map(labelName);
  refuseNewLabels(call, labels);
  const issue = acts.openIssue(state, actor, body);
  acts.addLabels(state, actor, issue, labels);
  return json(201, renderIssue(state, issue));
}

/** Pull requests are issues too, and stand in the list as such. */
function listIssues(call: RouteCall): WireResponse {
  const wanted = call.query.get('state') ?? 'open';
  const all: readonly Issue[] = [...call.state.talk.pulls.values(), ...call.state.talk.issues.values()];
  const since = call.query.get('since') ?? '';
  const found = all.filter(
    (issue) =>
      (wanted === 'all' || issueState(issue) === wanted) &&
      Date.parse(issue.updatedAt) >= (Date.parse(since) || 0),
  );
  const sort = call.query.get('sort') ?? 'created';
  if (sort !== 'created' && sort !== 'updated')
    throw validationFailed({ resource: 'Issue', field: 'sort', code: 'invalid' });
  const key = (issue: Issue): string => (sort === 'updated' ? issue.updatedAt : issue.createdAt);
  const order = found.toSorted((a, b) => key(b).localeCompare(key(a)) || b.number - a.number);
  return answerPage(call, call.query.get('direction') === 'asc' ? order.reverse() : order, (issue) =>
    renderIssue(call.state, issue),
  );
}

function updateIssue(call: RouteCall): WireResponse {
  const number = numberParam(call, 'issue_number');
  if (call.state.talk.pulls.has(number))
    throw unknownToTheWorld('a change of a pull request by the routes of issues');
  const issue = call.state.talk.issues.get(number);
  if (!issue) throw notFound();
  const schema = z.strictObject({
    title: z.string().optional(),
    body: z.string().nullish(),
    state: z.enum(['open', 'closed']).optional(),
    state_reason: z.enum(['completed', 'not_planned', 'duplicate', 'reopened']).nullish(),
  });
  const { title, body, state, state_reason: reason } = jsonBody(call, schema);
  if (title !== undefined) issue.title = title;
  if (body !== undefined) issue.body = body;
  if (state === 'open') reopenIssue(call.state, call.actor, issue);
  // "Ignored unless `state` is changed" (docs.github.com/rest/issues/issues, "Update an issue").
  else if (state === 'closed' && issueState(issue) === 'open')
    closeIssue(call.state, call.actor, issue, {
      reason: reason === 'not_planned' || reason === 'duplicate' ? reason : 'completed',
    });
  issue.updatedAt = timestamp(call.state);
  return json(200, renderIssue(call.state, issue));
}

function react(call: RouteCall): WireResponse {
  const { state, actor } = call;
  const { reactions } = commentOf(call);
  const { content } = jsonBody(call, z.strictObject({ content: z.enum(REACTIONS) }));
  const known = reactions.find((each) => each.author === actor.person.login && each.content === content);
  if (known) return json(200, renderReaction(state, known));
  const added = { id: nextId(state), author: actor.person.login, content, at: timestamp(state) };
  reactions.push(added);
  return json(201, renderReaction(state, added));
}

function unreact(call: RouteCall): WireResponse {
  const { reactions } = commentOf(call);
  const index = reactions.findIndex((each) => each.id === numberParam(call, 'reaction_id'));
  if (index < 0) throw notFound();
  reactions.splice(index, 1);
  return { status: 204 };
}

/** Of one kind where `content` names it (docs.github.com/rest/reactions/reactions, "List reactions for an issue comment"). */
function listReactions(call: RouteCall): WireResponse {
  const wanted = call.query.get('content');
  const found = commentOf(call).reactions.filter(({ content }) => wanted === null || content === wanted);
  return answerPage(call, found, (each) => renderReaction(call.state, each));
}

const ISSUE = '~/issues/{issue_number}';
const COMMENT = '~/issues/comments/{comment_id}';

/** Issues, comments and reactions. */
export const ISSUE_ROUTES: readonly Route[] = [
  route('GET ~/issues', READ, listIssues, ['state', 'sort', 'direction', 'since']),
  route('POST ~/issues', [write('issues')], createIssue),
  route(`PATCH ${ISSUE}`, [write('issues')], updateIssue),
  route(`GET ${COMMENT}`, READ, (call) => json(200, renderComment(call.state, commentOf(call)))),
  route(`PATCH ${COMMENT}`, WRITE, updateComment),
  route(`DELETE ${COMMENT}`, WRITE, deleteComment),
  route(`GET ${COMMENT}/reactions`, READ, listReactions, ['content']),
  route(`POST ${COMMENT}/reactions`, WRITE, react),
  route(`DELETE ${COMMENT}/reactions/{reaction_id}`, WRITE, unreact),
  route(`GET ${ISSUE}`, READ, (call) => json(200, renderIssue(call.state, issueNamed(call)))),
  route(`GET ${ISSUE}/comments`, READ, listComments, ['since']),
  route(`POST ${ISSUE}/comments`, WRITE, createComment),
];
