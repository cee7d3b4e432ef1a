import type { UpdateAnswer } from '../../ports/code-host.ts';
import { githubAnswerIn, responseMessage } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

/**
 * Brings a pull request's branch up to date at exactly this commit. GitHub answers 422 for all that stands in the way, a branch that is up
 * to date among it, and its words have changed over time. So what it means is read from the pull request itself
 * (google-labs-code/jules-sdk#126, Mergifyio/mergify#443).
 * Source: docs.github.com/rest/pulls/pulls, "Update a pull request branch".
 */
export async function updateBranch(
  client: GitHubClient,
  number: number,
  commit: string,
): Promise<UpdateAnswer> {
  const doing = `bring pull request #${number} of ${client.repository} up to date`;
  return client.ask(doing, async (octokit) => {
    try {
      await octokit.rest.pulls.updateBranch({
        ...client.at,
        pull_number: number,
        expected_head_sha: commit,
      });
      return { outcome: 'updated' };
    } catch (error) {
      const name = githubAnswerIn(error)?.name;
      const detail = responseMessage(error);
      if (name === 'workflowFile') return { outcome: 'refused', detail };
      if (name !== 'notUpdated') throw error;
      return { outcome: await explain(client, octokit, { number, commit, detail }), detail };
    }
  });
}

async function explain(
  client: GitHubClient,
  octokit: Octokit,
  { number, commit, detail }: { readonly number: number; readonly commit: string; readonly detail: string },
): Promise<UpdateAnswer['outcome']> {
  const { data: pull } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
  if (pull.head.sha !== commit) return 'moved';
  if (/no new commits/i.test(detail)) return 'current';
  return pull.mergeable === false || /conflict/i.test(detail) ? 'conflict' : 'refused';
}
