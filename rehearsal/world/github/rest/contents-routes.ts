import { zipSync } from 'fflate';
import { z } from 'zod';
import type { WireResponse } from '../../kernel/wire.ts';
import { json } from '../../kernel/wire.ts';
import { push } from '../acts/branch-acts.ts';
import type { Commit, FileEntry } from '../model/git-store.ts';
import { fullName, type GitHubState } from '../model/model.ts';
import { commitNamed } from '../model/resolve.ts';
import { hasRule, NOT_BY_PULL_REQUEST } from '../model/rulesets.ts';
import { repositoryUrl, WEB } from '../views/render.ts';
import { renderGitCommit } from '../views/render-commit.ts';
import { notFound, Problem, unknownToTheWorld } from './problems.ts';
import { jsonBody, type Route, type RouteCall, read, route, textParam, write } from './router.ts';

function commitOf(call: RouteCall, ref: string): Commit {
  const commit = commitNamed(call.state, ref);
  if (!commit) throw new Problem(404, `No commit found for the ref ${ref}`);
  return commit;
}

function getContents(call: RouteCall): WireResponse {
  const { state } = call;
  const path = (call.params['path'] ?? '').replace(/^\/|\/$/g, '');
  const ref = call.query.get('ref') ?? state.repository.defaultBranch;
  const files = state.git.files(commitOf(call, ref).tree);
  const file = files.get(path);
  if (file) return answerFile(call, path, ref, file);
  const inside = path === '' ? [...files] : [...files].filter(([name]) => name.startsWith(`${path}/`));
  if (inside.length === 0) throw notFound();
  const children = new Map(inside.map(([name, entry]) => [childName(path, name), { name, entry }]));
  return json(
    200,
    [...children].map(([child, { name, entry }]) => {
      const full = path === '' ? child : `${path}/${child}`;
      return contentsEntry(state, full, ref, name === full ? entry : undefined);
    }),
  );
}

function childName(folder: string, path: string): string {
  return path.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? '';
}

/** Accept headers choose the bytes or an object. */
function answerFile(call: RouteCall, path: string, ref: string, file: FileEntry): WireResponse {
  const bytes = call.state.git.blob(file.sha) ?? Buffer.alloc(0);
  const accept = call.request.headers['accept'] ?? '';
  if (/application\/vnd\.github(\.v3)?\.raw/.test(accept))
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      body: bytes,
    };
  const content = bytes.toString('base64').replace(/(.{60})/g, '$1\n');
  return json(200, {
    ...contentsEntry(call.state, path, ref, file),
    content: `${content}\n`,
    encoding: 'base64',
  });
}

function contentsEntry(
  state: GitHubState,
  path: string,
  ref: string,
  file: FileEntry | undefined,
): Record<string, unknown> {
  const url = `${repositoryUrl(state)}/contents/${encodeURI(path)}?ref=${encodeURIComponent(ref)}`;
  const kind = file ? 'blob' : 'tree';
  const sha = file?.sha ?? folderSha(state, path, ref);
  const git = `${repositoryUrl(state)}/git/${kind}s/${sha}`;
  const web = `${WEB}/${fullName(state)}/${kind}/${ref}/${path}`;
  return {
    name: path.split('/').at(-1),
    path,
    sha,
    size: file ? (state.git.blob(file.sha)?.length ?? 0) : 0,
    url,
    html_url: web,
    git_url: git,
    download_url: file ? `https://raw.githubusercontent.com/${fullName(state)}/${ref}/${path}` : null,
    type: file ? 'file' : 'dir',
    _links: { self: url, git, html: web },
  };
}

function folderSha(state: GitHubState, path: string, ref: string): string {
  let tree = commitNamed(state, ref)?.tree ?? '';
  for (const part of path.split('/'))
    tree = state.git.tree(tree)?.find((entry) => entry.name === part)?.sha ?? '';
  return tree;
}

const EDIT = {
  message: z.string(),
  branch: z.string().optional(),
  sha: z.string().optional(),
  /** Whoever is named here; the world writes commits in the name of who asks. */
  committer: z.object({}).optional(),
  author: z.object({}).optional(),
};

