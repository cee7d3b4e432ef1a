import type { BranchLife, LifeOfPull } from '../../domain/environment/pull-request.ts';
import { readBranchHead } from './branches.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { listOpenPullRequests, readLatestPullRequest } from './pull-requests.ts';

/** Six points of the hourly limit (docs.github.com/graphql, "Rate limits and query limits": a point for each hundred connections). */
const BRANCHES_AT_ONCE = 50;
/** Forks have branches of the same names, so a branch's own pull requests may not be the newest ones. */
const PULLS = 10;

/** Each branch by its full ref, since a shorter name might be a tag's, and its pull requests. */
function queryOf(count: number): string {
  const places = Array.from({ length: count }, (_, index) => index);
  const declared = places.map((at) => `$ref${at}: String!, $head${at}: String!`).join(', ');
  const fields = places.map(
    (at) => `
    ref${at}: ref(qualifiedName: $ref${at}) { target { oid } }
    pulls${at}: pullRequests(headRefName: $head${at}, first: ${PULLS}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number state updatedAt headRefName headRepository { databaseId } labels(first: 100) { nodes { name } } }
      pageInfo { hasNextPage }
    }`,
  );
  return `query BranchLives($owner: String!, $repo: String!, ${declared}) {
  repository(owner: $owner, name: $repo) { databaseId${fields.join('')}
  }
}`;
}

/** Anything may be missing from an answer whose query did not get through. */
type Answer = { readonly repository?: Readonly<Record<string, unknown>> | null } | null | undefined;

interface RefNode {
  readonly target?: { readonly oid?: string } | null;
}

interface PullsNode {
  readonly nodes?: readonly (PullNode | null)[] | null;
  readonly pageInfo?: { readonly hasNextPage?: boolean };
}

interface PullNode {
  readonly number: number;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly updatedAt: string;
  readonly headRefName: string;
  readonly headRepository: { readonly databaseId: number } | null;
  readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null;
}

/** See the port. */
export async function readBranchLives(
  client: GitHubClient,
  branches: readonly string[],
): Promise<ReadonlyMap<string, BranchLife>> {
  const all = [...new Set(branches)];
  const lives = new Map<string, BranchLife>();
  for (let from = 0; from < all.length; from += BRANCHES_AT_ONCE)
    for (const [branch, life] of await readSome(client, all.slice(from, from + BRANCHES_AT_ONCE)))
      lives.set(branch, life ?? (await readDirectly(client, branch)));
  return lives;
}

/** Undefined for a branch with more pull requests than a page holds. */
async function readSome(
  client: GitHubClient,
  branches: readonly string[],
): Promise<readonly (readonly [string, BranchLife | undefined])[]> {
  const named = branches.flatMap((branch, at) => [
    [`ref${at}`, `refs/heads/${branch}`],
    [`head${at}`, branch],
  ]);
  const variables = { ...client.at, ...Object.fromEntries(named) };
  const answer = await client.ask(`read the branches of environments of ${client.repository}`, (octokit) =>
    client.query<Answer>(octokit, queryOf(branches.length), variables),
  );
  const found = answer?.repository ?? {};
  return branches.map((branch, at) => [branch, lifeOf(found, at, branch)]);
}

function lifeOf(
  found: Readonly<Record<string, unknown>>,
  at: number,
  branch: string,
): BranchLife | undefined {
  const ref = found[`ref${at}`] as RefNode | null | undefined;
  const { nodes, pageInfo } = (found[`pulls${at}`] ?? {}) as PullsNode;
  const head = ref?.target?.oid;
  const pulls = nodes?.filter((node) => node !== null);
  const isWhole = pulls?.length === nodes?.length && (ref === null || head !== undefined);
  if (pulls === undefined || !isWhole || pageInfo?.hasNextPage === undefined)
    throw incompleteList('branches of environments');
  if (pageInfo.hasNextPage) return undefined;
  const own = pulls
    .filter((pull) => pull.headRefName === branch && pull.headRepository?.databaseId === found['databaseId'])
    .map(factsOf)
    .toSorted((a, b) => b.number - a.number);
  return { head, open: own.filter(({ state }) => state === 'open'), latest: own[0] };
}

function factsOf({ number, state, updatedAt, labels }: PullNode): LifeOfPull {
  return {
    number,
    state: state === 'OPEN' ? 'open' : 'closed',
    merged: state === 'MERGED',
    labels: labels?.nodes.map(({ name }) => name) ?? [],
    updatedAt,
  };
}

async function readDirectly(client: GitHubClient, branch: string): Promise<BranchLife> {
  const [head, open, latest] = await Promise.all([
    readBranchHead(client, branch),
    listOpenPullRequests(client, { branch }),
    readLatestPullRequest(client, branch),
  ]);
  return { head, open, latest };
}
