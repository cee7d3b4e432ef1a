import type { CommentFacts, Comments, FoundComments } from '../../ports/code-host.ts';
import type { Issues } from '../../ports/kept-issues.ts';
import type { Log } from '../../ports/log.ts';
import { githubAnswerIn, isRefusal, saysNotFound } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import {
  type CommentSearch,
  createCommentSearch,
  isEditOfOthers,
  markedByUs,
  type Sought,
  type TextEdit,
} from './comment-search.ts';
import type { TokenUser } from './token-user.ts';
import { goesOn, linkedPages, wholeList } from './whole-list.ts';

/** Who wrote a comment is in the list of REST; who changed it since is told here alone (docs.github.com/graphql, "IssueComment"). */
const QUERY = `query CommentEditor($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { editor { __typename login } lastEditedAt }
  }
}`;

/** Anything may be missing where the query did not get through. */
type Answer = { readonly nodes?: readonly (TextEdit | null)[] | null } | null | undefined;

/** The comments of the repository's pull requests. */
export function createComments(client: GitHubClient, user: TokenUser, log?: Pick<Log, 'info'>): Comments {
  const search = createCommentSearch(client, user, log);

  async function find(one: Sought): Promise<FoundComments> {
    const look = await search.first(one);
    if (look === 'refused') return findByRest(client, { user, search }, one);
    const { found, former, goesOn: hasMore, ids } = look;
    if (found !== undefined || !hasMore) return { found, former };
    const beyond = await search.beyond(one, ids);
    return { found: beyond.found, former: [...former, ...beyond.former] };
  }

  async function commentText(id: number): Promise<string | undefined> {
    return client.ask(`read a comment of ${client.repository}`, async (octokit) => {
      try {
        return (await octokit.rest.issues.getComment({ ...client.at, comment_id: id })).data.body ?? '';
      } catch (error) {
        if (githubAnswerIn(error)?.cause !== 'fact') throw error;
        return undefined;
      }
    });
  }

  async function createComment(pullRequest: number, body: string): Promise<CommentFacts> {
    const doing = `comment on pull request #${pullRequest} of ${client.repository}`;
    const answer = await client.ask(doing, (octokit) =>
      octokit.rest.issues.createComment({ ...client.at, issue_number: pullRequest, body }),
    );
    await search.keep(pullRequest, answer.data);
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
        if (githubAnswerIn(error)?.cause !== 'fact') throw error;
      });
    });
  }

  return {
    findComment: async (pullRequest, marker) => (await find({ pullRequest, marker })).found,
    findComments: (pullRequest, marker, isFormer) => find({ pullRequest, marker, isFormer }),
    commentText,
    createComment,
    updateComment,
    deleteComment,
  };
}

/** Each costs a request. */
const MOST_FORMER = 10;

/** For a token that GraphQL refuses, or a server whose GraphQL is older. */
async function findByRest(
  client: GitHubClient,
  { user, search }: { readonly user: TokenUser; readonly search: CommentSearch },
  one: Sought,
): Promise<FoundComments> {
  const doing = `list the comments of pull request #${one.pullRequest} of ${client.repository}`;
  // GitHub gives the oldest first (docs.github.com/rest/issues/comments), so one that was early stays on this page.
  const { data: first, headers } = await client.ask(doing, (octokit) =>
    octokit.rest.issues.listComments({ ...client.at, issue_number: one.pullRequest, per_page: 100 }),
  );
  const oursThat = async (isMeant: (body: string) => boolean, most: number) => {
    const marked = first.filter(({ body }) => isMeant(body ?? ''));
    const own = await markedByUs(user, marked, ({ user: author }) => author?.login, 'comments');
    const facts: CommentFacts[] = [];
    for (const each of own.toSorted((a, b) => a.id - b.id).slice(0, most))
      facts.push({ ...factsOf(each), editedByOthers: await isEditedByOthers(client, user, each.node_id) });
    return facts;
  };
  const [found] = await oursThat((body) => body.startsWith(one.marker), 1);
  const former = one.isFormer === undefined ? [] : await oursThat(one.isFormer, MOST_FORMER);
  if (found !== undefined || !goesOn(headers)) return { found, former };
  const ids = first.map(({ id }) => id);
  const beyond = await search.beyond(one, ids);
  return { found: beyond.found, former: [...former, ...beyond.former] };
}

