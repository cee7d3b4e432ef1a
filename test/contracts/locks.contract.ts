import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LockKeeping } from '../../src/ports/locks.ts';
import { lock } from '../../tools/builders/locks.ts';

export interface LocksFixture {
  /** Speaks for the workflow of commands. */
  readonly locks: LockKeeping;
  /** Speaks for a workflow that may read contents alone. */
  readonly reader: LockKeeping;
  /** Speaks for a workflow that may do nothing. */
  readonly powerless: LockKeeping;
  /** Puts something in the place of a lock that is none. */
  pushNoLock(environment: string): Promise<void>;
  readonly close: () => Promise<void>;
}

export function locksContract(name: string, start: () => Promise<LocksFixture>): void {
  describe(`the contract of Locks, kept by ${name}`, () => {
    let fixture: LocksFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it('gives a lock as it was made, to whoever may read, and to one alone of many who try', async () => {
      const { locks, reader } = fixture;
      const wishes = ['mr-a', 'mr-b', 'mr-c'].map((login, at) =>
        lock({ environment: 'shop-a', owner: { login, id: at + 1 }, reason: `Öl & "${login}"\\` }),
      );
      expect(await locks.lockOf('shop-a')).toBeUndefined();
      const outcomes = await Promise.all(wishes.map((wish) => locks.claim(wish)));
      const made = outcomes.filter((outcome) => outcome !== 'taken');
      expect(made).toHaveLength(1);
      expect(wishes).toContainEqual(made[0]?.lock);
      expect(await reader.lockOf('shop-a')).toEqual(made[0]);
    });

    it('tells environments apart whose names begin alike, and lists those of all', async () => {
      const { locks, reader } = fixture;
      await locks.claim(lock({ environment: 'shop-a-b', commit: undefined }));
      expect(await reader.lockOf('shop-a-')).toBeUndefined();
      expect((await reader.lockOf('shop-a'))?.lock?.environment).toBe('shop-a');
      const all = await reader.locks();
      expect([...all.keys()].toSorted()).toEqual(['shop-a', 'shop-a-b']);
      expect(all.get('shop-a-b')?.lock).toEqual(lock({ environment: 'shop-a-b', commit: undefined }));
    });

    it('releases a lock where it is that version alone', async () => {
      const { locks } = fixture;
      const first = (await locks.lockOf('shop-a'))?.version ?? '';
      expect(await locks.release('shop-a-b', first)).toBe('changed');
      expect(await locks.release('shop-a', first)).toBe('released');
      expect(await locks.release('shop-a', first)).toBe('gone');
      await locks.claim(lock({ environment: 'shop-a', command: 12 }));
      expect(await locks.release('shop-a', first)).toBe('changed');
      expect((await locks.lockOf('shop-a'))?.lock?.command).toBe(12);
      expect((await locks.lockOf('shop-a-b'))?.lock).toBeDefined();
    });

    it('holds what is no lock to read, until that is released', async () => {
      const { locks } = fixture;
      await fixture.pushNoLock('shop-c');
      const held = await locks.lockOf('shop-c');
      expect(held).toEqual({ version: expect.any(String), lock: undefined });
      expect(await locks.claim(lock({ environment: 'shop-c' }))).toBe('taken');
      expect(await locks.release('shop-c', held?.version ?? '')).toBe('released');
    });

    it('lists more locks than are read at once', async () => {
      const { locks, reader } = fixture;
      for (let at = 0; at < 52; at += 1) await locks.claim(lock({ environment: `shop-many-${at}` }));
      const all = await reader.locks();
      expect([...all.keys()].filter((name) => name.startsWith('shop-many-'))).toHaveLength(52);
      expect([...all.values()].every((held) => held.lock !== undefined)).toBe(true);
    });

    it('takes no refusal for the absence of a lock, and names the permission that is missing', async () => {
      const { powerless, reader, locks } = fixture;
      const denied = { name: 'AdapterError', reasonCode: 'access_denied' };
      await expect(powerless.lockOf('shop-z')).rejects.toMatchObject(denied);
      await expect(powerless.locks()).rejects.toMatchObject(denied);
      await expect(reader.claim(lock({ environment: 'shop-z' }))).rejects.toThrow(/contents: write/);
      const { version = '' } = (await locks.lockOf('shop-a')) ?? {};
      await expect(reader.release('shop-a', version)).rejects.toMatchObject(denied);
      expect(await locks.lockOf('shop-z')).toBeUndefined();
    });
  });
}
