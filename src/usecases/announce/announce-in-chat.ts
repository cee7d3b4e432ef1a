import { type AnnouncementState, opensAnnouncement } from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import { type Reply, repliesFor } from '../../domain/announce/replies.ts';
import { shortHash } from '../../domain/environment/naming.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Chat, ChatMessageRef } from '../../ports/chat.ts';
import { type SlackSubject, slackParent, slackReply } from '../../text/slack-message.ts';
import { type Addressing, addresseeOf } from './addressees.ts';

export interface ChatSink {
  readonly chat: Chat;
  readonly channel: string;
}

/** The same, with what somebody is addressed with. */
type ChatDesk = ChatSink & Addressing;

export interface ChatAnnouncement {
  /** `repository-id/project/kind/branch`; the message's identity. */
  readonly key: string;
  readonly subject: SlackSubject;
  readonly before: AnnouncementState;
  readonly after: AnnouncementState;
  readonly news: readonly News[];
  /** Login of whoever hears of a rejection; undefined without a pull request. */
  readonly author: string | undefined;
  /** Looks whether `before` still holds. The chat takes its time, and refuses nothing that is older than what it has. */
  readonly isNewest: () => Promise<boolean>;
}

export interface ChatOutcome {
  readonly wrote: boolean;
  /** The state with the message's place and what has been told; unchanged when there is no message. */
  readonly state: AnnouncementState;
}

const MOST_TOLD = 50;

/** True where the message shows something else than people were told, because the chat did not take it. */
export function isChatBehind(subject: SlackSubject, state: AnnouncementState): boolean {
  const shows = state.slack?.shows;
  return shows !== undefined && shows !== shortHash(slackParent(subject, state));
}

/**
 * Keeps the one message of an environment in step and says below it, once, what must be said. Its place is taken from
 * the comment's marker, else from the channel's history by its key; where neither can be read it is posted anew. A marker can be
 * edited, so what stands at its place is edited and answered only where it has the key of this environment itself. Writes nothing, and
 * says 'overtaken', where other news came before the message was written.
 */
export async function announceInChat(
  sink: ChatDesk,
  announcement: ChatAnnouncement,
): Promise<ChatOutcome | 'overtaken'> {
  const { after } = announcement;
  const text = slackParent(announcement.subject, after);
  const told = [...(after.told ?? [])];
  const replies = repliesFor(announcement.news, announcement.before).filter(({ key }) => !told.includes(key));
  const parent = await keepParent(sink, announcement, { text, isAnswered: replies.length > 0 });
  if (parent === 'overtaken') return parent;
  if (parent === undefined) return { wrote: false, state: after };
  let wrote = parent.wrote;
  for (const reply of replies) {
    if (told.includes(reply.key)) continue;
    const posted = await replyOnce(sink, announcement, parent, reply);
    told.push(reply.key);
    wrote ||= posted;
  }
  const slack = { channel: parent.ref.channel, ts: parent.ref.ts, shows: shortHash(text) };
  return { wrote, state: { ...after, slack, told: told.slice(-MOST_TOLD) } };
}

interface Parent {
  readonly ref: ChatMessageRef;
  readonly isNew: boolean;
  readonly wrote: boolean;
}

async function keepParent(
  sink: ChatSink,
  announcement: ChatAnnouncement,
  { text, isAnswered }: { readonly text: string; readonly isAnswered: boolean },
): Promise<Parent | 'overtaken' | undefined> {
  const { key, isNewest } = announcement;
  const message = { key, text };
  const stored = storedMessage(announcement.before, sink.channel);
  const shown = stored?.shows === shortHash(text) ? stored : undefined;
  if (shown && !isAnswered) return { ref: shown, isNew: false, wrote: false };
  const known = stored !== undefined && (await sink.chat.holds(stored, key)) ? stored : undefined;
  if (shown && known) return { ref: known, isNew: false, wrote: false };
  const ref = known ?? (await findMessage(sink.chat, sink.channel, key));
  const opens = opensAnnouncement(announcement.news);
  if (ref === undefined && !opens) return undefined;
  if (!(await isNewest())) return 'overtaken';
  if (ref !== undefined && (await updated(sink.chat, ref, message)))
    return { ref, isNew: false, wrote: true };
  if (!opens) return undefined;
  return { ref: await sink.chat.post(sink.channel, message), isNew: true, wrote: true };
}

/** A message in another channel than the one configured now belongs to an earlier configuration. */
function storedMessage(before: AnnouncementState, channel: string): AnnouncementState['slack'] {
  const stored = before.slack;
  if (stored === undefined || !/^\d+\.\d+$/.test(stored.ts) || !CHANNEL_ID.test(stored.channel))
    return undefined;
  return CHANNEL_ID.test(channel) && stored.channel !== channel ? undefined : stored;
}

/** A channel that is given by its name is known by its id only from what was posted to it. */
const CHANNEL_ID = /^[CDG][A-Z0-9]{6,}$/;

async function findMessage(
  chat: Chat,
  channel: string,
  key: string,
  thread?: ChatMessageRef,
): Promise<ChatMessageRef | undefined> {
  const found = await chat.find(channel, key, thread);
  return found === 'unreadable' ? undefined : found;
}

/** Slack's words for a message that is gone, somebody else's, or too old (docs.slack.dev, "chat.update", errors). */
const NOT_TO_BE_EDITED: readonly string[] = [
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
];

/** False when somebody has deleted the message. */
async function updated(
  chat: Chat,
  ref: ChatMessageRef,
  message: { readonly key: string; readonly text: string },
): Promise<boolean> {
  try {
    await chat.update(ref, message);
    return true;
  } catch (error) {
    if (error instanceof AdapterError && NOT_TO_BE_EDITED.includes(error.code ?? '')) return false;
    throw error;
  }
}

async function replyOnce(
  sink: ChatDesk,
  announcement: ChatAnnouncement,
  parent: Parent,
  reply: Reply,
): Promise<boolean> {
  const key = `${announcement.key}#${reply.key}`;
  const known = parent.isNew ? undefined : await findMessage(sink.chat, parent.ref.channel, key, parent.ref);
  if (known !== undefined) return false;
  const addressee = await addresseeOf(sink, reply.news, announcement.author);
  const text = slackReply(announcement.subject, announcement.after, reply.news, addressee);
  await sink.chat.post(parent.ref.channel, { key, text }, parent.ref);
  return true;
}
