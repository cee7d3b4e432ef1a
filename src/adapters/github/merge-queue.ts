import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { sleptClock, waitUntil } from '../../domain/pace/wait-until.ts';
import type {
  EnqueueAnswer,
  MergePlan,
  MergeQueue,
  QueuedGroup,
  QueueRemoval,
} from '../../ports/merge-queue.ts';
import { githubAnswerIn, queryWords } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import type { Octokit } from './octokit.ts';
import { type Actor, restLogin, WORKFLOW_BOT } from './token-user.ts';

/** The queue of GitHub's, over GraphQL alone: REST only refuses (docs.github.com/graphql/reference/pulls). */
export function createMergeQueue(client: GitHubClient, sleep: Sleep): MergeQueue {
  return {
    mergePlan: (number) =>
      client.ask(
        `read how pull request #${number} of ${client.repository} is to be merged`,
        async (octokit) => {
          const found = await readPull(client, octokit, number);
          return found && planOf(found);
        },
      ),
    enqueue: (number, commit) =>
      client.ask(`put pull request #${number} of ${client.repository} into the merge queue`, (octokit) =>
        enqueue(client, octokit, { number, commit }, sleep),
      ),
    queuedGroups: (branch) =>
      client.ask(`read the merge queue of branch ${branch} of ${client.repository}`, (octokit) =>
        readGroups(client, octokit, branch),
      ),
  };
}

const QUERY = `query MergePlan($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      id
      headRefOid
      isMergeQueueEnabled
      isInMergeQueue
      autoMergeRequest { enabledBy { __typename login } }
      mergedBy { __typename login }
      latestOpinionatedReviews(first: 100, writersOnly: true) { nodes { state commit { oid } author { __typename login } } }
      timelineItems(last: 1, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REMOVED_FROM_MERGE_QUEUE_EVENT]) {
        nodes { __typename ... on RemovedFromMergeQueueEvent { createdAt reason } }
      }
    }
  }
}`;

interface PullNode {
  readonly id: string;
  readonly headRefOid: string;
  readonly isMergeQueueEnabled: boolean;
  readonly isInMergeQueue: boolean;
  readonly autoMergeRequest: { readonly enabledBy: Actor } | null;
  readonly mergedBy: Actor;
  /** One for each person (docs.github.com/graphql, "PullRequest": "latest reviews per user associated with the pull request"). */
  readonly latestOpinionatedReviews?: { readonly nodes?: readonly (ReviewNode | null)[] | null } | null;
  readonly timelineItems: { readonly nodes: readonly (QueueItem | null)[] };
}

interface ReviewNode {
  readonly state: string;
  /** Null where the commit is gone. */
  readonly commit: { readonly oid: string } | null;
  readonly author: Actor;
}

interface QueueItem {
  readonly __typename: string;
  readonly createdAt?: string;
  readonly reason?: string | null;
}

type Answer = { readonly repository?: { readonly pullRequest?: PullNode | null } | null } | null;

/** Undefined where the server does not know the question. */
async function readPull(
  client: GitHubClient,
  octokit: Octokit,
  number: number,
): Promise<PullNode | undefined> {
  try {
    const answer = await client.query<Answer>(octokit, QUERY, { ...client.at, number });
    const found = answer?.repository?.pullRequest;
    if (!found) throw incompleteList('pull requests');
    return found;
  } catch (error) {
    if (githubAnswerIn(error)?.name !== 'noField') throw error;
    return undefined;
  }
}

function planOf(pull: PullNode): MergePlan {
  const { isMergeQueueEnabled: hasQueue, isInMergeQueue: isQueued, autoMergeRequest, mergedBy } = pull;
  return {
    hasQueue,
    isQueued,
    removal: removalOf(pull.timelineItems.nodes.at(-1)),
    autoMergeBy: autoMergeRequest === null ? undefined : (restLogin(autoMergeRequest.enabledBy) ?? 'ghost'),
    approvedBy: approverOf(pull),
    isMergedByJob: restLogin(mergedBy) === WORKFLOW_BOT,
  };
}

function approverOf({ headRefOid, latestOpinionatedReviews: reviews }: PullNode): string | undefined {
  const found = (reviews?.nodes ?? []).find(
    (each) => each?.state === 'APPROVED' && each.commit?.oid === headRefOid,
  );
  return found ? (restLogin(found.author) ?? 'ghost') : undefined;
}

