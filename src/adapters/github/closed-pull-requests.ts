import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { factsOf } from './pull-requests.ts';

/** More than a hundred in the time that callers ask about would be told by the next events of their branches. */
const MOST = 100;

/** The pull requests closed since then, of the hundred that changed last. Without reviews. */
export async function listPullRequestsClosedSince(
  client: GitHubClient,
  since: Date,
): Promise<readonly PullRequestFacts[]> {
  return client.ask(`list the closed pull requests of ${client.repository}`, async (octokit) => {
    const { data } = await octokit.rest.pulls.list({
      ...client.at,
      state: 'closed',
      sort: 'updated',
      direction: 'desc',
      per_page: MOST,
    });
    return data
      .filter((pull) => pull.closed_at !== null && Date.parse(pull.closed_at) >= since.getTime())
      .map((pull) => factsOf(pull, []));
  });
}
