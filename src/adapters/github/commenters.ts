import { authorOf } from '../../domain/commands/comment-event.ts';
import type { SaidComment } from '../../domain/commands/newer-command.ts';
import type { Commenters, Permission, Reaction, WrittenComment } from '../../ports/commenters.ts';
import { type ListBound, listBound } from '../fetch/list-bounds.ts';
import { githubAnswerIn } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import type { TextEdit } from './comment-search.ts';
import type { TokenUser } from './token-user.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** Who speaks on the pull requests of the repository. */
export function createCommenters(client: GitHubClient, user: TokenUser): Commenters {
  return {
    permissionOf: (login) => readPermission(client, login),
    async commentsSince(pullRequest, since) {
      const listed = await commentsSince(client, pullRequest, since);
      return listed.map(({ said }) => said);
    },
    async wordsSince(pullRequest, since, isWanted) {
      const listed = await commentsSince(client, pullRequest, since);
      return withChanges(
        client,
        listed.filter(({ said }) => isWanted(said)),
      );
    },
    react: (comment, reaction) => react(client, comment, reaction),
    async unreact(comment, reaction) {
      const own = await ownReactions(client, await user.login(), comment, reaction);
      for (const id of own) await takeOff(client, comment, id);
    },
  };
}

const LEVELS: readonly Permission['level'][] = ['admin', 'write', 'read', 'none'];

/**
 * `permission` has the four older words, into which GitHub sorts every role, also one that an organization made. Source:
 * docs.github.com/rest/collaborators/collaborators, "Get repository permissions for a user".
 */
async function readPermission(client: GitHubClient, login: string): Promise<Permission | undefined> {
  const what = `what ${login} may do in ${client.repository}`;
  const found = await client.askForOne(
    `read ${what}`,
    async (octokit) =>
      (await octokit.rest.repos.getCollaboratorPermissionLevel({ ...client.at, username: login })).data,
    { onceIsEnough: true },
  );
  if (found === undefined) return undefined;
  const level = LEVELS.find((each) => each === found.permission);
  if (level === undefined || typeof found.user?.id !== 'number') throw incompleteList(what);
  return { userId: found.user.id, level };
}

/** A comment, and by what more is asked of it. */
interface ListedComment {
  readonly said: SaidComment;
  /** GraphQL's id of it. */
  readonly node: string;
}

/** `since` leaves out what was neither written nor edited since then (docs.github.com/rest/issues/comments, "List issue comments"). */
async function commentsSince(
  client: GitHubClient,
  pullRequest: number,
  since: string,
): Promise<readonly ListedComment[]> {
  const doing = `list the newest comments of pull request #${pullRequest} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    const bound = listBound('GitHub', 'comments of a pull request', client.time);
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
      ...client.at,
      issue_number: pullRequest,
      since,
      per_page: 100,
    });
    return wholeList('comments', boundedPages(linkedPages(pages), bound), {
      idOf: ({ id }) => id,
      keep(comment) {
        const { id, node_id: node, body, created_at: at, user } = comment;
        const author = authorOf(user);
        return author && { said: { id, body: body ?? '', at, author }, node };
      },
    });
  });
}

/**
 * `lastEditedAt` is null until somebody changes the text, be it its author (docs.github.com/graphql, "IssueComment"). REST tells of a
 * change by `updated_at`, of which nobody has written down what else moves it. `isMinimized` is never null (docs.github.com/graphql,
 * "Minimizable"), while REST's `minimized` is missing on older servers.
 */
const CHANGES = `query CommentChanges($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { id editor { __typename login } lastEditedAt isMinimized }
  }
}`;

interface CommentChange extends TextEdit {
  readonly id?: string;
  /** Somebody hid it. */
  readonly isMinimized?: boolean;
}

/** Anything may be missing where the query did not get through; null for a comment that is gone. */
type ChangesAnswer = { readonly nodes?: readonly (CommentChange | null)[] | null } | null | undefined;

/** A query takes so many ids (docs.github.com/graphql, "Rate limits and query limits"). */
const IDS_AT_ONCE = 100;

async function withChanges(
  client: GitHubClient,
  listed: readonly ListedComment[],
): Promise<readonly WrittenComment[]> {
  const written: WrittenComment[] = [];
  for (let from = 0; from < listed.length; from += IDS_AT_ONCE) {
    const part = listed.slice(from, from + IDS_AT_ONCE);
    const doing = `read whether comments of ${client.repository} were changed`;
    const answer = await client.ask(doing, (octokit) =>
      client.query<ChangesAnswer>(octokit, CHANGES, { ids: part.map(({ node }) => node) }),
    );
    const nodes = answer?.nodes ?? undefined;
    if (nodes?.length !== part.length) throw incompleteList('changes of comments');
    for (const { said, node } of part) {
      const found = nodes.find((each) => each?.id === node);
      const isUntouched = found?.lastEditedAt === null && found.editor === null;
      // What is not told counts as hidden.
      written.push({ ...said, isAsWritten: isUntouched && found?.isMinimized === false });
    }
  }
  return written;
}

async function* boundedPages<Page>(pages: AsyncIterable<Page>, bound: ListBound): AsyncGenerator<Page> {
  for await (const page of pages) {
    yield page;
    bound.next();
  }
}

/** Where it is there already, GitHub answers 200 in the place of 201 (docs.github.com/rest/reactions/reactions). */
async function react(client: GitHubClient, comment: number, content: Reaction): Promise<void> {
  await client.ask(`react to comment ${comment} of ${client.repository}`, (octokit) =>
    octokit.rest.reactions.createForIssueComment({ ...client.at, comment_id: comment, content }),
  );
}

/** Ids of this token's reactions of that kind: one at most, among those of everybody. */
async function ownReactions(
  client: GitHubClient,
  login: string,
  comment: number,
  content: Reaction,
): Promise<readonly number[]> {
  return client.ask(`list the reactions to comment ${comment} of ${client.repository}`, (octokit) =>
    wholeList(
      'reactions',
      linkedPages(
        octokit.paginate.iterator(octokit.rest.reactions.listForIssueComment, {
          ...client.at,
          comment_id: comment,
          content,
          per_page: 100,
        }),
      ),
      {
        idOf: ({ id }) => id,
        keep: (reaction) =>
          reaction.user?.login === login && reaction.content === content ? reaction.id : undefined,
      },
    ),
  );
}

async function takeOff(client: GitHubClient, comment: number, reaction: number): Promise<void> {
  await client.ask(`take a reaction off comment ${comment} of ${client.repository}`, async (octokit) => {
    try {
      await octokit.rest.reactions.deleteForIssueComment({
        ...client.at,
        comment_id: comment,
        reaction_id: reaction,
      });
    } catch (error) {
      if (githubAnswerIn(error)?.cause !== 'fact') throw error;
    }
  });
}
