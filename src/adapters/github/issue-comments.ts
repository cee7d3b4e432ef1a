import { isObject } from '../../domain/input/is-object.ts';
import { newestWords, type SpokenWords } from '../../domain/stories/spoken-words.ts';
import type { Story, StoryComment, StoryComments, WordsAsked } from '../../ports/tracker.ts';
import { listBound } from '../fetch/list-bounds.ts';
import type { GitHubClient } from './client.ts';
import { markedByUs } from './comment-search.ts';
import type { Octokit } from './octokit.ts';
import { isEditedByOthers } from './own-texts.ts';
import { loginOf, type TokenUser } from './token-user.ts';

type Comment = Awaited<ReturnType<Octokit['rest']['issues']['listComments']>>['data'][number];

/** The comments of issues. GitHub lists the oldest first (docs.github.com/rest/issues/comments), and ours is written early. */
export function createIssueComments(client: GitHubClient, user: TokenUser): StoryComments {
  /** Ours on a page, the oldest one. */
  async function oursOn(page: readonly Comment[], marker: string): Promise<Comment | undefined> {
    const marked = page.filter(({ body }) => body?.startsWith(marker));
    const own = await markedByUs(user, marked, (comment) => comment.user?.login, 'comments');
    return own.toSorted((a, b) => a.id - b.id)[0];
  }

  /** Where somebody else changed it, nothing of what it says is ours, so that it is written anew. */
  async function believed({ id, node_id: node, body }: Comment): Promise<StoryComment> {
    const isOurs = !(await isEditedByOthers(client, user, node));
    return { id: String(id), text: isOurs ? (body ?? '') : '' };
  }

  return {
    async findComment({ id }, marker) {
      const doing = `list the comments of issue #${id} of ${client.repository}`;
      const found = await client.ask(doing, async (octokit) => {
        const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
          ...client.at,
          issue_number: Number(id),
          per_page: 100,
        });
        for await (const { data } of pages) {
          const ours = await oursOn(data, marker);
          if (ours !== undefined) return ours;
        }
        return undefined;
      });
      return found && believed(found);
    },
    async createComment({ id }, body) {
      await client.ask(`comment on issue #${id} of ${client.repository}`, (octokit) =>
        octokit.rest.issues.createComment({ ...client.at, issue_number: Number(id), body }),
      );
    },
    async updateComment({ id: issue }, id, body) {
      await client.ask(`edit a comment on issue #${issue} of ${client.repository}`, (octokit) =>
        octokit.rest.issues.updateComment({ ...client.at, comment_id: Number(id), body }),
      );
    },
    wordsOf: (story, asked) => readWords(client, story, asked),
  };
}

/** Source: GitHub's OpenAPI description, "Minimized Issue Comment", which older servers do not have. */
function isHidden(comment: Comment): boolean {
  return 'minimized' in comment && isObject(comment.minimized);
}

/** `since` leaves out what was neither written nor edited since then (docs.github.com/rest/issues/comments, "List issue comments"). */
async function readWords(client: GitHubClient, { id }: Story, asked: WordsAsked): Promise<string> {
  const words = await client.ask(
    `list the comments of issue #${id} of ${client.repository}`,
    async (octokit) => {
      const bound = listBound('GitHub', 'comments of an issue', client.time);
      const found: SpokenWords[] = [];
      const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        ...client.at,
        issue_number: Number(id),
        since: asked.since,
        per_page: 100,
      });
      for await (const { data } of pages) {
        // What people hid, such as a slip or an abuse, is not shown again elsewhere.
        const shown = data.filter((comment) => !isHidden(comment));
        found.push(
          ...shown.map(({ user, created_at: at, body }) => ({ by: loginOf(user), at, text: body ?? '' })),
        );
        bound.next();
      }
      return found;
    },
  );
  return newestWords(words, asked);
}
