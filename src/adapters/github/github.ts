import type { BoardName } from '../../domain/input/board-names.ts';
import { checkUtf8 } from '../../domain/input/utf8.ts';
import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Commenters } from '../../ports/commenters.ts';
import type { CommitStatuses } from '../../ports/commit-statuses.ts';
import type { Deliveries, DeliveryScope } from '../../ports/deliveries.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { ForkAllowing, ForkWithdrawing } from '../../ports/fork-allowances.ts';
import type { IntentKeeping, Intents } from '../../ports/intents.ts';
import type { LockKeeping, Locks } from '../../ports/locks.ts';
import type { Log } from '../../ports/log.ts';
import type { PagesSite } from '../../ports/pages-site.ts';
import type { StatusNames, Tracker } from '../../ports/tracker.ts';
import type { WorkflowRuns, WorkflowStarts } from '../../ports/workflow-runs.ts';
import { githubAnswerIn, responseMessage } from './api-error.ts';
import { readBranchLives } from './branch-lives.ts';
import { compareCommits, createBranches, mayHoldMerges } from './branches.ts';
import { listChangedFiles, readCommitSubject } from './changed-files.ts';
import { createClient, type GitHubClient, type GitHubOptions } from './client.ts';
import { createCommenters } from './commenters.ts';
import { createCommitStatuses } from './commit-statuses.ts';
import { createDeliveries } from './deliveries.ts';
import { listDeployedHeads } from './deployed-heads.ts';
import { createDeployments } from './deployment-lists.ts';
import { createForkAllowances } from './fork-allowances.ts';
import { withForkBranches } from './fork-branches.ts';
import { createIntents } from './intents.ts';
import { takeLabelOff } from './issue-labels.ts';
import { createGitHubIssues } from './issue-stories.ts';
import { createLocks } from './locks.ts';
import { mergePullRequest } from './merge.ts';
import { createMergeQueue } from './merge-queue.ts';
import { listOpenHeads } from './open-heads.ts';
import { createOpening } from './opening.ts';
import { closeIssue, createComments, findRecentIssue, upsertIssue } from './own-texts.ts';
import { createPagesSite } from './pages-site.ts';
import { readStoryMentions } from './pull-mentions.ts';
import {
  listOpenPullRequests,
  listPullRequestsClosedSince,
  readLatestPullRequest,
  readPullRequest,
} from './pull-requests.ts';
import { withSourceBundle } from './source-bundle.ts';
import type { TokenUser } from './token-user.ts';
import { createTokenUser, WORKFLOW_BOT } from './token-user.ts';
import { updateBranch } from './update-branch.ts';
import { createWorkflowRuns } from './workflow-runs.ts';
import { createWorkflowStarts } from './workflow-starts.ts';

/** GitHub as the code host, the record of deployments and what runs workflows, for one repository and one token. Nothing is loaded before it is used. */
export function createGitHub(options: GitHubOptions): {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  /** Of all projects and kinds. */
  readonly deliveries: Deliveries;
  readonly deliveriesOf: (scope: DeliveryScope) => Deliveries;
  readonly workflowRuns: WorkflowRuns;
  readonly workflowStarts: WorkflowStarts;
  readonly commitStatuses: CommitStatuses;
  readonly commenters: Commenters;
  readonly pagesSite: PagesSite;
  readonly locks: LockKeeping;
  readonly intents: IntentKeeping;
  readonly forks: ForkAllowing & ForkWithdrawing;
  /** The issues of the repository as stories. @throws UserError `invalid_input` for names that cannot be told apart. */
  readonly issuesOf: (names: StatusNames, boards?: IssueBoards) => Tracker;
} {
  const client = createClient(options);
  const [locks, intents] = [createLocks(client), createIntents(client)];
  const forks = createForkAllowances(client);
  const user = createTokenUser(client, options.run);
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const codeHost = createCodeHost(client, user, { sleep, log: options.run, locks, intents });
  return {
    codeHost: withForkBranches(codeHost, forks),
    deployments: createDeployments(client, user),
    deliveries: createDeliveries(client, user),
    deliveriesOf: ({ project, kind }) => createDeliveries(client, user, { project, kind }),
    workflowRuns: createWorkflowRuns(client),
    workflowStarts: createWorkflowStarts(client),
    commitStatuses: createCommitStatuses(client),
    commenters: createCommenters(client, user),
    pagesSite: createPagesSite(client),
    locks,
    intents,
    forks,
    issuesOf: (statusNames, boards) =>
      createGitHubIssues({ client, user, statusNames, boards: boards && withToken(options, boards) }),
  };
}

/** Boards that show where issues are, and the token that may write them: the job's own may not. */
export interface IssueBoards {
  readonly token: string;
  readonly boards: readonly BoardName[];
}

/** A client of its own, so that nothing else is asked with that token. */
function withToken(options: GitHubOptions, { token, boards }: IssueBoards) {
  return { client: createClient({ ...options, token, writes: [] }), boards };
}

