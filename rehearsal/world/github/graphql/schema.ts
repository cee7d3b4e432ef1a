import { isConflicted } from '../model/mergeability.ts';
import { fullName, type GitHubState, isSameName } from '../model/model.ts';
import { isOpen, type Pull, type Token } from '../model/records.ts';
import { classicRuleOver } from '../model/rulesets.ts';
import { nodeId } from '../views/render.ts';
import { ownerOfLogin, updateItemField } from './board-node.ts';
import { commentOfNode, comments } from './comment-node.ts';
import { commitNode, commitsOfPull } from './commit-node.ts';
import { GraphQLProblem } from './connection.ts';
import { demand } from './demand.ts';
import { deploymentOfNode, deployments } from './deployment-list.ts';
import { closingIssues, issueOfNumber } from './issue-node.ts';
import { enqueuePullRequest, mergeQueue, queueFields } from './merge-queue.ts';
import { pullRequests } from './pull-list.ts';
import { reviewFields } from './review-fields.ts';
import { baseChangeOfNode, timelineItems } from './timeline-items.ts';
import { updatePullBranch } from './update-pull-branch.ts';
import { updateRefs } from './update-refs.ts';

/** A field with arguments. */
export type Resolver = (args: Readonly<Record<string, unknown>>) => unknown;

/** What one may select at the top. */
export function rootOf(
  state: GitHubState,
  token: Token,
  kind: 'query' | 'mutation',
): Record<string, Resolver> {
  if (kind === 'mutation')
    return {
      updateRefs: (args) => updateRefs(state, token, args['input']),
      updatePullRequestBranch: (args) => updatePullBranch(state, token, args['input']),
      updateProjectV2ItemFieldValue: (args) => updateItemField(state, token, args['input']),
      enqueuePullRequest: (args) => enqueuePullRequest(state, token, args['input']),
    };
  return {
    repository: (args) => repository(state, token, args),
    repositoryOwner: (args) => ownerOfLogin(state, token, args['login']),
    node: (args) => node(state, token, args['id']),
    nodes: (args) => nodes(state, token, args['ids']),
    // Of an app's token the whole name of its bot, unlike everywhere else in GraphQL (see actor-node.ts).
    viewer: () => ({ login: token.login }),
  };
}

function repository(state: GitHubState, token: Token, args: Readonly<Record<string, unknown>>): unknown {
  const asked = `${args['owner']}/${args['name']}`;
  // Of its argument `followRenames` the default is true (docs.github.com/graphql, "repository").
  const names = [fullName(state), ...state.repository.formerNames];
  if (!names.some((name) => isSameName(name, asked)))
    throw new GraphQLProblem(`Could not resolve to a Repository with the name '${asked}'.`, 'NOT_FOUND', [
      'repository',
    ]);
  return {
    id: nodeId('Repository', state.repository.id),
    databaseId: state.repository.id,
    nameWithOwner: fullName(state),
    viewerCanAdminister: isAdministrator(state, token),
    deployments: (wish: Readonly<Record<string, unknown>>) => deployments(state, token, wish),
    issue: (wish: Readonly<Record<string, unknown>>) => issueOfNumber(state, token, Number(wish['number'])),
    pullRequest: (wish: Readonly<Record<string, unknown>>) =>
      pullRequest(state, token, Number(wish['number'])),
    pullRequests(wish: Readonly<Record<string, unknown>>) {
      demand(state, token, [{ scope: 'pull-requests', access: 'read' }]);
      return pullRequests(state, token, wish);
    },
    mergeQueue: (wish: Readonly<Record<string, unknown>>) => mergeQueue(state, token, wish['branch']),
    ref: (wish: Readonly<Record<string, unknown>>) => ref(state, token, wish['qualifiedName']),
    object: (wish: Readonly<Record<string, unknown>>) => objectOf(state, token, wish),
  };
}

