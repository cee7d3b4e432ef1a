import { cutText } from '../input/cut-text.ts';
import type { AnnouncementState } from './announcement.ts';

const LONGEST_SUBJECT = 200;

/** The commit that people read of where an environment is ready, or where one could not be deployed; undefined for no other. */
export function shownCommit({ status, commit, failed }: AnnouncementState): string | undefined {
  const shown = status === 'ready' ? commit : status === 'failed' ? failed?.commit : undefined;
  return shown !== undefined && /^[0-9a-f]{40}$/.test(shown) ? shown : undefined;
}

/** The commit whose subject has to be read before it can be shown; undefined where it is known, or none is shown. */
export function unnamedCommit(state: AnnouncementState): string | undefined {
  const shown = shownCommit(state);
  return shown === state.subject?.of ? undefined : shown;
}

/** The state with what that commit says of itself. */
export function withSubject(state: AnnouncementState, of: string, text: string): AnnouncementState {
  return { ...state, subject: { of, text: cutText(text, LONGEST_SUBJECT) } };
}
