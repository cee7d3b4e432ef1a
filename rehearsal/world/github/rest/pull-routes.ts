import { z } from 'zod';
import { json, type WireResponse } from '../../kernel/wire.ts';
import { updateFromBase } from '../acts/merge-acts.ts';
import * as acts from '../acts/pull-acts.ts';
import { history } from '../model/history.ts';
import { isConflicted } from '../model/mergeability.ts';
import { type GitHubState, refsOf } from '../model/model.ts';
import { isOpen, issueState, type Pull } from '../model/records.ts';
import { splitLabel } from '../model/resolve.ts';
import { allows } from '../model/tokens.ts';
import { renderChange } from '../views/render-commit.ts';
import { changesOf, renderFullPull, renderPull } from '../views/render-pull.ts';
import { forbidden } from './admission.ts';
import { mergePullOf } from './merge-route.ts';
import { notFound, Problem, validationFailed } from './problems.ts';
import {
  answerPage,
  jsonBody,
  numberParam,
  type Route,
  type RouteCall,
  read,
  route,
  write,
} from './router.ts';

/** The pull request that a call names. @throws Problem 404 */
export function pullOf(call: RouteCall): Pull {
  const pull = call.state.talk.pulls.get(numberParam(call, 'pull_number'));
  if (!pull) throw notFound();
  return pull;
}

function list(call: RouteCall): WireResponse {
  const { query, state } = call;
  const wanted = query.get('state') ?? 'open';
  const base = query.get('base');
  const head = query.get('head');
  const found = [...state.talk.pulls.values()].filter(
    (pull) =>
      (wanted === 'all' || issueState(pull) === wanted) &&
      (base === null || pull.branches.base === base) &&
      hasLabel(state, pull, head),
  );
  return answerPage(call, sorted(found, query), (pull) => renderPull(state, pull));
}

/** A `head` without an owner is ignored by GitHub: every pull request matches. */
function hasLabel(state: GitHubState, pull: Pull, head: string | null): boolean {
  if (head === null || !head.includes(':')) return true;
  const { owner, branch } = splitLabel(head);
  return (
    pull.branches.head === branch &&
    (pull.branches.fork ?? state.repository.owner).toLowerCase() === owner.toLowerCase()
  );
}

function sorted(pulls: readonly Pull[], query: URLSearchParams): readonly Pull[] {
  const sort = query.get('sort') ?? 'created';
  const ascending = (query.get('direction') ?? (query.has('sort') ? 'asc' : 'desc')) === 'asc';
  const key = (pull: Pull): string => (sort === 'updated' ? pull.updatedAt : pull.createdAt);
  const order = pulls.toSorted((a, b) => key(a).localeCompare(key(b)) || a.number - b.number);
  return ascending ? order : order.reverse();
}

const NEW_PULL = z.strictObject({
  title: z.string(),
  head: z.string(),
  base: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().optional(),
  maintainer_can_modify: z.boolean().optional(),
});

/** Characters of a title (googleapis/repo-automation-bots#1895) and of a text (renovatebot/renovate#2032). */
const LONGEST = { title: 256, body: 65_536 };

/**
 * Settings of the repository that stand in the way. A workflow's own token may open none where "Allow GitHub Actions to create and
 * approve pull requests" is not ticked (danielroe/uppt#11 has the whole answer, peter-evans/create-pull-request#3979 that new
 * repositories begin so); any other token may. Private repositories of some plans take no drafts (SWE-agent/SWE-agent#179).
 */
