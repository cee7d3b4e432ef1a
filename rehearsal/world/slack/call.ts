import { listPage, pageStart, pageToken } from '../kernel/pages.ts';
import { requireLegalBlocks } from './blocks.ts';
import { invalidArguments, SlackError } from './refusals.ts';
import type { SlackApp, SlackChannel, SlackMessage, SlackMetadata, SlackStore, SlackUser } from './store.ts';

/** A request that may use its method. */
export interface SlackCall {
  readonly store: SlackStore;
  readonly app: SlackApp;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A method of Slack's Web API. */
export interface SlackMethod {
  /** Names of the arguments that it takes. */
  readonly args: readonly string[];
  /** Scopes of which one is needed; none when absent. */
  readonly scopes?: readonly string[];
  readonly write?: boolean;
  run(call: SlackCall): Readonly<Record<string, unknown>>;
}

/** An argument as text; undefined when it is absent or empty. */
export function textArg(call: SlackCall, name: string): string | undefined {
  const value = call.args[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : String(value);
}

/** @throws SlackError invalid_arguments when the argument is absent */
export function requiredArg(call: SlackCall, name: string): string {
  const value = textArg(call, name);
  if (value === undefined) throw invalidArguments(`missing required field: ${name}`);
  return value;
}

/** Whether an argument says yes. */
export function flagArg(call: SlackCall, name: string): boolean {
  return ['true', '1'].includes(textArg(call, name) ?? '');
}

/** An argument that is JSON: as such in a JSON body, as text in a form. @throws SlackError with `word` */
export function jsonArg(call: SlackCall, name: string, word: string): unknown {
  const value = call.args[name];
  if (typeof value !== 'string') return value ?? undefined;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new SlackError(word);
  }
}

/** The app needs one of these scopes. @throws SlackError missing_scope */
export function requireScope(app: SlackApp, scopes: readonly string[] | undefined): void {
  if (scopes === undefined || scopes.some((scope) => app.scopes.includes(scope))) return;
  throw new SlackError('missing_scope', { needed: scopes.join(','), provided: app.scopes.join(',') });
}

/** The channel of that id, as far as this app sees it. Names are not ids. @throws SlackError channel_not_found */
export function channelById(call: SlackCall, id: string): SlackChannel {
  const channel = call.store.channels.get(id);
  if (!channel || (channel.kind !== 'public' && !channel.members.has(call.app.userId)))
    throw new SlackError('channel_not_found');
  return channel;
}

/** Where to post: a channel's id or name, or a user for a direct message. */
export function channelToPostIn(call: SlackCall, given: string): SlackChannel {
  const user = call.store.users.get(given);
  if (user) return call.store.directWith(call.app, user);
  const name = given.replace(/^#/, '');
  const named = [...call.store.channels.values()].find(
    (channel) => channel.kind !== 'im' && channel.name === name,
  );
  const channel = channelById(call, named?.id ?? given);
  if (channel.archived) throw new SlackError('is_archived');
  if (!channel.members.has(call.app.userId) && !call.app.scopes.includes('chat:write.public'))
    throw new SlackError('not_in_channel');
  return channel;
}

const LONGEST_TEXT = 40_000;

/** What a message says. */
export type SlackContent = Pick<SlackMessage, 'text' | 'blocks' | 'attachments' | 'metadata'>;

/** What a message says. @throws SlackError no_text, msg_too_long, invalid_blocks, invalid_metadata_format */
export function contentOf(call: SlackCall): SlackContent {
  const text = textArg(call, 'text') ?? textArg(call, 'markdown_text') ?? '';
  const blocks = listArg(call, 'blocks', 'invalid_blocks_format');
  const attachments = listArg(call, 'attachments', 'invalid_attachments');
  if (text === '' && !blocks?.length && !attachments?.length) throw new SlackError('no_text');
  if (text.length > LONGEST_TEXT) throw new SlackError('msg_too_long');
  if (textArg(call, 'markdown_text') !== undefined && (textArg(call, 'text') !== undefined || blocks))
    throw new SlackError('markdown_text_conflict');
  requireLegalBlocks(blocks ?? []);
  return { text, blocks, attachments, metadata: metadataArg(call) };
}

function listArg(call: SlackCall, name: string, word: string): readonly unknown[] | undefined {
  const value = jsonArg(call, name, word);
  if (value !== undefined && !Array.isArray(value)) throw new SlackError(word);
  return value;
}

function metadataArg(call: SlackCall): SlackMetadata | undefined {
  const value = jsonArg(call, 'metadata', 'invalid_metadata_format');
  if (value === undefined) return undefined;
  const { event_type: type, event_payload: payload } = value as Partial<SlackMetadata>;
  if (typeof type !== 'string' || typeof payload !== 'object' || payload === null)
    throw new SlackError('invalid_metadata_format');
  return { event_type: type, event_payload: payload };
}

/** A message as Slack shows it. */
export function messageView(
  call: SlackCall,
  channel: SlackChannel,
  message: SlackMessage,
  metadata: boolean,
) {
  const replies = channel.messages.filter((other) => other.threadTs === message.ts);
  return {
    type: 'message',
    ts: message.ts,
    user: message.user,
    text: message.text,
    ...(message.botId === undefined ? {} : { bot_id: message.botId, app_id: 'A0000000001' }),
    ...(message.blocks === undefined ? {} : { blocks: message.blocks }),
    ...(message.attachments === undefined ? {} : { attachments: message.attachments }),
    ...(metadata && message.metadata ? { metadata: message.metadata } : {}),
    ...threadFields(message, replies),
    ...(message.edits.length > 0 ? { edited: { user: call.app.userId, ts: message.edits.at(-1) } } : {}),
  };
}

function threadFields(message: SlackMessage, replies: readonly SlackMessage[]) {
  if (message.threadTs !== undefined) return { thread_ts: message.threadTs };
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
  };
}

/** A user as Slack shows them; the address only to apps that may see it. */
export function userView(user: SlackUser, withEmail: boolean) {
  return {
    id: user.id,
    name: user.name,
    real_name: user.realName,
    deleted: false,
    is_bot: user.bot,
    profile: {
      real_name: user.realName,
      display_name: user.name,
      ...(withEmail && user.email !== undefined ? { email: user.email } : {}),
    },
  };
}

/** One page of a list; `next_cursor` is empty at the end. */
export function cursorPage<T>(call: SlackCall, items: readonly T[], standard: number) {
  const cursor = textArg(call, 'cursor');
  const start = cursor === undefined ? 0 : pageStart('next:', cursor);
  if (start === undefined) throw new SlackError('invalid_cursor');
  const asked = Number(textArg(call, 'limit') ?? standard);
  if (!Number.isInteger(asked) || asked < 1 || asked > 1000) throw new SlackError('invalid_limit');
  const page = listPage(items, start, Math.min(asked, call.store.pageSize));
  const cursorOfNext = pageToken('next:', page.next) ?? '';
  return {
    items: page.items,
    more: page.next !== undefined,
    response_metadata: { next_cursor: cursorOfNext },
  };
}