function removalOf(item: QueueItem | null | undefined): QueueRemoval | undefined {
  if (item?.__typename !== 'RemovedFromMergeQueueEvent' || item.createdAt === undefined) return undefined;
  return { at: item.createdAt, reason: item.reason ?? '' };
}

/** `expectedHeadOid` is "the expected head OID of the pull request" (docs.github.com/graphql/reference/pulls, "EnqueuePullRequestInput"). */
const ENQUEUE = `mutation EnqueuePullRequest($pull: ID!, $commit: GitObjectID!) {
  enqueuePullRequest(input: { pullRequestId: $pull, expectedHeadOid: $commit }) {
    mergeQueueEntry { position }
  }
}`;

/**
 * GitHub says yes to a pull request whose auto-merge is on and queues nothing (netresearch/git-workflow-skill#160), and no to one that
 * is in the queue already (ClickHouse/ClickHouse#109183). In which words it refuses another head is written down nowhere. So what
 * counts is what the pull request shows afterwards, for which it is read again for some seconds, because GitHub's copies lag.
 */
async function enqueue(
  client: GitHubClient,
  octokit: Octokit,
  { number, commit }: { readonly number: number; readonly commit: string },
  sleep: Sleep,
): Promise<EnqueueAnswer> {
  const pull = await readPull(client, octokit, number);
  if (pull === undefined) return { outcome: 'refused' };
  if (pull.headRefOid !== commit) return { outcome: 'moved' };
  if (pull.isInMergeQueue) return { outcome: 'queued' };
  const detail = await tryEnqueue(client, octokit, { pull: pull.id, commit });
  return waitUntil<EnqueueAnswer, undefined>(
    sleptClock(sleep),
    { deadline: LONGEST_WAITS.stale, pace: PACES.stale, what: 'GitHub to show it in the merge queue' },
    async () => {
      const after = await readPull(client, octokit, number);
      if (after?.headRefOid !== commit) return { done: { outcome: 'moved' } };
      return after.isInMergeQueue ? { done: { outcome: 'queued' } } : { again: undefined };
    },
    () => ({ done: detail === '' ? { outcome: 'unseen' } : { outcome: 'refused', detail } }),
  );
}

/** GitHub's words where it refuses; '' where it takes it. */
async function tryEnqueue(
  client: GitHubClient,
  octokit: Octokit,
  variables: { readonly pull: string; readonly commit: string },
): Promise<string> {
  try {
    await client.query(octokit, ENQUEUE, variables);
    return '';
  } catch (error) {
    if (githubAnswerIn(error)?.name !== 'queryFailed') throw error;
    return queryWords(error);
  }
}

const ENTRIES = `query MergeQueueEntries($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { position headCommit { oid } pullRequest { number } } }
    }
  }
}`;

interface EntryNode {
  readonly position: number;
  readonly headCommit: { readonly oid: string } | null;
  readonly pullRequest: { readonly number: number } | null;
}

type Entries = {
  readonly repository?: {
    readonly mergeQueue?: { readonly entries?: { readonly nodes?: readonly (EntryNode | null)[] } } | null;
  } | null;
} | null;

/** Each entry is tried on top of those before it (docs.github.com, "Managing a merge queue", how merge queues work). */
async function readGroups(
  client: GitHubClient,
  octokit: Octokit,
  branch: string,
): Promise<readonly QueuedGroup[]> {
  const answer = await client
    .query<Entries>(octokit, ENTRIES, { ...client.at, branch })
    .catch((error: unknown) => {
      if (githubAnswerIn(error)?.name !== 'noField') throw error;
      return null;
    });
  const nodes = (answer?.repository?.mergeQueue?.entries?.nodes ?? [])
    .flatMap((node) => (node?.pullRequest ? [{ ...node, number: node.pullRequest.number }] : []))
    .toSorted((a, b) => a.position - b.position);
  const numbers = nodes.map(({ number }) => number);
  return nodes.map(({ number, headCommit }, index) => ({
    pullRequest: number,
    commit: headCommit?.oid,
    pullRequests: numbers.slice(0, index + 1),
  }));
}
