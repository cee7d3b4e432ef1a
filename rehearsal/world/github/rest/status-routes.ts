import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import { setCommitStatus } from '../acts/status-acts.ts';
import { type CommitStatus, NO_CONTEXT } from '../model/commit-status.ts';
import type { Commit } from '../model/git-store.ts';
import type { GitHubState } from '../model/model.ts';
import { commitNamed } from '../model/resolve.ts';
import { nodeId, renderRepository, renderUserOf, repositoryUrl } from '../views/render.ts';
import { paged, pageRequest } from './paging.ts';
import { notFound, Problem, validationFailed } from './problems.ts';
import {
  jsonBody,
  pageAddress,
  type Route,
  type RouteCall,
  read,
  route,
  textParam,
  write,
} from './router.ts';

/** Nothing told is pending, as on GitHub ("Get the combined status for a specific reference" in its REST reference). */
function combinedStatus(call: RouteCall): WireResponse {
  const { state } = call;
  const commit = commitNamed(state, textParam(call, 'ref'));
  if (!commit) throw notFound();
  const statuses = state.delivery.commitStatuses.get(commit.sha) ?? [];
  const states = statuses.map((status) => status.state);
  const isBad = states.includes('failure') || states.includes('error');
  const isGood = states.length > 0 && states.every((each) => each === 'success');
  return answerStatuses(call, commit, isBad ? 'failure' : isGood ? 'success' : 'pending');
}

function answerStatuses(call: RouteCall, commit: Commit, all: string): WireResponse {
  const { state } = call;
  const statuses = state.delivery.commitStatuses.get(commit.sha) ?? [];
  const page = paged(statuses, pageRequest(call.query, state.pageCap));
  const link = page.links(pageAddress(call));
  const url = `${repositoryUrl(state)}/commits/${commit.sha}`;
  return json(
    200,
    {
      state: all,
      statuses: page.items.map((status) => renderStatus(state, commit, status)),
      sha: commit.sha,
      total_count: statuses.length,
      repository: renderRepository(state),
      commit_url: url,
      url: `${url}/status`,
    },
    link === undefined ? {} : { link },
  );
}

function renderStatus(state: GitHubState, commit: Commit, status: CommitStatus): Record<string, unknown> {
  return {
    url: `${repositoryUrl(state)}/statuses/${commit.sha}`,
    avatar_url: null,
    id: idOf(state, commit, status),
    node_id: nodeId('StatusContext', `${commit.sha}:${status.context}`),
    state: status.state,
    description: status.description,
    target_url: null,
    context: status.context,
    created_at: status.at,
    updated_at: status.at,
  };
}

function idOf(state: GitHubState, { sha }: Commit, status: CommitStatus): number {
  return (state.delivery.commitStatuses.get(sha) ?? []).indexOf(status) + 1;
}

/** The words: zalando/zappr#378, argo-diff#49. */
const LONGEST_DESCRIPTION = 140;

/** "Users with push access in a repository can create commit statuses for a given SHA" (docs.github.com/rest/commits/statuses). */
function create(call: RouteCall): WireResponse {
  const { state } = call;
  const body = jsonBody(
    call,
    z.strictObject({
      state: z.enum(['error', 'failure', 'pending', 'success']),
      target_url: z.string().nullish(),
      description: z.string().nullish(),
      context: z.string().optional(),
    }),
  );
  const sha = textParam(call, 'sha');
  const commit = state.git.commit(sha);
  if (!commit) throw new Problem(422, `No commit found for SHA: ${sha}`);
  const { description = null, context = NO_CONTEXT } = body;
  if ((description ?? '').length > LONGEST_DESCRIPTION)
    throw validationFailed({
      resource: 'Status',
      code: 'custom',
      field: 'description',
      message: `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`,
    });
  const made = setCommitStatus(state, sha, { context, state: body.state, description });
  const creator = renderUserOf(state, call.actor.person.login);
  return json(201, { ...renderStatus(state, commit, made), creator });
}

/** Statuses of commits. */
export const STATUS_ROUTES: readonly Route[] = [
  route('GET ~/commits/{ref}/status', [read('statuses')], combinedStatus),
  route('POST ~/statuses/{sha}', [write('statuses')], create),
];
