import type { CommitStatus, CommitStatuses } from '../../ports/commit-statuses.ts';
import type { GitHubClient } from './client.ts';

/** Of a context GitHub keeps a thousand statuses, and the combined one has the newest of each (docs.github.com/rest/commits/statuses). */
export function createCommitStatuses(client: GitHubClient): CommitStatuses {
  return {
    commitStatus: (commit, context) => readStatus(client, commit, context),
    async setCommitStatus(commit, context, { state, description }) {
      await client.ask(
        `set the status '${context}' of the commit ${commit.slice(0, 12)} of ${client.repository}`,
        (octokit) =>
          octokit.rest.repos.createCommitStatus({ ...client.at, sha: commit, context, state, description }),
      );
    },
  };
}

const MOST_PAGES = 10;

/** A commit with more contexts than ten pages hold is taken for one without it, which is then said once more. */
async function readStatus(
  client: GitHubClient,
  commit: string,
  context: string,
): Promise<CommitStatus | undefined> {
  const doing = `read the statuses of the commit ${commit.slice(0, 12)} of ${client.repository}`;
  return client.ask(doing, async (octokit) => {
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const request = { ...client.at, ref: commit, per_page: 100, page };
      const { data, headers } = await octokit.rest.repos.getCombinedStatusForRef(request);
      const found = data.statuses.find((status) => status.context === context);
      if (found !== undefined) return { state: stateOf(found.state), description: found.description ?? '' };
      if (!/rel="next"/.test(headers.link ?? '')) return undefined;
    }
    return undefined;
  });
}

const STATES: readonly CommitStatus['state'][] = ['error', 'failure', 'pending', 'success'];

/** GitHub's own words; what it may add one day is no success. */
function stateOf(told: string): CommitStatus['state'] {
  return STATES.find((state) => state === told) ?? 'error';
}
