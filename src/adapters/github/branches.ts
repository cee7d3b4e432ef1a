import type { BranchDeletion, BranchHead, HeadMove, Repository } from '../../ports/code-host.ts';
import type { GitHubAnswer } from './answers.ts';
import { githubAnswerIn, responseMessage, responseStatus } from './api-error.ts';
import { asksForChecks, isSingledOut } from './branch-rules.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import { loginOf } from './token-user.ts';
import { linkedPages, wholeList } from './whole-list.ts';

/** The repository's branches. */
export function createBranches(
  client: GitHubClient,
): Omit<Repository, 'repository' | 'requestsLeft' | 'trustWriters' | 'startsRuns'> {
  return {
    branchHead: (branch) => readBranchHead(client, branch),
    branches: () => listBranches(client),
    isBranchProtected: (branch, beside) => readProtection(client, branch, beside),
    requiresChecks: (branch) => requiresChecks(client, branch),
    renamedTo: (branch) => readNewName(client, branch),
    pushes: (branch) => readPushes(client, branch),
    isAncestor: (older, newer) => isAncestor(client, older, newer),
    deleteBranch: (branch, commit) => deleteBranch(client, branch, commit),
  };
}

/** Read as a ref: the branch resource redirects from a renamed branch to another one. */
export async function readBranchHead(client: GitHubClient, branch: string): Promise<string | undefined> {
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
        keep: ({ name, commit }) => ({ name, commit: commit.sha }),
        evenPages: true,
      },
    ),
  );
  if (branches.length === 0) throw incompleteList('branches');
  return branches;
}

/** Of a branch that was renamed GitHub answers what holds for the new name. */
async function readProtection(
  client: GitHubClient,
  branch: string,
  beside: string | undefined,
): Promise<boolean> {
  const found = await readBranch(client, `read the protection of branch ${branch}`, branch);
  return found?.name === branch && found.protected && (await isSingledOut(client, branch, beside));
}

/** Whether any rule of GitHub's reaches the branch, whatever it asks for. */
async function hasRules(client: GitHubClient, branch: string): Promise<boolean> {
  return (await readBranch(client, `read the protection of branch ${branch}`, branch))?.protected === true;
}

/** The answer for a former name is that of the new one (docs.github.com/rest/branches/branches, "Get a branch": 301). */
async function readNewName(client: GitHubClient, branch: string): Promise<string | undefined> {
  const found = await readBranch(client, `read what branch ${branch} is called now`, branch);
  return found === undefined || found.name === branch ? undefined : found.name;
}

/** What of a branch's resource is read (docs.github.com/rest/branches/branches, "Get a branch"). */
interface BranchResource {
  readonly name: string;
  readonly protected: boolean;
  readonly protection?: {
    readonly required_status_checks?: {
      readonly contexts?: readonly string[];
      readonly checks?: readonly unknown[];
    };
  };
}

async function readBranch(
  client: GitHubClient,
  doing: string,
  branch: string,
): Promise<BranchResource | undefined> {
  return client.askForOne(
    `${doing} of ${client.repository}`,
    async (octokit) => (await octokit.rest.repos.getBranch({ ...client.at, branch })).data,
  );
}

/** By protection and by rulesets; neither tells of the other. */
async function requiresChecks(client: GitHubClient, branch: string): Promise<boolean> {
  const found = await readBranch(client, `read the protection of branch ${branch}`, branch);
  const required = found?.protection?.required_status_checks;
  const byProtection = [...(required?.contexts ?? []), ...(required?.checks ?? [])].length > 0;
  return byProtection || (await asksForChecks(client, branch));
}

/** Source: docs.github.com/rest/repos/repos, "List repository activities", which are newest first. */
async function readPushes(client: GitHubClient, branch: string): Promise<readonly HeadMove[] | undefined> {
  return client.askForOne(
    `read when branch ${branch} of ${client.repository} was pushed to`,
    async (octokit) => {
      const request = { ...client.at, ref: `refs/heads/${branch}`, per_page: 100 };
      try {
        const { data } = await octokit.rest.repos.listActivities(request);
        return data.map(({ after: commit, timestamp: at, actor }) => ({ commit, by: loginOf(actor), at }));
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

/** A page of a hundred is what GitHub gives at once (docs.github.com/rest/commits/commits, "Compare two commits"). */
export async function mayHoldMerges(client: GitHubClient, older: string, newer: string): Promise<boolean> {
  const found = await client.askForOne(
    `read the commits of ${newer.slice(0, 12)} beyond ${older.slice(0, 12)} in ${client.repository}`,
    async (octokit) => {
      const request = { ...client.at, basehead: `${older}...${newer}`, per_page: 100 };
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead(request);
      return data.commits.length < data.ahead_by || data.commits.some(({ parents }) => parents.length > 1);
    },
    { onceIsEnough: true },
  );
  return found ?? true;
}

/** A ref that is to be nowhere (docs.github.com/graphql/reference/git, "updateRefs"). */
const NOWHERE = '0'.repeat(40);

const DELETION = `mutation DeleteBranch($repository: ID!, $name: GitRefname!, $commit: GitObjectID!, $nowhere: GitObjectID!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: [{ name: $name, beforeOid: $commit, afterOid: $nowhere }] }) {
    clientMutationId
  }
}`;

/** What GraphQL says where the ref is untouched; anything else is no word about it. */
const UNTOUCHED: readonly GitHubAnswer[] = ['noMutation', 'refKept', 'queryDenied', 'queryFailed'];

/**
 * Deletes the branch at that commit or not at all, so that whoever pushes meanwhile loses nothing: of `beforeOid` the reference "needs to
 * point to the given value before performing any updates" (docs.github.com/graphql/reference/git, "updateRefs"). What it says of one that
 * has moved is written down nowhere, so the head is read again after every refusal. REST has no such condition. It is asked only where
 * GraphQL cannot do it: an older Enterprise Server does not know the mutation, and a token may lack the right, which REST then names.
 */
async function deleteBranch(client: GitHubClient, branch: string, commit: string): Promise<BranchDeletion> {
  const { node_id: repository } = await client.readRepository();
  const name = `refs/heads/${branch}`;
  return client.ask(doingOf(client, branch), async (octokit) => {
    try {
      await client.query(octokit, DELETION, { repository, name, commit, nowhere: NOWHERE });
      return 'deleted';
    } catch (error) {
      const answer = githubAnswerIn(error)?.name;
      if (answer === undefined || !UNTOUCHED.includes(answer)) throw error;
      const head = await readBranchHead(client, branch);
      if (head !== commit) return head === undefined ? 'gone' : 'moved';
      if (answer === 'refKept') return 'forbidden';
      // What GraphQL says where a rule forbids it is written down nowhere.
      if (answer === 'queryFailed' && (await hasRules(client, branch))) return 'forbidden';
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
