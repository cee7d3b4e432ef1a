import { revisionOf } from '../stack/revision.ts';
import type { Stack } from '../stack/stack.ts';
import { blocksDeletion } from '../stack/stack-state.ts';
import { skip, type Verdict } from '../verdict/verdict.ts';

/**
 * What speaks against taking a stack down that was judged alone, by how it is right before the first write; undefined where
 * nothing does. Its tags and the branch that runs in it were judged, and a stack in another target may have taken an hour meanwhile.
 * Whatever happened to it sends the run back to its start, so what is gone is `busy` as well. A dry run does not wait for others.
 */
export function noLongerAsJudged(
  judged: Stack,
  now: Stack | undefined,
  isDryRun: boolean,
): Verdict | undefined {
  const isAsJudged = now !== undefined && revisionOf(now) === revisionOf(judged);
  if (isAsJudged && (isDryRun || !blocksDeletion(now.status))) return undefined;
  return skip('busy', `${judged.name} changed while it was judged.`);
}
