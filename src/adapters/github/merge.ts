import { LONGEST_WAITS, PACES } from '../../domain/pace/intervals.ts';
import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { sleptClock, waitUntil } from '../../domain/pace/wait-until.ts';
import type { MergeAnswer, MergeMethod } from '../../ports/code-host.ts';
import type { GitHubAnswer } from './answers.ts';
import { githubAnswerIn, responseMessage } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

/** Which merge is meant. */
export interface Merge {
  readonly number: number;
  /** Full SHA that the head must still have. */
  readonly commit: string;
  readonly method: MergeMethod;
}

/** Tries of one merge while others push to its base. */
const MOST_TRIES = 3;

/** The answers behind which the pull request itself says what stands in the way. */
const UNMERGED: readonly GitHubAnswer[] = ['baseModified', 'headModified', 'mergeRunning', 'notMergeable'];

/**
 * Merges at exactly this commit. GitHub answers 409 when the head has moved and 405 for everything else that stands in the way. So
 * what either means is read from the pull request itself. A 405 "Base branch was modified. Review and try the merge again." means
 * just that, and so does a 409 whose head is where it was (NixOS/nixpkgs-merge-bot#179, quipper/monorepo-deploy-actions#499).
 * Source: docs.github.com/rest/pulls/pulls, "Merge a pull request".
 */
export async function mergePullRequest(
  client: GitHubClient,
  merge: Merge,
  sleep: Sleep,
): Promise<MergeAnswer> {
  const { number, commit, method } = merge;
  return client.ask(`merge pull request #${number} of ${client.repository}`, async (octokit) => {
    for (let left = MOST_TRIES - 1; ; left -= 1) {
      try {
        await octokit.rest.pulls.merge({
          ...client.at,
          pull_number: number,
          sha: commit,
          merge_method: method,
        });
        return { outcome: 'merged' };
      } catch (error) {
        const answer = githubAnswerIn(error);
        const detail = responseMessage(error);
        if (answer?.name === 'workflowFile') return { outcome: 'workflows', detail };
        if (answer?.name === 'needsQueue') return { outcome: 'queue', detail };
        if (answer === undefined || !UNMERGED.includes(answer.name)) throw error;
        const again = answer.repeat === 'once more';
        const outcome = await explain(() => readPull(octokit, client, number), commit, sleep);
        if (outcome === 'already') return { outcome };
        if (outcome !== 'blocked' || !again || left <= 0) return { outcome, detail };
        await sleep(PACES.mergeable(0, 0), 'the base of the pull request to stand still');
      }
    }
  });
}

async function readPull(octokit: Octokit, client: GitHubClient, number: number) {
  const { data } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
  return data;
}

/** A merge is sent once, so one that is refused and is there all the same was made by people or by another run. */
function explain(
  read: () => ReturnType<typeof readPull>,
  commit: string,
  sleep: Sleep,
): Promise<MergeAnswer['outcome']> {
  return waitUntil<MergeAnswer['outcome'], undefined>(
    sleptClock(sleep),
    {
      deadline: LONGEST_WAITS.mergeable,
      pace: PACES.mergeable,
      what: 'GitHub to say whether it can be merged',
    },
    async () => {
      const pull = await read();
      if (pull.head.sha !== commit) return { done: 'moved' };
      if (pull.merged) return { done: 'already' };
      if (pull.mergeable === false) return { done: 'conflict' };
      // GitHub works out whether a pull request can be merged in the background; null means not yet.
      return pull.mergeable === true ? { done: 'blocked' } : { again: undefined };
    },
    () => ({ done: 'blocked' }),
  );
}
