import type { BranchDeletion } from '../../ports/code-host.ts';
import type { GitHubAnswer } from './answers.ts';
import { githubAnswerIn } from './api-error.ts';
import type { GitHubClient } from './client.ts';

/** A ref that is to be nowhere (docs.github.com/graphql/reference/git, "updateRefs"). */
const NOWHERE = '0'.repeat(40);

const DELETION = `mutation DeleteBranch($repository: ID!, $name: GitRefname!, $commit: GitObjectID!, $nowhere: GitObjectID!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: [{ name: $name, beforeOid: $commit, afterOid: $nowhere }] }) {
    clientMutationId
  }
}`;

/** What GraphQL says where the ref is untouched; anything else is no word about it. */
const UNTOUCHED: readonly GitHubAnswer[] = ['noMutation', 'refKept', 'queryDenied', 'queryFailed'];

/** A branch as it was seen. */
interface SeenBranch {
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** Full SHA of its head. */
  readonly commit: string;
}

/**
 * Deletes the branch at that commit or not at all, so that whoever pushes meanwhile loses nothing: of `beforeOid` the reference "needs to
 * point to the given value before performing any updates" (docs.github.com/graphql/reference/git, "updateRefs"). What it says of one that
 * has moved is written down nowhere, so the head is read again after every refusal. REST has no such condition. It is asked only where GraphQL cannot do it: an
 * older Enterprise Server does not know the mutation, and a token may lack the right, which REST then names.
 * @param readHead reads the head anew; undefined where there is no such branch.
 */
export async function deleteBranch(
  client: GitHubClient,
  { branch, commit }: SeenBranch,
  readHead: () => Promise<string | undefined>,
): Promise<BranchDeletion> {
  const { node_id: repository } = await client.readRepository();
  const name = `refs/heads/${branch}`;
  return client.ask(doingOf(client, branch), async (octokit) => {
    try {
      await client.query(octokit, DELETION, { repository, name, commit, nowhere: NOWHERE });
      return 'deleted';
    } catch (error) {
      const answer = githubAnswerIn(error)?.name;
      if (answer === undefined || !UNTOUCHED.includes(answer)) throw error;
      const head = await readHead();
      if (head !== commit) return head === undefined ? 'gone' : 'moved';
      if (answer === 'refKept') return 'forbidden';
      // The ref may have moved and the answer be old, so nothing is done without the condition.
      if (answer === 'queryFailed') throw error;
      return deleteWhateverIsThere(client, branch);
    }
  });
}

async function deleteWhateverIsThere(client: GitHubClient, branch: string): Promise<BranchDeletion> {
  const outcome = await client.askForOne(
    doingOf(client, branch),
    async (octokit): Promise<BranchDeletion> => {
      try {
        await octokit.rest.git.deleteRef({ ...client.at, ref: `heads/${branch}` });
        return 'deleted';
      } catch (error) {
        const answer = githubAnswerIn(error)?.name;
        if (answer === 'branchGone') return 'gone';
        if (answer === 'branchKept') return 'forbidden';
        throw error;
      }
    },
  );
  return outcome ?? 'gone';
}

function doingOf({ repository }: GitHubClient, branch: string): string {
  return `delete the branch ${branch} of ${repository}`;
}
