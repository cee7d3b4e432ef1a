import { describe, expect, it } from '@jest/globals';
import { createSlack } from '../../../src/adapters/chat/slack.ts';
import { chatContract } from '../../contracts/chat.contract.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';
import { createPeopleWorld } from '../../support/world/people-world.ts';

interface ChannelState {
  readonly channels: readonly { readonly messages: readonly { readonly text: string }[] }[];
}

for (const seed of [1, 2, 3, 4]) {
  chatContract(`Slack in a world of seed ${seed}`, async () => {
    const people = await createPeopleWorld(seed);
    const apiUrl = `${people.origin}/slack/api`;
    for (let n = 10; n < 20; n += 1)
      people.act('slack', 'channel', { id: `C00000000${n}`, name: `room-${n}` });
    people.act('slack', 'channel', { id: 'C0000000091', name: 'elsewhere' });
    people.act('slack', 'channel', { id: 'G0000000092', name: 'secret', private: true });
    people.act('slack', 'channel', { id: 'C0000000093', name: 'old' });
    people.act('slack', 'archive', { channel: 'C0000000093' });
    return {
      chat: createSlack({ fetch, token: 'xoxb-rehearsal', apiUrl }),
      stranger: createSlack({ fetch, token: 'xoxb-nobody', apiUrl }),
      channel: 'C0000000001',
      known: { email: 'mr-c@example.com', mention: '<@U0000000103>' },
      sayByOther: (text) => people.act('slack', 'say', { channel: 'C0000000001', user: 'U0000000103', text }),
      others: { open: 'elsewhere', secret: 'secret', gone: 'old' },
      takeReading: () => people.act('slack', 'scopes', { scopes: ['chat:write'] }),
      texts: () =>
        (people.world.core.peer('slack').state() as ChannelState).channels.flatMap((channel) =>
          channel.messages.map((message) => message.text),
        ),
      close: people.close,
    };
  });
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

describe('of several messages with one key', () => {
  const said = (ts: string, user = 'U1') => ({
    ts,
    user,
    metadata: { event_type: 'greenroom', event_payload: { key: 'k' } },
  });

  it.each([
    ['the first of two that were posted at once is found', ['5003.2', '5000.1'], '5000.1'],
    ['the newest is found beside one that it replaced long ago', ['9000.2', '5000.1'], '9000.2'],
    ['both hold together', ['9004.1', '9000.2', '5000.1'], '9000.2'],
  ])('%s', async (_title, stamps, expected) => {
    const wire = scriptedFetch(
      json({ ok: true, messages: stamps.map((ts) => said(ts)) }),
      json({ ok: true, user_id: 'U1' }),
      json({ ok: true, messages: stamps.map((ts) => said(ts)) }),
    );
    const slack = createSlack({
      fetch: wire.fetch,
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
    });
    expect(await slack.find('C1', 'k')).toEqual({ channel: 'C1', ts: expected });
    expect(await slack.first('C1', 'k')).toEqual({ channel: 'C1', ts: expected });
  });
});

describe('Slack that is slow or unwilling', () => {
  const MESSAGE = { key: 'k', text: 'hello' };

  it('waits as long as it is asked to, and posts once', async () => {
    const slept: number[] = [];
    const wire = scriptedFetch(
      json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '3' }),
      json({ ok: true, channel: 'C1', ts: '1.1' }),
    );
    const slack = createSlack({
      fetch: wire.fetch,
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
      sleep: async (ms) => void slept.push(ms),
    });
    expect(await slack.post('C1', MESSAGE)).toEqual({ channel: 'C1', ts: '1.1' });
    expect(slept).toEqual([3000]);
  });

  it('waits a second where Slack only says that it was too much', async () => {
    const slept: number[] = [];
    const wire = scriptedFetch(
      json({ ok: false, error: 'rate_limited' }),
      json({ ok: true, channel: 'C1', ts: '1.1' }),
    );
    const slack = createSlack({
      fetch: wire.fetch,
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
      sleep: async (ms) => void slept.push(ms),
    });
    expect(await slack.post('C1', MESSAGE)).toEqual({ channel: 'C1', ts: '1.1' });
    expect(slept).toEqual([1000]);
  });

  it('says that Slack is out of order, and posts nothing twice for it', async () => {
    const wire = scriptedFetch(json({}, 503));
    const slack = createSlack({
      fetch: wire.fetch,
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
    });
    await expect(slack.post('C1', MESSAGE)).rejects.toMatchObject({
      reasonCode: 'unavailable',
      message:
        'Slack is out of order: it answered 503 when asked to post to the channel C1; run the job again later.',
    });
  });

  it('does not wait longer than a step may take', async () => {
    const wire = scriptedFetch(json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '600' }));
    const slack = createSlack({
      fetch: wire.fetch,
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
      sleep: async () => undefined,
    });
    await expect(slack.post('C1', MESSAGE)).rejects.toMatchObject({ reasonCode: 'throttled' });
    expect(wire.sent).toHaveLength(1);
  });

  it('waits for half a minute at most, however many requests it sends', async () => {
    const slept: number[] = [];
    const slow = json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '12' });
    const wire = scriptedFetch(
      slow,
      json({ ok: true, channel: 'C1', ts: '1.1' }),
      slow,
      json({ ok: true }),
      slow,
    );
    const slack = createSlack({
      fetch: wire.fetch,
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
      sleep: async (ms) => void slept.push(ms),
    });
    const ref = await slack.post('C1', MESSAGE);
    await slack.update(ref, MESSAGE);
    await expect(slack.update(ref, MESSAGE)).rejects.toMatchObject({ reasonCode: 'throttled' });
    expect(slept).toEqual([12_000, 12_000]);
    expect(wire.sent).toHaveLength(5);
  });

  it('waits for half a minute at most where no answer comes, whatever it is asked for, then asks no more', async () => {
    let now = 0;
    let sent = 0;
    const slack = createSlack({
      fetch: async (_, init) => {
        sent += 1;
        init?.signal?.throwIfAborted();
        return new Response();
      },
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
      sleep: async (ms) => {
        now += ms;
      },
      timeout: (ms) => {
        now += ms;
        return AbortSignal.abort(new DOMException('The operation timed out.', 'TimeoutError'));
      },
      monotonic: () => now,
    });
    for (const channel of ['C1', 'C2', 'C3'])
      await expect(slack.find(channel, 'k')).rejects.toMatchObject({ reasonCode: 'unreachable' });
    await expect(slack.post('C1', MESSAGE)).rejects.toMatchObject({ reasonCode: 'unreachable' });
    expect([now <= 31_000, sent]).toEqual([true, 3]);
  });

  it('does not post twice when no answer came', async () => {
    const wire = scriptedFetch(() => new TypeError('fetch failed'));
    const slack = createSlack({
      fetch: wire.fetch,
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
      sleep: async () => undefined,
    });
    await expect(slack.post('C1', MESSAGE)).rejects.toMatchObject({ reasonCode: 'unreachable' });
    expect(wire.sent).toHaveLength(1);
  });

  it.each([
    [true, 30, 1],
    [false, 1, 0],
  ])(
    'looks at thirty pages of a channel at most, and says that more follow: %s',
    async (more, pages, lines) => {
      const wire = scriptedFetch(
        json({ ok: true, messages: [], response_metadata: { next_cursor: more ? 'x' : '' } }),
      );
      const said: string[] = [];
      const slack = createSlack({
        fetch: wire.fetch,
        token: 'xoxb-1',
        apiUrl: 'https://slack.example.com/api',
        log: { info: (line) => void said.push(line) },
      });
      expect(await slack.find('C1', 'k')).toBeUndefined();
      expect(wire.sent).toHaveLength(pages);
      expect(said).toEqual(
        [
          "No message of Greenroom's for this was among the newest messages of the channel C1, 30 pages of which were read. If there is one among the others, it stays as it is.",
        ].slice(0, lines),
      );
    },
  );

  it('says which scope is missing', async () => {
    const wire = scriptedFetch(
      json({ ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'users:read' }),
    );
    const slack = createSlack({
      fetch: wire.fetch,
      token: 'xoxb-1',
      apiUrl: 'https://slack.example.com/api',
    });
    await expect(slack.post('C1', MESSAGE)).rejects.toThrow(
      'Slack refused to post to the channel C1: the token needs the scope chat:write and has users:read.',
    );
  });
});
