import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import * as acts from '../acts/pull-acts.ts';
import type { GitHubState } from '../model/model.ts';
import type { Pull, Review } from '../model/records.ts';
import { nodeId, renderUserOf, repositoryUrl } from '../views/render.ts';
import { association, renderPull, webUrl } from '../views/render-pull.ts';
import { Problem } from './problems.ts';
import { pullOf } from './pull-routes.ts';
import { answerPage, jsonBody, type Route, type RouteCall, read, route, write } from './router.ts';

function renderReview(state: GitHubState, pull: Pull, review: Review): Record<string, unknown> {
  const html = `${webUrl(state, pull)}#pullrequestreview-${review.id}`;
  const url = `${repositoryUrl(state)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: renderUserOf(state, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: association(state, review.author),
    _links: { html: { href: html }, pull_request: { href: url } },
    submitted_at: review.at,
    commit_id: review.commit,
  };
}

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

function createReview(call: RouteCall): WireResponse {
  const pull = pullOf(call);
  const schema = z.strictObject({
    event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']),
    body: z.string().default(''),
    commit_id: z.string().optional(),
  });
  const body = jsonBody(call, schema);
  const own = pull.author === call.actor.person.login;
  if (own && body.event !== 'COMMENT')
    throw new Problem(422, 'Unprocessable Entity', { errors: ['Can not approve your own pull request'] });
  const review = acts.addReview(call.state, call.actor, pull, { state: STATES[body.event], body: body.body });
  return json(200, renderReview(call.state, pull, review));
}

function listReviews(call: RouteCall): WireResponse {
  const pull = pullOf(call);
  return answerPage(call, pull.review.given, (review) => renderReview(call.state, pull, review));
}

function requested(call: RouteCall): WireResponse {
  const users = pullOf(call).review.requested.map((login) => renderUserOf(call.state, login));
  return json(200, { users, teams: [] });
}

function reviewersOf(call: RouteCall): readonly string[] {
  const schema = z.strictObject({
    reviewers: z.array(z.string()).default([]),
    team_reviewers: z.array(z.never()).default([]),
  });
  return jsonBody(call, schema).reviewers;
}

/** The author cannot review, and neither can somebody who may not read the repository. */
function request(call: RouteCall): WireResponse {
  const pull = pullOf(call);
  const logins = reviewersOf(call);
  if (logins.includes(pull.author))
    throw new Problem(422, 'Review cannot be requested from pull request author.');
  if (logins.some((login) => !call.state.access.people.has(login)))
    throw new Problem(
      422,
      'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.',
    );
  acts.requestReviews(call.state, call.actor, pull, logins);
  return json(201, renderPull(call.state, pull));
}

function withdraw(call: RouteCall): WireResponse {
  const pull = pullOf(call);
  acts.withdrawReviews(call.state, call.actor, pull, reviewersOf(call));
  return json(200, renderPull(call.state, pull));
}

const ONE = '~/pulls/{pull_number}';

/** Reviews and who is asked for one. */
export const REVIEW_ROUTES: readonly Route[] = [
  route(`GET ${ONE}/reviews`, [read('pull-requests')], listReviews),
  route(`POST ${ONE}/reviews`, [write('pull-requests')], createReview),
  route(`GET ${ONE}/requested_reviewers`, [read('pull-requests')], requested),
  route(`POST ${ONE}/requested_reviewers`, [write('pull-requests')], request),
  route(`DELETE ${ONE}/requested_reviewers`, [write('pull-requests')], withdraw),
];
