import { listBound } from '../fetch/list-bounds.ts';
import { saysNotFound } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';

/** Each one is asked for by itself then. */
export const MOST_LINKED = 20;

/** With what people linked under "Development" of the pull request (docs.github.com/graphql, "PullRequest", `closingIssuesReferences`). */
const QUERY = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    nameWithOwner
    pullRequest(number: $number) {
      closingIssuesReferences(first: ${MOST_LINKED}, after: $after) {
        nodes { number repository { nameWithOwner } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** Anything may be missing where the query did not get through. */
interface Answer {
  readonly repository?: {
    /** Another one than was asked for, where it was renamed. */
    readonly nameWithOwner?: string;
    readonly pullRequest?: { readonly closingIssuesReferences?: Links | null } | null;
  } | null;
}

export interface Links {
  /** Null for one that the token may not see. */
  readonly nodes?:
    | readonly ({
        readonly number: number;
        readonly repository?: { readonly nameWithOwner?: string };
      } | null)[]
    | null;
  readonly pageInfo?: { readonly hasNextPage?: boolean; readonly endCursor?: string | null };
}

/** Numbers of the issues of this repository that GitHub links with the pull request, at most twenty; none of one that is not there. */
export async function readLinkedIssues(
  client: GitHubClient,
  pullRequest: number,
): Promise<readonly string[]> {
  const bound = listBound('GitHub', 'linked issues', client.time);
  const found = new Set<string>();
  for (let after: string | null = null; ; bound.next()) {
    const answer: Answer | null = await readPage(client, pullRequest, after);
    if (answer === null) return [];
    const { nodes, pageInfo } = answer.repository?.pullRequest?.closingIssuesReferences ?? {};
    if (nodes === undefined || nodes === null) throw incompleteList('linked issues');
    const here = answer.repository?.nameWithOwner;
    for (const number of numbersOf(nodes, here)) found.add(number);
    if (pageInfo?.hasNextPage === false || found.size >= MOST_LINKED) return [...found].slice(0, MOST_LINKED);
    const next: string | null | undefined = pageInfo?.endCursor;
    if (next === undefined || next === null || next === after) throw incompleteList('linked issues');
    after = next;
  }
}

/** Those of the repository itself. */
export function numbersOf(nodes: NonNullable<Links['nodes']>, here: string | undefined): readonly string[] {
  return nodes.flatMap((node) =>
    node !== null && node.repository?.nameWithOwner === here ? [String(node.number)] : [],
  );
}

/** Null for a pull request that is not there. */
function readPage(client: GitHubClient, number: number, after: string | null): Promise<Answer | null> {
  const doing = `read the issues that are linked with pull request #${number} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    try {
      return (await client.query<Answer | null>(octokit, QUERY, { ...client.at, number, after })) ?? {};
    } catch (error) {
      if (saysNotFound(error)) return null;
      throw error;
    }
  });
}
