import type { WireResponse } from '../../kernel/wire.ts';
import type { GitHubState } from '../model/model.ts';
import type { Comment, IssueEvent, IssueEventKind } from '../model/records.ts';
import { nodeId, renderUserOf, repositoryUrl } from '../views/render.ts';
import { renderComment } from '../views/render-comment.ts';
import { issueNamed, READ } from './label-routes.ts';
import { unknownToTheWorld } from './problems.ts';
import { answerPage, type Route, type RouteCall, route } from './router.ts';

/**
 * Only those of labels, bases and of closing issues, oldest first. The commit is named that closed an issue, but no pull request that did
 * (docs.github.com/rest/issues/events, "List issue events for an issue"; docs.github.com/rest/using-the-rest-api/issue-event-types, closed).
 */
function listEvents(call: RouteCall): WireResponse {
  return answerPage(call, eventsOf(call), (event) => renderEvent(call.state, event));
}

function eventsOf(call: RouteCall): readonly IssueEvent[] {
  const { number } = issueNamed(call);
  return call.state.talk.issueEvents.filter((each) => each.number === number);
}

function renderEvent(state: GitHubState, { id, by, at, ...what }: IssueEvent): Record<string, unknown> {
  return {
    id,
    node_id: nodeId(EVENT_NODES[what.event], id),
    url: `${repositoryUrl(state)}/issues/events/${id}`,
    actor: renderUserOf(state, by),
    event: what.event,
    ...closingCommit(state, what),
    created_at: at,
    ...('label' in what ? { label: { name: what.label.name, color: what.label.color } } : {}),
    performed_via_github_app: null,
  };
}

/**
 * Events and comments of an issue, oldest first (docs.github.com/rest/issues/timeline, "List timeline events for an issue"). That of a pull
 * request has commits and reviews as well, which the world does not tell of there.
 */
function listTimeline(call: RouteCall): WireResponse {
  const { state } = call;
  const { number } = issueNamed(call);
  if (state.talk.pulls.has(number)) throw unknownToTheWorld('the timeline of a pull request');
  const events = eventsOf(call).map((each) => ({
    id: each.id,
    at: each.at,
    shown: renderEvent(state, each),
  }));
  const comments = [...state.talk.comments.values()]
    .filter((comment) => comment.number === number)
    .map((each) => ({ id: each.id, at: each.createdAt, shown: renderCommented(state, each) }));
  const all = [...events, ...comments].toSorted((a, b) => a.at.localeCompare(b.at) || a.id - b.id);
  return answerPage(call, all, ({ shown }) => shown);
}

function renderCommented(state: GitHubState, comment: Comment): Record<string, unknown> {
  return { event: 'commented', actor: renderUserOf(state, comment.author), ...renderComment(state, comment) };
}

function closingCommit(state: GitHubState, what: IssueEventKind): Record<string, unknown> {
  const closer = what.event === 'closed' ? what.closer : undefined;
  const sha = closer?.kind === 'Commit' ? closer.sha : null;
  return {
    commit_id: sha,
    commit_url: sha === null ? null : `${repositoryUrl(state)}/commits/${sha}`,
    ...(what.event === 'closed' ? { state_reason: what.reason } : {}),
  };
}

const EVENT_NODES = {
  labeled: 'LabeledEvent',
  unlabeled: 'UnlabeledEvent',
  base_ref_changed: 'BaseRefChangedEvent',
  automatic_base_change_succeeded: 'AutomaticBaseChangeSucceededEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
} as const;

const ISSUE = '~/issues/{issue_number}';

/** What became of an issue. */
export const ISSUE_EVENT_ROUTES: readonly Route[] = [
  route(`GET ${ISSUE}/events`, READ, listEvents),
  route(`GET ${ISSUE}/timeline`, READ, listTimeline),
];