/** What an edit of one file is about. @throws Problem as "Create or update file contents" of GitHub's REST reference has them */
function edited(
  call: RouteCall,
  wish: { readonly branch?: string | undefined; readonly sha?: string | undefined },
) {
  const { state } = call;
  const branch = wish.branch ?? state.repository.defaultBranch;
  const head = state.git.commit(state.refs.get(`refs/heads/${branch}`) ?? '');
  if (!head) throw new Problem(404, `Branch ${branch} not found`);
  // Words: satisfactory-factories/application#67. The reference lists both statuses and says not which, so the seed decides.
  if (hasRule(state, branch, 'pull_request'))
    throw new Problem(state.random.integer(0, 1) === 0 ? 409 : 422, NOT_BY_PULL_REQUEST);
  const path = textParam(call, 'path');
  const before = state.git.files(head.tree).get(path);
  if (before && wish.sha === undefined) throw new Problem(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  // Where there is no such file, GitHub does not look at `sha` (pome-sh/digital-twins#400, octokit/octokit.rb#581).
  if (before && before.sha !== wish.sha) throw new Problem(409, `${path} does not match ${wish.sha}`);
  return { branch, path, before };
}

function putContents(call: RouteCall): WireResponse {
  const { state, actor } = call;
  const body = jsonBody(call, z.strictObject({ ...EDIT, content: z.string() }));
  const { branch, path, before } = edited(call, body);
  const edit = { text: Buffer.from(body.content, 'base64'), executable: before?.mode === '100755' };
  const commit = push(state, actor, { branch, message: body.message, files: { [path]: edit } });
  const file = state.git.files(commit.tree).get(path);
  const answer = {
    content: contentsEntry(state, path, branch, file),
    commit: renderGitCommit(state, commit),
  };
  return json(before ? 200 : 201, answer);
}

function deleteContents(call: RouteCall): WireResponse {
  const body = jsonBody(call, z.strictObject({ ...EDIT, sha: z.string() }));
  const { branch, path, before } = edited(call, body);
  if (!before) throw notFound();
  const commit = push(call.state, call.actor, { branch, message: body.message, files: { [path]: null } });
  return json(200, { content: null, commit: renderGitCommit(call.state, commit) });
}

/** Archives are served elsewhere, as GitHub's are: the answer is where. */
function redirect(kind: 'zip' | 'tar.gz'): (call: RouteCall) => WireResponse {
  return (call) => {
    const ref = call.params['ref'] ?? call.state.repository.defaultBranch;
    const commit = commitNamed(call.state, ref);
    if (!commit) throw notFound();
    const legacy = kind === 'zip' ? 'legacy.zip' : 'legacy.tar.gz';
    const ticket = call.state.random.hex(32);
    const address = `${call.state.core.origin()}/github/_codeload/${fullName(call.state)}/${legacy}/${commit.sha}?token=${ticket}`;
    call.state.access.archiveTickets.add(ticket);
    return {
      status: 302,
      headers: { location: address, 'cache-control': 'must-revalidate, max-age=0, private' },
    };
  };
}

/** Above so many files an archive is not packed, because that would take longer than everything else. */
const MOST_PACKED = 2_000;

/** The archive of a commit, in one folder named after repository and commit; executable files stay so. */
export function archive(state: GitHubState, sha: string): Uint8Array {
  const commit = state.git.commit(sha);
  if (!commit) throw notFound();
  const folder = `${state.repository.owner}-${state.repository.name}-${sha.slice(0, 7)}/`;
  const at = new Date(commit.at);
  const entries = [...state.git.files(commit.tree)].map(([path, file]) => [
    `${folder}${path}`,
    [
      state.git.blob(file.sha) ?? new Uint8Array(),
      { os: 3, attrs: Number.parseInt(file.mode, 8) << 16, mtime: at },
    ],
  ]);
  return zipSync(
    {
      [folder]: [new Uint8Array(), { os: 3, attrs: 0o40755 << 16, mtime: at }],
      ...Object.fromEntries(entries),
    },
    { level: entries.length > MOST_PACKED ? 0 : 6 },
  );
}

/** The address asks for no header of its own: what lets one in is in the link, once. */
function download(call: RouteCall): WireResponse {
  const ticket = call.query.get('token') ?? '';
  if (!call.state.access.archiveTickets.delete(ticket)) throw notFound();
  if (textParam(call, 'format') !== 'legacy.zip') throw unknownToTheWorld('tar archives');
  return {
    status: 200,
    headers: { 'content-type': 'application/zip' },
    body: archive(call.state, textParam(call, 'sha')),
  };
}

/** Where archives are downloaded from; each ticket is good for one. */
export const CODELOAD: Route = route('GET /_codeload/{owner}/{repo}/{format}/{sha}', [], download, ['token']);

/** Files and archives. */
export const CONTENTS_ROUTES: readonly Route[] = [
  { ...route('GET ~/contents/{path}', [read('contents')], getContents, ['ref']), media: ['raw'] },
  route('PUT ~/contents/{path}', [write('contents')], putContents),
  route('DELETE ~/contents/{path}', [write('contents')], deleteContents),
  route('GET ~/zipball', [read('contents')], redirect('zip')),
  route('GET ~/zipball/', [read('contents')], redirect('zip')),
  route('GET ~/zipball/{ref}', [read('contents')], redirect('zip')),
  route('GET ~/tarball/{ref}', [read('contents')], redirect('tar.gz')),
];
