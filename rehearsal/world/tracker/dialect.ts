import { json, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { RefusalForm } from './chances.ts';
import { invalidParameter, type TrackerError } from './errors.ts';
import type { TrackerCall, TrackerList, TrackerRoute } from './routes.ts';

/** How the world's tracker is spoken to under one address. */
export interface TrackerDialect {
  /** What stands before its routes. */
  readonly base: string;
  /** It tells the project's version in a header, as only Pivotal is known to. */
  readonly isVersioned: boolean;
  readonly routes: readonly TrackerRoute[];
  /** Undefined where the request brings none in the way of this dialect. */
  tokenOf(request: WireRequest): string | undefined;
  /** @throws TrackerError never returns */
  refuseToken(): never;
  refusal(error: TrackerError): WireResponse;
  /** One page of a list. */
  page(call: TrackerCall, list: TrackerList): DialectPage;
}

/** Entries of a list, and what the headers tell of it. */
export interface DialectPage {
  readonly entries: readonly unknown[];
  readonly headers: Readonly<Record<string, string>>;
}

/** A refusal in one of the forms that are usual. */
export function refusalIn(form: RefusalForm, error: TrackerError, status = error.status): WireResponse {
  const words = String(error.fields['general_problem'] ?? error.error);
  if (form === 'error') return json(status, { error: words });
  if (form === 'errors') return json(status, { errors: errorsOf(error, words) });
  return json(status, { code: error.code, kind: 'error', error: error.error, ...error.fields });
}

/** By field where a field is at fault, else a list. */
function errorsOf(error: TrackerError, words: string): unknown {
  const listed = error.fields['validation_errors'];
  const first: unknown = Array.isArray(listed) ? listed[0] : undefined;
  const field =
    typeof first === 'object' && first !== null && 'field' in first ? String(first.field) : undefined;
  return field === undefined ? [words] : { [field]: [words] };
}

/** A page of at most `longest` entries, `standard` where nobody asks, with Pivotal's headers. */
export function pageOf(
  { query }: Pick<TrackerCall, 'query'>,
  list: readonly unknown[],
  { longest, standard }: { readonly longest: number; readonly standard: number },
): DialectPage {
  const limit = Math.min(number(query, 'limit', standard), longest);
  const offset = number(query, 'offset', 0);
  const entries = list.slice(offset, offset + limit);
  return {
    entries,
    headers: {
      'x-tracker-pagination-total': String(list.length),
      'x-tracker-pagination-limit': String(limit),
      'x-tracker-pagination-offset': String(offset),
      'x-tracker-pagination-returned': String(entries.length),
    },
  };
}

function number(query: URLSearchParams, name: string, standard: number): number {
  const text = query.get(name);
  if (text === null) return standard;
  if (!/^\d+$/.test(text)) throw invalidParameter(`${text} is not a count.`, name);
  return Number(text);
}
