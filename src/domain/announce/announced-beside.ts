import { cutText } from '../input/cut-text.ts';
import type { ReportLife } from '../report/report.ts';
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
  return { note: cutText(text, LONGEST_NOTE), noteOf: of };
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

/** When it is awake, and how long it stands. */
export interface AnnouncedLife {
  /** When it is awake, as the settings write it; absent where it always is, or nobody said. */
  readonly hours?: string | undefined;
  /** ISO 8601: when its lifetime ends; absent where it never does, or nobody said. */
  readonly expires?: string | undefined;
  /** The same end, where people were told that it is near. */
  readonly ends?: string | undefined;
}

/** What is gone has no hours and no end to come. */
export const NO_LIFE = { hours: undefined, expires: undefined, ends: undefined } as const;

/** What was told of a near end holds as long as that is the end, to the minute in which people read it. */
export function livingOn({ ends }: AnnouncedLife, { hours, expires }: ReportLife): AnnouncedLife {
  return { hours, expires, ends: ends?.slice(0, 16) === expires?.slice(0, 16) ? ends : undefined };
}

/**
 * The same state where it tells of that end already, and where nobody was told of an environment.
 * @param at undefined where it does not end as long as a lock holds it.
 */
export function ending<State extends AnnouncedLife & { readonly status?: unknown }>(
  state: State,
  at: string | undefined,
): State {
  const isTold = state.ends === at && state.expires === at;
  return state.status === undefined || isTold ? state : { ...state, expires: at, ends: at };
}

/** Who has answered for a head, as far as GitHub told. */
export interface HeadPusher {
  /** The head: a whole SHA. */
  readonly at: string;
  /** A login. */
  readonly by: string;
}

/** The first line of what a commit says of itself. */
export interface CommitSubject {
  /** A whole SHA. */
  readonly of: string;
  /** At most 200 characters, as its author wrote it; '' where GitHub does not tell. */
  readonly text: string;
}

/** What was told in the chat, and where. */
export interface ChatMemory {
  /** The chat message of the first channel. */
  readonly slack?: ToldMessage | undefined;
  /** Those of the other channels; absent for none. */
  readonly alsoSlack?: readonly ToldMessage[] | undefined;
  /** Keys of what was said once, in every channel. */
  readonly told?: readonly string[] | undefined;
}

/** Where a chat message is, by the ids of the chat. */
interface ToldMessage {
  readonly channel: string;
  readonly ts: string;
  /** A digest of the text that it shows. */
  readonly shows?: string;
  /** A digest of the name by which the channel is given; absent where its id is. */
  readonly given?: string;
}
