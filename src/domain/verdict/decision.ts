/** What an action decided, in the words of the public contract. */
export const DECISIONS = [
  'created',
  'updated',
  'recreated',
  'woken',
  'unchanged',
  'deleted',
  'slept',
  'nothing',
  'planned',
  'skipped',
  'refused',
  'failed',
] as const;

export type Decision = (typeof DECISIONS)[number];

/** GitHub shows a red step for these and a green one for the rest (DESIGN section 3). */
export function isRed(decision: Decision): boolean {
  return decision === 'refused' || decision === 'failed';
}
