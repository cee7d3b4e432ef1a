import type { CodeHost } from '../../ports/code-host.ts';
import type { GitHubClient } from './client.ts';
import { ownLogin } from './comments.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** Edits the one open issue of this token's own that carries the marker, or opens it. */
export async function keepIssue(
  client: GitHubClient,
  issue: Parameters<CodeHost['keepIssue']>[0],
): Promise<{ readonly number: number; readonly url: string }> {
  const open = await findIssue(client, issue.marker);
  const { title, body } = issue;
  const answer = await client.ask(`write an issue of ${client.repository}`, async (octokit) =>
    open === undefined
      ? await octokit.rest.issues.create({ ...client.at, title, body })
      : await octokit.rest.issues.update({ ...client.at, issue_number: open, title, body }),
  );
  return { number: answer.data.number, url: answer.data.html_url };
}

async function findIssue(client: GitHubClient, marker: string): Promise<number | undefined> {
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
      (issue) => issue.number,
      (issue) =>
        !issue.pull_request && issue.body?.includes(marker)
          ? { number: issue.number, login: issue.user?.login }
          : undefined,
    ),
  );
  if (marked.length === 0) return undefined;
  const login = await ownLogin(client);
  const own = marked.filter((issue) => issue.login === login);
  return own.length === 0 ? undefined : Math.min(...own.map((issue) => issue.number));
}
