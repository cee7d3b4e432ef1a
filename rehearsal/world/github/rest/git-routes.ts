import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import type { FileEntry, TreeEntry } from '../model/git-store.ts';
import { type GitHubState, timestamp } from '../model/model.ts';
import { commitNamed } from '../model/resolve.ts';
import { nodeId, repositoryUrl } from '../views/render.ts';
import { renderGitCommit } from '../views/render-commit.ts';
import { notFound, Problem, unknownToTheWorld } from './problems.ts';
import { jsonBody, type Route, type RouteCall, read, route, textParam, write } from './router.ts';

function renderEntry(
  state: GitHubState,
  path: string,
  entry: Omit<TreeEntry, 'name'>,
): Record<string, unknown> {
  const size = entry.type === 'blob' ? { size: state.git.blob(entry.sha)?.length ?? 0 } : {};
  return {
    path,
    mode: entry.mode,
    type: entry.type,
    sha: entry.sha,
    ...size,
    url: `${repositoryUrl(state)}/git/${entry.type}s/${entry.sha}`,
  };
}

/** Every entry below a tree, folders before what is in them. */
function walk(state: GitHubState, tree: string, prefix: string): readonly Record<string, unknown>[] {
  return (state.git.tree(tree) ?? []).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    const below = entry.type === 'tree' ? walk(state, entry.sha, `${path}/`) : [];
    return [renderEntry(state, path, entry), ...below];
  });
}

function renderTree(state: GitHubState, sha: string, deep: boolean): Record<string, unknown> {
  const entries = deep
    ? walk(state, sha, '')
    : (state.git.tree(sha) ?? []).map((entry) => renderEntry(state, entry.name, entry));
  return { sha, url: `${repositoryUrl(state)}/git/trees/${sha}`, tree: entries, truncated: false };
}

function getTree(call: RouteCall): WireResponse {
  const name = textParam(call, 'tree_sha');
  const sha = call.state.git.tree(name) ? name : commitNamed(call.state, name)?.tree;
  if (sha === undefined) throw notFound();
  return json(200, renderTree(call.state, sha, call.query.has('recursive')));
}

const MODE = z.enum(['100644', '100755']);
const NEW_TREE = z.strictObject({
  base_tree: z.string().optional(),
  tree: z.array(
    z.strictObject({
      path: z.string(),
      mode: MODE,
      type: z.literal('blob').default('blob'),
      sha: z.string().nullable().optional(),
      content: z.string().optional(),
    }),
  ),
});

function createTree(call: RouteCall): WireResponse {
  const { state } = call;
  const body = jsonBody(call, NEW_TREE);
  if (body.base_tree !== undefined && !state.git.tree(body.base_tree)) throw notFound();
  const files = new Map<string, FileEntry>(
    body.base_tree === undefined ? [] : state.git.files(body.base_tree),
  );
  for (const entry of body.tree) {
    const sha = entry.content === undefined ? entry.sha : state.git.writeBlob(entry.content);
    if (sha === null) files.delete(entry.path);
    else if (sha === undefined || !state.git.blob(sha))
      throw new Problem(422, `tree.sha ${sha ?? ''} is not a valid blob`);
    else files.set(entry.path, { mode: entry.mode, sha });
  }
  return json(201, renderTree(state, state.git.writeTree(files), false));
}

function getBlob(call: RouteCall): WireResponse {
  const sha = textParam(call, 'file_sha');
  const bytes = call.state.git.blob(sha);
  if (!bytes) throw notFound();
  const content = `${bytes.toString('base64').replace(/(.{60})/g, '$1\n')}\n`;
  const url = `${repositoryUrl(call.state)}/git/blobs/${sha}`;
  return json(200, {
    sha,
    node_id: nodeId('Blob', sha),
    size: bytes.length,
    url,
    content,
    encoding: 'base64',
  });
}

function createBlob(call: RouteCall): WireResponse {
  const body = jsonBody(call, z.strictObject({ content: z.string(), encoding: z.string().default('utf-8') }));
  if (body.encoding !== 'utf-8' && body.encoding !== 'base64')
    throw unknownToTheWorld(`the blob encoding ${body.encoding}`);
  const sha = call.state.git.writeBlob(
    Buffer.from(body.content, body.encoding === 'base64' ? 'base64' : 'utf8'),
  );
  return json(201, { sha, url: `${repositoryUrl(call.state)}/git/blobs/${sha}` });
}

function getCommit(call: RouteCall): WireResponse {
  const commit = call.state.git.commit(textParam(call, 'commit_sha'));
  if (!commit) throw notFound();
  return json(200, renderGitCommit(call.state, commit));
}

function createCommit(call: RouteCall): WireResponse {
  const { state, actor } = call;
  const body = jsonBody(
    call,
    z.strictObject({ message: z.string(), tree: z.string(), parents: z.array(z.string()).default([]) }),
  );
  if (!state.git.tree(body.tree)) throw new Problem(422, 'Tree SHA does not exist');
  if (body.parents.some((parent) => !state.git.commit(parent)))
    throw new Problem(422, 'Parent SHA does not exist or is not a commit object');
  const { login, name, email } = actor.person;
  const commit = state.git.writeCommit({ ...body, author: { login, name, email }, at: timestamp(state) });
  return json(201, renderGitCommit(state, commit));
}

/** Git's own objects. */
export const GIT_ROUTES: readonly Route[] = [
  route('GET ~/git/trees/{tree_sha}', [read('contents')], getTree, ['recursive']),
  route('POST ~/git/trees', [write('contents')], createTree),
  route('GET ~/git/blobs/{file_sha}', [read('contents')], getBlob),
  route('POST ~/git/blobs', [write('contents')], createBlob),
  route('GET ~/git/commits/{commit_sha}', [read('contents')], getCommit),
  route('POST ~/git/commits', [write('contents')], createCommit),
];
