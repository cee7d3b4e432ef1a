import { listPage, pageStart, pageToken } from '../../kernel/pages.ts';
import { QueryError } from '../protocol/query-protocol.ts';
import type { Databases } from './instances.ts';

/**
 * One page and the marker of the next. `MaxRecords` is from 20 to 100 (service model); fewer may come on a page than it allows.
 * @throws QueryError InvalidParameterValue
 */
export function markedPage<T>(
  databases: Databases,
  all: readonly T[],
  input: { readonly MaxRecords?: number; readonly Marker?: string },
): { readonly page: readonly T[]; readonly Marker: string | undefined } {
  const { MaxRecords: most = 100, Marker: marker } = input;
  if (most < 20 || most > 100)
    throw new QueryError(
      'InvalidParameterValue',
      `Invalid value ${most} for MaxRecords. Must be between 20 and 100`,
    );
  const from = marker === undefined || marker === '' ? 0 : pageStart('after ', marker);
  if (from === undefined) throw new QueryError('InvalidParameterValue', `Invalid marker ${marker}.`);
  const { items, next } = listPage(all, from, Math.min(most, databases.pageSize));
  return { page: items, Marker: pageToken('after ', next) };
}
