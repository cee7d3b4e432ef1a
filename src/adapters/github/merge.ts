import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import { sleptClock, waitUntil } from '../../domain/pace/wait-until.ts';
import type { MergeAnswer, MergeMethod } from '../../ports/code-host.ts';
import { responseMessage, responseStatus } from './api-error.ts';
import type { GitHubClient, Octokit } from './client.ts';

/** Which merge is meant. */
export interface Merge {
  readonly number: number;
  /** Full SHA that the head must still have. */
  readonly commit: string;
  readonly method: MergeMethod;
}

/**
 * Merges at exactly this commit. GitHub answers 409 when the head has moved and 405 for everything else that stands
 * in the way, so what a 405 means is read from the pull request itself.
 * Source: docs.github.com/rest/pulls/pulls, "Merge a pull request".
 */
export async function mergePullRequest(
  client: GitHubClient,
  merge: Merge,
  sleep: (ms: number) => Promise<void>,
): Promise<MergeAnswer> {
  const { number, commit, method } = merge;
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
      const outcome = await explain(() => readPull(octokit, client, number), commit, sleep);
      return outcome === 'merged' ? { outcome } : { outcome, detail: responseMessage(error) };
    }
  });
}

async function readPull(octokit: Octokit, client: GitHubClient, number: number) {
  const { data } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
  return data;
}

/** A merge that was applied by a run that was killed before the answer is a merge. */
function explain(
  read: () => ReturnType<typeof readPull>,
  commit: string,
  sleep: (ms: number) => Promise<void>,
): Promise<MergeAnswer['outcome']> {
  return waitUntil<MergeAnswer['outcome'], undefined>(
    sleptClock(sleep),
    { deadline: LONGEST_WAITS.mergeable, pace: PACES.mergeable },
    async () => {
      const pull = await read();
      if (pull.head.sha !== commit) return { done: 'moved' };
      if (pull.merged) return { done: 'merged' };
      if (pull.mergeable === false) return { done: 'conflict' };
      // GitHub works out whether a pull request can be merged in the background; null means not yet.
      return pull.mergeable === true ? { done: 'blocked' } : { again: undefined };
    },
    () => ({ done: 'blocked' }),
  );
}
