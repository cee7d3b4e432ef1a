import type { ChoreNews } from './chore-news.ts';

/** What is to be known beside it. */
export interface AnnouncedNote {
  /** Words of the workflow's own about the commit on show, or of a chore. */
  readonly note?: string | undefined;
  /** The chore that noted it, whose success ends it; absent for the workflow's own words. */
  readonly noteOf?: string | undefined;
}

/** Beside it nothing is to be known any more. */
export const NOTED_NOTHING = { note: undefined, noteOf: undefined } as const;

/** The marker shares a comment's room with what people read. */
const LONGEST_NOTE = 2_000;

/** What is noted of the news. */
export function noted({
  text,
  of,
}: Pick<Extract<ChoreNews, { kind: 'note' }>, 'text' | 'of'>): AnnouncedNote {
  return { note: text.slice(0, LONGEST_NOTE), noteOf: of };
}

/** What else an announcement may say. */
interface Announced extends AnnouncedNote {
  readonly status?: unknown;
  readonly story?: unknown;
  readonly preparing?: unknown;
}

/** Where a comment says nothing else, it says that the chore is done: who read the note looks there. */
export function settled<State extends Announced>(
  state: State,
  { of, text }: Extract<ChoreNews, { kind: 'settled' }>,
): State {
  if (state.note === undefined || state.noteOf !== of) return state;
  const { status, story, preparing } = state;
  const isAll = status === undefined && story === undefined && preparing === undefined;
  return { ...state, ...NOTED_NOTHING, ...(isAll ? noted({ text }) : {}) };
}
