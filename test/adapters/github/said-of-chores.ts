/** Rows about chores of pull requests: one that is to be opened, or brought up to date: each with its reason code, and what is said where somebody was asked to "do it". */
export const SAID_OF_CHORES = {
  mayNotOpen: [
    'access_denied',
    'GitHub refused to do it (GitHub Actions is not permitted to create or approve pull requests.): allow GitHub Actions to create pull requests in the settings, under Actions > General > Workflow permissions.',
  ],
  openAlready: [
    'far_side_error',
    'GitHub answered 422 when asked to do it (Validation Failed); put right what it names, then run the job again.',
  ],
  nothingToMerge: [
    'far_side_error',
    'GitHub answered 422 when asked to do it (Validation Failed); put right what it names, then run the job again.',
  ],
  noDrafts: [
    'invalid_input',
    "GitHub answered 422 when asked to do it (Draft pull requests are not supported in this repository.); set the input 'draft' to false.",
  ],
  workflowBehind: [
    'not_updated',
    'GitHub refused to do it (refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission): bring it up to date by hand.',
  ],
  notUpdated: [
    'not_updated',
    'GitHub answered 422 when asked to do it (merge conflict between base and head); bring it up to date by hand.',
  ],
} as const;
