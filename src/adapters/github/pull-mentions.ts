import { isObject } from '../../domain/input/is-object.ts';
import type { StoryMentions } from '../../ports/code-host.ts';
import { listBound } from '../fetch/list-bounds.ts';
import { dataBesideAbsent } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { isEditOfOthers, markedByUs, type TextEdit } from './comment-search.ts';
import { type Links, MOST_LINKED, numbersOf, readLinkedIssues } from './linked-issues.ts';
import { type Actor, restLogin, type TokenUser } from './token-user.ts';

/** So many commits hold what most pull requests have. Each costs, since its parents are a connection. */
const FIRST = { pulls: 25, commits: 30 };
/** Where there are more. */
const NEXT = { pulls: 10, commits: 100 };
/** As many as GitHub lists (docs.github.com/rest/pulls/pulls, "List commits on a pull request"). */
const MOST_COMMITS = 250;

/** What is still to be read of a pull request. */
interface Rest {
  readonly number: number;
  /** Commits older than that; undefined at the beginning. */
  readonly before: string | undefined;
  readonly isFirst: boolean;
}

interface Found {
  messages: readonly string[];
  /** Merges among them. */
  commits: number;
  linked: readonly string[];
  told: string | undefined;
}

/** What is asked for beside the commits. */
interface Beside {
  readonly linked: boolean;
  readonly markers?: readonly string[] | undefined;
}

/** The oldest come first (docs.github.com/graphql, "PullRequest", `comments`), and ours is written when the first environment is ready. */
const COMMENTS = `comments(first: 30) {
      nodes { body author { __typename login } editor { __typename login } lastEditedAt }
    }`;

/**
 * A list is read from its end by `last`, and on by `before`; its nodes stand in the order of the list (docs.github.com/graphql, "Using
 * pagination in the GraphQL API", and "PullRequest", `commits`). It has no commit that the base holds too.
 */
function queryOf(asked: readonly Rest[], commits: number, { linked, markers }: Beside): string {
  const declared = asked.map((_, at) => `$number${at}: Int!, $before${at}: String`).join(', ');
  const links = `closingIssuesReferences(first: ${MOST_LINKED}) {
      nodes { number repository { nameWithOwner } }
      pageInfo { hasNextPage }
    }`;
  const pulls = asked.map(
    ({ isFirst }, at) => `pull${at}: pullRequest(number: $number${at}) {
    commits(last: ${commits}, before: $before${at}) {
      nodes { commit { message parents(first: 1) { totalCount } } }
      pageInfo { hasPreviousPage startCursor }
    }
    ${linked && isFirst ? links : ''}
    ${markers !== undefined && isFirst ? COMMENTS : ''}
  }`,
  );
  return `query StoryMentions($owner: String!, $repo: String!, ${declared}) {
  repository(owner: $owner, name: $repo) {
  nameWithOwner
  ${pulls.join('\n  ')}
  }
}`;
}

/** What of a pull request an answer has; anything may be missing. */
interface PullNode {
  readonly commits?: {
    readonly nodes?: readonly ({ readonly commit?: CommitNode | null } | null)[] | null;
    readonly pageInfo?: { readonly hasPreviousPage?: boolean; readonly startCursor?: string | null };
  } | null;
  readonly closingIssuesReferences?: Links | null;
  readonly comments?: { readonly nodes?: readonly (CommentNode | null)[] | null } | null;
}

interface CommentNode extends TextEdit {
  readonly body?: string;
  readonly author?: Actor;
}

interface CommitNode {
  readonly message?: string;
  readonly parents?: { readonly totalCount?: number } | null;
}

interface MentionDeps {
  readonly client: GitHubClient;
  /** By whom it is seen whether a comment is ours. */
  readonly user: TokenUser;
}

/** See the port. */
export async function readStoryMentions(
  { client, user }: MentionDeps,
  pullRequests: readonly number[],
  beside: Beside,
): Promise<ReadonlyMap<number, StoryMentions>> {
  const bound = listBound('GitHub', 'commits of pull requests', client.time);
  const found = new Map<number, Found>();
  let rest: readonly Rest[] = [...new Set(pullRequests)].map((number) => ({
    number,
    before: undefined,
    isFirst: true,
  }));
  for (let size = FIRST; rest.length > 0; size = NEXT, bound.next()) {
    const more: Rest[] = [];
    for (let from = 0; from < rest.length; from += size.pulls)
      more.push(
        ...(await readSome({ client, user }, rest.slice(from, from + size.pulls), { size, beside, found })),
      );
    rest = more;
  }
  return new Map(
    [...found].map(([number, { messages, linked, told }]) => [number, { messages, linked, told }]),
  );
}

