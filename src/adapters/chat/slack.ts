import type { WebClient } from '@slack/web-api';
import type { Chat, ChatMessage, ChatMessageRef } from '../../ports/chat.ts';
import { slackAnswer } from './answers.ts';
import { channelId } from './channel-id.ts';
import { type Call, createCall, type SlackOptions } from './slack-call.ts';
import { slackContent } from './slack-content.ts';
import { slackErrorCode } from './slack-error.ts';

const EVENT_TYPE = 'greenroom';
/** 15 messages is the most that Slack gives some apps a page; for them this reads the newest 450. */
const PAGES = 30;
const PAGE = 200;

/** Slack over its Web API. Metadata of a message carries the announcement's key: anybody in the workspace can read it. */
export function createSlack(options: SlackOptions): Chat {
  const call = createCall(options);
  let self: Promise<string | undefined> | undefined;

  function ownId(): Promise<string | undefined> {
    self ??= ownUser(call);
    return self;
  }

  async function post(
    channel: string,
    message: ChatMessage,
    thread?: ChatMessageRef,
  ): Promise<ChatMessageRef> {
    const answer = await call(
      `post to the channel ${channel}`,
      (client) =>
        client.chat.postMessage({
          channel: thread?.channel ?? channel,
          ...slackContent(message.text),
          metadata: metadataOf(message),
          unfurl_links: false,
          unfurl_media: false,
          ...(thread === undefined ? {} : { thread_ts: thread.ts }),
        }),
      { repeatable: false },
    );
    return { channel: answer.channel ?? channel, ts: answer.ts ?? '' };
  }

  async function update(ref: ChatMessageRef, message: ChatMessage): Promise<void> {
    await call(`edit a message in the channel ${ref.channel}`, (client) =>
      client.chat.update({
        channel: ref.channel,
        ts: ref.ts,
        ...slackContent(message.text),
        metadata: metadataOf(message),
      }),
    );
  }

  return {
    post,
    update,
    channelId: (name) => channelId(call, name, options.log),
    mention: (email) => mention(call, email),
    holds: (ref, key) => holds(call, ownId, { ref, key }),
    remove: (ref) => remove(call, ref),
    async first(channel, key, thread) {
      const found = await firstByKey(readOf(call, channel, thread), key, ownId);
      return typeof found === 'object' ? { channel: thread?.channel ?? channel, ts: found.ts } : found;
    },
    async find(channel, key, thread, pages = PAGES) {
      const beyond = () => (pages < PAGES ? undefined : tellBeyond(options, channel, thread));
      const found = await findByKey(readOf(call, channel, thread), key, { ownId, pages, beyond });
      return typeof found === 'object' ? { channel: thread?.channel ?? channel, ts: found.ts } : found;
    },
  };
}

/** The messages of a channel, or the answers to one of them. */
function readOf(call: Call, channel: string, thread?: ChatMessageRef) {
  return thread === undefined ? history(call, channel) : replies(call, thread);
}

async function holds(
  call: Call,
  ownId: KeySearch['ownId'],
  { ref, key }: { readonly ref: ChatMessageRef; readonly key: string },
): Promise<boolean> {
  const page = await readOne(call, ref);
  const found = page === 'unreadable' ? undefined : page.messages.find(({ ts }) => ts === ref.ts);
  if (found === undefined || keyOf(found) !== key) return false;
  const user = await ownId();
  return user !== undefined && found.user === user;
}

function tellBeyond(
  { log }: Pick<SlackOptions, 'log'>,
  channel: string,
  thread: ChatMessageRef | undefined,
): void {
  const those = thread === undefined ? 'newest messages of the channel' : 'oldest answers of a thread of';
  log?.info(
    `No message of Greenroom's for this was among the ${those} ${channel}, ${PAGES} pages of which were read. If there is one among the others, it stays as it is.`,
  );
}

/** Whose messages are meant, and whom to tell that more pages follow than are read. */
interface KeySearch {
  readonly ownId: () => Promise<string | undefined>;
  /** Most pages that are read. */
  readonly pages: number;
  readonly beyond: () => void;
}

/** The message with that key that `ownId` wrote; of two that were posted at once the older one, since whoever posted the other takes that back. */
async function findByKey(
  read: ReadPage,
  key: string,
  { ownId, pages, beyond }: KeySearch,
): Promise<{ readonly ts: string } | undefined | 'unreadable'> {
  for (let page = await read(undefined), count = 1; ; count += 1) {
    if (page === 'unreadable') return page;
    const marked = page.messages.filter((message) => keyOf(message) === key);
    const user = marked.length > 0 ? await ownId() : undefined;
    const found = firstOfNewest(marked, user);
    if (found !== undefined) return found;
    if (page.cursor === undefined) return undefined;
    if (count >= pages) {
      beyond();
      return undefined;
    }
    page = await read(page.cursor);
  }
}

