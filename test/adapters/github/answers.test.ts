import { describe, expect, it } from '@jest/globals';
import { answerOf, type ForeignAnswer } from '../../../src/adapters/fetch/answers.ts';
import { GITHUB_ANSWERS, type GitHubAnswer } from '../../../src/adapters/github/answers.ts';
import { githubAnswerIn } from '../../../src/adapters/github/api-error.ts';
import { createClient } from '../../../src/adapters/github/client.ts';
import { GITHUB_EVIDENCE } from '../../../tools/answers/github.ts';
import { callsForOne, githubCalls, githubDocumented } from '../../../tools/answers/github-calls.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';
import { SAID_OF_CHORES } from './said-of-chores.ts';
import { SAID_OF_REFS } from './said-of-refs.ts';

/** Each row: its reason code, and what is said where somebody was asked to "do it". */
const SAID: Readonly<Record<GitHubAnswer, readonly [string, string]>> = {
  noUser: [
    'far_side_error',
    'GitHub answered 403 when asked to do it (Resource not accessible by integration); put right what it names, then run the job again.',
  ],
  slowDown: ['throttled', 'GitHub asked to slow down when asked to do it; run the job again later.'],
  queryLimited: ['throttled', 'GitHub asked to slow down when asked to do it; run the job again later.'],
  tooMany: ['throttled', 'GitHub asked to slow down when asked to do it; run the job again later.'],
  badToken: ['access_denied', 'GitHub refused the token when asked to do it; check the input github-token.'],
  workflowFile: [
    'not_mergeable',
    'GitHub refused to do it (refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission): merge it by hand.',
  ],
  locked: [
    'delivery_failed',
    'GitHub refused to do it (Unable to create comment because issue is locked.): unlock the conversation.',
  ],
  archived: [
    'access_denied',
    'GitHub refused to do it (Repository was archived so is read-only.): take the repository out of the archive, or its workflows away.',
  ],
  singleSignOn: [
    'access_denied',
    "GitHub refused to do it (Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.): authorize the token of the input github-token for the organization's single sign-on.",
  ],
  addressNotAllowed: [
    'access_denied',
    "GitHub refused to do it (Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.): put the runner's address on the organization's list of allowed addresses.",
  ],
  zipballDenied: [
    'access_denied',
    'GitHub refused to do it (Resource not accessible by integration): give the job the permission contents: read.',
  ],
  ...SAID_OF_CHORES,
  ...SAID_OF_REFS,
  forbidden: [
    'access_denied',
    'GitHub refused to do it (Resource not accessible by integration): give the job the permission deployments: write. In all, this action needs at least contents: read, deployments: write and pull-requests: read.',
  ],
  hidden: [
    'access_denied',
    'GitHub refused to do it (Resource not accessible by integration): give the job the permission issues: read. In all, this action needs at least contents: read, issues: read and pull-requests: read.',
  ],
  notStarted: [
    'workflow_refused',
    "GitHub answered 422 when asked to do it (Workflow does not have 'workflow_dispatch' trigger); give its file on the default branch the trigger 'workflow_dispatch' without required inputs.",
  ],
  absent: [
    'far_side_error',
    'GitHub answered 404 when asked to do it (Not Found); put right what it names, then run the job again.',
  ],
  notFound: [
    'far_side_error',
    'GitHub answered 404 when asked to do it (Not Found); it is gone, or the token of the input github-token may not see it.',
  ],
  baseModified: [
    'not_mergeable',
    'GitHub answered 405 when asked to do it (Base branch was modified. Review and try the merge again.); run the job again.',
  ],
  mergeRunning: [
    'not_mergeable',
    'GitHub answered 405 when asked to do it (Merge already in progress); run the job again.',
  ],
  needsQueue: [
    'not_mergeable',
    'GitHub answered 405 when asked to do it (Changes must be made through the merge queue); add it to the queue by hand.',
  ],
  notMergeable: [
    'not_mergeable',
    "GitHub answered 405 when asked to do it (At least 1 approving review is required by reviewers with write access.); meet the rules of its base, or choose another 'method'.",
  ],
  headModified: [
    'head_moved',
    'GitHub answered 409 when asked to do it (Head branch was modified. Review and try the merge again.); deliver the new commit.',
  ],
  emptyRepository: [
    'unknown_branch',
    'GitHub answered 409 when asked to do it (Git Repository is empty.); push a first commit.',
  ],
  statusChecks: [
    'far_side_error',
    'GitHub answered 409 when asked to do it (Conflict: Commit status checks failed for topic-branch.); let the checks of the commit pass.',
  ],
  conflict: ['far_side_error', 'GitHub answered 409 when asked to do it (Conflict); run the job again.'],
  noIssue: [
    'far_side_error',
    'GitHub answered 410 when asked to do it (This issue was deleted); put right what it names, then run the job again.',
  ],
  issuesDisabled: [
    'delivery_failed',
    'GitHub answered 410 when asked to do it (Issues are disabled for this repo); turn issues on in the settings of the repository.',
  ],
  deleted: [
    'far_side_error',
    'GitHub answered 410 when asked to do it (This issue was deleted); it was deleted, so there is nothing to do.',
  ],
  noCommit: [
    'far_side_error',
    'GitHub answered 422 when asked to do it (No commit found for SHA: feedfacefeed); put right what it names, then run the job again.',
  ],
  noRef: [
    'far_side_error',
    'GitHub answered 422 when asked to do it (No ref found for: feature/a); push the branch again if it is still wanted.',
  ],
  retargetRefused: [
    'base_moved',
    'GitHub answered 422 when asked to do it (Validation Failed); retarget the pull request by hand.',
  ],
  invalid: [
    'far_side_error',
    'GitHub answered 422 when asked to do it (Validation Failed); correct what GitHub names.',
  ],
  queryDenied: [
    'access_denied',
    'GitHub refused to do it (Resource not accessible by integration): check what the token of the input github-token may do.',
  ],
  notRebased: [
    'not_updated',
    'GitHub answered with errors when asked to do it (merge conflict between base and head (updatePullRequestBranch)); bring it up to date by hand.',
  ],
  noMutation: [
    'far_side_error',
    "GitHub answered with errors when asked to do it (Field 'updateRefs' doesn't exist on type 'Mutation'); update the server.",
  ],
  noField: [
    'far_side_error',
    "GitHub answered with errors when asked to do it (Field 'isMergeQueueEnabled' doesn't exist on type 'PullRequest'); update the server.",
  ],
  refKept: [
    'protected',
    'GitHub answered with errors when asked to do it (Repository rule violations found: Cannot delete this branch); leave the branch, or change the rule that keeps it.',
  ],
  queryFailed: [
    'doubtful_facts',
    'GitHub answered with errors when asked to do it (Something went wrong while executing your query.), so nothing was concluded from it; run the job again.',
  ],
  diffTooLarge: [
    'unavailable',
    'GitHub is out of order: it answered 422 when asked to do it (Server Error: Sorry, this diff is taking too long to generate.); run the job again later.',
  ],
  outOfOrder: [
    'unavailable',
    'GitHub is out of order: it answered 503 when asked to do it (Service unavailable); run the job again later.',
  ],
  unexpected: [
    'far_side_error',
    'GitHub answered 400 when asked to do it (Problems parsing JSON); put right what it names, then run the job again.',
  ],
};

