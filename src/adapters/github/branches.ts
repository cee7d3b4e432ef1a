import type { BranchDeletion, BranchHead, Repository } from '../../ports/code-host.ts';
import { responseMessage, responseStatus } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** The repository's branches. */
export function createBranches(client: GitHubClient): Omit<Repository, 'repository' | 'trustWriters'> {
  return {
    branchHead: (branch) => readBranchHead(client, branch),
    branches: () => listBranches(client),
    isBranchProtected: (branch) => readProtection(client, branch),
    isAncestor: (older, newer) => isAncestor(client, older, newer),
    deleteBranch: (branch) => deleteBranch(client, branch),
  };
}

/** Read as a ref: the branch resource redirects from a renamed branch to another one. */
async function readBranchHead(client: GitHubClient, branch: string): Promise<string | undefined> {
  return client.askForOne(`read the branch ${branch} of ${client.repository}`, async (octokit) => {
    const { data } = await octokit.rest.git.getRef({ ...client.at, ref: `heads/${branch}` });
    return data.object.sha;
  });
}

async function listBranches(client: GitHubClient): Promise<readonly BranchHead[]> {
  const branches = await client.ask(`list the branches of ${client.repository}`, (octokit) =>
    wholeList(
      'branches',
      linkedPages(
        octokit.paginate.iterator(octokit.rest.repos.listBranches, { ...client.at, per_page: 100 }),
      ),
      {
        idOf: (branch) => branch.name,
        keep: ({ name, commit, protected: isProtected }) => ({ name, commit: commit.sha, isProtected }),
        evenPages: true,
      },
    ),
  );
  if (branches.length === 0) throw incompleteList('branches');
  return branches;
}

/** `protected` is true for a branch that a ruleset reaches, too (crs-k/stale-branches#1061). */
async function readProtection(client: GitHubClient, branch: string): Promise<boolean> {
  const found = await client.askForOne(
    `read the protection of branch ${branch} of ${client.repository}`,
    async (octokit) => (await octokit.rest.repos.getBranch({ ...client.at, branch })).data.protected,
  );
  return found ?? false;
}

async function isAncestor(client: GitHubClient, older: string, newer: string): Promise<boolean> {
  const doing = `compare ${newer.slice(0, 12)} with ${older.slice(0, 12)} in ${client.repository}`;
  return (await compareCommits(client, doing, `${older}...${newer}`)) === 'ahead';
}

/**
 * How the second commit of `base...head` stands to the first: `ahead`, `behind`, `identical` or `diverged`; undefined for 404, where
 * GitHub knows one of them not, or no history that both have. Source: docs.github.com/rest/commits/commits, "Compare two commits".
 */
export function compareCommits(
  client: GitHubClient,
  doing: string,
  basehead: string,
): Promise<string | undefined> {
  return client.askForOne(
    doing,
    async (octokit) => {
      const request = { ...client.at, basehead, per_page: 1 };
      return (await octokit.rest.repos.compareCommitsWithBasehead(request)).data.status;
    },
    { onceIsEnough: true },
  );
}

/**
 * GitHub's words for a branch that a rule keeps: "Cannot delete this branch" of a ruleset, "Cannot delete this protected branch" and
 * "Cannot delete a protected branch" of branch protection (WordPress/WordPress-Coding-Standards#2751, desktop/dugite#138).
 */
const FORBIDDEN = /cannot delete (this|a|the) (\w+ )?branch/i;

async function deleteBranch(client: GitHubClient, branch: string): Promise<BranchDeletion> {
  const outcome = await client.askForOne(
    `delete the branch ${branch} of ${client.repository}`,
    async (octokit): Promise<BranchDeletion> => {
      try {
        await octokit.rest.git.deleteRef({ ...client.at, ref: `heads/${branch}` });
        return 'deleted';
      } catch (error) {
        if (responseStatus(error) !== 422) throw error;
        const words = responseMessage(error);
        if (/does not exist/i.test(words)) return 'gone';
        if (FORBIDDEN.test(words)) return 'forbidden';
        throw error;
      }
    },
    { absent: [404] },
  );
  return outcome ?? 'gone';
}
