import {
  channelById,
  channelToPostIn,
  contentOf,
  cursorPage,
  flagArg,
  messageView,
  requiredArg,
  requireScope,
  type SlackCall,
  type SlackMethod,
  textArg,
  userView,
} from './call.ts';
import { invalidArguments, SlackError } from './refusals.ts';
import { type SlackChannel, type SlackMessage, TEAM } from './store.ts';

const CONTENT = [
  'channel',
  'text',
  'blocks',
  'attachments',
  'metadata',
  'parse',
  'link_names',
  'markdown_text',
  'reply_broadcast',
];
const POSTING = [
  ...CONTENT,
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
  'username',
  'icon_emoji',
  'icon_url',
  'mrkdwn',
];
const PAGING = ['cursor', 'limit'];
const READING = ['channel', 'latest', 'oldest', 'inclusive', 'include_all_metadata', ...PAGING];

/** The methods of Slack's Web API that the world plays, with the scopes that each needs (Slack's method pages). */
export const METHODS: Readonly<Record<string, SlackMethod>> = {
  'auth.test': { args: [], run: authTest },
  'chat.postMessage': { args: POSTING, scopes: ['chat:write'], write: true, run: postMessage },
  'chat.update': { args: [...CONTENT, 'ts'], scopes: ['chat:write'], write: true, run: update },
  'chat.delete': { args: ['channel', 'ts', 'as_user'], scopes: ['chat:write'], write: true, run: remove },
  'chat.getPermalink': { args: ['channel', 'message_ts'], run: getPermalink },
  'conversations.history': { args: READING, run: history },
  'conversations.replies': { args: [...READING, 'ts'], run: replies },
  'conversations.list': {
    args: [...PAGING, 'types', 'exclude_archived'],
    scopes: ['channels:read', 'groups:read'],
    run: list,
  },
  'conversations.info': {
    args: ['channel', 'include_num_members'],
    scopes: ['channels:read', 'groups:read'],
    run: info,
  },
  'users.lookupByEmail': { args: ['email'], scopes: ['users:read.email'], run: lookupByEmail },
  'users.info': { args: ['user'], scopes: ['users:read'], run: userInfo },
  'reactions.add': {
    args: ['channel', 'timestamp', 'name'],
    scopes: ['reactions:write'],
    write: true,
    run: addReaction,
  },
};

function authTest({ store, app }: SlackCall) {
  return {
    url: TEAM.url,
    team: TEAM.name,
    user: store.users.get(app.userId)?.name,
    team_id: TEAM.id,
    user_id: app.userId,
    bot_id: app.botId,
    is_enterprise_install: false,
  };
}

function postMessage(call: SlackCall) {
  const channel = channelToPostIn(call, requiredArg(call, 'channel'));
  const customized = ['username', 'icon_emoji', 'icon_url'].some((name) => textArg(call, name) !== undefined);
  if (customized) requireScope(call.app, ['chat:write.customize']);
  const threadTs = textArg(call, 'thread_ts');
  const parent = channel.messages.find((message) => message.ts === threadTs);
  if (threadTs !== undefined && (!parent || parent.threadTs !== undefined))
    throw new SlackError('thread_not_found');
  const author = { user: call.app.userId, botId: call.app.botId };
  const message = call.store.post(channel, { ...author, threadTs, ...contentOf(call) });
  return { channel: channel.id, ts: message.ts, message: messageView(call, channel, message, true) };
}

function update(call: SlackCall) {
  const channel = channelById(call, requiredArg(call, 'channel'));
  const message = messageAt(channel, requiredArg(call, 'ts'));
  if (message.user !== call.app.userId) throw new SlackError('cant_update_message');
  if (channel.archived) throw new SlackError('is_archived');
  const content = contentOf(call);
  message.text = content.text;
  // An edit without blocks leaves those that are shown (slackapi/python-slack-sdk#523).
  if (content.blocks) message.blocks = content.blocks;
  message.attachments = content.attachments;
  if (content.metadata) message.metadata = content.metadata;
  message.edits.push(call.store.nextTs());
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: messageView(call, channel, message, true),
  };
}

/** A bot deletes only what it has posted itself, and the answers to a message stay (docs.slack.dev, "chat.delete"). */
function remove(call: SlackCall) {
  const channel = channelById(call, requiredArg(call, 'channel'));
  const message = messageAt(channel, requiredArg(call, 'ts'));
  if (message.user !== call.app.userId) throw new SlackError('cant_delete_message');
  channel.messages.splice(channel.messages.indexOf(message), 1);
  return { channel: channel.id, ts: message.ts };
}

function messageAt(channel: SlackChannel, ts: string): SlackMessage {
  const message = channel.messages.find((each) => each.ts === ts);
  if (!message) throw new SlackError('message_not_found');
  return message;
}

function getPermalink(call: SlackCall) {
  const channel = channelById(call, requiredArg(call, 'channel'));
  const { ts } = messageAt(channel, requiredArg(call, 'message_ts'));
  return { channel: channel.id, permalink: `${TEAM.url}archives/${channel.id}/p${ts.replace('.', '')}` };
}

