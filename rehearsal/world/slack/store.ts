import type { WorldCore } from '../kernel/world.ts';

/** A message; `ts` is its id within the channel. */
export interface SlackMessage {
  readonly ts: string;
  /** The user who wrote it; an app's bot user counts. */
  readonly user: string;
  readonly botId: string | undefined;
  readonly threadTs: string | undefined;
  text: string;
  blocks: readonly unknown[] | undefined;
  attachments: readonly unknown[] | undefined;
  metadata: SlackMetadata | undefined;
  /** When it was edited, in order. */
  readonly edits: string[];
  readonly reactions: { readonly name: string; readonly user: string }[];
}

/** What an app keeps with a message. */
export interface SlackMetadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

/** A channel or a direct message; messages oldest first, members by user id. */
export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly createdAt: number;
  readonly members: Set<string>;
  archived: boolean;
  /** In order of their ts, replies among them. */
  readonly messages: SlackMessage[];
}

/** A person or an app. */
export interface SlackUser {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly email: string | undefined;
  readonly bot: boolean;
}

/** Whom a token stands for and what it may do. */
export interface SlackApp {
  readonly userId: string;
  readonly botId: string;
  scopes: readonly string[];
}

/** What Slack remembers of one team. */
export interface SlackStore {
  readonly channels: Map<string, SlackChannel>;
  readonly users: Map<string, SlackUser>;
  /** By token. */
  readonly apps: Map<string, SlackApp>;
  /** Most items of one page, whatever was asked for. */
  readonly pageSize: number;
  /** The next message's id: seconds and microseconds of world time, never the same twice. */
  nextTs(): string;
  addChannel(channel: Pick<SlackChannel, 'id' | 'name' | 'kind'>, members: readonly string[]): SlackChannel;
  /** The direct conversation with a user, opened when it is new. */
  directWith(app: SlackApp, user: SlackUser): SlackChannel;
  post(
    channel: SlackChannel,
    message: Pick<SlackMessage, 'user' | 'botId' | 'threadTs' | 'text'> & Partial<SlackMessage>,
  ): SlackMessage;
}

/** The one team that the world's Slack has. */
export const TEAM = { id: 'T0000000001', name: 'octo-org', url: 'https://octo-org.slack.com/' };

/** A team without channels. */
export function createSlackStore(core: WorldCore): SlackStore {
  const channels = new Map<string, SlackChannel>();
  const pageSize = core.random.pick([2, 15, 100]);
  let last = 0n;

  function nextTs(): string {
    const now = BigInt(core.clock.now()) * 1000n;
    last = now > last ? now : last + 1n;
    return `${last / 1_000_000n}.${String(last % 1_000_000n).padStart(6, '0')}`;
  }

  const store: SlackStore = {
    channels,
    users: new Map(),
    apps: new Map(),
    pageSize,
    nextTs,
    addChannel(channel, members) {
      const made: SlackChannel = {
        ...channel,
        createdAt: Math.floor(core.clock.now() / 1000),
        members: new Set(members),
        archived: false,
        messages: [],
      };
      channels.set(channel.id, made);
      return made;
    },
    directWith(app, user) {
      const id = `D${user.id.slice(1)}`;
      return channels.get(id) ?? store.addChannel({ id, name: '', kind: 'im' }, [app.userId, user.id]);
    },
    post(channel, message) {
      const posted: SlackMessage = {
        blocks: undefined,
        attachments: undefined,
        metadata: undefined,
        edits: [],
        reactions: [],
        ...message,
        ts: nextTs(),
      };
      channel.messages.push(posted);
      return posted;
    },
  };
  return store;
}
