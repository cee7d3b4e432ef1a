import { listPage, pageStart, pageToken } from '../../kernel/pages.ts';
import { invalidValue } from './records.ts';

/** One page of a list; the token is opaque to callers. @throws QueryError InvalidParameterValue on a token that is not ours */
export function beanstalkPage<T>(
  all: readonly T[],
  token: string | undefined,
  size: number,
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const from = token === undefined ? 0 : pageStart('record:', token);
  if (from === undefined || size < 1) throw invalidValue(`Invalid NextToken or MaxRecords: ${token} ${size}`);
  const { items, next } = listPage(all, from, size);
  return { items, next: pageToken('record:', next) };
}
