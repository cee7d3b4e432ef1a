/* Calls that a row of the answers is about, by what they do. */

export const COMMENTS = [
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
];
export const ISSUES = [
  'GET /repos/{owner}/{repo}/issues',
  'POST /repos/{owner}/{repo}/issues',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
];
export const ISSUE = ['GET /repos/{owner}/{repo}/issues/{issue_number}'];
export const MERGE = ['PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge'];
export const CREATE_REF = ['POST /repos/{owner}/{repo}/git/refs'];
export const UPDATE_REF = ['PATCH /repos/{owner}/{repo}/git/refs/{ref}'];
export const DELETE_REF = ['DELETE /repos/{owner}/{repo}/git/refs/{ref}'];
export const COMMIT = ['GET /repos/{owner}/{repo}/commits/{ref}'];
export const DEPLOY = ['POST /repos/{owner}/{repo}/deployments'];
export const DIFF = [
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
];
export const UPDATE = ['PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch'];
export const OPEN = ['POST /repos/{owner}/{repo}/pulls'];
export const START = ['POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches'];
export const PULL = ['PATCH /repos/{owner}/{repo}/pulls/{pull_number}'];
/** What is asked for by its name, and may not be there. */
export const ONE = [
  ...COMMIT,
  ...DELETE_REF,
  ...ISSUE,
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/activity',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
  'GET /repos/{owner}/{repo}/branches/{branch}',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}',
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
  'GET /repos/{owner}/{repo}/pages',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'GET /repos/{owner}/{repo}/labels/{name}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}',
  'GET /users/{username}',
];
