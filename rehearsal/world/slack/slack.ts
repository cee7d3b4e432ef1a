import { z } from 'zod';
import { verb } from '../kernel/control-args.ts';
import { json, namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import { requireScope, type SlackMethod } from './call.ts';
import { METHODS } from './methods.ts';
import { beyond, SlackError } from './refusals.ts';
import { createSlackStore, type SlackApp, type SlackChannel, type SlackStore } from './store.ts';

/** The token of the app that is there from the beginning, with every scope. */
export const SLACK_TOKEN = 'xoxb-rehearsal';
/** User id of that app. */
export const SLACK_BOT = 'U0000000001';

const EVERY_SCOPE = [
  'chat:write',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'im:history',
  'users:read',
  'users:read.email',
  'reactions:write',
];

/** Slack's Web API, under `/slack/api`. */
export function createSlack(core: WorldCore): Service {
  const store = createSlackStore(core);
  store.users.set(SLACK_BOT, {
    id: SLACK_BOT,
    name: 'greenroom',
    realName: 'Greenroom',
    email: undefined,
    bot: true,
  });
  store.apps.set(SLACK_TOKEN, { userId: SLACK_BOT, botId: 'B0000000001', scopes: EVERY_SCOPE });
  return {
    name: 'slack',
    operationOf: namerOf(
      Object.keys(METHODS),
      (request) => methodName(request) ?? `${request.method} ${request.path}`,
    ),
    isWrite: (request) => METHODS[methodName(request) ?? '']?.write ?? false,
    handle: (request) => answer(store, request),
    control: controls(store),
    state: () => ({ channels: [...store.channels.values()].map(channelState) }),
  };
}

function methodName(request: WireRequest): string | undefined {
  return /^\/api\/([\w.]+)$/.exec(request.path)?.[1];
}

function answer(store: SlackStore, request: WireRequest): WireResponse {
  const name = methodName(request) ?? request.path;
  const method = METHODS[name];
  let scopes: Record<string, string> = {};
  try {
    const args = readArgs(request);
    const app = appOf(store, request, args);
    scopes = {
      'x-oauth-scopes': app.scopes.join(','),
      'x-accepted-oauth-scopes': method?.scopes?.join(',') ?? '',
    };
    if (method === undefined) throw beyond(`the method ${name}`);
    requireKnown(name, method, args);
    requireScope(app, method.scopes);
    return json(200, { ok: true, ...method.run({ store, app, args }) }, scopes);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const needed = error.fields['needed'];
    const accepted = typeof needed === 'string' ? { 'x-accepted-oauth-scopes': needed } : {};
    return json(200, { ok: false, error: error.word, ...error.fields }, { ...scopes, ...accepted });
  }
}

/** Arguments come as a form, as JSON, or in the query of a GET. @throws SlackError invalid_json, invalid_form_data */
function readArgs(request: WireRequest): Record<string, unknown> {
  const query = Object.fromEntries(request.query);
  if (request.body.length === 0) return query;
  const type = request.headers['content-type'] ?? '';
  const text = request.body.toString('utf8');
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { ...query, ...Object.fromEntries(new URLSearchParams(text)) };
  if (!type.startsWith('application/json')) throw new SlackError('invalid_post_type');
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return { ...query, ...parsed };
  } catch {
    throw new SlackError('invalid_json');
  }
  throw new SlackError('json_not_object');
}

function appOf(store: SlackStore, request: WireRequest, args: Readonly<Record<string, unknown>>): SlackApp {
  const header = /^Bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  const token = header ?? (typeof args['token'] === 'string' ? args['token'] : undefined);
  if (token === undefined) throw new SlackError('not_authed');
  const app = store.apps.get(token);
  if (!app) throw new SlackError('invalid_auth');
  return app;
}

function requireKnown(name: string, method: SlackMethod, args: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(args).find((arg) => arg !== 'token' && !method.args.includes(arg));
  if (unknown !== undefined) throw beyond(`the argument ${unknown} of ${name}`);
}

function controls(store: SlackStore): Service['control'] {
  const channelId = z.string().regex(/^[CG][A-Z0-9]+$/);
  const userId = z.string().regex(/^U[A-Z0-9]+$/);
  const channel = (id: string) => {
    const found = store.channels.get(id);
    if (!found) throw new Error(`The world's Slack has no channel ${id}.`);
    return found;
  };
  return {
    channel: verb(
      'slack/channel',
      {
        id: channelId,
        name: z.string(),
        private: z.boolean().default(false),
        member: z.boolean().default(true),
      },
      (args) => {
        const kind = args.private ? 'private' : 'public';
        store.addChannel({ id: args.id, name: args.name, kind }, args.member ? [SLACK_BOT] : []);
      },
    ),
    user: verb(
      'slack/user',
      { id: userId, name: z.string(), email: z.string().optional(), realName: z.string().optional() },
      ({ realName, email, ...user }) => {
        store.users.set(user.id, { ...user, email, realName: realName ?? user.name, bot: false });
      },
    ),
    scopes: verb(
      'slack/scopes',
      { scopes: z.array(z.string()), token: z.string().default(SLACK_TOKEN) },
      (args) => {
        const app = store.apps.get(args.token);
        if (!app) throw new Error(`The world's Slack has no token ${args.token}.`);
        app.scopes = args.scopes;
      },
    ),
    archive: verb('slack/archive', { channel: channelId, archived: z.boolean().default(true) }, (args) => {
      channel(args.channel).archived = args.archived;
    }),
    say: verb(
      'slack/say',
      { channel: channelId, user: userId, text: z.string(), thread: z.string().optional() },
      (args) => ({
        ts: store.post(channel(args.channel), {
          user: args.user,
          botId: undefined,
          threadTs: args.thread,
          text: args.text,
        }).ts,
      }),
    ),
  };
}

function channelState(channel: SlackChannel) {
  return {
    id: channel.id,
    name: channel.name,
    kind: channel.kind,
    archived: channel.archived,
    messages: channel.messages.map((message) => ({
      ts: message.ts,
      user: message.user,
      text: message.text,
      thread: message.threadTs ?? null,
      metadata: message.metadata ?? null,
      blocks: message.blocks ?? null,
      edits: message.edits.length,
      reactions: message.reactions.map((reaction) => reaction.name),
    })),
  };
}
