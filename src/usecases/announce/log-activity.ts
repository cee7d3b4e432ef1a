import type { Activity } from '../../domain/announce/activity.ts';
import { shortHash } from '../../domain/environment/naming.ts';
import type { Chat } from '../../ports/chat.ts';
import { type ActivityRun, activityMessage } from '../../text/slack-message.ts';
import { CHANNEL_ID } from './announce-in-chat.ts';

/** Where everything that is done is logged. */
export interface ActivitySink {
  readonly chat: Pick<Chat, 'channelId' | 'find' | 'post'>;
  /** Its id or name. */
  readonly channel: string;
}

/** A run that is repeated is mostly repeated soon, and a busy channel is not worth reading far. */
const PAGES = 3;

/**
 * Logs what a run did as one message of its own. A run that is repeated logs the same only once: its message is looked for among the newest
 * ones of the channel, as far as the app may read these. False where it was logged before, or there is nothing to log.
 * @throws AdapterError as the chat does.
 */
export async function logActivity(
  { chat, channel }: ActivitySink,
  run: ActivityRun,
  activities: readonly Activity[],
): Promise<boolean> {
  if (activities.length === 0) return false;
  const text = activityMessage(run, activities);
  const key = `activity/${shortHash(run.url ?? run.repository)}/${shortHash(JSON.stringify(activities))}`;
  const id = CHANNEL_ID.test(channel) ? channel : ((await chat.channelId(channel)) ?? channel);
  const known = await chat.find(id, key, undefined, PAGES);
  if (known !== undefined && known !== 'unreadable') return false;
  await chat.post(id, { key, text });
  return true;
}
