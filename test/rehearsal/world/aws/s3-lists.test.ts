import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { withBucket } from './s3-world.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];

async function* versionPages(client: S3Client, Bucket: string) {
  let markers: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket, ...markers }));
    yield page;
    if (!page.IsTruncated) return;
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

describe('lists of the world’s S3', () => {
  it.each(SEEDS)(
    'lets a client that follows the pages empty a bucket of versions and markers (seed %i)',
    async (seed) => {
      const { client, drive, Bucket } = await withBucket(true, seed);
      await drive('s3/fill', { bucket: Bucket, objects: 60, versionsEach: 3, deleted: 7 });
      let seen = 0;
      for await (const page of versionPages(client, Bucket)) {
        const Objects = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(
          ({ Key, VersionId }) => ({
            Key,
            VersionId,
          }),
        );
        seen += Objects.length;
        await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
      }
      expect(seen).toBe(60 * 3 + 7);
      await client.send(new DeleteBucketCommand({ Bucket }));
    },
  );

  it('gives pages of a size that differs between seeds, so that nobody can rely on one', async () => {
    const sizes = new Set<number>();
    for (const seed of SEEDS) {
      const { client, drive, Bucket } = await withBucket(false, seed);
      await drive('s3/fill', { bucket: Bucket, objects: 200 });
      const listed: string[] = [];
      for await (const page of paginateListObjectsV2({ client }, { Bucket })) {
        sizes.add(page.KeyCount ?? 0);
        listed.push(...(page.Contents ?? []).map((each) => each.Key ?? ''));
      }
      expect(new Set(listed).size).toBe(200);
    }
    expect(sizes.size).toBeGreaterThan(2);
  });

  it('rolls keys up at a delimiter over pages', async () => {
    const { client, Bucket } = await withBucket(false, 2);
    for (const Key of ['a/1', 'a/2', 'b', 'c/1', 'd/1'])
      await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    const found: string[] = [];
    for await (const page of paginateListObjectsV2({ client, pageSize: 1 }, { Bucket, Delimiter: '/' })) {
      found.push(...(page.CommonPrefixes ?? []).map((each) => each.Prefix ?? ''));
      found.push(...(page.Contents ?? []).map((each) => each.Key ?? ''));
    }
    expect(found).toEqual(['a/', 'b', 'c/', 'd/']);
  });

  it('tells in a successful answer which keys it did not delete', async () => {
    const { client, drive, Bucket } = await withBucket(false);
    await drive('s3/fill', { bucket: Bucket, objects: 2 });
    await drive('s3/deny', { bucket: Bucket, keys: ['uploads/000002.txt'] });
    const answer = await client.send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: [{ Key: 'uploads/000001.txt' }, { Key: 'uploads/000002.txt' }, { Key: 'gone' }] },
      }),
    );
    expect(answer.Deleted?.map((each) => each.Key)).toEqual(['uploads/000001.txt', 'gone']);
    expect(answer.Errors).toEqual([
      { Key: 'uploads/000002.txt', Code: 'AccessDenied', Message: 'Access Denied' },
    ]);
  });
});
