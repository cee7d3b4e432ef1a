import type { NewPullRequest, OpenAnswer, PullRequestOpening } from '../../ports/code-host.ts';
import type { GitHubAnswer } from './answers.ts';
import { githubAnswerIn } from './api-error.ts';
import { readBranchHead } from './branches.ts';
import type { GitHubClient } from './client.ts';
import { factsOf, listClosedPullRequests } from './pull-requests.ts';
import type { TokenUser } from './token-user.ts';

/** What opens pull requests; `readFile` reads one file at a branch. */
export function createOpening(
  client: GitHubClient,
  user: Pick<TokenUser, 'login'>,
  readFile: (path: string, ref: string) => Promise<string | undefined>,
): PullRequestOpening {
  return {
    ownLogin: () => user.login(),
    commitsAhead: (base, commit) => readCommitsAhead(client, base, commit),
    closedPullRequests: (branch) => listClosedPullRequests(client, branch),
    async pullRequestTemplate(branch) {
      const path = await findTemplate(client, branch);
      return path === undefined ? undefined : readFile(path, branch);
    },
    openPullRequest: (request) => openPullRequest(client, request),
  };
}

/** Source: docs.github.com/rest/commits/commits, "Compare two commits": commits are listed oldest first. */
async function readCommitsAhead(
  client: GitHubClient,
  base: string,
  commit: string,
): ReturnType<PullRequestOpening['commitsAhead']> {
  const doing = `compare ${commit.slice(0, 12)} with branch ${base} of ${client.repository}`;
  return client.askForOne(
    doing,
    async (octokit) => {
      const request = { ...client.at, basehead: `refs/heads/${base}...${commit}`, per_page: 1 };
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead(request);
      return { count: data.ahead_by, firstMessage: data.commits[0]?.commit.message };
    },
    { onceIsEnough: true },
  );
}

/**
 * Where a template may be, the first that has one (docs.github.com, "Creating a pull request template for your repository"; the order:
 * "Creating a default community health file"). Those in a folder PULL_REQUEST_TEMPLATE are filled in only where somebody asks for one
 * by its name, so none of them is the default.
 */
const FOLDERS = ['.github', '', 'docs'];
/** In any case, with or without an extension (the same page). */
const TEMPLATE = /^pull_request_template(?:\.(?:md|markdown|txt))?$/i;
/** Characters of a text on GitHub, which are bytes at least (renovatebot/renovate#2032). */
const LONGEST_TEXT = 65_536;

async function findTemplate(client: GitHubClient, ref: string): Promise<string | undefined> {
  for (const folder of FOLDERS) {
    const found = await templateIn(client, folder, ref);
    if (found !== undefined) return folder === '' ? found : `${folder}/${found}`;
  }
  return undefined;
}

/** A folder is listed with at most a thousand files (docs.github.com/rest/repos/contents, "Get repository content"). */
async function templateIn(client: GitHubClient, folder: string, ref: string): Promise<string | undefined> {
  const doing = `list ${folder === '' ? 'the files' : folder} of ${client.repository}`;
  return client.askForOne(
    doing,
    async (octokit) => {
      const { data } = await octokit.rest.repos.getContent({ ...client.at, path: folder, ref });
      const files = Array.isArray(data) ? data : [];
      return files
        .filter(({ type, name, size }) => type === 'file' && TEMPLATE.test(name) && size <= LONGEST_TEXT)
        .map(({ name }) => name)
        .toSorted()[0];
    },
    { onceIsEnough: true },
  );
}

const ANSWERS: Readonly<Partial<Record<GitHubAnswer, Exclude<OpenAnswer['outcome'], 'opened'>>>> = {
  mayNotOpen: 'forbidden',
  openAlready: 'exists',
  nothingToMerge: 'nothing',
  noDrafts: 'no-drafts',
};

/** Source: docs.github.com/rest/pulls/pulls, "Create a pull request". */
async function openPullRequest(client: GitHubClient, request: NewPullRequest): Promise<OpenAnswer> {
  const { branch, ...what } = request;
  return client.ask(`open a pull request for branch ${branch} of ${client.repository}`, async (octokit) => {
    try {
      const { data } = await octokit.rest.pulls.create({ ...client.at, ...what, head: branch });
      return { outcome: 'opened', pull: factsOf(data, []) };
    } catch (error) {
      const name = githubAnswerIn(error)?.name;
      const outcome = name === undefined ? undefined : ANSWERS[name];
      if (outcome !== undefined) return { outcome };
      // A head that is not there is `invalid` like any other field.
      const isGone = name === 'invalid' && (await readBranchHead(client, branch)) === undefined;
      if (!isGone) throw error;
      return { outcome: 'gone' };
    }
  });
}
