import type { BranchDeletion, BranchHead, Repository } from '../../ports/code-host.ts';
import { responseMessage, responseStatus } from './api-error.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** The repository's branches. */
export function createBranches(client: GitHubClient): Omit<Repository, 'repository'> {
  return {
    branchHead: (branch) => readBranchHead(client, branch),
    branches: () => listBranches(client),
    isBranchProtected: (branch) => readProtection(client, branch),
    renamedTo: (branch) => readNewName(client, branch),
    pushedAt: (branch, commit) => readPush(client, branch, commit),
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

/**
 * `protected` is true for a branch that a ruleset reaches, too (crs-k/stale-branches#1061). Of a branch that was renamed GitHub answers
 * what holds for the new name.
 */
async function readProtection(client: GitHubClient, branch: string): Promise<boolean> {
  const found = await readBranch(client, `read the protection of branch ${branch}`, branch);
  return found?.name === branch && found.protected;
}

/** The answer for a former name is that of the new one (docs.github.com/rest/branches/branches, "Get a branch": 301). */
async function readNewName(client: GitHubClient, branch: string): Promise<string | undefined> {
  const found = await readBranch(client, `read what branch ${branch} is called now`, branch);
  return found === undefined || found.name === branch ? undefined : found.name;
}

async function readBranch(
  client: GitHubClient,
  doing: string,
  branch: string,
): Promise<{ readonly name: string; readonly protected: boolean } | undefined> {
  return client.askForOne(
    `${doing} of ${client.repository}`,
    async (octokit) => (await octokit.rest.repos.getBranch({ ...client.at, branch })).data,
  );
}

/** Source: docs.github.com/rest/repos/repos, "List repository activities", which are newest first. */
async function readPush(client: GitHubClient, branch: string, commit: string): Promise<string | undefined> {
  return client.askForOne(
    `read when branch ${branch} of ${client.repository} was pushed to`,
    async (octokit) => {
      const request = { ...client.at, ref: `refs/heads/${branch}`, per_page: 100 };
      try {
        const { data } = await octokit.rest.repos.listActivities(request);
        return data.find(({ after }) => after === commit)?.timestamp;
      } catch (error) {
        // A token without that right, or a server that does not know the question: nobody can say it.
        if (responseStatus(error) !== 403 || !/not accessible/i.test(responseMessage(error))) throw error;
        return undefined;
      }
    },
  );
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
