import type { ReportItem } from '../../domain/report/report.ts';
import { hasSibling } from '../../domain/teardown/has-sibling.ts';

/**
 * Takes the stacks of one branch down one after the other, in their order, and tells each whether another stack of the branch stays.
 * @param othersStay the branch has another stack, which is not to go.
 * @param takeDown must not throw where one failure must not stop the others.
 */
export async function oneByOne<Entry>(
  entries: readonly Entry[],
  othersStay: boolean,
  takeDown: (entry: Entry, sibling: boolean) => Promise<ReportItem>,
): Promise<readonly ReportItem[]> {
  const done: ReportItem[] = [];
  for (const [index, entry] of entries.entries())
    done.push(await takeDown(entry, hasSibling({ othersStay, toCome: entries.length - 1 - index, done })));
  return done;
}
