import type { Verdict } from '../verdict/verdict.ts';

/**
 * True when another stack of a branch stays, by what is known when the turn of one comes. Stacks of a branch go one after the other, so
 * that the last one knows what became of the rest: only with it the code host's record of what runs ends.
 */
export function hasSibling(branch: {
  /** The branch has another stack, which was not to go. */
  readonly othersStay: boolean;
  /** How many stacks of the branch have their turn after this one. */
  readonly toCome: number;
  /** What became of those before it. */
  readonly done: readonly Pick<Verdict, 'decision'>[];
}): boolean {
  return branch.othersStay || branch.toCome > 0 || branch.done.some(leavesTheStack);
}

function leavesTheStack({ decision }: Pick<Verdict, 'decision'>): boolean {
  return decision !== 'deleted' && decision !== 'nothing';
}
