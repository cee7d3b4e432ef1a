import type { CommentFacts, Comments } from '../../ports/code-host.ts';
import { githubError, responseStatus } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

const WORKFLOW_BOT = 'github-actions[bot]';

/** The comments of the repository's pull requests. */
export function createComments(client: GitHubClient): Comments {
  let self: Promise<string> | undefined;

  async function findComment(pullRequest: number, marker: string): Promise<CommentFacts | undefined> {
    const doing = `list the comments of pull request #${pullRequest} of ${client.repository}`;
    const all = await client.ask(doing, (octokit) =>
      octokit.paginate(octokit.rest.issues.listComments, {
        ...client.at,
        issue_number: pullRequest,
        per_page: 100,
      }),
    );
    const marked = all.filter((comment) => comment.body?.includes(marker));
    if (marked.length === 0) return undefined;
    self ??= ownLogin(client);
    const login = await self;
    const oldest = marked
      .filter((comment) => comment.user?.login === login)
      .toSorted((a, b) => a.id - b.id)[0];
    return oldest === undefined ? undefined : factsOf(oldest);
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

function factsOf(comment: {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
}): CommentFacts {
  return { id: comment.id, url: comment.html_url, body: comment.body ?? '' };
}

/**
 * Who this token writes as. An installation token (a workflow's or an app's) may not ask `GET /user`; its name is
 * what GraphQL calls the viewer, and where that is not told either it is taken for the workflow's own.
 */
export async function ownLogin(client: GitHubClient): Promise<string> {
  const doing = 'read whose token the input github-token is';
  return client.ask(doing, async (octokit) => {
    try {
      return (await octokit.rest.users.getAuthenticated()).data.login;
    } catch (error) {
      if (responseStatus(error) !== 403) throw githubError(error, doing);
      return viewerLogin(client, octokit);
    }
  });
}

async function viewerLogin(client: GitHubClient, octokit: Octokit): Promise<string> {
  try {
    const answer = await client.query<{ readonly viewer?: { readonly login?: string } }>(
      octokit,
      'query { viewer { login } }',
    );
    const login = answer.viewer?.login;
    if (login === undefined) return WORKFLOW_BOT;
    return login.endsWith('[bot]') ? login : `${login}[bot]`;
  } catch (error) {
    if (responseStatus(error) === undefined && !isGraphqlAnswer(error)) throw error;
    return WORKFLOW_BOT;
  }
}

function isGraphqlAnswer(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphqlResponseError';
}
