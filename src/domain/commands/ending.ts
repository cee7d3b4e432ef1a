/** How a command ended, as a reaction of GitHub's shows it on the comment. */
export const ENDINGS = ['rocket', 'confused', '-1', '+1'] as const;

export type Ending = (typeof ENDINGS)[number];
