import type { DeployedHead, HeadDeployment } from '../../domain/environment/deployed-head.ts';
import type { ReviewFacts } from '../../domain/environment/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { payloadOf, stateNamed } from './deployments.ts';
import { headOf, listPulls, type PullNode } from './open-heads.ts';
import { type Actor, oursOf, restLogin, type TokenUser } from './token-user.ts';

/**
 * The pages of open-heads.ts, with the newest commit of each and its deployments (docs.github.com/graphql, "Commit",
 * "DeploymentStatus"). `commits(last: 1)` is the newest one.
 */
const QUERY = `query DeployedHeads($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes {
        number headRefName headRefOid updatedAt headRepository { databaseId } labels(first: 100) { nodes { name } }
        author { login }
        reviewRequests(first: 100) { nodes { requestedReviewer { ... on User { login } } } }
        reviews(first: 100) { nodes { state author { login } } }
        commits(last: 1) { nodes { commit {
          oid committedDate
          deployments(environments: [$environment], first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
            nodes {
              payload createdAt creator { __typename login }
              latestStatus { state description environmentUrl createdAt creator { __typename login } }
            }
          }
        } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface DeployedNode extends PullNode {
  readonly headRefOid: string;
  readonly updatedAt: string;
  readonly author: Person | null;
  readonly reviewRequests: List<{ readonly requestedReviewer: Partial<Person> | null }>;
  readonly reviews: List<{ readonly state: string; readonly author: Person | null }>;
  readonly commits: List<{ readonly commit: CommitNode }>;
}

/** Somebody who is gone is null. */
interface Person {
  readonly login: string;
}

/** A part that could not be read is null. */
type List<Node> = { readonly nodes?: readonly (Node | null)[] | null } | null;

interface CommitNode {
  readonly oid: string;
  readonly committedDate: string;
  readonly deployments: List<DeploymentNode>;
}

interface DeploymentNode {
  readonly payload: string | null;
  readonly createdAt: string;
  readonly creator: Actor;
  readonly latestStatus: {
    readonly state: string;
    readonly description: string | null;
    readonly environmentUrl: string | null;
    readonly createdAt: string;
    readonly creator: Actor;
  } | null;
}

/**
 * Every open pull request with what was deployed of its head. A deployment that others opened is left out, and a state that others
 * set counts for none. @throws AdapterError `doubtful_facts` as `listOpenHeads`.
 */
export async function listDeployedHeads(
  client: GitHubClient,
  user: TokenUser,
  environment: string,
): Promise<readonly DeployedHead[]> {
  const found = await listPulls<DeployedNode, ListedHead>(
    client,
    { query: QUERY, variables: { environment } },
    listedHeadOf,
  );
  const heads: DeployedHead[] = [];
  for (const { head, deployed } of found) {
    const deployments: HeadDeployment[] = [];
    for (const node of await oursOf(user, deployed, ({ creator }) => restLogin(creator)))
      deployments.push(await factsOf(user, node));
    heads.push({ ...head, deployments });
  }
  return heads;
}

interface ListedHead {
  readonly head: Omit<DeployedHead, 'deployments'>;
  readonly deployed: readonly DeploymentNode[];
}

/** One whose list of commits lags behind its head is being pushed to, and is left out. */
function listedHeadOf(node: DeployedNode): ListedHead | undefined {
  const commit = nodesOf(node.commits).at(-1)?.commit;
  if (commit === undefined || commit.oid !== node.headRefOid) return undefined;
  const head = {
    ...headOf(node),
    headCommit: commit.oid,
    committedAt: commit.committedDate,
    updatedAt: node.updatedAt,
    review: reviewOf(node),
  };
  return { head, deployed: nodesOf(commit.deployments) };
}

function reviewOf({ author, reviewRequests, reviews }: DeployedNode): ReviewFacts {
  const own = author?.login ?? 'ghost';
  const logins = nodesOf(reviews)
    .filter(({ state }) => state !== 'PENDING')
    .map((each) => each.author?.login ?? 'ghost');
  return {
    author: own,
    requestedReviewers: nodesOf(reviewRequests).map((each) => each.requestedReviewer?.login ?? 'somebody'),
    reviewers: [...new Set(logins.filter((login) => login !== own))],
  };
}

function nodesOf<Node>(list: List<Node>): readonly Node[] {
  return (list?.nodes ?? []).filter((node) => node !== null);
}

async function factsOf(
  user: TokenUser,
  { payload, createdAt, latestStatus: newest }: DeploymentNode,
): Promise<HeadDeployment> {
  const latestStatus = (await user.isOurs(restLogin(newest?.creator))) ? newest : undefined;
  return {
    key: payloadOf(payload)['key'],
    // Its states are written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
    state: stateNamed(latestStatus?.state.toLowerCase()),
    note: latestStatus?.description || undefined,
    url: latestStatus?.environmentUrl || undefined,
    changedAt: latestStatus?.createdAt ?? createdAt,
  };
}