interface Reading {
  readonly size: typeof FIRST;
  readonly beside: Beside;
  readonly found: Map<number, Found>;
}

/** What is left to read of them. */
async function readSome(
  { client, user }: MentionDeps,
  asked: readonly Rest[],
  { size, beside, found }: Reading,
): Promise<readonly Rest[]> {
  const repository = await ask(client, asked, queryOf(asked, size.commits, beside));
  const more: Rest[] = [];
  for (const [at, { number, before, isFirst }] of asked.entries()) {
    const pull = repository[`pull${at}`] as PullNode | null | undefined;
    if (pull === undefined) throw incompleteList('pull requests');
    if (pull === null) continue;
    const { messages, commits, previous } = pageOf(pull);
    const known = found.get(number) ?? { messages: [], commits: 0, linked: [], told: undefined };
    known.messages = [...messages, ...known.messages];
    known.commits += commits;
    if (beside.linked && isFirst)
      known.linked = await linkedOf(client, number, pull, repository['nameWithOwner']);
    if (beside.markers !== undefined && isFirst) known.told = await toldOf(user, pull, beside.markers);
    found.set(number, known);
    if (previous !== undefined && previous === before) throw incompleteList('commits of a pull request');
    if (previous !== undefined && known.commits < MOST_COMMITS)
      more.push({ number, before: previous, isFirst: false });
  }
  return more;
}

function pageOf({ commits }: PullNode): {
  readonly messages: readonly string[];
  readonly commits: number;
  /** Where older ones are; undefined where there are none. */
  readonly previous: string | undefined;
} {
  const { nodes, pageInfo } = commits ?? {};
  const all = nodes?.map((node) => node?.commit);
  const isWhole = all?.every((commit) => typeof commit?.message === 'string' && commit.parents !== undefined);
  if (all === undefined || !isWhole || pageInfo?.hasPreviousPage === undefined)
    throw incompleteList('commits of a pull request');
  const previous = pageInfo.hasPreviousPage ? pageInfo.startCursor : undefined;
  if (previous === null || (pageInfo.hasPreviousPage && previous === undefined))
    throw incompleteList('commits of a pull request');
  // What a merge brings in was somebody else's, and its message names their branches.
  const own = all.filter((commit) => (commit?.parents?.totalCount ?? 0) < 2);
  return { messages: own.flatMap((commit) => commit?.message ?? []), commits: all.length, previous };
}

/** Ours, as it was written: what others changed is not believed. */
async function toldOf(
  user: TokenUser,
  { comments }: PullNode,
  markers: readonly string[],
): Promise<string | undefined> {
  for (const marker of markers) {
    const marked = (comments?.nodes ?? []).filter((node) => node?.body?.startsWith(marker));
    const known = marked.filter((node) => node !== null);
    const [oldest] = await markedByUs(user, known, ({ author }) => restLogin(author), 'comments');
    if (oldest !== undefined) return (await isEditOfOthers(user, oldest)) ? undefined : oldest.body;
  }
  return undefined;
}

async function linkedOf(
  client: GitHubClient,
  number: number,
  { closingIssuesReferences: links }: PullNode,
  here: unknown,
): Promise<readonly string[]> {
  if (!links?.nodes || links.pageInfo?.hasNextPage === undefined) throw incompleteList('linked issues');
  const numbers = numbersOf(links.nodes, typeof here === 'string' ? here : undefined);
  if (!links.pageInfo.hasNextPage || numbers.length >= MOST_LINKED) return numbers;
  return readLinkedIssues(client, number);
}

async function ask(
  client: GitHubClient,
  asked: readonly Rest[],
  query: string,
): Promise<Readonly<Record<string, unknown>>> {
  const named = asked.flatMap(({ number, before = null }, at) => [
    [`number${at}`, number],
    [`before${at}`, before],
  ]);
  const variables = { ...client.at, ...Object.fromEntries(named) };
  const answer = await client.ask(
    `read the commits of pull requests of ${client.repository}`,
    async (octokit) => {
      try {
        return await client.query<unknown>(octokit, query, variables);
      } catch (error) {
        const data = dataBesideAbsent(error);
        if (isObject(data) && isObject(data['repository'])) return data;
        throw error;
      }
    },
  );
  const repository = isObject(answer) ? answer['repository'] : undefined;
  if (!isObject(repository)) throw incompleteList('pull requests');
  return repository;
}
