import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import { deleteBranch, moveBranch } from '../acts/branch-acts.ts';
import { deleteTag, moveTag } from '../acts/ref-acts.ts';
import { history } from '../model/history.ts';
import type { GitHubState } from '../model/model.ts';
import { fullName } from '../model/model.ts';
import { branchNames } from '../model/resolve.ts';
import {
  classicRuleOver,
  hasRule,
  NOT_BY_PULL_REQUEST,
  rulesetsOver,
  whyBranchStands,
} from '../model/rulesets.ts';
import { nodeId, renderUserOf, repositoryUrl, WEB } from '../views/render.ts';
import { renderCommit } from '../views/render-commit.ts';
import { pageRequest } from './paging.ts';
import { notFound, Problem } from './problems.ts';
import { answerPage, jsonBody, type Route, type RouteCall, read, route, textParam, write } from './router.ts';

function renderShort(state: GitHubState, name: string): unknown {
  const sha = state.refs.get(`refs/heads/${name}`) ?? '';
  return {
    name,
    commit: { sha, url: `${repositoryUrl(state)}/commits/${sha}` },
    protected: isProtected(state, name),
  };
}

/** True for a branch that any ruleset reaches, whatever it asks for (crs-k/stale-branches#1061, grafana/shared-workflows#2136). */
function isProtected(state: GitHubState, branch: string): boolean {
  return classicRuleOver(state, branch) !== undefined || rulesetsOver(state, branch).length > 0;
}

