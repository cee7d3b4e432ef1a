import type { CodeHost, MergeMethod } from '../../ports/code-host.ts';
import { responseMessage, responseStatus } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

type MergeOutcome = Awaited<ReturnType<CodeHost['mergePullRequest']>>;

const MERGEABLE_READS = 5;

/**
 * Merges at exactly this commit. GitHub answers 409 when the head has moved and 405 for everything else that stands
 * in the way, so what a 405 means is read from the pull request itself.
 * Source: docs.github.com/rest/pulls/pulls, "Merge a pull request".
 */
export async function mergePullRequest(
  client: GitHubClient,
  number: number,
  commit: string,
  method: MergeMethod,
  sleep: (ms: number) => Promise<void>,
): Promise<MergeOutcome> {
  return client.ask(`merge pull request #${number} of ${client.repository}`, async (octokit) => {
    try {
      await octokit.rest.pulls.merge({
        ...client.at,
        pull_number: number,
        sha: commit,
        merge_method: method,
      });
      return { outcome: 'merged' };
    } catch (error) {
      const status = responseStatus(error);
      if (status === 409) return { outcome: 'moved', detail: responseMessage(error) };
      if (status !== 405) throw error;
      return explain(octokit, client, number, commit, responseMessage(error), sleep);
    }
  });
}

/** A merge that was applied by a run that was killed before the answer is a merge. */
async function explain(
  octokit: Octokit,
  client: GitHubClient,
  number: number,
  commit: string,
  detail: string,
  sleep: (ms: number) => Promise<void>,
): Promise<MergeOutcome> {
  for (let read = 1; ; read += 1) {
    const { data: pull } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
    if (pull.head.sha !== commit) return { outcome: 'moved', detail };
    if (pull.merged) return { outcome: 'merged' };
    if (pull.mergeable === false) return { outcome: 'conflict', detail };
    // GitHub works out whether a pull request can be merged in the background; null means not yet.
    if (pull.mergeable === true || read === MERGEABLE_READS) return { outcome: 'blocked', detail };
    await sleep(1000);
  }
}
