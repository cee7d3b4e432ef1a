import type { OpenHead } from '../../domain/environment/pull-request.ts';
import { listBound } from '../fetch/list-bounds.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { wholeList } from './whole-list.ts';

const WHAT = 'open pull requests';

/** A page costs one point of the hourly limit, whatever its labels (docs.github.com/graphql, "Rate limits and query limits"). */
const QUERY = `query OpenHeads($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes { number headRefName headRepository { databaseId } labels(first: 100) { nodes { name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** Anything may be missing from an answer whose query did not get through. */
type Answer<Node> =
  | { readonly repository?: { readonly pullRequests?: Page<Node> | null } | null }
  | null
  | undefined;

interface Page<Node> {
  readonly nodes?: readonly (Node | null)[] | null;
  readonly pageInfo?: { readonly hasNextPage?: boolean; readonly endCursor?: string | null };
}

/** A pull request of a list. */
export interface PullNode {
  readonly number: number;
  readonly headRefName: string;
  readonly headRepository: { readonly databaseId: number } | null;
  readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null;
}

/**
 * Over GraphQL, because a page of pull requests over REST holds two megabytes, of which a sweep needs a few thousandths. The
 * oldest come first, so that one which is opened or closed meanwhile moves no other to a page that was read already.
 * @throws AdapterError `doubtful_facts` for a list that cannot be whole.
 */
export async function listOpenHeads(client: GitHubClient): Promise<readonly OpenHead[]> {
  return listPulls(client, { query: QUERY, variables: {} }, headOf);
}

/** A query for a list of open pull requests, which asks at least for what `PullNode` has. */
interface PullQuery {
  readonly query: string;
  /** Beside owner, repo and after. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is kept of every open pull request that a query lists. @throws AdapterError `doubtful_facts` as above. */
export function listPulls<Node extends PullNode, Kept>(
  client: GitHubClient,
  query: PullQuery,
  keep: (node: Node) => Kept | undefined,
): Promise<readonly Kept[]> {
  return wholeList(WHAT, pagesOf<Node>(client, query), { idOf: (node) => node.number, keep });
}

/** Where a listed pull request comes from. */
export function headOf(node: PullNode): OpenHead {
  return {
    number: node.number,
    headBranch: node.headRefName,
    headRepositoryId: node.headRepository?.databaseId,
    labels: node.labels?.nodes.map((label) => label.name) ?? [],
  };
}

async function* pagesOf<Node>(client: GitHubClient, query: PullQuery) {
  const seen = new Set<string>();
  const bound = listBound('GitHub', WHAT, client.time);
  let after: string | undefined;
  do {
    const page = await readPage<Node>(client, query, after);
    yield page;
    after = page.next;
    if (after !== undefined && seen.has(after)) throw incompleteList(WHAT);
    if (after === undefined) return;
    seen.add(after);
    bound.next();
  } while (true);
}

async function readPage<Node>(
  client: GitHubClient,
  { query, variables }: PullQuery,
  after: string | undefined,
) {
  const given = { ...client.at, ...variables, ...(after === undefined ? {} : { after }) };
  const answer = await client.ask(`list the ${WHAT} of ${client.repository}`, (octokit) =>
    client.query<Answer<Node>>(octokit, query, given),
  );
  const { nodes, pageInfo }: Page<Node> = answer?.repository?.pullRequests ?? {};
  const goesOn = pageInfo?.hasNextPage;
  // A node that could not be read is null.
  const data = nodes?.filter((node) => node !== null);
  if (data === undefined || data.length < (nodes?.length ?? 0) || goesOn === undefined)
    throw incompleteList(WHAT);
  if (goesOn && !pageInfo?.endCursor) throw incompleteList(WHAT);
  return { data, goesOn, next: goesOn ? (pageInfo?.endCursor ?? undefined) : undefined };
}
