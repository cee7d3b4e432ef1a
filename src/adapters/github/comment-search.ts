import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Log } from '../../ports/log.ts';
import { isRefusal, saysNotFound, saysUnknownField } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { type KeptOne, keepComment, keptComment } from './kept-comments.ts';
import { type Actor, oursOf, ownOf, restLogin, type TokenUser } from './token-user.ts';

/** A comment's id may be greater than GraphQL's integers (docs.github.com/graphql, "IssueComment", `fullDatabaseId`). */
const FIELDS =
  'id fullDatabaseId url body createdAt author { __typename login } editor { __typename login } lastEditedAt';
const OLDEST = 100;
const NEWEST = 100;
const CHANGED = 50;

/**
 * A list of comments goes by their creation, unless one asks for `UPDATED_AT` (docs.github.com/graphql, "IssueCommentOrderField"). What
 * is written or changed by every run is in one of these two parts, however many others there are.
 */
const SEARCH = `query PullRequestComments($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      baseRefOid
      newest: comments(last: ${NEWEST}) { totalCount nodes { ${FIELDS} } }
      changed: comments(first: ${CHANGED}, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ${FIELDS} } }
    }
  }
}`;

/** Who changed a text last is told here alone, so that one request tells all of a comment that was early. */
const FIRST = `query FirstComments($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      oldest: comments(first: ${OLDEST}) { totalCount nodes { ${FIELDS} } }
    }
  }
}`;

const KEPT = `query KeptComment($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { ${FIELDS} pullRequest { number } }
  }
}`;

interface CommentNode extends TextEdit {
  readonly id: string;
  readonly fullDatabaseId: string;
  readonly url: string;
  readonly body: string;
  readonly createdAt?: string;
  readonly author?: Actor;
  readonly pullRequest?: { readonly number?: number } | null;
}

/** Who changed a text last, as GraphQL tells it. */
export interface TextEdit {
  readonly editor?: Actor;
  readonly lastEditedAt?: string | null;
}

interface Part {
  readonly totalCount?: number;
  readonly nodes?: readonly (CommentNode | null)[] | null;
}

/** Anything may be missing where the query did not get through. */
type SearchAnswer =
  | {
      readonly repository?: {
        readonly pullRequest?: {
          readonly baseRefOid?: string;
          readonly oldest?: Part | null;
          readonly newest?: Part | null;
          readonly changed?: Part | null;
        } | null;
      } | null;
    }
  | null
  | undefined;

type KeptAnswer = { readonly nodes?: readonly (CommentNode | null)[] | null } | null | undefined;

/** A comment that was found. */
export interface FoundText {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly editedByOthers: boolean;
  readonly changedAt?: string;
}

/** What is looked for: our comment, and with `isFormer` what earlier versions wrote in its place. */
export type Sought = KeptOne & { readonly isFormer?: ((body: string) => boolean) | undefined };

/** What was found among comments. */
export interface FoundTexts {
  /** Our comment; undefined where it is not among them. */
  readonly found: FoundText | undefined;
  /** Oldest first. */
  readonly former: readonly FoundText[];
}

/** What the oldest hundred comments show. */
export interface FirstLook extends FoundTexts {
  /** Their ids. */
  readonly ids: readonly number[];
  /** True where there are more than these. */
  readonly goesOn: boolean;
}

/** The search among a pull request's comments, in at most four requests, however many there are. */
export interface CommentSearch {
  /** The oldest hundred, in one request; 'refused' where GraphQL does not show them to this token, or not to this server. */
  first(one: Sought): Promise<FirstLook | 'refused'>;
  /**
   * Our comment among the newest and those that changed last; else the one whose id was kept. It is also not found where there may be one
   * among the others, of which the log tells.
   * @param first ids of the page that was read.
   */
  beyond(one: Sought, first: readonly number[]): Promise<FoundTexts>;
  /** Keeps the id of a comment that was written after such a search found none. Where that fails, the log says so. */
  keep(pullRequest: number, made: { readonly node_id: string; readonly body?: string }): Promise<void>;
}

