import { enqueue } from '../acts/queue-acts.ts';
import { isConflicted } from '../model/mergeability.ts';
import { fullName, type GitHubState } from '../model/model.ts';
import { isOpen, type Pull, type Token } from '../model/records.ts';
import { hasQueue } from '../model/rulesets.ts';
import { actorOf } from '../model/tokens.ts';
import { nodeId, WEB } from '../views/render.ts';
import { actorNode } from './actor-node.ts';
import { boundedBy, connection, GraphQLProblem } from './connection.ts';
import { demand } from './demand.ts';

type Args = Readonly<Record<string, unknown>>;

/** What a pull request tells of its merge, now or later (docs.github.com/graphql, "PullRequest"). */
export function queueFields(state: GitHubState, pull: Pull): Record<string, unknown> {
  const { auto, done } = pull.merge;
  return {
    isMergeQueueEnabled: hasQueue(state, pull.branches.base),
    isInMergeQueue: pull.merge.group !== undefined,
    mergeQueueEntry: entryOf(state, pull),
    autoMergeRequest:
      auto === undefined ? null : { enabledAt: auto.at, enabledBy: actorNode(state, auto.by) },
    mergedBy: done === undefined ? null : actorNode(state, done.by),
  };
}

/** Null where the branch has no queue (docs.github.com/graphql, "Repository", `mergeQueue`); the default branch where none is named. */
export function mergeQueue(state: GitHubState, token: Token, named: unknown): unknown {
  demand(state, token, [{ scope: 'contents', access: 'read' }]);
  const branch = typeof named === 'string' ? named : state.repository.defaultBranch;
  if (!hasQueue(state, branch)) return null;
  return {
    url: `${WEB}/${fullName(state)}/queue/${branch}`,
    entries: (args: Args) =>
      connection(
        queued(state, branch).map((pull) => entryOf(state, pull)),
        MOST_ENTRIES,
        boundedBy('entries', args, []),
      ),
  };
}

/** docs.github.com/graphql, "Rate limits and query limits", node limit. */
const MOST_ENTRIES = 100;

/** As they were put in. */
function queued(state: GitHubState, branch: string): readonly Pull[] {
  return [...state.talk.pulls.values()]
    .filter(({ branches, merge }) => branches.base === branch && merge.group !== undefined)
    .toSorted((a, b) => addedAt(a).localeCompare(addedAt(b)) || a.number - b.number);
}

function addedAt({ merge }: Pull): string {
  return merge.queue.findLast(({ event }) => event === 'added')?.at ?? '';
}

/** Its `position` begins at 1 (as clients that print it found); each group of the world holds one pull request. */
function entryOf(state: GitHubState, pull: Pull): Record<string, unknown> | null {
  const { group } = pull.merge;
  if (group === undefined) return null;
  return {
    position: queued(state, pull.branches.base).indexOf(pull) + 1,
    state: 'AWAITING_CHECKS',
    enqueuedAt: addedAt(pull),
    headCommit: { oid: state.refs.get(group) ?? '' },
    pullRequest: { number: pull.number, headRefOid: pull.branches.headSha },
  };
}

const PATH = ['enqueuePullRequest'];

/**
 * "Add a pull request to the merge queue"; `expectedHeadOid` is "the expected head OID of the pull request"
 * (docs.github.com/graphql/reference/pulls, "enqueuePullRequest"). Where auto-merge is on, the answer is a yes and nothing is queued
 * (netresearch/git-workflow-skill#160). In which words another head is refused has no source, so the seed decides.
 */
export function enqueuePullRequest(state: GitHubState, token: Token, input: unknown): unknown {
  demand(state, token, [{ scope: 'contents', access: 'write' }]);
  demand(state, token, [{ scope: 'pull-requests', access: 'write' }]);
  const { pullRequestId, expectedHeadOid, clientMutationId, jump } = input as Args;
  const pull = [...state.talk.pulls.values()].find(({ id }) => nodeId('PullRequest', id) === pullRequestId);
  if (pull === undefined)
    throw new GraphQLProblem(
      `Could not resolve to a node with the global id of '${String(pullRequestId)}'.`,
      'NOT_FOUND',
      PATH,
    );
  if (jump !== undefined) throw new GraphQLProblem("The world's GitHub knows no `jump`.");
  const why = whyNotQueued(state, pull, expectedHeadOid);
  if (why !== undefined) throw new GraphQLProblem(why, 'UNPROCESSABLE', PATH);
  if (pull.merge.auto === undefined) enqueue(state, actorOf(state, token), pull);
  return { clientMutationId: clientMutationId ?? null, mergeQueueEntry: entryOf(state, pull) };
}

function whyNotQueued(state: GitHubState, pull: Pull, expected: unknown): string | undefined {
  // ClickHouse/ClickHouse#109183
  if (pull.merge.group !== undefined) return 'Pull request is already in the queue';
  if (!hasQueue(state, pull.branches.base)) return 'Pull request base branch has no merge queue';
  if (typeof expected === 'string' && expected !== pull.branches.headSha)
    return state.random.integer(0, 1) === 0
      ? 'Pull request head was modified'
      : 'Something went wrong while executing your query.';
  if (!isOpen(pull) || pull.review.draft || isConflicted(state, pull)) return 'Pull request is not mergeable';
  return undefined;
}
