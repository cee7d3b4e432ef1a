import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntentKeeping } from '../../src/ports/intents.ts';
import { intent } from '../../tools/builders/intents.ts';

export interface IntentsFixture {
  /** Speaks for the workflow of commands. */
  readonly intents: IntentKeeping;
  /** Speaks for a workflow that may read contents alone. */
  readonly reader: IntentKeeping;
  /** Speaks for a workflow that may do nothing. */
  readonly powerless: IntentKeeping;
  /** Two commits of the repository. */
  readonly commits: readonly [string, string];
  /** Puts something in the place of an intent that is none. */
  pushNoIntent(environment: string): Promise<void>;
  /** Takes the intent of an environment away, as whoever may push can. */
  remove(environment: string): Promise<void>;
  readonly close: () => Promise<void>;
}

export function intentsContract(name: string, start: () => Promise<IntentsFixture>): void {
  describe(`the contract of Intents, kept by ${name}`, () => {
    let fixture: IntentsFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    /** Three people who send something at once. */
    function wishes(environment: string) {
      const [one, other] = fixture.commits;
      return ['mr-a', 'mr-b', 'mr-c'].map((login, at) =>
        intent({
          environment,
          by: { login, id: at + 1 },
          branch: `fix/Öl&"${login}"#7`,
          commit: at === 0 ? one : other,
        }),
      );
    }

    it('gives an intent as it was written, to whoever may read, and to one alone of many who try first', async () => {
      const { intents, reader } = fixture;
      expect(await intents.intentOf('shop-qa')).toBeUndefined();
      const tried = wishes('shop-qa');
      const made = await Promise.all(tried.map((wish) => intents.send(wish, undefined)));
      const [sent, ...more] = made.filter((outcome) => outcome !== 'changed');
      expect(more).toEqual([]);
      expect(tried).toContainEqual(sent?.intent);
      expect(await reader.intentOf('shop-qa')).toEqual(sent);
      expect(await reader.intentOf('shop-q')).toBeUndefined();
    });

    it('lets one alone of many who saw the same write the next', async () => {
      const { intents, reader } = fixture;
      const seen = (await intents.intentOf('shop-qa'))?.version;
      const made = await Promise.all(wishes('shop-qa').map((wish) => intents.send(wish, seen)));
      const [sent, ...more] = made.filter((outcome) => outcome !== 'changed');
      expect(more).toEqual([]);
      expect(await reader.intentOf('shop-qa')).toEqual(sent);
      for (const wish of wishes('shop-qa')) {
        const late = { ...wish, command: 99 };
        expect(await intents.send(late, seen)).toBe('changed');
        expect(await intents.send(late, undefined)).toBe('changed');
      }
    });

    it('keeps those of two environments apart', async () => {
      const { intents } = fixture;
      const [, wish] = wishes('shop-uat');
      if (wish === undefined) throw new Error('There are three wishes.');
      await intents.send(wish, undefined);
      expect((await intents.intentOf('shop-qa'))?.intent?.environment).toBe('shop-qa');
      expect((await intents.intentOf('shop-uat'))?.intent).toEqual(wish);
    });

    it('shows that nobody can read what is no intent, and lets the next be written', async () => {
      const { intents } = fixture;
      await fixture.pushNoIntent('shop-odd');
      const held = await intents.intentOf('shop-odd');
      expect(held).toEqual({ version: expect.any(String), intent: undefined });
      const [wish] = wishes('shop-odd');
      if (wish === undefined) throw new Error('There are three wishes.');
      expect(await intents.send(wish, held?.version)).toMatchObject({ intent: wish });
    });

    it('writes nothing where somebody has taken away what was seen', async () => {
      const { intents, remove } = fixture;
      const seen = (await intents.intentOf('shop-uat'))?.version;
      await remove('shop-uat');
      const [wish] = wishes('shop-uat');
      if (wish === undefined) throw new Error('There are three wishes.');
      expect(await intents.send(wish, seen)).toBe('changed');
      expect(await intents.intentOf('shop-uat')).toBeUndefined();
    });

    it('takes no refusal for an absence, and names the permission that is missing', async () => {
      const { powerless, reader } = fixture;
      await expect(powerless.intentOf('shop-z')).rejects.toMatchObject({ reasonCode: 'access_denied' });
      const [wish] = wishes('shop-z');
      if (wish === undefined) throw new Error('There are three wishes.');
      await expect(reader.send(wish, undefined)).rejects.toThrow(/contents: write/);
    });
  });
}
