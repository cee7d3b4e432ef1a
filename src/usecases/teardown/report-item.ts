import { TAGS } from '../../domain/environment/naming.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';

/** The environment that an item is about. */
export interface ItemSubject {
  /** Its stack, or what there would be of one. */
  readonly stack: Pick<Stack, 'name' | 'tags'>;
  /** That it serves; '' where nothing tells. */
  readonly branch: string;
  /** Undefined where none is known; the one in the stack's tag counts then. */
  readonly pullRequest: number | undefined;
}

/** What was decided on one environment, as it stands in a report. */
export function itemOf(
  { stack, branch, pullRequest }: ItemSubject,
  { decision, reasonCode, sentence }: Verdict,
): ReportItem {
  const tagged = Number(stack.tags[TAGS.pullRequest]);
  const number = pullRequest ?? (Number.isInteger(tagged) && tagged > 0 ? tagged : undefined);
  return {
    name: stack.name,
    branch,
    decision,
    reasonCode,
    sentence,
    ...(number === undefined ? {} : { pullRequest: number }),
  };
}
