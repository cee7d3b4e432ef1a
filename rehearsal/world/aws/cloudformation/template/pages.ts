import { listPage, pageStart, pageToken } from '../../../kernel/pages.ts';
import { invalid } from './refusals.ts';

/** A page of stacks, or of what belongs to them; `next` is the token of the next one. */
export interface StackPage<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** One page of a list; the token is opaque to callers. @throws QueryError ValidationError on a token that is not ours */
export function stackPage<T>(all: readonly T[], token: string | undefined, size: number): StackPage<T> {
  const from = token === undefined ? 0 : pageStart('page:', token);
  if (from === undefined) throw invalid(`Next token is invalid: ${token}`);
  const { items, next } = listPage(all, from, size);
  return { items, next: pageToken('page:', next) };
}
