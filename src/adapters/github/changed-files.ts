import { AdapterError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { githubAnswerIn, saysNotFound } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** GitHub lists no more of a pull request, and no more of a comparison (its REST reference of either). */
const MOST_OF_A_PULL_REQUEST = 3000;
const MOST_OF_A_COMPARISON = 300;

interface ChangedFile {
  readonly filename: string;
  readonly previous_filename?: string;
}

/** See the port. */
export async function listChangedFiles(
  client: GitHubClient,
  change: Parameters<CodeHost['changedFiles']>[0],
): ReturnType<CodeHost['changedFiles']> {
  const isOfPull = 'pullRequest' in change;
  const files = await unlessTooLarge(() =>
    isOfPull ? filesOfPull(client, change.pullRequest) : filesSince(client, change.base, change.commit),
  );
  if (files === undefined) return undefined;
  if (files.length >= (isOfPull ? MOST_OF_A_PULL_REQUEST : MOST_OF_A_COMPARISON)) return undefined;
  return files.flatMap(pathsOf);
}

/** A diff that GitHub cannot make in its time is one whose files are not all known. */
async function unlessTooLarge<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AdapterError && githubAnswerIn(error.cause)?.name === 'diffTooLarge')
      return undefined;
    throw error;
  }
}

function filesOfPull(client: GitHubClient, number: number): Promise<readonly ChangedFile[]> {
  return client.ask(`list the files of pull request #${number} of ${client.repository}`, (octokit) =>
    wholeList(
      'changed files',
      linkedPages(
        octokit.paginate.iterator(octokit.rest.pulls.listFiles, {
          ...client.at,
          pull_number: number,
          per_page: 100,
        }),
      ),
      {
        idOf: (file) => file.filename,
        // The diffs are large and are let go.
        keep: ({ filename, previous_filename: previous }): ChangedFile => ({
          filename,
          ...(previous === undefined ? {} : { previous_filename: previous }),
        }),
      },
    ),
  );
}

/** Only the first page of a comparison has files, and it has all of them. */
function filesSince(client: GitHubClient, base: string, commit: string): Promise<readonly ChangedFile[]> {
  return client.ask(
    `compare ${commit.slice(0, 12)} with ${base} in ${client.repository}`,
    async (octokit) => {
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
        ...client.at,
        basehead: `${base}...${commit}`,
        per_page: 1,
      });
      return data.files ?? [];
    },
  );
}

function pathsOf({ filename, previous_filename: previous }: ChangedFile): readonly string[] {
  return previous === undefined ? [filename] : [filename, previous];
}

/** The whole message may be long (docs.github.com/graphql, "Commit", `messageHeadline`: "The Git commit message headline"). */
const SUBJECT = `query CommitSubject($owner: String!, $repo: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { ... on Commit { messageHeadline } }
  }
}`;

/** Null and missing for what is no commit, or is not there. */
type SubjectAnswer =
  | { readonly repository?: { readonly object?: { readonly messageHeadline?: string } | null } | null }
  | null
  | undefined;

/** See the port. */
export async function readCommitSubject(client: GitHubClient, commit: string): Promise<string> {
  return client.ask(`read the commit ${commit} of ${client.repository}`, async (octokit) => {
    try {
      const answer = await client.query<SubjectAnswer>(octokit, SUBJECT, { ...client.at, commit });
      return answer?.repository?.object?.messageHeadline ?? '';
    } catch (error) {
      if (saysNotFound(error)) return '';
      throw error;
    }
  });
}