/** Nothing is asked yet. */
export function createCommentSearch(
  client: GitHubClient,
  user: TokenUser,
  log: Pick<Log, 'info'> | undefined,
): CommentSearch {
  const missed: (KeptOne & { readonly base: string })[] = [];

  async function beyond(one: Sought, first: readonly number[]): Promise<FoundTexts> {
    const { total, base, nodes } = await readParts(client, one);
    const unseen = nodes.filter((node) => !first.includes(idOf(node)));
    const former = await formerOf(user, one, unseen);
    const found = await oldestOfOurs(user, one, nodes);
    if (found !== undefined) return { found, former };
    missed.push({ pullRequest: one.pullRequest, marker: one.marker, base });
    const seen = new Set([...first, ...nodes.map(idOf)]);
    if (seen.size >= total) return { found, former };
    const node = await keptComment(client, user, one);
    const kept = node === undefined ? undefined : await readKept(client, one, node);
    const known = kept && (await oldestOfOurs(user, one, [kept]));
    if (known === undefined)
      log?.info(missSentence(one, { total, seen: seen.size, isLost: node !== undefined }));
    return { found: known, former };
  }

  async function keep(pullRequest: number, { node_id: node, body }: Parameters<CommentSearch['keep']>[1]) {
    const one = missed.find((each) => each.pullRequest === pullRequest && body?.startsWith(each.marker));
    if (one === undefined) return;
    try {
      await keepComment(client, one, { node, base: one.base });
    } catch (error) {
      log?.info(
        `The id of the comment on pull request #${pullRequest} could not be kept, so a later run may not find it among so many: ${describeFailure(error).sentence}`,
      );
    }
  }

  async function first(one: Sought): Promise<FirstLook | 'refused'> {
    const nodes = await readFirst(client, one);
    if (nodes === 'refused') return nodes;
    return {
      found: await oldestOfOurs(user, one, nodes.all),
      former: await formerOf(user, one, nodes.all),
      ids: nodes.all.map(idOf),
      goesOn: nodes.total > nodes.all.length,
    };
  }

  return { first, beyond, keep };
}

function missSentence(
  { pullRequest }: KeptOne,
  { total, seen, isLost }: { readonly total: number; readonly seen: number; readonly isLost: boolean },
): string {
  const lost = isLost
    ? 'The one whose id was kept is gone or is not its own any more.'
    : 'No id of one was kept, or it could not be read.';
  return `No comment of Greenroom's was found on pull request #${pullRequest}: ${seen} of its ${total} comments were looked at, the oldest, the newest and those that changed last. ${lost} If there is one among the others, it stays as it is, and may be deleted.`;
}

async function readFirst(
  client: GitHubClient,
  { pullRequest }: KeptOne,
): Promise<{ readonly total: number; readonly all: readonly CommentNode[] } | 'refused'> {
  const doing = `list the comments of pull request #${pullRequest} of ${client.repository}`;
  const answer = await client.ask(doing, async (octokit) => {
    try {
      return await client.query<SearchAnswer>(octokit, FIRST, { ...client.at, number: pullRequest });
    } catch (error) {
      if (isRefusal(error) || saysNotFound(error) || saysUnknownField(error)) return 'refused';
      throw error;
    }
  });
  if (answer === 'refused') return answer;
  const { oldest } = answer?.repository?.pullRequest ?? {};
  const all = oldest?.nodes?.filter((node) => node !== null);
  const total = oldest?.totalCount;
  if (all === undefined || total === undefined || all.length !== oldest?.nodes?.length)
    throw incompleteList('comments');
  return { total, all };
}

