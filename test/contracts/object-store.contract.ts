import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesInARow } from '../../src/adapters/files/byte-sources.ts';
import type { ObjectStore } from '../../src/ports/object-store.ts';

/** Of the three letters `zip`. */
const SHA256_OF_ZIP = '4a70fe9aa6436e02c2dea340fbd1e352e4ef2d8ce6ca52ad25d4b95471fc8bf2';

export interface ObjectStoreFixture {
  readonly store: ObjectStore;
  /** An empty bucket with versioning and the tag `owner: contract`. */
  readonly bucket: string;
  readonly close: () => Promise<void>;
}

export function objectStoreContract(name: string, start: () => Promise<ObjectStoreFixture>): void {
  describe(`the contract of ObjectStore, kept by ${name}`, () => {
    let fixture: ObjectStoreFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it('knows an object by its very bytes once it is put', async () => {
      const { store, bucket } = fixture;
      const key = 'a/bundle (1).zip';
      expect(await store.compare(bucket, key, SHA256_OF_ZIP)).toBe('absent');
      await store.put(bucket, key, new TextEncoder().encode('other'), 'application/zip');
      expect(await store.compare(bucket, key, SHA256_OF_ZIP)).toBe('unproven');
      const inParts = bytesInARow(['z', 'ip'].map((text) => new TextEncoder().encode(text)));
      await store.put(bucket, key, inParts, 'application/zip');
      expect(await store.compare(bucket, key, SHA256_OF_ZIP)).toBe('same');
    });

    it('reads the tags of a bucket, and none of one that is gone', async () => {
      expect(await fixture.store.bucketTags(fixture.bucket)).toMatchObject({ owner: 'contract' });
      expect(await fixture.store.bucketTags('contract-no-such-bucket')).toBeUndefined();
    });

    it('empties a bucket of every version over many pages', async () => {
      const { store, bucket } = fixture;
      for (let index = 0; index < 12; index += 1)
        for (const text of ['one', 'two'])
          await store.put(bucket, `logs/${index % 9}.txt`, new TextEncoder().encode(text), 'text/plain');
      const { deleted } = await store.empty(bucket);
      expect(deleted).toBe(26);
      expect(await store.compare(bucket, 'logs/0.txt', SHA256_OF_ZIP)).toBe('absent');
      expect(await store.empty(bucket)).toEqual({ deleted: 0 });
    });

    it('empties what lies under a prefix and is old enough, and nothing beside it', async () => {
      const { store, bucket } = fixture;
      const keys = ['one/a', 'one/b', 'one-2/a', 'two/one/a'];
      for (const key of keys) await store.put(bucket, key, new TextEncoder().encode(key), 'text/plain');
      expect(await store.emptyUnder(bucket, 'one/', new Date(0))).toEqual({ deleted: 0 });
      expect(await store.emptyUnder(bucket, 'one/', new Date('2999-01-01'))).toEqual({ deleted: 2 });
      expect(await Promise.all(keys.map((key) => store.compare(bucket, key, SHA256_OF_ZIP)))).toEqual([
        'absent',
        'absent',
        'unproven',
        'unproven',
      ]);
      await store.empty(bucket);
    });

    it('takes a bucket that is gone for an empty one', async () => {
      expect(await fixture.store.empty('contract-no-such-bucket')).toEqual({ deleted: 0 });
    });
  });
}
