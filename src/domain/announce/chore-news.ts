import type { ChoreName, ReportItem } from '../report/report.ts';
import { isRed } from '../verdict/decision.ts';
import type { ReasonCode } from '../verdict/reason-codes.ts';

/** What people are told of a chore: words of it, or that it is done. */
export type ChoreNews =
  /** Words to be said once; `id` is unique within a branch. `of` is absent for words of the workflow's own. */
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly text: string;
      readonly of?: ChoreName | undefined;
    }
  /** Not news by itself: a chore has succeeded, so what was noted of it holds no more. */
  | { readonly kind: 'settled'; readonly of: ChoreName; readonly text: string };

/** By what a chore says that it is done, so that what kept it from that holds no more. One that is left undone says none of these. */
const DONE: Readonly<Record<ChoreName, readonly ReasonCode[]>> = {
  open: ['pull_request_opened'],
  merge: ['pull_request_merged', 'enqueued'],
  update: ['branch_updated'],
  'delete-branch': ['branch_deleted', 'branch_gone'],
};

/** What people are told of a chore of their pull request. @param of undefined where the report does not say which chore it was. */
export function choreNews(
  of: ChoreName | undefined,
  { decision, reasonCode, commit, sentence }: ReportItem,
): ChoreNews | undefined {
  // What stands in the way of an update is no failure, but only the author can put it right.
  if (isRed(decision) || reasonCode === 'not_updated')
    return { kind: 'note', id: `${reasonCode}@${commit ?? 'unknown'}`, text: sentence, of };
  return of !== undefined && DONE[of].includes(reasonCode)
    ? { kind: 'settled', of, text: sentence }
    : undefined;
}

/** The news without notes that later ones settle: nobody is told what holds no more when they read it. */
export function withoutSettled<Each extends { readonly kind: string; readonly of?: ChoreName | undefined }>(
  news: readonly Each[],
): readonly Each[] {
  return news.filter(
    (each, at) =>
      each.kind !== 'note' ||
      !news.slice(at + 1).some((later) => later.kind === 'settled' && later.of === each.of),
  );
}