function refusalOfSettings(
  { state, actor }: RouteCall,
  body: {
    readonly title: string;
    readonly body?: string | null | undefined;
    readonly draft?: boolean | undefined;
  },
): Problem | undefined {
  if (actor.byWorkflowToken && !state.repository.workflowsMayOpen)
    return new Problem(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  for (const field of ['title', 'body'] as const)
    if ([...(body[field] ?? '')].length > LONGEST[field]) {
      const message = `${field} is too long (maximum is ${LONGEST[field]} characters)`;
      return validationFailed({ resource: 'Issue', code: 'custom', field, message });
    }
  return body.draft === true && !state.repository.takesDrafts
    ? new Problem(422, 'Draft pull requests are not supported in this repository.')
    : undefined;
}

function create(call: RouteCall): WireResponse {
  const { state } = call;
  const body = jsonBody(call, NEW_PULL);
  // Whether GitHub looks at this before or after the branches is written down nowhere.
  const refusal = refusalOfSettings(call, body);
  if (refusal !== undefined && state.random.integer(0, 1) === 0) throw refusal;
  const label = body.head.includes(':')
    ? splitLabel(body.head)
    : { owner: state.repository.owner, branch: body.head };
  const fork = label.owner === state.repository.owner ? undefined : label.owner;
  const invalid = (field: string): Problem =>
    validationFailed({ resource: 'PullRequest', field, code: 'invalid' });
  if (fork !== undefined && !state.forks.has(fork)) throw invalid('head');
  const head = refsOf(state, fork).get(`refs/heads/${label.branch}`);
  const base = state.refs.get(`refs/heads/${body.base}`);
  if (head === undefined) throw invalid('head');
  if (base === undefined) throw invalid('base');
  refuseDoubles(state, {
    fork,
    branch: label.branch,
    base: body.base,
    label: `${label.owner}:${label.branch}`,
  });
  if (history(state.git, base).some((commit) => commit.sha === head))
    throw custom(`No commits between ${body.base} and ${label.branch}`);
  if (refusal !== undefined) throw refusal;
  const pull = acts.openPull(state, call.actor, {
    branch: label.branch,
    fork,
    title: body.title,
    body: body.body,
    base: body.base,
    draft: body.draft,
  });
  return json(201, renderFullPull(state, pull));
}

function custom(message: string): Problem {
  return validationFailed({ resource: 'PullRequest', code: 'custom', message });
}

function refuseDoubles(
  state: GitHubState,
  head: { fork: string | undefined; branch: string; base: string; label: string },
): void {
  const same = (pull: Pull): boolean =>
    isOpen(pull) &&
    pull.branches.head === head.branch &&
    pull.branches.fork === head.fork &&
    pull.branches.base === head.base;
  if ([...state.talk.pulls.values()].some(same))
    throw custom(`A pull request already exists for ${head.label}.`);
}

/** GitHub's words where somebody changes the base ("Update a pull request" answers 422). */
function refuseBase(state: GitHubState, pull: Pull, base: string): void {
  const { head, fork, headSha } = pull.branches;
  const between = `base branch '${base}' and head branch '${head}'`;
  const doubles = [...state.talk.pulls.values()].some(
    ({ branches, ...other }) =>
      other.closed === undefined &&
      branches.head === head &&
      branches.fork === fork &&
      branches.base === base,
  );
  if (doubles) throw custom(`A pull request already exists for ${between}`);
  const target = state.refs.get(`refs/heads/${base}`) ?? '';
  if (history(state.git, target).some((commit) => commit.sha === headSha))
    throw custom(`There are no new commits between ${between}`);
}

const EDIT = z.strictObject({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  base: z.string().optional(),
});

function update(call: RouteCall): WireResponse {
  const { state, actor } = call;
  const pull = pullOf(call);
  const edit = jsonBody(call, EDIT);
  if (edit.base !== undefined && !state.refs.has(`refs/heads/${edit.base}`))
    throw validationFailed({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  if (edit.base !== undefined && edit.base !== pull.branches.base) refuseBase(state, pull, edit.base);
  acts.editPull(state, actor, pull, { title: edit.title, body: edit.body });
  if (edit.state === 'closed') acts.closePull(state, actor, pull);
  if (edit.state === 'open' && !isOpen(pull)) {
    if (
      pull.merge.done !== undefined ||
      !refsOf(state, pull.branches.fork).has(`refs/heads/${pull.branches.head}`)
    )
      throw validationFailed({
        resource: 'PullRequest',
        field: 'state',
        code: 'invalid',
        message: 'state cannot be changed.',
      });
    acts.reopenPull(state, actor, pull);
  }
  if (edit.base !== undefined && edit.base !== pull.branches.base)
    acts.changeBase(state, actor, pull, edit.base);
  return json(200, renderFullPull(state, pull));
}

const CONTENTS = [{ scope: 'contents', access: 'write' }] as const;

function updateBranch(call: RouteCall): WireResponse {
  const { state } = call;
  const pull = pullOf(call);
  // An app's token needs it too ("Update a pull request branch").
  if (!allows(state, call.token, CONTENTS)) throw forbidden(call.token, CONTENTS);
  const body = jsonBody(call, z.strictObject({ expected_head_sha: z.string().optional() }));
  const moved = body.expected_head_sha !== undefined && body.expected_head_sha !== pull.branches.headSha;
  if (moved) throw new Problem(422, "expected_head_sha was not the pull request's HEAD ref.");
  if (isConflicted(state, pull)) throw new Problem(422, 'merge conflict between base and head');
  const result = updateFromBase(state, call.actor, pull);
  if (result === 'current') throw new Problem(422, 'There are no new commits on the base branch.');
  return json(202, {
    message: 'Updating pull request branch.',
    url: `https://github.com/${call.params['owner']}/${call.params['repo']}/pull/${pull.number}`,
  });
}

/** GitHub tells of no more ("List pull requests files" in its REST reference). */
const MOST_FILES = 3000;

function files(call: RouteCall): WireResponse {
  const pull = pullOf(call);
  return answerPage(call, changesOf(call.state, pull).slice(0, MOST_FILES), (change) =>
    renderChange(call.state, pull.branches.headSha, change),
  );
}

const LIST = ['state', 'head', 'base', 'sort', 'direction'];

/** Pull requests. */
export const PULL_ROUTES: readonly Route[] = [
  route('GET ~/pulls', [read('pull-requests')], list, LIST),
  route('POST ~/pulls', [write('pull-requests')], create),
  route('GET ~/pulls/{pull_number}', [read('pull-requests')], (call) =>
    json(200, renderFullPull(call.state, pullOf(call))),
  ),
  route('PATCH ~/pulls/{pull_number}', [write('pull-requests')], update),
  route('PUT ~/pulls/{pull_number}/merge', [write('contents')], (call) => mergePullOf(call, pullOf(call))),
  route('PUT ~/pulls/{pull_number}/update-branch', [write('pull-requests')], updateBranch),
  route('GET ~/pulls/{pull_number}/files', [read('pull-requests')], files),
];
