import { json, type WireResponse } from '../../kernel/wire.ts';
import type { Commit } from '../model/git-store.ts';
import { changedFiles, commitsAhead, history, mergeBase } from '../model/history.ts';
import { fullName, type GitHubState } from '../model/model.ts';
import { person } from '../model/people.ts';
import { rateLimitOf } from '../model/rate-limits.ts';
import { commitNamed } from '../model/resolve.ts';
import { renderFullRepository, renderUserOf, repositoryUrl, WEB } from '../views/render.ts';
import { renderChange, renderCommit, renderCommitWithFiles } from '../views/render-commit.ts';
import { renderPull } from '../views/render-pull.ts';
import { paged, pageRequest } from './paging.ts';
import { notFound, Problem } from './problems.ts';
import { answerPage, pageAddress, type Route, type RouteCall, read, route, textParam } from './router.ts';

function getCommit(call: RouteCall): WireResponse {
  const ref = textParam(call, 'ref');
  const commit = commitNamed(call.state, ref);
  if (!commit) throw new Problem(422, `No commit found for SHA: ${ref}`);
  const accept = call.request.headers['accept'] ?? '';
  if (/application\/vnd\.github(\.v3)?\.sha/.test(accept))
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' },
      body: commit.sha,
    };
  return json(200, renderCommitWithFiles(call.state, commit));
}

function listCommits(call: RouteCall): WireResponse {
  const { state, query } = call;
  const head = commitNamed(state, query.get('sha') ?? state.repository.defaultBranch);
  if (!head) throw notFound();
  const since = query.get('since') ?? '';
  const found = history(state.git, head.sha).filter((commit) => commit.at >= since);
  return answerPage(call, found, (commit) => renderCommit(state, commit));
}

/** Pull requests that hold the commit: their own commits, and the commit that merged them. */
function pullsOfCommit(call: RouteCall): WireResponse {
  const { state } = call;
  const commit = commitNamed(state, textParam(call, 'commit_sha'));
  if (!commit) throw new Problem(422, `No commit found for SHA: ${textParam(call, 'commit_sha')}`);
  const found = [...state.talk.pulls.values()].filter(
    (pull) =>
      (pull.merge.done !== undefined && pull.merge.commit === commit.sha) ||
      commitsAhead(state.git, pull.branches.baseSha, pull.branches.headSha).some(
        (own) => own.sha === commit.sha,
      ),
  );
  return answerPage(call, found, (pull) => renderPull(state, pull));
}

const MOST_COMMITS = 250;

/**
 * Both sides may be commits of a fork, by SHA or as `owner:branch` (docs.github.com/rest/commits/commits, "Compare two commits"): a
 * fork's commits lie in the same store, and are found by SHA in the repository itself. So whether a branch holds a commit is told by
 * the status alone, `behind` or `identical` (chainguard-dev/clank and zizmor's audit impostor-commit ask the same).
 */
