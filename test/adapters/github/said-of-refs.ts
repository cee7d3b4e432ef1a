/** What is said of the answers about refs: the reason code and the sentence, where somebody was asked to "do it". */
export const SAID_OF_REFS = {
  refTaken: [
    'far_side_error',
    'GitHub answered 422 when asked to do it (Reference already exists); put right what it names, then run the job again.',
  ],
  refMoved: [
    'far_side_error',
    'GitHub answered 422 when asked to do it (Update is not a fast forward); put right what it names, then run the job again.',
  ],
  branchGone: [
    'far_side_error',
    'GitHub answered 422 when asked to do it (Reference does not exist); put right what it names, then run the job again.',
  ],
  branchKept: [
    'protected',
    'GitHub answered 422 when asked to do it (Repository rule violations found: Cannot delete this branch); leave the branch, or change the rule that keeps it.',
  ],
} as const;
