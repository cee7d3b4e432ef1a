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

/** All that crossed the wire; the oldest of very much is forgotten, first its bodies and then the rest of it. */
export interface WireLog {
  append(entry: Omit<WireEntry, 'n'>): WireEntry;
  /** @param from number of the first one; the oldest that is kept when absent. */
  entries(from?: number): readonly WireEntry[];
  /** The number that the next request will get. */
  next(): number;
}

/** How much is kept: no life of a rehearsal comes near it, and a world that stays up for days does not grow with them. */
const KEPT = { entries: 200_000, characters: 64 * 1024 * 1024 } as const;

/** Nothing has crossed the wire yet. @param kept how many entries, and how many characters of their bodies, stay at most */
export function createWireLog(kept: { entries: number; characters: number } = KEPT): WireLog {
  let entries: WireEntry[] = [];
  let forgotten = 0;
  /** Numbers of entries below it have no bodies any more. */
  let bare = 1;
  let characters = 0;

  function forgetBodies(): void {
    while (characters > kept.characters && bare <= forgotten + entries.length) {
      const index = bare - forgotten - 1;
      const entry = entries[index];
      if (entry !== undefined) {
        characters -= sizeOf(entry);
        entries[index] = { ...entry, requestBody: '', responseBody: '' };
      }
      bare += 1;
    }
  }

  function forgetEntries(): void {
    if (entries.length <= kept.entries * 1.1) return;
    const surplus = entries.length - kept.entries;
    for (const entry of entries.slice(0, surplus)) characters -= sizeOf(entry);
    entries = entries.slice(surplus);
    forgotten += surplus;
    bare = Math.max(bare, forgotten + 1);
  }

  return {
    append(entry) {
      const numbered = { n: forgotten + entries.length + 1, ...entry };
      entries.push(numbered);
      characters += sizeOf(numbered);
      forgetBodies();
      forgetEntries();
      return numbered;
    },
    entries: (from = 1) => entries.slice(Math.max(from - forgotten - 1, 0)),
    next: () => forgotten + entries.length + 1,
  };
}

function sizeOf({ requestBody, responseBody }: WireEntry): number {
  return requestBody.length + responseBody.length;
}

const LONGEST_BODY = 64 * 1024;

/** A body as the log keeps it: text, cut off at 64 KiB. */
export function bodyText(body: string | Uint8Array | undefined): string {
  if (body === undefined) return '';
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}… (${text.length} characters)` : text;
}
