import type { UpdateAnswer, UpdateMethod } from '../../ports/code-host.ts';
import type { GitHubAnswer } from './answers.ts';
import { githubAnswerIn, responseMessage } from './api-error.ts';
import { refusesForcePushes } from './branch-rules.ts';
import type { GitHubClient } from './client.ts';
import type { Octokit } from './octokit.ts';

/** Which branch is meant, and at which commit it still has to be. */
interface Update {
  readonly number: number;
  /** Full SHA. */
  readonly commit: string;
}

/** Brings a pull request's branch up to date at exactly this commit. */
export async function updateBranch(
  client: GitHubClient,
  update: Update,
  method: UpdateMethod,
): Promise<UpdateAnswer> {
  const doing = `bring pull request #${update.number} of ${client.repository} up to date`;
  return client.ask(doing, (octokit) =>
    method === 'merge' ? mergeBase(client, octokit, update) : rebase(client, octokit, update),
  );
}

/**
 * GitHub answers 422 for all that stands in the way, a branch that is up to date among it, and its words have changed over time. So what
 * it means is read from the pull request itself (google-labs-code/jules-sdk#126, Mergifyio/mergify#443).
 * Source: docs.github.com/rest/pulls/pulls, "Update a pull request branch".
 */
async function mergeBase(client: GitHubClient, octokit: Octokit, update: Update): Promise<UpdateAnswer> {
  try {
    await octokit.rest.pulls.updateBranch({
      ...client.at,
      pull_number: update.number,
      expected_head_sha: update.commit,
    });
    return { outcome: 'updated' };
  } catch (error) {
    const name = githubAnswerIn(error)?.name;
    const detail = responseMessage(error);
    if (name === 'workflowBehind') return { outcome: 'refused', detail };
    if (name !== 'notUpdated') throw error;
    return { outcome: explain(await readPull(client, octokit, update.number), update, detail), detail };
  }
}

const REBASE = `mutation RebaseBranch($pull: ID!, $commit: GitObjectID!) {
  updatePullRequestBranch(input: { pullRequestId: $pull, expectedHeadOid: $commit, updateMethod: REBASE }) {
    clientMutationId
  }
}`;

/** What GraphQL says where the branch is untouched; anything else is no word about it. */
const UNTOUCHED: readonly GitHubAnswer[] = ['notRebased', 'queryFailed'];

/**
 * REST only merges. Of GraphQL's words one sentence is known, that of a conflict (cli/cli, `pr update-branch`), so the rest is read from
 * the pull request. A rebase replaces the branch, which a rule may forbid, and that is asked first.
 * Source: docs.github.com/graphql/reference/pulls, "updatePullRequestBranch".
 */
async function rebase(client: GitHubClient, octokit: Octokit, update: Update): Promise<UpdateAnswer> {
  const before = await readPull(client, octokit, update.number);
  if (before.head.sha !== update.commit) return { outcome: 'moved' };
  if (await refusesForcePushes(client, before.head.ref))
    return { outcome: 'refused', detail: 'a rule forbids force pushes to its branch' };
  try {
    await client.query(octokit, REBASE, { pull: before.node_id, commit: update.commit });
    return { outcome: 'updated' };
  } catch (error) {
    const name = githubAnswerIn(error)?.name;
    if (name === undefined || !UNTOUCHED.includes(name)) throw error;
    const detail = wordsOf(error);
    const outcome = explain(await readPull(client, octokit, update.number), update, detail);
    // With none of its reasons known nobody can say that it was refused for good.
    if (outcome === 'refused') throw error;
    return { outcome, detail };
  }
}

/** GraphQL's own words stand in the message of the error, behind a line of octokit's. */
function wordsOf(error: unknown): string {
  return /merge conflict[^()\n]*/i.exec(error instanceof Error ? error.message : '')?.[0].trim() ?? '';
}

type Pull = Awaited<ReturnType<Octokit['rest']['pulls']['get']>>['data'];

async function readPull(client: GitHubClient, octokit: Octokit, number: number): Promise<Pull> {
  const { data } = await octokit.rest.pulls.get({ ...client.at, pull_number: number });
  return data;
}

function explain(
  pull: Pick<Pull, 'mergeable'> & { readonly head: Pick<Pull['head'], 'sha'> },
  { commit }: Update,
  detail: string,
): UpdateAnswer['outcome'] {
  if (pull.head.sha !== commit) return 'moved';
  if (/no new commits/i.test(detail)) return 'current';
  return pull.mergeable === false || /conflict/i.test(detail) ? 'conflict' : 'refused';
}
