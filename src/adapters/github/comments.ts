import type { CommentFacts, Comments } from '../../ports/code-host.ts';
import { responseStatus } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import { type Actor, isGraphqlAnswer, restLogin, type TokenUser } from './token-user.ts';

/** Who wrote a comment is in the list of REST; who changed it since is told here alone (docs.github.com/graphql, "IssueComment"). */
const QUERY = `query CommentEditor($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { editor { __typename login } lastEditedAt }
  }
}`;

/** Anything may be missing where the query did not get through. */
type Answer = { readonly nodes?: readonly (EditedNode | null)[] | null } | null | undefined;

interface EditedNode {
  readonly editor?: Actor;
  readonly lastEditedAt?: string | null;
}

/** The comments of the repository's pull requests. */
export function createComments(client: GitHubClient, user: TokenUser): Comments {
  async function findComment(pullRequest: number, marker: string): Promise<CommentFacts | undefined> {
    const doing = `list the comments of pull request #${pullRequest} of ${client.repository}`;
    const all = await client.ask(doing, (octokit) =>
      octokit.paginate(octokit.rest.issues.listComments, {
        ...client.at,
        issue_number: pullRequest,
        per_page: 100,
      }),
    );
    const marked = all.filter((comment) => comment.body?.startsWith(marker));
    if (marked.length === 0) return undefined;
    const login = await user.login();
    const oldest = marked
      .filter((comment) => comment.user?.login === login)
      .toSorted((a, b) => a.id - b.id)[0];
    if (oldest === undefined) return undefined;
    return { ...factsOf(oldest), editedByOthers: await isEditedByOthers(client, oldest.node_id, login) };
  }

  async function createComment(pullRequest: number, body: string): Promise<CommentFacts> {
    const doing = `comment on pull request #${pullRequest} of ${client.repository}`;
    const answer = await client.ask(doing, (octokit) =>
      octokit.rest.issues.createComment({ ...client.at, issue_number: pullRequest, body }),
    );
    return factsOf(answer.data);
  }

  async function updateComment(id: number, body: string): Promise<CommentFacts> {
    const answer = await client.ask(`edit a comment of ${client.repository}`, (octokit) =>
      octokit.rest.issues.updateComment({ ...client.at, comment_id: id, body }),
    );
    return factsOf(answer.data);
  }

  async function deleteComment(id: number): Promise<void> {
    await client.ask(`delete a comment of ${client.repository}`, async (octokit) => {
      await octokit.rest.issues.deleteComment({ ...client.at, comment_id: id }).catch((error: unknown) => {
        if (responseStatus(error) !== 404) throw error;
      });
    });
  }

  return { findComment, createComment, updateComment, deleteComment };
}

/** True also where GraphQL says nothing of the comment: then nobody knows. */
async function isEditedByOthers(client: GitHubClient, nodeId: string, self: string): Promise<boolean> {
  const doing = `read who changed a comment of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    try {
      const answer = await client.query<Answer>(octokit, QUERY, { ids: [nodeId] });
      const node = answer?.nodes?.[0];
      if (!node) return true;
      const isEdited = Boolean(node.editor) || Boolean(node.lastEditedAt);
      return isEdited && restLogin(node.editor) !== self;
    } catch (error) {
      if (!isGraphqlAnswer(error)) throw error;
      return true;
    }
  });
}

function factsOf(comment: {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
}): CommentFacts {
  return { id: comment.id, url: comment.html_url, body: comment.body ?? '', editedByOthers: false };
}
