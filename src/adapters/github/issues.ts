import type { Issues } from '../../ports/code-host.ts';
import type { GitHubClient } from './client.ts';
import type { TokenUser } from './token-user.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** Edits the one open issue of this token's own that begins with the marker, or opens it. */
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

/** An open issue of this token's own that changed lately and begins with one of the markers. */
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
  if (marked.length === 0) return undefined;
  const login = await user.login();
  return marked.find((issue) => issue.user?.login === login);
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
  if (marked.length === 0) return undefined;
  const login = await user.login();
  const kept = marked.filter((issue) => issue.login === login);
  return kept.length === 0 ? undefined : Math.min(...kept.map((issue) => issue.number));
}