function createCodeHost(
  client: GitHubClient,
  user: TokenUser,
  {
    sleep,
    log,
    locks,
    intents,
  }: {
    readonly sleep: Sleep;
    readonly log: Pick<Log, 'info'> | undefined;
    readonly locks: Locks;
    readonly intents: Intents;
  },
): CodeHost {
  return {
    repository: () => readRepository(client),
    trustWriters: user.trust,
    pullRequest: (number) => readPullRequest(client, number),
    openPullRequests: (branch) => listOpenPullRequests(client, branch === undefined ? {} : { branch }),
    openPullRequestsInto: (base) => listOpenPullRequests(client, { base }),
    pullRequestsClosedSince: (since) => listPullRequestsClosedSince(client, since),
    openHeads: () => listOpenHeads(client),
    deployedHeads: (environment) => listDeployedHeads(client, user, environment),
    storyMentions: (pullRequests, options) => readStoryMentions({ client, user }, pullRequests, options),
    branchLives: (branches) => readBranchLives(client, branches),
    requestsLeft: () => client.requestsLeft(),
    latestPullRequest: (branch) => readLatestPullRequest(client, branch),
    changedFiles: (change) => listChangedFiles(client, change),
    readFile: (path, ref) => readFile(client, path, ref),
    sourceBundle: (commit, use) => withSourceBundle(client, commit, use),
    resolveCommit: (ref) => resolveCommit(client, ref),
    commitSubject: (commit) => readCommitSubject(client, commit),
    isOnBranch: (commit, branch) => isOnBranch(client, commit, branch),
    mayHoldMerges: (older, newer) => mayHoldMerges(client, older, newer),
    retarget: (pullRequest, base) => retarget(client, pullRequest, base),
    addLabels: (pullRequest, labels) => addLabels(client, pullRequest, labels),
    removeLabel: (number, label) => takeLabelOff(client, { noun: 'pull request', number }, label),
    ...createComments(client, user, log),
    lockOf: (environment) => locks.lockOf(environment),
    locks: () => locks.locks(),
    intentOf: (environment) => intents.intentOf(environment),
    upsertIssue: (issue) => upsertIssue(client, user, issue),
    openIssue: async (issue) => (await findRecentIssue(client, user, issue))?.number,
    closeIssue: (issue) => closeIssue(client, user, issue),
    mergePullRequest: (number, commit, method = 'merge') =>
      mergePullRequest(client, { number, commit, method }, sleep),
    updateBranch: (number, commit, method = 'merge') => updateBranch(client, { number, commit }, method),
    startsRuns: async () => (await user.login()) !== WORKFLOW_BOT,
    ...createMergeQueue(client, sleep),
    ...createBranches(client),
    ...createOpening(client, user, (path, ref) => readFile(client, path, ref)),
  };
}

async function readRepository(client: GitHubClient): ReturnType<CodeHost['repository']> {
  const data = await client.readRepository();
  return { id: data.id, fullName: data.full_name, defaultBranch: data.default_branch };
}

async function readFile(client: GitHubClient, path: string, ref: string): Promise<string | undefined> {
  return client.askForOne(
    `read ${path} of ${client.repository}`,
    async (octokit) => {
      const request = { ...client.at, path, ref, mediaType: { format: 'raw' } };
      const { data } = await octokit.rest.repos.getContent(request);
      return textOf(data, path);
    },
    { onceIsEnough: true },
  );
}

/**
 * The raw media type answers with the file's bytes; octokit decodes them or not, by the content type.
 * @throws UserError for a file that is not UTF-8, which would go on with other characters than its own.
 */
function textOf(data: unknown, path: string): string | undefined {
  if (typeof data === 'string') return checkUtf8(data, path);
  if (!(data instanceof ArrayBuffer)) return undefined;
  return checkUtf8(new TextDecoder().decode(data), path);
}

async function resolveCommit(client: GitHubClient, ref: string): Promise<string | undefined> {
  return client.askForOne(`read the commit ${ref} of ${client.repository}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getCommit({ ...client.at, ref });
    return data.sha;
  });
}

/**
 * A commit of a fork can be read in the repository that it was forked from, so that it is there says nothing of the branch. A
 * branch holds what is not ahead of it.
 */
async function isOnBranch(client: GitHubClient, commit: string, branch: string): Promise<boolean> {
  const doing = `compare the commit ${commit} of ${client.repository} with the branch ${branch}`;
  const status = await compareCommits(client, doing, `refs/heads/${branch}...${commit}`);
  return status === 'behind' || status === 'identical';
}

async function addLabels(
  client: GitHubClient,
  pullRequest: number,
  labels: readonly string[],
): Promise<void> {
  await client.ask(`label pull request #${pullRequest} of ${client.repository}`, (octokit) =>
    octokit.rest.issues.addLabels({ ...client.at, issue_number: pullRequest, labels: [...labels] }),
  );
}

async function retarget(
  client: GitHubClient,
  pullRequest: number,
  base: string,
): ReturnType<CodeHost['retarget']> {
  const doing = `retarget pull request #${pullRequest} of ${client.repository} to ${base}`;
  return client.ask(doing, async (octokit) => {
    try {
      await octokit.rest.pulls.update({ ...client.at, pull_number: pullRequest, base });
      return 'retargeted';
    } catch (error) {
      if (githubAnswerIn(error)?.name !== 'retargetRefused') throw error;
      return { refused: responseMessage(error) };
    }
  });
}
