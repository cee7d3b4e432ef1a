import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PageStore } from '../../src/ports/page-store.ts';

export interface PageStoreFixture {
  readonly store: PageStore;
  /** An empty bucket. */
  readonly bucket: string;
  /** Says of the bucket who may read it; undefined for nothing said. */
  allow(access: { readonly blocked?: readonly string[]; readonly policy?: string }): void;
  /** Puts an object that no page store has written. */
  putByHand(key: string): void;
  readonly close: () => Promise<void>;
}

const ALL = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'];
const policyFor = (principal: unknown) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 's3:GetObject' }],
  });

export function pageStoreContract(name: string, start: () => Promise<PageStoreFixture>): void {
  describe(`the contract of PageStore, kept by ${name}`, () => {
    let fixture: PageStoreFixture;
    beforeAll(async () => {
      fixture = await start();
    });
    afterAll(() => fixture.close());

    it.each([
      ['nothing is said', {}, { blocked: [], isPublic: false }],
      ['all is blocked', { blocked: ALL }, { blocked: ALL, isPublic: false }],
      ['a part is blocked', { blocked: ALL.slice(0, 1) }, { blocked: ALL.slice(0, 1), isPublic: false }],
      [
        'its policy lets everybody in',
        { blocked: ALL, policy: policyFor('*') },
        { blocked: ALL, isPublic: true },
      ],
      [
        'its policy lets one account in',
        { policy: policyFor({ AWS: 'arn:aws:iam::444455556666:root' }) },
        { blocked: [], isPublic: false },
      ],
    ])('says who may read a bucket where %s', async (_, given, found) => {
      fixture.allow(given);
      expect(await fixture.store.access(fixture.bucket)).toEqual(found);
    });

    it('finds a page by its mark once it is put, and a newer one in its place', async () => {
      const { store, bucket } = fixture;
      expect(await store.find(bucket, 'a/where.html')).toEqual({ isThere: false });
      for (const text of ['one', 'two ü'])
        await store.put(bucket, 'a/where.html', { text, contentType: 'text/html; charset=utf-8', mark: '7' });
      expect(await store.find(bucket, 'a/where.html')).toEqual({ isThere: true, mark: '7' });
    });

    it('finds no mark on what others put there', async () => {
      fixture.putByHand('b/where.html');
      expect(await fixture.store.find(fixture.bucket, 'b/where.html')).toEqual({
        isThere: true,
        mark: undefined,
      });
    });

    it('says what to do where there is no such bucket', async () => {
      await expect(fixture.store.access('no-such-bucket')).rejects.toThrow("name another in 'bucket'");
    });
  });
}
