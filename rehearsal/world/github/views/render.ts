import { fullName, type GitHubState } from '../model/model.ts';
import { person } from '../model/people.ts';
import { type Fork, isOpen, type Person } from '../model/records.ts';

/** Where people look at things; the API's own addresses are the world's. */
export const WEB = 'https://github.com';

/** Address of the REST API, without a slash at the end. */
export function api(state: GitHubState): string {
  return `${state.core.origin()}/github`;
}

/** Address of the repository in the REST API. */
export function repositoryUrl(state: GitHubState): string {
  return `${api(state)}/repos/${fullName(state)}`;
}

/** Opaque ids, as the GraphQL API hands them out: the kind and the key in base64. */
export function nodeId(kind: string, key: string | number): string {
  return Buffer.from(`${kind}:${key}`).toString('base64');
}

/** An account as GitHub shows it. */
export function renderUser(state: GitHubState, who: Person): Record<string, unknown> {
  const url = `${api(state)}/users/${encodeURIComponent(who.login)}`;
  return {
    login: who.login,
    id: who.id,
    node_id: nodeId(who.type, who.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${who.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: who.type === 'Bot' ? `${WEB}/apps/${who.login.replace('[bot]', '')}` : `${WEB}/${who.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: who.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The account of a login as GitHub shows it. */
export function renderUserOf(state: GitHubState, login: string): Record<string, unknown> {
  return renderUser(state, person(state, login));
}

/** The owner of the repository. */
export function renderOwner(state: GitHubState): Record<string, unknown> {
  const known = state.access.people.get(state.repository.owner);
  return renderUser(state, known ?? person(state, state.repository.owner));
}

const TEMPLATED = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

/** The repository, or a fork of it, as GitHub lists it inside other things. */
export function renderRepository(state: GitHubState, fork?: Fork): Record<string, unknown> {
  const { repository } = state;
  const owner = fork?.owner ?? repository.owner;
  const name = `${owner}/${repository.name}`;
  const url = `${api(state)}/repos/${name}`;
  const id = fork?.id ?? repository.id;
  const open = [...state.talk.pulls.values(), ...state.talk.issues.values()].filter((issue) =>
    isOpen(issue),
  ).length;
  return {
    id,
    node_id: nodeId('Repository', id),
    name: repository.name,
    full_name: name,
    private: repository.private,
    owner: fork ? renderUserOf(state, owner) : renderOwner(state),
    html_url: `${WEB}/${name}`,
    description: null,
    fork: fork !== undefined,
    url,
    ...Object.fromEntries(Object.entries(TEMPLATED).map(([key, suffix]) => [key, `${url}${suffix}`])),
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: lastPush(state, fork) ?? repository.createdAt,
    git_url: `git://github.com/${name}.git`,
    ssh_url: `git@github.com:${name}.git`,
    clone_url: `${WEB}/${name}.git`,
    svn_url: `${WEB}/${name}`,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: repository.pages !== 'none',
    has_discussions: false,
    forks_count: fork ? 0 : state.forks.size,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: fork ? 0 : open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.private ? 'private' : 'public',
    forks: fork ? 0 : state.forks.size,
    open_issues: fork ? 0 : open,
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
}

function lastPush(state: GitHubState, fork: Fork | undefined): string | undefined {
  const heads = [...(fork?.refs ?? state.refs).values()];
  return heads
    .map((sha) => state.git.commit(sha)?.at ?? '')
    .toSorted()
    .at(-1);
}

/** The repository as its own route shows it. */
export function renderFullRepository(state: GitHubState): Record<string, unknown> {
  return {
    ...renderRepository(state),
    temp_clone_token: null,
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    allow_update_branch: false,
    organization: renderOwner(state),
    network_count: state.forks.size,
    subscribers_count: 0,
  };
}
