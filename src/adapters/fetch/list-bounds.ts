import { overBound } from './answer-bounds.ts';

/** Of one list: a hundred thousand items where a page has a hundred. */
const MOST_PAGES = 1_000;
/** How long a list may be read though the action's time is over, in ms: a failure still wants its evidence. */
const SPARE_MS = 60_000;

/** How long a run may take, for what is read page by page. */
export interface RunTime {
  /** Milliseconds on a clock that never jumps. */
  monotonic(): number;
  /** The instant of that clock at which the action's `timeout` is over. */
  endsAt(): number;
}

/** Where one list is. */
export interface ListBound {
  /** To be called before each further page. @throws AdapterError when there were too many, or the time is over. */
  next(): void;
}

/** @param of what the list holds, such as `stacks`. */
export function listBound(farSide: string, of: string, time?: RunTime): ListBound {
  const startedAt = time?.monotonic() ?? 0;
  let pages = 1;
  return {
    next() {
      pages += 1;
      if (pages > MOST_PAGES) throw overBound(farSide, `more than ${MOST_PAGES} pages of ${of}`);
      const now = time?.monotonic() ?? 0;
      if (time !== undefined && now >= time.endsAt() && now >= startedAt + SPARE_MS)
        throw overBound(farSide, `pages of ${of} for longer than the action's timeout`);
    },
  };
}
