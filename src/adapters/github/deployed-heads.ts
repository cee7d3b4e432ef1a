import type { DeployedHead, HeadDeployment } from '../../domain/environment/deployed-head.ts';
import type { ReviewFacts } from '../../domain/environment/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { newestStated } from './deployment-lists.ts';
import { isSetByItself, type StateFacts, statesOf } from './deployment-states.ts';
import { payloadOf, stateNamed } from './deployments.ts';
import { headOf, listPulls, type PullNode } from './open-heads.ts';
import { type Actor, oursOf, restLogin, type TokenUser } from './token-user.ts';

/** Hardly a head has more. Of one that has, they are read one by one, since those of others come first in the list too. */
const FIRST = 20;

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
          deployments(environments: [$environment], first: ${FIRST}, orderBy: { field: CREATED_AT, direction: DESC }) {
            nodes {
              id databaseId payload createdAt creator { __typename login }
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
  readonly id: string;
  readonly databaseId: number;
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
 * Every open pull request with what was deployed of its head. A deployment that others opened is left out, and so is a state that
 * others set. @throws AdapterError `doubtful_facts` as `listOpenHeads`.
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
  const listed = await inTurn(found, async ({ head, deployed }) => ({
    head,
    isWhole: deployed.length < FIRST,
    ours: await oursOf(user, deployed, ({ creator }) => restLogin(creator)),
  }));
  const states = await ownStates(
    client,
    user,
    listed.flatMap(({ isWhole, ours }) => (isWhole ? ours : [])),
  );
  return inTurn(listed, async ({ head, isWhole, ours }) => ({
    ...head,
    deployments: isWhole
      ? ours.map((node) => listedFacts(node, states.get(node.id)))
      : await readFacts(client, user, { environment, commit: head.headCommit }),
  }));
}

async function inTurn<Each, Made>(
  all: readonly Each[],
  make: (each: Each) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const each of all) made.push(await make(each));
  return made;
}

/** By the id of their nodes, what ours said of those whose newest state somebody else set. */
async function ownStates(
  client: GitHubClient,
  user: TokenUser,
  nodes: readonly DeploymentNode[],
): Promise<ReadonlyMap<string, StateFacts>> {
  const doubtful: DeploymentNode[] = [];
  for (const node of nodes)
    if (node.latestStatus && !(await isWord(user, node.latestStatus))) doubtful.push(node);
  const states = new Map<string, StateFacts>();
  for (let from = 0; from < doubtful.length; from += MOST_IDS) {
    const asked = doubtful
      .slice(from, from + MOST_IDS)
      .map(({ id: node, databaseId: id, creator }) => ({ id, node, opener: restLogin(creator) }));
    for (const [id, facts] of await statesOf(client, user, asked)) states.set(id, facts);
  }
  return states;
}

/** True for a state that one of ours set on purpose. */
async function isWord(
  user: TokenUser,
  status: NonNullable<DeploymentNode['latestStatus']>,
): Promise<boolean> {
  return !isSetByItself(status) && (await user.isOurs(restLogin(status.creator)));
}

/** Takes `statesOf` at once. */
const MOST_IDS = 100;

async function readFacts(
  client: GitHubClient,
  user: TokenUser,
  query: { readonly environment: string; readonly commit: string },
): Promise<readonly HeadDeployment[]> {
  const found = await newestStated(client, user, query);
  return found.map(({ deployment, states }) =>
    headDeployment(payloadOf(deployment.payload), states, deployment.created_at),
  );
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

/** @param own what ours said of it, where the newest state is none of ours. */
function listedFacts(
  { payload, createdAt, latestStatus: newest }: DeploymentNode,
  own: StateFacts | undefined,
): HeadDeployment {
  const listed = newest && {
    // Its states are written in capitals here (docs.github.com/graphql, "DeploymentStatusState").
    state: newest.state.toLowerCase(),
    description: newest.description ?? '',
    environmentUrl: newest.environmentUrl ?? '',
    changedAt: newest.createdAt,
  };
  return headDeployment(payloadOf(payload), own ?? listed ?? undefined, createdAt);
}

function headDeployment(
  payload: Readonly<Record<string, string>>,
  states: Omit<StateFacts, 'notes' | 'succeededAt' | 'logUrl'> | undefined,
  createdAt: string,
): HeadDeployment {
  return {
    key: payload['key'],
    payload,
    state: stateNamed(states?.state),
    note: states?.description || undefined,
    url: states?.environmentUrl || undefined,
    changedAt: states?.changedAt ?? createdAt,
  };
}
