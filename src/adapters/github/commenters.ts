import { authorOf } from '../../domain/commands/comment-event.ts';
import type { SaidComment } from '../../domain/commands/newer-command.ts';
import type { Commenters, Permission, Reaction } from '../../ports/commenters.ts';
import { type ListBound, listBound } from '../fetch/list-bounds.ts';
import { githubAnswerIn } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import type { TokenUser } from './token-user.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** Who speaks on the pull requests of the repository. */
export function createCommenters(client: GitHubClient, user: TokenUser): Commenters {
  return {
    permissionOf: (login) => readPermission(client, login),
    commentsSince: (pullRequest, since) => commentsSince(client, pullRequest, since),
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

/** `since` leaves out what was neither written nor edited since then (docs.github.com/rest/issues/comments, "List issue comments"). */
async function commentsSince(
  client: GitHubClient,
  pullRequest: number,
  since: string,
): Promise<readonly SaidComment[]> {
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
      keep({ id, body, created_at: at, user }) {
        const author = authorOf(user);
        return author && { id, body: body ?? '', at, author };
      },
    });
  });
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
