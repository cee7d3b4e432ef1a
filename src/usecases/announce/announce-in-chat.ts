import { type AnnouncementState, opensAnnouncement } from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import { isOfRecovery, type Reply, repliesFor } from '../../domain/announce/replies.ts';
import { shortHash } from '../../domain/environment/naming.ts';
import { describeFailure, type Failure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Chat, ChatMessageRef } from '../../ports/chat.ts';
import { type SlackSubject, slackParent, slackReply } from '../../text/slack-message.ts';
import { type Addressing, addresseeOf } from './addressees.ts';

export interface ChatSink {
  readonly chat: Chat;
  /** The channels that are told, each by its id or its name; at least one, and none twice. */
  readonly channels: readonly string[];
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
  /** The state with the places of the messages and what has been told everywhere; unchanged when there is no message. */
  readonly state: AnnouncementState;
  /** Why one channel was not told while another one was, of which the log is warned; undefined where all went well. */
  readonly problem: Failure | undefined;
}

const MOST_TOLD = 50;

/** True where a message shows something else than people were told, because the chat did not take it. */
export function isChatBehind(subject: SlackSubject, state: AnnouncementState): boolean {
  const now = shortHash(slackParent(subject, state));
  return placesOf(state).some(({ shows }) => shows !== undefined && shows !== now);
}

/** The state of messages of which nobody knows what they show. */
export function withChatUnknown(state: AnnouncementState): AnnouncementState {
  return withPlaces(
    state,
    placesOf(state).map((place) => ({ ...place, shows: '' })),
  );
}

/**
 * Keeps the one message of an environment in step in each channel, and says below it, once, what must be said. Its place is taken from
 * the comment's marker, else from the channel's history by its key; where neither can be read it is posted anew. A marker can be
 * edited, so what stands at its place is edited and answered only where it has the key of this environment itself. Writes nothing, and
 * says 'overtaken', where other news came before a message was written. A channel that fails keeps no other one from the news.
 * @throws what the first channel threw, where none was told.
 */
export async function announceInChat(
  sink: ChatDesk,
  announcement: ChatAnnouncement,
): Promise<ChatOutcome | 'overtaken'> {
  const { after, before, subject } = announcement;
  const { told = [] } = after;
  const text = slackParent(subject, after);
  const replies = repliesFor(announcement.news, before).filter(({ key }) => !told.includes(key));
  const places: ChatPlace[] = [];
  const problems: unknown[] = [];
  let wrote = false;
  for (const channel of sink.channels) {
    try {
      const done = await inChannel(sink, announcement, { channel, text, replies });
      if (done === 'overtaken' && !wrote) return done;
      // What was written by an older look is looked at again by whoever called.
      if (done === 'overtaken') break;
      if (done === undefined) continue;
      wrote ||= done.wrote;
      places.push(done.place);
    } catch (problem) {
      problems.push(problem);
      const stored = storedPlace(before, sink.channels, channel);
      if (stored !== undefined) places.push(stored);
    }
  }
  if (problems.length === sink.channels.length) throw problems[0];
  const said = places.length === 0 ? [] : replies.map(({ key }) => key);
  // What a channel was not told is told with the next news, but for a recovery, which is none by then and counts as one.
  const kept = problems.length > 0 ? said.filter(isOfRecovery) : said;
  const keys = [...new Set([...told, ...kept])];
  const state = places.length === 0 ? after : { ...withPlaces(after, places), told: keys.slice(-MOST_TOLD) };
  const [problem] = problems.map(describeFailure);
  if (problem !== undefined) sink.log.warning(problem.sentence);
  return { wrote, state, problem };
}

type ChatPlace = NonNullable<AnnouncementState['slack']>;

function placesOf({ slack, alsoSlack = [] }: AnnouncementState): readonly ChatPlace[] {
  return slack === undefined ? [] : [slack, ...alsoSlack];
}

function withPlaces(state: AnnouncementState, [slack, ...others]: readonly ChatPlace[]): AnnouncementState {
  return { ...state, slack, alsoSlack: others.length === 0 ? undefined : others };
}

/** What one channel is told. */
interface ChannelNews {
  readonly channel: string;
  readonly text: string;
  readonly replies: readonly Reply[];
}