/** Null where there is none of that full name (docs.github.com/graphql, "Repository", `ref`). */
function ref(state: GitHubState, token: Token, name: unknown): unknown {
  demand(state, token, [{ scope: 'contents', access: 'read' }]);
  const oid = state.refs.get(String(name));
  if (oid === undefined) return null;
  const short = String(name).replace(/^refs\/[^/]+\//, '');
  return { name: short, target: { oid }, refUpdateRule: () => refUpdateRule(state, token, short) };
}

/** Null for an object that is not there (docs.github.com/graphql, "Repository", `object`); of `expression` the world knows nothing. */
function objectOf(
  state: GitHubState,
  token: Token,
  { oid, ...others }: Readonly<Record<string, unknown>>,
): unknown {
  demand(state, token, [{ scope: 'contents', access: 'read' }]);
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new GraphQLProblem(`The world's GitHub does not know the argument ${other} of object.`);
  return state.git.commit(String(oid)) ? commitNode(state, token, String(oid)) : null;
}

/** Of branch protection alone; null for an administrator (docs.github.com/graphql, "Ref"; fpicalausa/remove-stale-branches#76). */
function refUpdateRule(state: GitHubState, token: Token, branch: string): unknown {
  return isAdministrator(state, token) ? null : (classicRuleOver(state, branch) ?? null);
}

function isAdministrator(state: GitHubState, token: Token): boolean {
  return token.kind === 'person' && state.access.people.get(token.login)?.role === 'admin';
}

function pullRequest(state: GitHubState, token: Token, number: number): unknown {
  demand(state, token, [{ scope: 'pull-requests', access: 'read' }]);
  const pull = state.talk.pulls.get(number);
  if (!pull)
    throw new GraphQLProblem(
      `Could not resolve to a PullRequest with the number of ${number}.`,
      'NOT_FOUND',
      ['repository', 'pullRequest'],
    );
  return {
    id: nodeId('PullRequest', pull.id),
    number: pull.number,
    ...queueFields(state, pull),
    reviewDecision: null,
    mergeStateStatus: mergeState(state, pull),
    headRefOid: pull.branches.headSha,
    baseRefOid: pull.branches.baseSha,
    comments: (args: Readonly<Record<string, unknown>>) => comments(state, token, pull.number, args),
    ...reviewFields(state, pull),
    timelineItems: (args: Readonly<Record<string, unknown>>) => timelineItems(state, pull.number, args),
    closingIssuesReferences: (args: Readonly<Record<string, unknown>>) => closingIssues(state, pull, args),
    commits: (args: Readonly<Record<string, unknown>>) => commitsOfPull(state, token, pull, args),
  };
}

function mergeState(state: GitHubState, pull: Pull): string {
  if (!isOpen(pull)) return 'UNKNOWN';
  if (isConflicted(state, pull)) return 'DIRTY';
  return pull.review.draft ? 'DRAFT' : 'CLEAN';
}

function node(state: GitHubState, token: Token, id: unknown): unknown {
  demand(state, token, [{ scope: 'contents', access: 'read' }]);
  const [kind, key = ''] = Buffer.from(String(id), 'base64').toString('utf8').split(':');
  if (kind !== 'Commit' || !state.git.commit(key))
    throw new GraphQLProblem(
      `Could not resolve to a node with the global id of '${String(id)}'.`,
      'NOT_FOUND',
      ['node'],
    );
  return commitNode(state, token, key);
}

/** At most a hundred; the words are GitHub's (sourcecred/sourcecred#908). */
function nodes(state: GitHubState, token: Token, ids: unknown): readonly unknown[] {
  const asked = (Array.isArray(ids) ? ids : [ids]).map(String);
  if (asked.length > 100)
    throw new GraphQLProblem(
      `You may not provide more than 100 node ids; you provided ${asked.length}.`,
      'ARGUMENT_LIMIT',
      ['nodes'],
    );
  return asked.map(
    (id) =>
      deploymentOfNode(state, token, id) ??
      commentOfNode(state, token, id) ??
      baseChangeOfNode(state, token, id) ??
      node(state, token, id),
  );
}
