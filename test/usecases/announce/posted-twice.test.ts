import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import type { Chat, ChatMessage, ChatMessageRef } from '../../../src/ports/chat.ts';
import { announceInChat } from '../../../src/usecases/announce/announce-in-chat.ts';

const KEY = '70107786/shop/preview/feature/checkout';
const CHANNEL = 'C0000000001';
const COMMIT = 'a'.repeat(40);

interface Said extends ChatMessage {
  readonly ts: string;
  readonly thread: string | undefined;
}

/** A channel in which another run says the same right before our own message, or right behind it. */
function channelWith(when: 'before' | 'behind', of: 'message' | 'answer') {
  let said: readonly Said[] = [];
  let clock = 1;
  let deletes = true;
  function put({ key, text }: ChatMessage, thread: string | undefined): ChatMessageRef {
    clock += 1;
    const ts = `170000000${clock}.000100`;
    said = [...said, { key, text, ts, thread }];
    return { channel: CHANNEL, ts };
  }
  const first = (key: string, thread: string | undefined) =>
    said.find((each) => each.key === key && each.thread === thread);
  const chat: Chat = {
    find: async (_, key, thread) => {
      const found = said.findLast((each) => each.key === key && each.thread === thread?.ts);
      return found && { channel: CHANNEL, ts: found.ts };
    },
    first: async (_, key, thread) => {
      const found = first(key, thread?.ts);
      return found && { channel: CHANNEL, ts: found.ts };
    },
    holds: async () => true,
    async post(_, message, thread) {
      const isMet = (thread === undefined) === (of === 'message');
      const theirs = { key: message.key, text: 'theirs' };
      if (isMet && when === 'before') put(theirs, thread?.ts);
      const ref = put(message, thread?.ts);
      if (isMet && when === 'behind') put(theirs, thread?.ts);
      return ref;
    },
    async update({ ts }, { key, text }) {
      said = said.map((each) => (each.ts === ts ? { ...each, key, text } : each));
    },
    async remove({ ts }) {
      if (!deletes) throw new AdapterError('delivery_failed', 'Slack refused.', { service: 'Slack' });
      said = said.filter((each) => each.ts !== ts);
    },
    channelId: async () => undefined,
    mention: async () => undefined,
  };
  return {
    chat,
    said: () => said,
    keep: () => {
      deletes = false;
    },
  };
}

/** Tells a failure there. */
function tell({ chat }: Pick<ReturnType<typeof channelWith>, 'chat'>, warnings: string[] = []) {
  return announceInChat(
    { chat, channels: [CHANNEL], people: [], log: { warning: (line) => void warnings.push(line) } },
    {
      key: KEY,
      subject: { key: KEY, repository: 'octo-org/shop', branch: 'feature/checkout', pull: undefined },
      before: {},
      after: { status: 'failed', failed: { step: 'provision', commit: COMMIT, problem: 'It broke.' } },
      news: [{ kind: 'failed', step: 'provision', commit: COMMIT, problem: 'It broke.' }],
      author: undefined,
      isNewest: async () => true,
    },
  );
}

describe('a message that two runs post at once', () => {
  it('is taken back by the later one, which edits the first one and keeps its place', async () => {
    const at = channelWith('before', 'message');
    const told = await tell(at);
    const parents = at.said().filter(({ thread }) => thread === undefined);
    expect(parents).toEqual([expect.objectContaining({ ts: '1700000002.000100' })]);
    expect(parents[0]?.text).toContain('could not be deployed');
    expect(told).toMatchObject({ wrote: true, state: { slack: { ts: '1700000002.000100' } } });
    expect(at.said().filter(({ thread }) => thread === '1700000002.000100')).toHaveLength(1);
  });

  it('stays where it was the first one', async () => {
    const at = channelWith('behind', 'message');
    expect(await tell(at)).toMatchObject({ state: { slack: { ts: '1700000002.000100' } } });
    expect(at.said()[0]?.text).toContain('could not be deployed');
  });

  it('stays with a warning where the chat lets nobody delete', async () => {
    const at = channelWith('before', 'message');
    const warnings: string[] = [];
    at.keep();
    expect(await tell(at, warnings)).toMatchObject({
      wrote: true,
      state: { slack: { ts: '1700000003.000100' } },
    });
    expect(warnings).toEqual([expect.stringContaining('Slack refused.')]);
  });
});

describe('an answer in the thread that two runs give at once', () => {
  it.each(['before', 'behind'] as const)('stands there once, where the other one was %s', async (when) => {
    const at = channelWith(when, 'answer');
    await tell(at);
    const answers = at.said().filter(({ thread }) => thread !== undefined);
    // The run of the other one takes it back where that was later.
    expect(answers.map(({ ts }) => ts)).toEqual(
      when === 'before' ? ['1700000003.000100'] : ['1700000003.000100', '1700000004.000100'],
    );
    expect(answers[0]?.text.includes('It broke.')).toBe(when === 'behind');
  });
});