async function inChannel(
  sink: ChatDesk,
  announcement: ChatAnnouncement,
  news: ChannelNews,
): Promise<{ readonly place: ChatPlace; readonly wrote: boolean } | 'overtaken' | undefined> {
  const { channel, text, replies } = news;
  const parent = await keepParent(sink, announcement, news);
  if (parent === 'overtaken' || parent === undefined) return parent;
  let { wrote } = parent;
  for (const reply of new Map(replies.map((each) => [each.key, each])).values())
    wrote = (await replyOnce(sink, announcement, parent, reply)) || wrote;
  const given = CHANNEL_ID.test(channel) ? {} : { given: shortHash(channel) };
  return {
    place: { channel: parent.ref.channel, ts: parent.ref.ts, shows: shortHash(text), ...given },
    wrote,
  };
}

interface Parent {
  readonly ref: ChatMessageRef;
  readonly isNew: boolean;
  readonly wrote: boolean;
}

async function keepParent(
  desk: ChatDesk,
  { key, isNewest, before, news }: ChatAnnouncement,
  { channel, text, replies }: ChannelNews,
): Promise<Parent | 'overtaken' | undefined> {
  const { chat, channels } = desk;
  const message = { key, text };
  const stored = await surePlace(chat, channel, storedPlace(before, channels, channel));
  const shown = stored?.shows === shortHash(text) ? stored : undefined;
  if (shown && replies.length === 0) return { ref: shown, isNew: false, wrote: false };
  const known = stored !== undefined && (await chat.holds(stored, key)) ? stored : undefined;
  if (shown && known) return { ref: known, isNew: false, wrote: false };
  const id = known || CHANNEL_ID.test(channel) ? channel : ((await chat.channelId(channel)) ?? channel);
  const ref = known ?? (await findMessage(chat, id, key));
  const opens = opensAnnouncement(news);
  if (ref === undefined && !opens) return undefined;
  if (!(await isNewest())) return 'overtaken';
  if (ref !== undefined && (await updated(chat, ref, message))) return { ref, isNew: false, wrote: true };
  if (!opens) return undefined;
  const posted = await chat.post(id, message);
  // One that can be edited no more is older, and has to stay beside the new one.
  const first = ref === undefined ? await firstOf(desk, posted, key) : posted;
  if (first !== posted) await updated(chat, first, message);
  return { ref: first, isNew: first === posted, wrote: true };
}

/**
 * Two runs that found no message both post one, since the chat takes no condition. Both look afterwards, and the one that was later takes
 * its own back. Whoever cannot look keeps what it has said: twice is better than never.
 */
async function firstOf(
  { chat, log }: Pick<ChatDesk, 'chat' | 'log'>,
  posted: ChatMessageRef,
  key: string,
  thread?: ChatMessageRef,
): Promise<ChatMessageRef> {
  try {
    const first = await chat.first(posted.channel, key, thread);
    if (first === undefined || first === 'unreadable' || Number(first.ts) >= Number(posted.ts)) return posted;
    await chat.remove(posted);
    return first;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warning(`${error.message} It was posted; another run may have said the same at that moment.`);
    return posted;
  }
}

/**
 * Where the message of that channel is. One in another channel than those configured now belongs to an earlier configuration. A channel
 * that is given by its name is known by a digest of that, since whoever reads the comment need not know the channels of the team.
 */
function storedPlace(
  before: AnnouncementState,
  channels: readonly string[],
  channel: string,
): ChatPlace | undefined {
  const places = placesOf(before).filter(
    (each) => /^\d+\.\d+$/.test(each.ts) && CHANNEL_ID.test(each.channel),
  );
  if (CHANNEL_ID.test(channel)) return places.find((each) => each.channel === channel);
  const [first] = places;
  const named = places.find(({ given }) => given === shortHash(channel));
  return named ?? (channels.length === 1 && first?.given === undefined ? first : undefined);
}

/** A place of which nobody noted by which name it was given may be that of an earlier channel, whose id tells. */
async function surePlace(
  chat: Pick<Chat, 'channelId'>,
  channel: string,
  stored: ChatPlace | undefined,
): Promise<ChatPlace | undefined> {
  if (stored === undefined || stored.given !== undefined || CHANNEL_ID.test(channel)) return stored;
  const id = await chat.channelId(channel);
  return id === undefined || id === stored.channel ? stored : undefined;
}

/** A channel that is given by its name is known by its id only from what was posted to it. */
export const CHANNEL_ID = /^[CDG][A-Z0-9]{6,}$/;

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
  const posted = await sink.chat.post(parent.ref.channel, { key, text }, parent.ref);
  await firstOf(sink, posted, key, parent.ref);
  return true;
}