/** What was said in the channel itself, newest first; replies stay in their threads. */
function history(call: SlackCall) {
  const channel = readableChannel(call);
  const said = channel.messages.filter(
    (message) => message.threadTs === undefined && isWithin(call, message),
  );
  const page = cursorPage(call, said.toReversed(), 100);
  return { ...messagesOf(call, channel, page.items), pin_count: 0, ...pageEnd(page) };
}

/** A thread: its parent, then the replies, oldest first. */
function replies(call: SlackCall) {
  const channel = readableChannel(call);
  const ts = requiredArg(call, 'ts');
  const asked = channel.messages.find((message) => message.ts === ts);
  if (!asked) throw new SlackError('thread_not_found');
  const parent = asked.threadTs ?? asked.ts;
  const thread = channel.messages.filter((message) => message.ts === parent || message.threadTs === parent);
  const page = cursorPage(
    call,
    thread.filter((message) => isWithin(call, message)),
    1000,
  );
  return { ...messagesOf(call, channel, page.items), ...pageEnd(page) };
}

function messagesOf(call: SlackCall, channel: SlackChannel, messages: readonly SlackMessage[]) {
  const metadata = flagArg(call, 'include_all_metadata');
  return { messages: messages.map((message) => messageView(call, channel, message, metadata)) };
}

function pageEnd(page: { more: boolean; response_metadata: { next_cursor: string } }) {
  return { has_more: page.more, response_metadata: page.response_metadata };
}

const HISTORY_SCOPES = { public: 'channels:history', private: 'groups:history', im: 'im:history' } as const;

function readableChannel(call: SlackCall): SlackChannel {
  const id = requiredArg(call, 'channel');
  const kind = call.store.channels.get(id)?.kind ?? 'public';
  requireScope(call.app, [HISTORY_SCOPES[kind]]);
  const channel = channelById(call, id);
  if (!channel.members.has(call.app.userId)) throw new SlackError('not_in_channel');
  return channel;
}

function isWithin(call: SlackCall, message: SlackMessage): boolean {
  const oldest = textArg(call, 'oldest') ?? '0';
  const latest = textArg(call, 'latest');
  if (Number.isNaN(Number(oldest)) || Number.isNaN(Number(latest ?? '0')))
    throw invalidArguments('oldest and latest are timestamps');
  const inclusive = flagArg(call, 'inclusive') && (message.ts === oldest || message.ts === latest);
  return (
    inclusive ||
    (Number(message.ts) > Number(oldest) && (latest === undefined || Number(message.ts) < Number(latest)))
  );
}

function channelView(call: SlackCall, channel: SlackChannel) {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: channel.kind === 'im',
    is_private: channel.kind !== 'public',
    is_archived: channel.archived,
    is_member: channel.members.has(call.app.userId),
    created: channel.createdAt,
    num_members: channel.members.size,
  };
}

function list(call: SlackCall) {
  const types = (textArg(call, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  const unknown = types.find((type) => !['public_channel', 'private_channel', 'im', 'mpim'].includes(type));
  if (unknown) throw new SlackError('invalid_types');
  if (types.includes('private_channel')) requireScope(call.app, ['groups:read']);
  if (types.includes('public_channel')) requireScope(call.app, ['channels:read']);
  const name = { public: 'public_channel', private: 'private_channel', im: 'im' } as const;
  const seen = [...call.store.channels.values()].filter(
    (channel) =>
      types.includes(name[channel.kind]) &&
      (channel.kind === 'public' || channel.members.has(call.app.userId)) &&
      !(flagArg(call, 'exclude_archived') && channel.archived),
  );
  const page = cursorPage(call, seen, 100);
  return {
    channels: page.items.map((channel) => channelView(call, channel)),
    response_metadata: page.response_metadata,
  };
}

function info(call: SlackCall) {
  return { channel: channelView(call, channelById(call, requiredArg(call, 'channel'))) };
}

function lookupByEmail(call: SlackCall) {
  const email = requiredArg(call, 'email').toLowerCase();
  const user = [...call.store.users.values()].find((each) => each.email?.toLowerCase() === email);
  if (!user) throw new SlackError('users_not_found');
  return { user: userView(user, true) };
}

function userInfo(call: SlackCall) {
  const user = call.store.users.get(requiredArg(call, 'user'));
  if (!user) throw new SlackError('user_not_found');
  return { user: userView(user, call.app.scopes.includes('users:read.email')) };
}

function addReaction(call: SlackCall) {
  const channel = channelById(call, requiredArg(call, 'channel'));
  const message = messageAt(channel, requiredArg(call, 'timestamp'));
  const name = requiredArg(call, 'name').replaceAll(':', '');
  if (channel.archived) throw new SlackError('is_archived');
  if (message.reactions.some((each) => each.name === name && each.user === call.app.userId))
    throw new SlackError('already_reacted');
  message.reactions.push({ name, user: call.app.userId });
  return {};
}