/** A branch that was renamed is looked for under its new name (docs.github.com/rest/branches/branches, "Get a branch": 301). */
function getBranch(call: RouteCall): WireResponse {
  const { state } = call;
  const name = textParam(call, 'branch');
  const renamed = state.refs.has(`refs/heads/${name}`) ? undefined : state.delivery.renamedBranches.get(name);
  if (renamed !== undefined) {
    const url = `${state.core.origin()}/github/repositories/${state.repository.id}/branches/${renamed}`;
    throw new Problem(301, 'Moved Permanently', { url }, { location: url });
  }
  const commit = state.git.commit(state.refs.get(`refs/heads/${name}`) ?? '');
  if (!commit) throw new Problem(404, 'Branch not found');
  const url = `${repositoryUrl(state)}/branches/${name}`;
  return json(200, {
    name,
    commit: renderCommit(state, commit),
    _links: { self: url, html: `${WEB}/${fullName(state)}/tree/${name}` },
    protected: isProtected(state, name),
    protection: {
      enabled: isProtected(state, name),
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${url}/protection`,
  });
}

function renderRef(state: GitHubState, ref: string, sha: string): unknown {
  return {
    ref,
    node_id: nodeId('Ref', ref),
    url: `${repositoryUrl(state)}/git/${ref}`,
    object: { sha, type: 'commit', url: `${repositoryUrl(state)}/git/commits/${sha}` },
  };
}

function getRef(call: RouteCall): WireResponse {
  const ref = `refs/${textParam(call, 'ref')}`;
  const sha = call.state.refs.get(ref);
  if (sha === undefined) throw notFound();
  return json(200, renderRef(call.state, ref, sha));
}

function matchingRefs(call: RouteCall): WireResponse {
  const prefix = `refs/${textParam(call, 'ref')}`;
  const found = [...call.state.refs].filter(([ref]) => ref.startsWith(prefix)).sort();
  return json(
    200,
    found.map(([ref, sha]) => renderRef(call.state, ref, sha)),
  );
}

function createRef(call: RouteCall): WireResponse {
  const { state } = call;
  const body = jsonBody(call, z.strictObject({ ref: z.string(), sha: z.string() }));
  if (!/^refs\/[^/]+\/.+/.test(body.ref))
    throw new Problem(422, `Reference name must start with 'refs/' and contain at least two slashes`);
  if (!state.git.commit(body.sha)) throw new Problem(422, 'Object does not exist');
  if (state.refs.has(body.ref)) throw new Problem(422, 'Reference already exists');
  pointRef(call, body.ref, body.sha);
  return json(201, renderRef(state, body.ref, body.sha));
}

function updateRef(call: RouteCall): WireResponse {
  const { state } = call;
  const ref = `refs/${textParam(call, 'ref')}`;
  const body = jsonBody(call, z.strictObject({ sha: z.string(), force: z.boolean().default(false) }));
  const before = state.refs.get(ref);
  if (before === undefined) throw new Problem(422, 'Reference does not exist');
  if (!state.git.commit(body.sha)) throw new Problem(422, 'Object does not exist');
  const forward = history(state.git, body.sha).some((commit) => commit.sha === before);
  if (!forward && !body.force) throw new Problem(422, 'Update is not a fast forward');
  const { kind, name } = partsOf(ref);
  if (kind === 'heads' && !forward && hasRule(state, name, 'non_fast_forward'))
    // The words of it: YumaInaura/YumaInaura#3715.
    throw new Problem(422, 'Repository rule violations found\n\nCannot force-push to this branch');
  if (kind === 'heads' && hasRule(state, name, 'pull_request')) throw new Problem(422, NOT_BY_PULL_REQUEST);
  pointRef(call, ref, body.sha);
  return json(200, renderRef(state, ref, body.sha));
}

function deleteRef(call: RouteCall): WireResponse {
  const { state } = call;
  const ref = `refs/${textParam(call, 'ref')}`;
  if (!state.refs.has(ref)) throw new Problem(422, 'Reference does not exist');
  const { kind, name } = partsOf(ref);
  const why = kind === 'heads' ? whyBranchStands(state, name) : undefined;
  if (why !== undefined) throw new Problem(422, why);
  if (kind === 'heads') deleteBranch(state, call.actor, name, { byApi: true });
  else if (kind === 'tags') deleteTag(state, call.actor, name);
  else state.refs.delete(ref);
  return { status: 204 };
}

/** Only branches and tags are told of; any other ref moves without a word. */
function pointRef({ state, actor }: RouteCall, ref: string, sha: string): void {
  const { kind, name } = partsOf(ref);
  if (kind === 'heads') moveBranch(state, actor, { branch: name, sha });
  else if (kind === 'tags') moveTag(state, actor, name, sha);
  else state.refs.set(ref, sha);
}

function partsOf(ref: string): { readonly kind: string; readonly name: string } {
  const [, kind = '', ...name] = ref.split('/');
  return { kind, name: name.join('/') };
}

function listBranches(call: RouteCall): WireResponse {
  const wanted = call.query.get('protected');
  const names = branchNames(call.state).filter(
    (name) => wanted === null || String(isProtected(call.state, name)) === wanted,
  );
  return answerPage(call, names, (name) => renderShort(call.state, name));
}

/**
 * Who moved a branch and when, newest first; only pushes are told here (docs.github.com/rest/repos/repos, "List repository activities").
 * Its pages go by cursors, and only the first one is there.
 */
function listActivities(call: RouteCall): WireResponse {
  const { state, query } = call;
  const wanted = query.get('ref');
  const found = state.delivery.activities
    .filter(({ ref }) => wanted === null || ref === wanted || ref === `refs/heads/${wanted}`)
    .toReversed()
    .slice(0, pageRequest(query, state.pageCap).perPage);
  return json(
    200,
    found.map(({ id, ref, before, after, at, by }) => ({
      id,
      node_id: nodeId('PSH', id),
      before,
      after,
      ref,
      timestamp: at,
      activity_type: /^0+$/.test(before) ? 'branch_creation' : 'push',
      actor: renderUserOf(state, by),
    })),
  );
}

/** Each rule with the ruleset that it comes from; what protects a branch without a ruleset is not among them (docs.github.com/rest/repos/rules). */
function listRules(call: RouteCall): WireResponse {
  const { state } = call;
  const bound = rulesetsOver(state, textParam(call, 'branch')).flatMap(({ id, rules }) =>
    rules.map((type) => ({ type, id })),
  );
  return answerPage(call, bound, ({ type, id }) => ({
    type,
    ruleset_source_type: 'Repository',
    ruleset_source: fullName(state),
    ruleset_id: id,
  }));
}

/** Branches and refs. */
export const BRANCH_ROUTES: readonly Route[] = [
  route('GET ~/branches', [read('contents')], listBranches, ['protected']),
  route('GET ~/branches/{branch}', [read('contents')], getBranch),
  route('GET ~/activity', [read('contents')], listActivities, ['ref', 'direction']),
  route('GET ~/rules/branches/{branch}', [read('metadata')], listRules),
  route('GET ~/git/ref/{ref}', [read('contents')], getRef),
  route('GET ~/git/matching-refs/{ref}', [read('contents')], matchingRefs),
  route('POST ~/git/refs', [write('contents')], createRef),
  route('PATCH ~/git/refs/{ref}', [write('contents')], updateRef),
  route('DELETE ~/git/refs/{ref}', [write('contents')], deleteRef),
];
