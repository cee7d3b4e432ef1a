/** What people do about a story that the tracker does not move for us, as clauses: it moves the story for them no more than for us. */
export const UNMOVED = {
  withoutEstimate: "estimate the story in the tracker, or set the input 'unestimated' to estimate:N",
  refused: 'move the story in the tracker',
} as const;
