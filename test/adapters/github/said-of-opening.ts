/** Rows about a pull request that is to be opened: each with its reason code, and what is said where somebody was asked to "do it". */
export const SAID_OF_OPENING = {
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
} as const;
