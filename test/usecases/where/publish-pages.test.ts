import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { WAYS_TO_THE_PUBLIC } from '../../../src/domain/where/page-place.ts';
import type { PageStore, StoredPage } from '../../../src/ports/page-store.ts';
import { publishPages } from '../../../src/usecases/where/publish-pages.ts';

const PAGES = [
  { name: 'where.json', text: '{}', contentType: 'application/json; charset=utf-8' },
  { name: 'where.html', text: '<p>', contentType: 'text/html; charset=utf-8' },
];
const PLACE = { bucket: 'pages', prefix: 'a', mark: '7' };
const DOES = { dryRun: false };

/** A bucket in memory whose call of that number, counted from 1, fails once. */
function bucketFailingAt(
  fails: number,
): PageStore & { readonly kept: Map<string, StoredPage>; readonly calls: () => number } {
  const kept = new Map<string, StoredPage>();
  let calls = 0;
  const call = async <T>(work: () => T): Promise<T> => {
    calls += 1;
    if (calls === fails) throw new AdapterError('unavailable', 'S3 was out of order.', { service: 'S3' });
    return work();
  };
  return {
    kept,
    calls: () => calls,
    access: () => call(() => ({ blocked: WAYS_TO_THE_PUBLIC, isPublic: false })),
    find: (_, key) =>
      call(() => {
        const page = kept.get(key);
        return page === undefined ? { isThere: false } : { isThere: true, mark: page.mark };
      }),
    put: (_, key, page) => call(() => void kept.set(key, page)),
  };
}

describe('publishing pages', () => {
  it('looks at the bucket and at each name before it writes anything, and puts the page last', async () => {
    const store = bucketFailingAt(0);
    expect(await publishPages(store, PLACE, PAGES, DOES)).toEqual([
      's3://pages/a/where.json',
      's3://pages/a/where.html',
    ]);
    expect([...store.kept.keys()]).toEqual(['a/where.json', 'a/where.html']);
    expect(store.calls()).toBe(5);
  });

  it('goes to the bucket itself without a prefix', async () => {
    expect(await publishPages(bucketFailingAt(0), { ...PLACE, prefix: '' }, PAGES, DOES)).toContain(
      's3://pages/where.html',
    );
  });

  it.each([1, 2, 3])('writes nothing where look %i fails', async (at) => {
    const store = bucketFailingAt(at);
    await expect(publishPages(store, PLACE, PAGES, DOES)).rejects.toThrow('S3 was out of order.');
    expect(store.kept.size).toBe(0);
  });

  it.each([1, 2, 3, 4, 5])('ends the same when it is run again after call %i has failed', async (at) => {
    const store = bucketFailingAt(at);
    await expect(publishPages(store, PLACE, PAGES, DOES)).rejects.toThrow('S3 was out of order.');
    await publishPages(store, PLACE, PAGES, DOES);
    expect([...store.kept.values()].map(({ text, mark }) => `${text} ${mark}`).sort()).toEqual([
      '<p> 7',
      '{} 7',
    ]);
  });
});
