import type { GitHubAnswer } from '../../src/adapters/github/answers.ts';
import type { Evidence } from './evidence.ts';

const OPENAPI = "GitHub's OpenAPI description (@octokit/openapi)";
const TROUBLE = 'docs.github.com/rest, "Troubleshooting the REST API"';
const MERGE = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge';
const DELETE_REF = 'DELETE /repos/{owner}/{repo}/git/refs/{ref}';
const GET_REF = 'GET /repos/{owner}/{repo}/git/ref/{ref}';
const OPEN = 'POST /repos/{owner}/{repo}/pulls';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const DEPLOY = 'POST /repos/{owner}/{repo}/deployments';
const REPOSITORY = 'GET /repos/{owner}/{repo}';
const QUERY = 'query OpenHeads';
const MUTATION = 'mutation DeleteBranch';

const NOT_ACCESSIBLE = 'Resource not accessible by integration';

/** Every row of GitHub's, with its source. */
export const GITHUB_EVIDENCE: Readonly<Record<GitHubAnswer, Evidence>> = {
  noUser: {
    source: `${TROUBLE}, "Resource not accessible"; an installation has no user`,
    call: 'GET /user',
    ...said(403, NOT_ACCESSIBLE),
  },
  slowDown: {
    source:
      'octokit/plugin-throttling.js, src/index.ts; docs.github.com, "Best practices for using the REST API"',
    call: REPOSITORY,
    ...said(
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      {
        'retry-after': '120',
      },
    ),
  },
  queryLimited: {
    source: 'docs.github.com/graphql, "Rate limits and query limits"',
    call: QUERY,
    ...errors('RATE_LIMITED', 'API limit exceeded for this installation.'),
  },
  tooMany: {
    source: 'docs.github.com, "Rate limits for the REST API", exceeding the rate limit',
    call: REPOSITORY,
    ...said(429, 'Too many requests.', { 'retry-after': '120' }),
  },
  badToken: { source: `${TROUBLE}, "Bad credentials"`, call: REPOSITORY, ...said(401, 'Bad credentials') },
  workflowFile: {
    source: 'KeisukeYamashita/auto-pull-request-merge#481, paritytech/parity-processbot#302',
    call: MERGE,
    ...said(
      403,
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission',
    ),
  },
  workflowBehind: {
    source: 'KeisukeYamashita/auto-pull-request-merge#481, paritytech/parity-processbot#302',
    call: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch',
    ...said(
      403,
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission',
    ),
  },
  locked: {
    source: 'renovatebot/renovate#6215, semantic-release/github#221',
    call: COMMENT,
    ...said(403, 'Unable to create comment because issue is locked.'),
  },
  archived: {
    source: 'gitpod-io/gitpod#3978',
    call: DEPLOY,
    ...said(403, 'Repository was archived so is read-only.'),
  },
  singleSignOn: {
    source: 'docs.github.com, "About authentication with single sign-on"',
    call: REPOSITORY,
    ...said(
      403,
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    ),
  },
  addressNotAllowed: {
    source: 'SalesforceFoundation/NPSP#7247',
    call: REPOSITORY,
    ...said(
      403,
      'Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    ),
  },
  zipballDenied: {
    source: 'docs.github.com/rest/repos/contents, "Download a repository archive (zip)"',
    call: 'GET /repos/{owner}/{repo}/zipball/{ref}',
    ...said(403, NOT_ACCESSIBLE),
  },
  mayNotOpen: {
    source: 'danielroe/uppt#11, peter-evans/create-pull-request#3979',
    call: OPEN,
    ...said(403, 'GitHub Actions is not permitted to create or approve pull requests.'),
  },
  forbidden: {
    source: `${TROUBLE}, "Insufficient permissions"`,
    call: DEPLOY,
    ...said(403, NOT_ACCESSIBLE, { 'x-accepted-github-permissions': 'deployments=write' }),
  },
  hidden: {
    source: `${TROUBLE}, "404 Not Found for an existing resource"`,
    call: 'GET /repos/{owner}/{repo}/issues',
    ...said(404, NOT_ACCESSIBLE, { 'x-accepted-github-permissions': 'issues=read' }),
  },
  notStarted: {
    source: `${OPENAPI}; benc-uk/workflow-dispatch#37`,
    call: 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    ...said(422, "Workflow does not have 'workflow_dispatch' trigger"),
  },
  absent: { source: OPENAPI, call: GET_REF, ...said(404, 'Not Found') },
  notFound: {
    source: `${TROUBLE}, "404 Not Found for an existing resource"`,
    call: REPOSITORY,
    ...said(404, 'Not Found'),
  },
  baseModified: {
    source: 'NixOS/nixpkgs-merge-bot#179',
    call: MERGE,
    ...said(405, 'Base branch was modified. Review and try the merge again.'),
  },
  mergeRunning: {
    source: 'googleapis/google-cloud-ruby#29162',
    call: MERGE,
    ...said(405, 'Merge already in progress'),
  },
  needsQueue: {
    source: 'pascalgn/automerge-action#235',
    call: MERGE,
    ...said(405, 'Changes must be made through the merge queue'),
  },
  notMergeable: {
    source: 'docs.github.com/rest/pulls/pulls, "Merge a pull request"',
    call: MERGE,
    ...said(405, 'At least 1 approving review is required by reviewers with write access.'),
  },
  headModified: {
    source: 'docs.github.com/rest/pulls/pulls, "Merge a pull request"; quipper/monorepo-deploy-actions#499',
    call: MERGE,
    ...said(409, 'Head branch was modified. Review and try the merge again.'),
  },
  emptyRepository: {
    source: 'docs.github.com/rest/git; dfm/rename-github-default-branch#2, dogsheep/github-to-sqlite#22',
    call: GET_REF,
    ...said(409, 'Git Repository is empty.'),
  },
  statusChecks: {
    source:
      'docs.github.com/rest/deployments/deployments, "Create a deployment", failed commit status checks',
    call: DEPLOY,
    ...said(409, 'Conflict: Commit status checks failed for topic-branch.'),
  },
  conflict: { source: OPENAPI, call: DELETE_REF, ...said(409, 'Conflict') },
  noIssue: {
    source: 'docs.github.com/rest/issues/issues, "Get an issue"',
    call: 'GET /repos/{owner}/{repo}/issues/{issue_number}',
    ...said(410, 'This issue was deleted'),
  },
  issuesDisabled: {
    source: 'ossf/allstar#64, ingydotnet/git-hub#72',
    call: 'POST /repos/{owner}/{repo}/issues',
    ...said(410, 'Issues are disabled for this repo'),
  },
  deleted: { source: OPENAPI, call: COMMENT, ...said(410, 'This issue was deleted') },
  refTaken: {
    source: 'the public action get-build-number of SonarSource/ci-github-actions, which compares these words',
    call: 'POST /repos/{owner}/{repo}/git/refs',
    ...said(422, 'Reference already exists'),
  },
  refMoved: {
    source: 'docs.github.com/rest/git/refs, "Update a reference"; philschatz/octokit.js#21',
    call: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
    ...said(422, 'Update is not a fast forward'),
  },
  branchGone: {
    source: 'docs.github.com/rest/git/refs, "Delete a reference"',
    call: DELETE_REF,
    ...said(422, 'Reference does not exist'),
  },
  branchKept: {
    source: 'WordPress/WordPress-Coding-Standards#2751, desktop/dugite#138',
    call: DELETE_REF,
    ...said(422, 'Repository rule violations found: Cannot delete this branch'),
  },
  noCommit: {
    source: 'docs.github.com/rest/commits/commits, "Get a commit"',
    call: 'GET /repos/{owner}/{repo}/commits/{ref}',
    ...said(422, 'No commit found for SHA: feedfacefeed'),
  },
  noRef: {
    source: 'docs.github.com/rest/deployments/deployments, "Create a deployment"',
    call: DEPLOY,
    ...said(422, 'No ref found for: feature/a'),
  },
  retargetRefused: {
    source: 'docs.github.com/rest/pulls/pulls, "Update a pull request"',
    call: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
    ...said(422, 'Validation Failed'),
  },
  openAlready: {
    source: 'docs.github.com/rest/pulls/pulls, "Create a pull request"; peter-evans/create-pull-request#1175',
    call: OPEN,
    ...invalid('A pull request already exists for octo-org:feature/checkout.'),
  },
  nothingToMerge: {
    source: 'peter-evans/create-pull-request#4088, tgymnich/fork-sync#112',
    call: OPEN,
    ...invalid('No commits between main and feature/checkout'),
  },
  noDrafts: {
    source: 'SWE-agent/SWE-agent#179, OpenHands/OpenHands#6560',
    call: OPEN,
    ...said(422, 'Draft pull requests are not supported in this repository.'),
  },
  notUpdated: {
    source:
      'docs.github.com/rest/pulls/pulls, "Update a pull request branch"; google-labs-code/jules-sdk#126',
    call: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch',
    ...said(422, 'merge conflict between base and head'),
  },
  diffTooLarge: {
    source: 'googleapis/repo-automation-bots#4475, ansible/ansibullbot#981',
    call: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    ...said(422, 'Server Error: Sorry, this diff is taking too long to generate.'),
  },
  invalid: { source: OPENAPI, call: COMMENT, ...said(422, 'Validation Failed') },
  queryDenied: {
    source: 'as clients meet it; the types are written down nowhere',
    call: QUERY,
    ...errors('FORBIDDEN', NOT_ACCESSIBLE),
  },
  noMutation: {
    source:
      'docs.github.com/graphql, "Breaking changes"; graphql-ruby, FieldsAreDefinedOnType, whose words a server without it says',
    call: MUTATION,
    ...errors(undefined, "Field 'updateRefs' doesn't exist on type 'Mutation'"),
  },
  noField: {
    source:
      'graphql-ruby, FieldsAreDefinedOnType; docs.github.com/graphql, "PullRequest", whose queue fields are younger than those of an Enterprise Server',
    call: 'query MergePlan',
    ...errors(undefined, "Field 'isMergeQueueEnabled' doesn't exist on type 'PullRequest'"),
  },
  refKept: {
    source: 'the words of branchKept; which ones GraphQL has is written down nowhere',
    call: MUTATION,
    ...errors('UNPROCESSABLE', 'Repository rule violations found: Cannot delete this branch'),
  },
  notRebased: {
    source: 'cli/cli, pkg/cmd/pr/update-branch',
    call: MUTATION,
    ...errors(undefined, 'merge conflict between base and head (updatePullRequestBranch)'),
  },
  queryFailed: {
    source: 'docs.github.com/graphql, "Rate limits and query limits", timeouts',
    call: QUERY,
    ...errors(undefined, 'Something went wrong while executing your query.'),
  },
  outOfOrder: { source: OPENAPI, call: REPOSITORY, ...said(503, 'Service unavailable') },
  unexpected: { source: OPENAPI, call: COMMENT, ...said(400, 'Problems parsing JSON') },
};

function said(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Pick<Evidence, 'status' | 'body' | 'headers'> {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    headers,
  };
}

/** A 422 whose words are in the place of a field. */
function invalid(message: string): Pick<Evidence, 'status' | 'body' | 'headers'> {
  const { body, ...answer } = said(422, 'Validation Failed');
  const errors = [{ resource: 'PullRequest', code: 'custom', message }];
  return { ...answer, body: { ...Object(body), errors } };
}

function errors(type: string | undefined, message: string): Pick<Evidence, 'status' | 'body'> {
  return {
    status: 200,
    body: { data: null, errors: [type === undefined ? { message } : { type, message }] },
  };
}
