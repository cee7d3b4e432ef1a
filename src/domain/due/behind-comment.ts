import type { AnnouncementState } from '../announce/announcement.ts';

/** An environment that is as its head says. */
export interface ShownEnvironment {
  /** 40 hex digits. */
  readonly commit: string;
  /** Its servers are gone until its hours begin. */
  readonly asleep: boolean;
}

/**
 * Why the one comment does not show an environment as it is; undefined where it does. A clause. `shown` is undefined where nobody
 * has been told anything: only an environment that is awake opens a comment.
 */
export function whyCommentBehind(
  shown: AnnouncementState | undefined,
  { commit, asleep }: ShownEnvironment,
): string | undefined {
  if (shown === undefined) return asleep ? undefined : 'its environment is ready, and no comment says so';
  const status = asleep ? 'asleep' : 'ready';
  if (shown.status !== status) return `its environment is ${status}, and its comment does not say so`;
  if (shown.commit !== commit || shown.preparing !== undefined)
    return `its comment does not show ${commit.slice(0, 7)}`;
  return undefined;
}

/**
 * Why the one comment does not ask people to judge a story that is delivered at the commit on show, so that nobody knows of it; undefined
 * where it does. A clause. A run that was killed between the tracker and the comment leaves it so.
 */
export function whyNotAsked(
  { story: shown }: Pick<AnnouncementState, 'story'>,
  { id, commit }: { readonly id: string; readonly commit: string },
): string | undefined {
  const all = shown === undefined ? [] : [shown, ...(shown.others ?? [])];
  const known = all.find((each) => each.id === id);
  if (known?.state === 'delivered' && known.delivered === commit) return undefined;
  return `story ${id} is delivered at ${commit.slice(0, 7)}, and its comment does not ask anybody to judge it`;
}
