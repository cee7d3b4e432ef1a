import { describe, expect, it } from '@jest/globals';
import { type ConversationsHistoryResponse, type Logger, LogLevel, WebClient } from '@slack/web-api';
import { createSlack, SLACK_TOKEN } from '../../../rehearsal/world/slack/slack.ts';
import { startWorld } from './with-world.ts';

const channel = 'C0000000001';
const metadata = { event_type: 'greenroom', event_payload: { key: '70107786/shop/preview/feature' } };

/** The client tells its refusals on the console too. */
const SILENT: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

async function started(seed = 1) {
  const running = await startWorld([createSlack], seed);
  await running.drive('slack/channel', { id: channel, name: 'staging' });
  await running.drive('slack/user', { id: 'U0000000103', name: 'mr-c', email: 'mr-c@example.com' });
  const clientWith = (token: string) =>
    new WebClient(token, {
      slackApiUrl: `${running.origin}/slack/api/`,
      retryConfig: { retries: 0 },
      logger: SILENT,
    });
  return { ...running, clientWith, slack: clientWith(SLACK_TOKEN) };
}

/** The data of the refusal that a call ends with. */
async function refusal(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return (error as { data?: Record<string, unknown> })?.data ?? { unexpected: error };
}

describe('the world’s Slack', () => {
  it('tells whose token it is', async () => {
    const { slack } = await started();
    expect(await slack.auth.test()).toMatchObject({
      ok: true,
      user_id: 'U0000000001',
      bot_id: 'B0000000001',
    });
  });

  it('takes a message by the channel’s name, answers its id, and lets the writer edit it in place', async () => {
    const { slack, drive, world } = await started();
    const posted = await slack.chat.postMessage({ channel: '#staging', text: 'Ready &amp; green', metadata });
    expect(posted.channel).toBe(channel);
    expect(posted.ts).toMatch(/^\d{10}\.\d{6}$/);
    const ts = posted.ts ?? '';
    await slack.chat.update({ channel, ts, text: 'Updated' });
    const { messages } = await slack.conversations.history({ channel, include_all_metadata: true });
    expect(messages).toEqual([
      expect.objectContaining({ ts, text: 'Updated', user: 'U0000000001', metadata }),
    ]);
    expect((await slack.conversations.history({ channel })).messages?.[0]).not.toHaveProperty('metadata');
    expect(await refusal(slack.chat.update({ channel: 'staging', ts, text: 'x' }))).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await refusal(slack.chat.update({ channel, ts: '1.000000', text: 'x' }))).toMatchObject({
      error: 'message_not_found',
    });
    const foreign = (await drive('slack/say', { channel, user: 'U0000000103', text: 'mine' })) as {
      ts: string;
    };
    expect(await refusal(slack.chat.update({ channel, ts: foreign.ts, text: 'x' }))).toMatchObject({
      error: 'cant_update_message',
    });
    expect(world.core.peer('slack').state()).toMatchObject({
      channels: [{ messages: [{ text: 'Updated', edits: 1 }, { text: 'mine' }] }],
    });
  });

  it('numbers messages by the world’s clock and never twice, even when the clock is set back', async () => {
    const { slack, world } = await started();
    const first = await slack.chat.postMessage({ channel, text: 'one' });
    world.core.clock.advance(-60_000);
    const second = await slack.chat.postMessage({ channel, text: 'two' });
    expect(first.ts?.startsWith(String(Date.parse('2026-03-02T09:00:00Z') / 1000).slice(0, 8))).toBe(true);
    expect(Number(second.ts)).toBeGreaterThan(Number(first.ts));
  });

  it.each([1, 2, 3, 4, 5])(
    'gives a history back page by page, newest first, without replies (seed %i)',
    async (seed) => {
      const { slack } = await started(seed);
      for (let n = 1; n <= 5; n += 1) await slack.chat.postMessage({ channel, text: `message ${n}` });
      const all = await slack.conversations.history({ channel, limit: 1 });
      await slack.chat.postMessage({ channel, text: 'a reply', thread_ts: all.messages?.[0]?.ts ?? '' });
      const texts: string[] = [];
      for await (const page of slack.paginate('conversations.history', { channel, limit: 2 })) {
        const { messages = [] }: ConversationsHistoryResponse = page;
        expect(messages.length).toBeLessThanOrEqual(2);
        texts.push(...messages.map(({ text = '' }) => text));
      }
      expect(texts).toEqual(['message 5', 'message 4', 'message 3', 'message 2', 'message 1']);
      const { messages: since } = await slack.conversations.history({
        channel,
        oldest: all.messages?.[0]?.ts ?? '',
      });
      expect(since).toEqual([]);
    },
  );

  it('keeps a thread together, and takes no reply to a reply', async () => {
    const { slack } = await started(4);
    const parent = await slack.chat.postMessage({ channel, text: 'parent' });
    const reply = await slack.chat.postMessage({ channel, text: 'reply', thread_ts: parent.ts ?? '' });
    const { messages } = await slack.conversations.replies({ channel, ts: parent.ts ?? '' });
    expect(messages?.map((message) => message.text)).toEqual(['parent', 'reply']);
    expect(messages?.[0]).toMatchObject({ reply_count: 1, latest_reply: reply.ts });
    expect(
      await refusal(slack.chat.postMessage({ channel, text: 'x', thread_ts: reply.ts ?? '' })),
    ).toMatchObject({ error: 'thread_not_found' });
  });

  it('finds people by e-mail and channels by list', async () => {
    const { slack } = await started();
    expect((await slack.users.lookupByEmail({ email: 'MR-C@example.com' })).user?.id).toBe('U0000000103');
    expect((await slack.users.info({ user: 'U0000000103' })).user?.profile?.email).toBe('mr-c@example.com');
    expect(await refusal(slack.users.lookupByEmail({ email: 'no@example.com' }))).toMatchObject({
      error: 'users_not_found',
    });
    expect((await slack.conversations.list()).channels?.map((each) => each.name)).toEqual(['staging']);
    expect((await slack.conversations.info({ channel })).channel?.is_member).toBe(true);
  });

  it('reacts once and links to a message', async () => {
    const { slack } = await started();
    const { ts = '' } = await slack.chat.postMessage({ channel, text: 'x' });
    await slack.reactions.add({ channel, timestamp: ts, name: 'tada' });
    expect(await refusal(slack.reactions.add({ channel, timestamp: ts, name: 'tada' }))).toMatchObject({
      error: 'already_reacted',
    });
    const link = await slack.chat.getPermalink({ channel, message_ts: ts });
    expect(link.permalink).toBe(`https://octo-org.slack.com/archives/${channel}/p${ts.replace('.', '')}`);
  });

  it('says which scope is missing, in the body and in the headers that the client reads', async () => {
    const { slack, drive } = await started();
    await drive('slack/scopes', { scopes: ['chat:write'] });
    await slack.chat.postMessage({ channel, text: 'still allowed' });
    expect(await refusal(slack.conversations.history({ channel }))).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:history',
      provided: 'chat:write',
      response_metadata: { scopes: ['chat:write'], acceptedScopes: ['channels:history'] },
    });
  });

  it.each([
    ['a stranger’s token', 'invalid_auth', { channel, text: 'x' }, 'xoxb-stranger'],
    ['an unknown channel', 'channel_not_found', { channel: 'C9', text: 'x' }, SLACK_TOKEN],
    [
      'a channel that it has not joined',
      'not_in_channel',
      { channel: 'C0000000002', text: 'x' },
      SLACK_TOKEN,
    ],
    [
      'a private channel that it cannot see',
      'channel_not_found',
      { channel: 'G0000000003', text: 'x' },
      SLACK_TOKEN,
    ],
    ['an archived channel', 'is_archived', { channel: 'old', text: 'x' }, SLACK_TOKEN],
    ['a text that is too long', 'msg_too_long', { channel, text: 'x'.repeat(40_001) }, SLACK_TOKEN],
    ['a message that says nothing', 'no_text', { channel, text: '' }, SLACK_TOKEN],
    [
      'a block that is too long',
      'invalid_blocks',
      { channel, text: 'x', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }] },
      SLACK_TOKEN,
    ],
    [
      'an argument that it does not know',
      'not_in_the_world',
      { channel, text: 'x', color: 'red' },
      SLACK_TOKEN,
    ],
  ])('refuses %s with %s', async (_what, word, message, token) => {
    const { clientWith, drive, world } = await started();
    await drive('slack/channel', { id: 'C0000000002', name: 'elsewhere', member: false });
    await drive('slack/channel', { id: 'G0000000003', name: 'secret', private: true, member: false });
    await drive('slack/channel', { id: 'C0000000004', name: 'old' });
    await drive('slack/archive', { channel: 'C0000000004' });
    const before = JSON.stringify(world.core.peer('slack').state());
    expect(await refusal(clientWith(token).apiCall('chat.postMessage', message))).toMatchObject({
      ok: false,
      error: word,
    });
    expect(JSON.stringify(world.core.peer('slack').state())).toBe(before);
  });

  it('takes JSON as well as a form, and names what it cannot read', async () => {
    const { origin, slack } = await started();
    const send = async (method: string, body: string, type = 'application/json; charset=utf-8') => {
      const headers = { authorization: `Bearer ${SLACK_TOKEN}`, 'content-type': type };
      return (await (
        await fetch(`${origin}/slack/api/${method}`, { method: 'POST', headers, body })
      ).json()) as Record<string, unknown>;
    };
    expect(await send('chat.postMessage', JSON.stringify({ channel, text: 'json', metadata }))).toMatchObject(
      { ok: true, channel },
    );
    expect(await send('chat.postMessage', '{')).toEqual({ ok: false, error: 'invalid_json' });
    expect(await send('chat.scheduleMessage', '{}')).toEqual({
      ok: false,
      error: 'not_in_the_world',
      response_metadata: {
        messages: ["[ERROR] The world's Slack does not know the method chat.scheduleMessage."],
      },
    });
    expect(await (await fetch(`${origin}/slack/api/auth.test`)).json()).toEqual({
      ok: false,
      error: 'not_authed',
    });
    expect(
      (await slack.conversations.history({ channel, include_all_metadata: true })).messages?.[0]?.metadata,
    ).toEqual(metadata);
  });

  it('can be told to limit the rate, and posts nothing then', async () => {
    const { slack, world } = await started();
    world.core.faults.add({
      name: 'slow down',
      service: 'slack',
      operation: 'chat.postMessage',
      phase: 'before',
      effect: 'answer',
      answer: { status: 429, headers: { 'retry-after': '1' }, body: '{"ok":false,"error":"ratelimited"}' },
    });
    const impatient = new WebClient(SLACK_TOKEN, {
      logger: SILENT,
      slackApiUrl: slack.slackApiUrl,
      rejectRateLimitedCalls: true,
    });
    await expect(impatient.chat.postMessage({ channel, text: 'x' })).rejects.toMatchObject({ retryAfter: 1 });
    expect(world.core.peer('slack').state()).toMatchObject({ channels: [{ messages: [] }] });
  });
});