const NUMBERS = { issue_number: 1, pull_number: 1, comment_id: 1 };
const NAMED = { ...NUMBERS, ref: 'heads/feature/a', workflow_id: 'deploy.yml', sha: 'a'.repeat(40) };

async function refused(name: GitHubAnswer) {
  const { call, status, body, headers = {} } = GITHUB_EVIDENCE[name];
  const wire = scriptedFetch(() => Response.json(body, { status, headers: { ...headers } }));
  const client = createClient({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: 'https://api.example.com',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  let row: string | undefined;
  const failure = await client
    .ask('do it', async (octokit) => {
      const asked = /^(?:query|mutation) /.test(call)
        ? client.query(octokit, `${call} { viewer { login } }`)
        : octokit.request(call, { ...client.at, ...NAMED });
      await asked.catch((error: unknown) => {
        row = githubAnswerIn(error)?.name;
        throw error;
      });
    })
    .catch((error: unknown) => Object(error));
  return { row, failure };
}

/** The row and the cause of an answer to a request, as octokit throws it. */
function rowOf(request: string, status: number, message: string): readonly (string | undefined)[] {
  const [method = '', path = ''] = request.split(' ');
  const error = Object.assign(new Error(message), {
    status,
    request: { method, url: `https://api.example.com${path}` },
    response: { headers: {}, data: { message } },
  });
  const row = githubAnswerIn(error);
  return [row?.name, row?.cause];
}

const GONE = 'Not Found';
const NO_RIGHT = 'Resource not accessible by integration';
const REQUIRED = 'Required status check "rate limit tests" is expected.';

/** Answers that are like those of another row, with the row and the cause that are right. */
const ALIKE: readonly (readonly [string, number, string, string, string])[] = [
  ['PUT /repos/o/r/pulls/7/merge', 405, REQUIRED, 'notMergeable', 'not_mergeable'],
  ['POST /repos/o/r/deployments', 409, REQUIRED, 'statusChecks', 'far_side_error'],
  ['PATCH /repos/o/r/pulls/7', 422, REQUIRED, 'retargetRefused', 'base_moved'],
  ['GET /repos/o/r', 429, 'You have exceeded a secondary rate limit.', 'slowDown', 'throttled'],
  [
    'GET /repos/o/r',
    403,
    'You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.',
    'slowDown',
    'throttled',
  ],
  [
    'GET /repos/o/r/compare/a...b',
    422,
    'Sorry, this diff is temporarily unavailable due to heavy server load.',
    'diffTooLarge',
    'unavailable',
  ],
  ['GET /repos/o/r/branches/user', 404, GONE, 'absent', 'fact'],
  ['GET /repos/o/r/branches/user', 403, NO_RIGHT, 'forbidden', 'access_denied'],
  ['GET /repos/o/user', 403, NO_RIGHT, 'forbidden', 'access_denied'],
  ['GET /repos/o/r/commits/user', 404, GONE, 'absent', 'fact'],
  ['GET /api/v3/repos/repos/user/branches/user', 404, GONE, 'absent', 'fact'],
  ['GET /api/v3/user', 403, NO_RIGHT, 'noUser', 'fact'],
  ['GET /user', 403, 'API rate limit exceeded for user ID 1.', 'slowDown', 'throttled'],
  ['GET /user', 403, 'Resource protected by organization SAML enforcement.', 'singleSignOn', 'access_denied'],
  ['GET /user', 403, 'The organization has an IP allow list enabled.', 'addressNotAllowed', 'access_denied'],
];

describe("GitHub's answers", () => {
  it.each(ALIKE)('to %s are told apart: %s %s is %s', (request, status, message, row, cause) => {
    expect(rowOf(request, status, message)).toEqual([row, cause]);
  });

  it.each(Object.entries(SAID))('%s leads to its cause and its sentence', async (name, [cause, sentence]) => {
    const { row, failure } = await refused(name as GitHubAnswer);
    expect(row).toBe(name);
    expect(failure).toMatchObject({ name: 'AdapterError', reasonCode: cause, message: sentence });
  });

  it('are found on further pages too, whose address has the number of the repository', async () => {
    const link = '<https://api.example.com/repositories/1/issues?page=2>; rel="next"';
    const wire = scriptedFetch(
      () => Response.json([], { headers: { link } }),
      () => Response.json({ message: 'Issues are disabled for this repo' }, { status: 410 }),
    );
    const client = createClient({
      fetch: wire.fetch,
      token: 'ghs_secret',
      apiUrl: 'https://api.example.com',
      repository: 'octo-org/shop',
    });
    const listed = client.ask('list the issues', (octokit) =>
      octokit.paginate(octokit.rest.issues.listForRepo, client.at),
    );
    await expect(listed).rejects.toMatchObject({ reasonCode: 'delivery_failed' });
  });

  it('have a row for each that GitHub documents of a call that we make', () => {
    const unknown = githubDocumented().filter(({ call, status, code }) => {
      const row = answerOf(GITHUB_ANSWERS, { call, status, code });
      return row === undefined || (row.name === 'unexpected' && status !== 400 && status !== 406);
    });
    expect(unknown).toEqual([]);
  });

  it('say of each call that may find nothing that this is a fact', () => {
    const calls = callsForOne();
    expect(calls).toContain('GET /repos/{owner}/{repo}/deployments/{deployment_id}');
    const failures = calls.filter(
      (call) => answerOf(GITHUB_ANSWERS, { call, status: 404, words: 'Not Found' })?.cause !== 'fact',
    );
    expect(failures).toEqual([]);
  });

  it('name only calls that we make', () => {
    const calls = githubCalls();
    const named = Object.values<ForeignAnswer>(GITHUB_ANSWERS).flatMap((row) => row.calls ?? []);
    expect(calls).toHaveLength(88);
    expect(named.filter((call) => !calls.includes(call))).toEqual([]);
  });
});