function compare(call: RouteCall): WireResponse {
  const { state, query } = call;
  const [baseName = '', headName = ''] = textParam(call, 'basehead').split('...');
  const base = commitNamed(state, baseName);
  const head = commitNamed(state, headName);
  const fork = base && head ? mergeBase(state.git, base.sha, head.sha) : undefined;
  if (!base || !head || !fork) throw notFound();
  const ahead = commitsAhead(state.git, base.sha, head.sha);
  const behind = commitsAhead(state.git, head.sha, base.sha);
  const asked = query.has('page') || query.has('per_page') ? pageRequest(query, state.pageCap) : undefined;
  const page = asked ? paged(ahead, asked) : { items: ahead.slice(-MOST_COMMITS), links: () => undefined };
  const web = `${WEB}/${fullName(state)}/compare/${baseName}...${headName}`;
  const link = page.links(pageAddress(call));
  return json(
    200,
    {
      url: `${repositoryUrl(state)}/compare/${baseName}...${headName}`,
      html_url: web,
      permalink_url: `${WEB}/${fullName(state)}/compare/${base.sha.slice(0, 7)}...${head.sha.slice(0, 7)}`,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: renderCommit(state, base),
      merge_base_commit: renderCommit(state, fork),
      status: comparisonStatus(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: page.items.map((commit) => renderCommit(state, commit)),
      ...(asked === undefined || asked.page === 1 ? { files: comparedFiles(state, fork, head) } : {}),
    },
    link === undefined ? {} : { link },
  );
}

function comparisonStatus(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

function comparedFiles(state: GitHubState, from: Commit, to: Commit): readonly unknown[] {
  const changes = changedFiles(state.git.files(from.tree), state.git.files(to.tree));
  return changes.slice(0, 300).map((change) => renderChange(state, to.sha, change));
}

/** The four words that the API still speaks, whatever the role is called. */
const PERMISSIONS = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
} as const;

function permission(call: RouteCall): WireResponse {
  const login = textParam(call, 'username');
  const known = call.state.access.people.get(login);
  if (!known) throw notFound();
  const granted = PERMISSIONS[known.role];
  const allowed = {
    pull: granted !== 'none',
    triage: granted !== 'none',
    push: granted === 'write' || granted === 'admin',
    maintain: known.role === 'maintain' || granted === 'admin',
    admin: granted === 'admin',
  };
  return json(200, {
    permission: granted,
    role_name: known.role,
    user: { ...renderUserOf(call.state, login), permissions: allowed, role_name: known.role },
  });
}

function self(call: RouteCall): WireResponse {
  if (call.token.kind !== 'person') throw new Problem(403, 'Resource not accessible by integration');
  return json(200, profile(call.state, call.token.login));
}

function user(call: RouteCall): WireResponse {
  const login = textParam(call, 'username');
  if (!call.state.access.people.has(login) && login !== 'github-actions[bot]') throw notFound();
  return json(200, profile(call.state, login));
}

function profile(state: GitHubState, login: string): Record<string, unknown> {
  const who = person(state, login);
  return {
    ...renderUserOf(state, login),
    name: who.name,
    company: null,
    blog: '',
    location: null,
    email: who.publicEmail ?? null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: state.repository.createdAt,
    updated_at: state.repository.createdAt,
  };
}

/** Asking costs nothing ("Get rate limit status for the authenticated user" of the REST reference). */
function rateLimit({ state, token }: RouteCall): WireResponse {
  const core = rateLimitOf(state, token, 'core');
  const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
  const resources = { core, search, graphql: rateLimitOf(state, token, 'graphql') };
  return json(200, { resources, rate: core });
}

/** As a site that a workflow deploys (docs.github.com/rest/pages/pages, "Get a GitHub Pages site"); 404 where there is none. */
function pages({ state }: RouteCall): WireResponse {
  const { owner, name, pages: readers } = state.repository;
  if (readers === 'none') throw notFound();
  return json(200, {
    url: `${repositoryUrl(state)}/pages`,
    status: 'built',
    cname: null,
    protected_domain_state: null,
    pending_domain_unverified_at: null,
    custom_404: false,
    html_url: `https://${owner}.github.io/${name}/`,
    build_type: 'workflow',
    source: { branch: state.repository.defaultBranch, path: '/' },
    public: readers === 'public',
    https_enforced: true,
  });
}

/** The repository, its people, commits and comparisons. */
export const REPOSITORY_ROUTES: readonly Route[] = [
  route('GET ~', [read('metadata')], (call) => json(200, renderFullRepository(call.state))),
  route('GET ~/commits', [read('contents')], listCommits, ['sha', 'since']),
  route('GET ~/commits/{commit_sha}/pulls', [read('pull-requests'), read('contents')], pullsOfCommit),
  { ...route('GET ~/commits/{ref}', [read('contents')], getCommit), media: ['sha'] },
  route('GET ~/compare/{basehead}', [read('contents')], compare),
  route('GET ~/collaborators/{username}/permission', [read('metadata')], permission),
  route('GET ~/pages', [read('pages')], pages),
  route('GET /user', [], self),
  route('GET /users/{username}', [], user),
  route('GET /rate_limit', [], rateLimit),
];
