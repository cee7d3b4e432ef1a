import type { ServiceName } from './wire.ts';

/** A request, in the order in which the world took them. The body is kept as text up to 64 KiB. */
interface WireQuestion {
  readonly n: number;
  readonly at: string;
  readonly service: ServiceName;
  readonly operation: string;
  readonly write: boolean;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly requestBody: string;
}

/** What became of a request. */
interface WireOutcome {
  readonly status: number | 'no answer';
  /** As text, up to 64 KiB. */
  readonly responseBody: string;
  /** What the world does not model of the request. */
  readonly notices?: readonly string[];
  /** The fault that was played on this request, if any. */
  readonly fault?: string;
}

/** One request and its answer. */
export type WireEntry = WireQuestion & WireOutcome;

/** All that crossed the wire. */
export interface WireLog {
  append(entry: Omit<WireEntry, 'n'>): WireEntry;
  /** @param from number of the first one; 1 when absent. */
  entries(from?: number): readonly WireEntry[];
  /** The number that the next request will get. */
  next(): number;
}

/** Nothing has crossed the wire yet. */
export function createWireLog(): WireLog {
  const entries: WireEntry[] = [];
  return {
    append(entry) {
      const numbered = { n: entries.length + 1, ...entry };
      entries.push(numbered);
      return numbered;
    },
    entries: (from = 1) => entries.slice(from - 1),
    next: () => entries.length + 1,
  };
}

const LONGEST_BODY = 64 * 1024;

/** A body as the log keeps it: text, cut off at 64 KiB. */
export function bodyText(body: string | Uint8Array | undefined): string {
  if (body === undefined) return '';
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}… (${text.length} characters)` : text;
}