/** True also where the comment is gone, or the token may not see who changed it: then nobody knows. */
export async function isEditedByOthers(
  client: GitHubClient,
  user: TokenUser,
  nodeId: string,
): Promise<boolean> {
  const doing = `read who changed a comment of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    try {
      const answer = await client.query<Answer>(octokit, QUERY, { ids: [nodeId] });
      const node = answer?.nodes?.[0];
      if (!node) return true;
      return await isEditOfOthers(user, node);
    } catch (error) {
      // An outage or a spent limit says nothing of the comment.
      if (isRefusal(error) || saysNotFound(error)) return true;
      throw error;
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

/** Edits the one open issue of ours that begins with the marker, or opens it. */
export async function upsertIssue(
  client: GitHubClient,
  user: TokenUser,
  issue: Parameters<Issues['upsertIssue']>[0],
): Promise<{ readonly number: number; readonly url: string }> {
  const open = await findIssue(client, user, issue.marker);
  const { title, body } = issue;
  const answer = await client.ask(`write an issue of ${client.repository}`, async (octokit) =>
    open === undefined
      ? await octokit.rest.issues.create({ ...client.at, title, body })
      : await octokit.rest.issues.update({ ...client.at, issue_number: open, title, body }),
  );
  return { number: answer.data.number, url: answer.data.html_url };
}

/** One page is enough: an issue that is kept by the hour is among those that changed last. One write, so that it is said once. */
export async function closeIssue(
  client: GitHubClient,
  user: TokenUser,
  { marker, note, since }: Parameters<Issues['closeIssue']>[0],
): Promise<number | undefined> {
  const kept = await findRecentIssue(client, user, { markers: [marker], since });
  if (kept === undefined) return undefined;
  await client.ask(`close issue #${kept.number} of ${client.repository}`, (octokit) =>
    octokit.rest.issues.update({
      ...client.at,
      issue_number: kept.number,
      state: 'closed',
      state_reason: 'completed',
      body: `${kept.body}\n\n${note}`,
    }),
  );
  return kept.number;
}

/** An open issue of ours that changed lately and begins with one of the markers. */
export async function findRecentIssue(
  client: GitHubClient,
  user: TokenUser,
  { markers, since }: Parameters<Issues['openIssue']>[0],
): Promise<{ readonly number: number; readonly body?: string | null } | undefined> {
  const page = await client.ask(`list the open issues of ${client.repository}`, (octokit) =>
    octokit.rest.issues.listForRepo({
      ...client.at,
      state: 'open',
      sort: 'updated',
      direction: 'desc',
      since: since.toISOString(),
      per_page: 100,
    }),
  );
  const marked = page.data.filter(
    (issue) => !issue.pull_request && markers.some((marker) => issue.body?.startsWith(marker)),
  );
  return (await markedByUs(user, marked, (issue) => issue.user?.login, 'issues'))[0];
}

async function findIssue(client: GitHubClient, user: TokenUser, marker: string): Promise<number | undefined> {
  const marked = await client.ask(`list the open issues of ${client.repository}`, (octokit) =>
    wholeList(
      'open issues',
      linkedPages(
        octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
          ...client.at,
          state: 'open',
          per_page: 100,
        }),
      ),
      {
        idOf: (issue) => issue.number,
        keep: (issue) =>
          !issue.pull_request && issue.body?.startsWith(marker)
            ? { number: issue.number, login: issue.user?.login }
            : undefined,
      },
    ),
  );
  const kept = await markedByUs(user, marked, ({ login }) => login, 'issues');
  return kept.length === 0 ? undefined : Math.min(...kept.map((issue) => issue.number));
}