async function readParts(
  client: GitHubClient,
  { pullRequest }: KeptOne,
): Promise<{ readonly total: number; readonly base: string; readonly nodes: readonly CommentNode[] }> {
  const doing = `look for a comment of pull request #${pullRequest} of ${client.repository}`;
  const answer = await client.ask(doing, (octokit) =>
    client.query<SearchAnswer>(octokit, SEARCH, { ...client.at, number: pullRequest }),
  );
  const { baseRefOid: base, newest, changed } = answer?.repository?.pullRequest ?? {};
  const nodes = [newest, changed].map((part) => part?.nodes?.filter((node) => node !== null));
  const [ofNewest, ofChanged] = nodes;
  const isWhole = ofNewest?.length === newest?.nodes?.length && ofChanged?.length === changed?.nodes?.length;
  const total = newest?.totalCount;
  if (!isWhole || ofNewest === undefined || ofChanged === undefined) throw incompleteList('comments');
  if (total === undefined || base === undefined) throw incompleteList('comments');
  const each = new Map([...ofNewest, ...ofChanged].map((node) => [idOf(node), node]));
  return { total, base, nodes: [...each.values()] };
}

/** Undefined for one that somebody deleted, or that GitHub does not give for another reason than its limits. */
async function readKept(
  client: GitHubClient,
  { pullRequest }: KeptOne,
  node: string,
): Promise<CommentNode | undefined> {
  const doing = `read a comment of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    try {
      const answer = await client.query<KeptAnswer>(octokit, KEPT, { ids: [node] });
      const found = answer?.nodes?.[0] ?? undefined;
      return found?.pullRequest?.number === pullRequest ? found : undefined;
    } catch (error) {
      if (isRefusal(error) || saysNotFound(error)) return undefined;
      throw error;
    }
  });
}

async function oldestOfOurs(
  user: TokenUser,
  { marker }: KeptOne,
  nodes: readonly CommentNode[],
): Promise<FoundText | undefined> {
  const marked = nodes.filter(({ body }) => body?.startsWith(marker));
  const oldest = (await markedByUs(user, marked, authorOf, 'comments')).toSorted(
    (a, b) => idOf(a) - idOf(b),
  )[0];
  return oldest && (await textOf(user, oldest));
}

async function formerOf(
  user: TokenUser,
  { isFormer }: Sought,
  nodes: readonly CommentNode[],
): Promise<readonly FoundText[]> {
  if (isFormer === undefined) return [];
  const marked = nodes.filter(({ body }) => isFormer(body ?? ''));
  const ours = await markedByUs(user, marked, authorOf, 'comments');
  const found: FoundText[] = [];
  for (const each of ours.toSorted((a, b) => idOf(a) - idOf(b))) found.push(await textOf(user, each));
  return found;
}

async function textOf(user: TokenUser, node: CommentNode): Promise<FoundText> {
  const { url, body, createdAt, lastEditedAt } = node;
  const changedAt = lastEditedAt ?? createdAt;
  const facts = { id: idOf(node), url, body, editedByOthers: await isEditOfOthers(user, node) };
  return changedAt === undefined ? facts : { ...facts, changedAt };
}

function idOf({ fullDatabaseId }: CommentNode): number {
  return Number(fullDatabaseId);
}

function authorOf({ author }: CommentNode): string | undefined {
  return restLogin(author);
}

/** True where somebody else changed a text last. */
export async function isEditOfOthers(user: TokenUser, { editor, lastEditedAt }: TextEdit): Promise<boolean> {
  return (Boolean(editor) || Boolean(lastEditedAt)) && !(await user.isOurs(restLogin(editor)));
}

/** What begins with our marker, of this token's own user first: other steps of the team may write by another token. */
export async function markedByUs<Text>(
  user: TokenUser,
  marked: readonly Text[],
  authorOf: (each: Text) => string | undefined,
  what: string,
): Promise<readonly Text[]> {
  const ours = await oursOf(user, marked, authorOf, `${what} with Greenroom's marker`);
  return ownOf(user, ours, authorOf);
}
