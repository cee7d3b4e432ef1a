import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Chat } from '../../src/ports/chat.ts';

export interface ChatFixture {
  readonly chat: Chat;
  /** The same chat with a token that it does not know. */
  readonly stranger: Chat;
  /** A channel that the app may write to and read. */
  readonly channel: string;
  /** A person whom the chat knows, and how it mentions them. */
  readonly known: { readonly email: string; readonly mention: string };
  /** Names of other channels: one that everybody sees, one for members, and one that is archived. */
  readonly others: { readonly open: string; readonly secret: string; readonly gone: string };
  /** Somebody else says something. */
  sayByOther(text: string): void;
  /** From now on the app may write, but neither read nor look people up. */
  takeReading(): void;
  /** What stands in the channel, replies included. */
  texts(): readonly string[];
  readonly close: () => Promise<void>;
}

export function chatContract(name: string, start: () => Promise<ChatFixture>): void {
  describe(`the contract of Chat, kept by ${name}`, () => {
    let fixture: ChatFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it('finds its own message by its key among many others', async () => {
      const { chat, channel } = fixture;
      expect(await chat.find(channel, 'a')).toBeUndefined();
      const posted = await chat.post(channel, { key: 'a', text: 'one' });
      for (let count = 0; count < 18; count += 1) fixture.sayByOther(`noise ${count}`);
      await chat.post(channel, { key: 'b', text: 'other' });
      expect(await chat.find(channel, 'a')).toEqual(posted);
      expect(await chat.find(channel, 'c')).toBeUndefined();
    });

    it('edits a message in place and finds it still', async () => {
      const { chat, channel } = fixture;
      const ref = await chat.find(channel, 'a');
      if (ref === undefined || ref === 'unreadable') throw new Error('The message was not found.');
      await chat.update(ref, { key: 'a', text: 'two' });
      expect(fixture.texts()).toContain('two');
      expect(fixture.texts()).not.toContain('one');
      expect(await chat.find(channel, 'a')).toEqual(ref);
    });

    it('replies in a thread and finds the reply there, not in the channel', async () => {
      const { chat, channel } = fixture;
      const parent = await chat.post(channel, { key: 'p', text: 'parent' });
      for (const key of ['r1', 'r2', 'r3', 'r4']) await chat.post(channel, { key, text: key }, parent);
      expect(await chat.find(channel, 'r4', parent)).toMatchObject({ channel: parent.channel });
      expect(await chat.find(channel, 'r5', parent)).toBeUndefined();
      expect(await chat.find(channel, 'r4')).toBeUndefined();
    });

    it('knows which of two with one key was first, and deletes its own, also one that is gone', async () => {
      const { chat, channel } = fixture;
      const first = await chat.post(channel, { key: 'twice', text: 'first' });
      const later = await chat.post(channel, { key: 'twice', text: 'later' });
      expect(await chat.first(channel, 'twice')).toEqual(first);
      expect(await chat.find(channel, 'twice')).toEqual(first);
      expect(await chat.first(channel, 'never')).toBeUndefined();
      await chat.remove(later);
      await chat.remove(later);
      expect(fixture.texts()).toContain('first');
      expect(fixture.texts()).not.toContain('later');
      const answers = [];
      for (const text of ['answer', 'again'])
        answers.push(await chat.post(channel, { key: 'answered', text }, first));
      expect(await chat.first(channel, 'answered', first)).toEqual(answers[0]);
    });

    it('answers with the id of a channel that was named', async () => {
      expect(await fixture.chat.post(fixture.channel, { key: 'n', text: 'n' })).toMatchObject({
        channel: fixture.channel,
      });
    });

    it('knows the id of a channel by its name, of one for members too, and none of an archived one', async () => {
      const { chat, others } = fixture;
      const id = (await chat.channelId(others.open)) ?? '';
      expect(await chat.channelId(`#${others.open}`)).toBe(id);
      expect(await chat.post(id, { key: 'by id', text: 'by id' })).toMatchObject({ channel: id });
      expect(await chat.find(id, 'by id')).toMatchObject({ channel: id });
      expect(await chat.channelId(others.secret)).toMatch(/^[CG]/);
      expect(await chat.channelId(others.gone)).toBeUndefined();
      expect(await chat.channelId('no-such-channel')).toBeUndefined();
    });

    it('mentions whom the chat knows and nobody else', async () => {
      const { chat, known } = fixture;
      expect(await chat.mention(known.email)).toBe(known.mention);
      expect(await chat.mention('nobody@example.com')).toBeUndefined();
    });

    it('fails with what to do when the token is refused or the channel is none', async () => {
      await expect(fixture.stranger.post(fixture.channel, { key: 'x', text: 'x' })).rejects.toMatchObject({
        name: 'AdapterError',
        reasonCode: 'access_denied',
      });
      await expect(fixture.chat.post('C0000000999', { key: 'x', text: 'x' })).rejects.toThrow(
        /slack-channel/,
      );
      await expect(
        fixture.chat.update({ channel: fixture.channel, ts: '1.000001' }, { key: 'x', text: 'x' }),
      ).rejects.toMatchObject({ code: 'message_not_found' });
    });

    it('says that history is unreadable where the app may not read, and still posts', async () => {
      const { chat, channel, known } = fixture;
      fixture.takeReading();
      expect(await chat.find(channel, 'a')).toBe('unreadable');
      expect(await chat.first(channel, 'a')).toBe('unreadable');
      expect(await chat.channelId(fixture.others.open)).toBeUndefined();
      expect(await chat.mention(known.email)).toBeUndefined();
      await chat.post(channel, { key: 'z', text: 'still here' });
      expect(fixture.texts()).toContain('still here');
    });
  });
}
