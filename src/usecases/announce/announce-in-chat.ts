import {
  type AnnouncementState,
  opensAnnouncement,
  type Reply,
  repliesFor,
} from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import { shortHash } from '../../domain/environment/naming.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Chat, ChatMessageRef } from '../../ports/chat.ts';
import { type Addressee, type SlackSubject, slackParent, slackReply } from '../../text/slack-message.ts';

export interface ChatSink {
  readonly chat: Chat;
  readonly channel: string;
}

export interface ChatAnnouncement {
  /** `repository-id/project/kind/branch`; the message's identity. */
  readonly key: string;
  readonly subject: SlackSubject;
  readonly before: AnnouncementState;
  readonly after: AnnouncementState;
  readonly news: readonly News[];
}

export interface ChatOutcome {
  readonly wrote: boolean;
  /** The state with the message's place and what has been told; unchanged when there is no message. */
  readonly state: AnnouncementState;
}

const MOST_TOLD = 50;

/**
 * Keeps the one message of an environment in step and says below it, once, what must be said. Its place is taken from
 * the comment's marker, else from the channel's history by its key; where neither can be read it is posted anew.
 */
export async function announceInChat(sink: ChatSink, announcement: ChatAnnouncement): Promise<ChatOutcome> {
  const { after } = announcement;
  const text = slackParent(announcement.subject, after);
  const parent = await keepParent(sink, announcement, text);
  if (parent === undefined) return { wrote: false, state: after };
  const told = [...(after.told ?? [])];
  let wrote = parent.wrote;
  for (const reply of repliesFor(announcement.news, announcement.before)) {
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
  text: string,
): Promise<Parent | undefined> {
  const message = { key: announcement.key, text };
  const stored = storedMessage(announcement.before, sink.channel);
  if (stored?.shows === shortHash(text)) return { ref: stored, isNew: false, wrote: false };
  const ref = stored ?? (await findMessage(sink.chat, sink.channel, announcement.key));
  if (ref !== undefined && (await updated(sink.chat, ref, message)))
    return { ref, isNew: false, wrote: true };
  if (!opensAnnouncement(announcement.news)) return undefined;
  return { ref: await sink.chat.post(sink.channel, message), isNew: true, wrote: true };
}

/** A message in another channel than the one configured now belongs to an earlier configuration. */
function storedMessage(before: AnnouncementState, channel: string): AnnouncementState['slack'] {
  const stored = before.slack;
  if (typeof stored?.ts !== 'string' || typeof stored.channel !== 'string') return undefined;
  const isId = /^[CDG][A-Z0-9]{6,}$/.test(channel);
  return isId && stored.channel !== channel ? undefined : stored;
}

async function findMessage(
  chat: Chat,
  channel: string,
  key: string,
  thread?: ChatMessageRef,
): Promise<ChatMessageRef | undefined> {
  const found = await chat.find(channel, key, thread);
  return found === 'unreadable' ? undefined : found;
}

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
    if (
      error instanceof AdapterError &&
      (error.code === 'message_not_found' || error.code === 'cant_update_message')
    )
      return false;
    throw error;
  }
}

async function replyOnce(
  sink: ChatSink,
  announcement: ChatAnnouncement,
  parent: Parent,
  reply: Reply,
): Promise<boolean> {
  const key = `${announcement.key}#${reply.key}`;
  const known = parent.isNew ? undefined : await findMessage(sink.chat, parent.ref.channel, key, parent.ref);
  if (known !== undefined) return false;
  const addressee = await addresseeOf(sink.chat, reply.news);
  const text = slackReply(announcement.subject, announcement.after, reply.news, addressee);
  await sink.chat.post(parent.ref.channel, { key, text }, parent.ref);
  return true;
}

async function addresseeOf(chat: Chat, news: News): Promise<Addressee | undefined> {
  const requester = news.kind === 'story' ? news.story.requester : undefined;
  if (requester === undefined) return undefined;
  const mention = requester.email === undefined ? undefined : await chat.mention(requester.email);
  return { name: requester.name, mention };
}