/** A bot may delete what it has posted itself (docs.slack.dev, "chat.delete"). */
async function remove(call: Call, { channel, ts }: ChatMessageRef): Promise<void> {
  await call(`delete a message in the channel ${channel}`, async (client) => {
    try {
      await client.chat.delete({ channel, ts });
    } catch (error) {
      if (slackErrorCode(error) !== 'message_not_found') throw error;
    }
  });
}

/** Of the newest messages of a channel, or the oldest of a thread. Whose they are is asked only where there are two to choose from. */
async function firstByKey(
  read: ReadPage,
  key: string,
  ownId: KeySearch['ownId'],
): Promise<{ readonly ts: string } | undefined | 'unreadable'> {
  const page = await read(undefined);
  if (page === 'unreadable') return page;
  const marked = page.messages.filter((message) => keyOf(message) === key);
  const user = marked.length > 1 ? await ownId() : marked[0]?.user;
  return firstOfNewest(marked, user);
}

/** Two runs at once post within so many seconds. What is older was replaced on purpose: it could not be edited any more. */
const AT_ONCE_S = 600;

/** The newest one, or the first of those that were posted at once with it. */
function firstOfNewest(
  marked: readonly FoundMessage[],
  user: string | undefined,
): { readonly ts: string } | undefined {
  const own = marked.filter((message) => message.user === user);
  const [newest, ...older] = own
    .flatMap((message) => message.ts ?? [])
    .toSorted((a, b) => Number(b) - Number(a));
  if (newest === undefined) return undefined;
  return { ts: older.findLast((ts) => Number(newest) - Number(ts) <= AT_ONCE_S) ?? newest };
}

async function mention(call: Call, email: string): Promise<string | undefined> {
  return call('look up a person', async (client) => {
    try {
      const answer = await client.users.lookupByEmail({ email });
      return answer.user?.id === undefined ? undefined : `<@${answer.user.id}>`;
    } catch (error) {
      if (slackAnswer({ call: 'users.lookupByEmail', code: slackErrorCode(error) }).cause === 'fact')
        return undefined;
      throw error;
    }
  });
}

interface FoundMessage {
  readonly ts?: string;
  readonly user?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: unknown };
}

type Page =
  | { readonly messages: readonly FoundMessage[]; readonly cursor: string | undefined }
  | 'unreadable';
type ReadPage = (cursor: string | undefined) => Promise<Page>;

function history(call: Call, channel: string): ReadPage {
  return (cursor) =>
    readable(call, `read the channel ${channel}`, channel, (client) =>
      client.conversations.history({
        channel,
        include_all_metadata: true,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    );
}

function replies(call: Call, thread: ChatMessageRef): ReadPage {
  return (cursor) =>
    readable(call, `read a thread of the channel ${thread.channel}`, thread.channel, (client) =>
      client.conversations.replies({
        channel: thread.channel,
        ts: thread.ts,
        include_all_metadata: true,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    );
}

/** A single message is read by its own time as both ends (docs.slack.dev, "conversations.history", `inclusive`). */
function readOne(call: Call, { channel, ts }: ChatMessageRef): Promise<Page> {
  return readable(call, `read a message of the channel ${channel}`, channel, (client) =>
    client.conversations.history({
      channel,
      include_all_metadata: true,
      oldest: ts,
      latest: ts,
      inclusive: true,
      limit: 1,
    }),
  );
}

async function readable(
  call: Call,
  doing: string,
  channel: string,
  request: (
    client: WebClient,
  ) => Promise<{ messages?: readonly FoundMessage[]; response_metadata?: { next_cursor?: string } }>,
): Promise<Page> {
  return call(doing, async (client) => {
    try {
      const answer = await request(client);
      return { messages: answer.messages ?? [], cursor: answer.response_metadata?.next_cursor || undefined };
    } catch (error) {
      if (mayNotRead(slackErrorCode(error), channel)) return 'unreadable';
      throw error;
    }
  });
}

/** An app may post where it may not read; and a channel's name is good for posting only. */
function mayNotRead(word: string | undefined, channel: string): boolean {
  if (slackAnswer({ call: 'conversations.history', code: word }).cause === 'fact') return true;
  return word === 'channel_not_found' && !/^[CDG][A-Z0-9]{6,}$/.test(channel);
}

async function ownUser(call: Call): Promise<string | undefined> {
  return call('read whose token slack-token is', async (client) => (await client.auth.test()).user_id);
}

function keyOf(message: FoundMessage): string | undefined {
  if (message.metadata?.event_type !== EVENT_TYPE) return undefined;
  const payload = message.metadata.event_payload;
  if (typeof payload !== 'object' || payload === null || !('key' in payload)) return undefined;
  return typeof payload.key === 'string' ? payload.key : undefined;
}

function metadataOf(message: ChatMessage): { event_type: string; event_payload: { key: string } } {
  return { event_type: EVENT_TYPE, event_payload: { key: message.key } };
}
