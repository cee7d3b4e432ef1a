import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketAclCommand,
  GetBucketLocationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { started, withBucket } from './s3-world.ts';

describe('the world’s S3', () => {
  it('creates a bucket in its region, tags it, versions it and lists it', async () => {
    const { client } = await started();
    const Bucket = 'shop-uploads';
    await client.send(
      new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } }),
    );
    await client.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    await client.send(
      new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'branch', Value: 'a & b' }] } }),
    );
    expect((await client.send(new HeadBucketCommand({ Bucket }))).BucketRegion).toBe('eu-central-1');
    expect((await client.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe(
      'eu-central-1',
    );
    expect((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
    expect((await client.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual([
      { Key: 'branch', Value: 'a & b' },
    ]);
    expect((await client.send(new ListBucketsCommand({}))).Buckets?.map((each) => each.Name)).toEqual([
      Bucket,
    ]);
  });

  it('keeps bytes and metadata of an object whatever way the client frames its body', async () => {
    const { client, Bucket } = await withBucket(false);
    const body = Buffer.from([0, 1, 2, 253, 254, 255]);
    await client.send(
      new PutObjectCommand({ Bucket, Key: 'plain é+ %.bin', Body: body, Metadata: { commit: 'abc' } }),
    );
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: 'streamed',
        Body: Readable.from([body.subarray(0, 2), body.subarray(2)]),
        ContentLength: body.length,
      }),
    );
    const plain = await client.send(new GetObjectCommand({ Bucket, Key: 'plain é+ %.bin' }));
    expect(Buffer.from((await plain.Body?.transformToByteArray()) ?? [])).toEqual(body);
    expect(plain.Metadata).toEqual({ commit: 'abc' });
    const streamed = await client.send(new GetObjectCommand({ Bucket, Key: 'streamed', Range: 'bytes=2-3' }));
    expect(Buffer.from((await streamed.Body?.transformToByteArray()) ?? [])).toEqual(body.subarray(2, 4));
  });

  it('really sees an aws-chunked body with a checksum trailer, and refuses one whose checksum is wrong', async () => {
    const { origin, world, client, Bucket } = await withBucket(false);
    await client.send(
      new PutObjectCommand({ Bucket, Key: 'a', Body: Readable.from(['abc']), ContentLength: 3 }),
    );
    expect(world.core.log.entries().at(-1)?.requestBody).toMatch(/^3\r\nabc\r\n0\r\nx-amz-checksum-crc32:/);
    const refused = await fetch(`${origin}/${Bucket}/b`, {
      method: 'PUT',
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIAREHEARSAL0000000/20260302/eu-central-1/s3/aws4_request',
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x-amz-decoded-content-length': '3',
        'x-amz-trailer': 'x-amz-checksum-crc32',
      },
      body: '3\r\nabc\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n',
    });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('<Code>BadDigest</Code>');
  });

  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    'takes a %s checksum of the SDK and answers it back for the client to verify',
    async (algorithm) => {
      const { client, Bucket } = await withBucket(false);
      const put = { Bucket, Key: 'a', Body: 'greenroom', ChecksumAlgorithm: algorithm };
      await client.send(new PutObjectCommand(put));
      const got = await client.send(new GetObjectCommand({ Bucket, Key: 'a', ChecksumMode: 'ENABLED' }));
      expect(got[`Checksum${algorithm}`]).toBeDefined();
      expect(await got.Body?.transformToString()).toBe('greenroom');
    },
  );

  it('tells the SHA-256 that came with an object to who asks for checksums, and none where none came', async () => {
    const { client, Bucket } = await withBucket(false);
    const ChecksumSHA256 = 'BADxfztl3IKFnc0LVXEjz8rGC4FClzE45CQkr9mFlRc=';
    await client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'greenroom', ChecksumSHA256 }));
    await client.send(new PutObjectCommand({ Bucket, Key: 'b', Body: 'greenroom' }));
    const told = async (Key: string, mode: { readonly ChecksumMode?: 'ENABLED' }) =>
      (await client.send(new HeadObjectCommand({ Bucket, Key, ...mode }))).ChecksumSHA256;
    expect(await told('a', { ChecksumMode: 'ENABLED' })).toBe(ChecksumSHA256);
    expect(await told('a', {})).toBeUndefined();
    expect(await told('b', { ChecksumMode: 'ENABLED' })).toBeUndefined();
    await expect(
      client.send(new PutObjectCommand({ Bucket, Key: 'c', Body: 'other', ChecksumSHA256 })),
    ).rejects.toMatchObject({ name: 'BadDigest' });
  });

  it('refuses whoever expects another owner of a bucket', async () => {
    const { client, Bucket } = await withBucket(false);
    const put = { Bucket, Key: 'a', Body: 'greenroom' };
    await client.send(new PutObjectCommand({ ...put, ExpectedBucketOwner: '111122223333' }));
    const ExpectedBucketOwner = '444455556666';
    await expect(client.send(new PutObjectCommand({ ...put, ExpectedBucketOwner }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(
      client.send(new HeadObjectCommand({ Bucket, Key: 'a', ExpectedBucketOwner })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  it('answers a missing object, bucket and version as S3 does', async () => {
    const { client, Bucket } = await withBucket(true);
    await expect(client.send(new GetObjectCommand({ Bucket, Key: 'none' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'none' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(client.send(new ListObjectsV2Command({ Bucket: 'nowhere' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
      message: 'The specified bucket does not exist',
    });
    await expect(
      client.send(new GetObjectCommand({ Bucket, Key: 'none', VersionId: 'x' })),
    ).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  it('hides a deleted object behind a delete marker in a versioned bucket, and gives it back without the marker', async () => {
    const { client, Bucket } = await withBucket(true);
    await client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'one' }));
    const marker = await client.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    expect(marker.DeleteMarker).toBe(true);
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'a' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    const versions = await client.send(new ListObjectVersionsCommand({ Bucket }));
    expect(versions.DeleteMarkers).toEqual([expect.objectContaining({ Key: 'a', IsLatest: true })]);
    expect(versions.Versions).toEqual([expect.objectContaining({ Key: 'a', IsLatest: false, Size: 3 })]);
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'a', VersionId: marker.VersionId }));
    const back = await client.send(new GetObjectCommand({ Bucket, Key: 'a' }));
    expect(await back.Body?.transformToString()).toBe('one');
  });

  it('refuses to delete a bucket while an object, a version or a marker is in it', async () => {
    const plain = await withBucket(false);
    await plain.client.send(new PutObjectCommand({ Bucket: plain.Bucket, Key: 'a', Body: 'x' }));
    await expect(plain.client.send(new DeleteBucketCommand({ Bucket: plain.Bucket }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
      message: 'The bucket you tried to delete is not empty',
      $metadata: expect.objectContaining({ httpStatusCode: 409 }),
    });
    const versioned = await withBucket(true);
    await versioned.client.send(new DeleteObjectCommand({ Bucket: versioned.Bucket, Key: 'never-there' }));
    await expect(
      versioned.client.send(new DeleteBucketCommand({ Bucket: versioned.Bucket })),
    ).rejects.toMatchObject({
      message: 'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
    });
    expect(() => versioned.peer.deleteBucket('shop-uploads')).toThrow('is not empty');
  });

  it('joins the parts of an upload and lists those that were left behind', async () => {
    const { client, Bucket } = await withBucket(true);
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'big' }));
    const first = Buffer.alloc(5 * 1024 * 1024, 1);
    const one = await client.send(
      new UploadPartCommand({ Bucket, Key: 'big', UploadId, PartNumber: 1, Body: first }),
    );
    const two = await client.send(
      new UploadPartCommand({ Bucket, Key: 'big', UploadId, PartNumber: 2, Body: 'end' }),
    );
    const left = await client.send(new ListMultipartUploadsCommand({ Bucket }));
    expect(left.Uploads).toEqual([expect.objectContaining({ Key: 'big', UploadId })]);
    await client.send(
      new CompleteMultipartUploadCommand({
        Bucket,
        Key: 'big',
        UploadId,
        MultipartUpload: {
          Parts: [
            { PartNumber: 1, ETag: one.ETag },
            { PartNumber: 2, ETag: two.ETag },
          ],
        },
      }),
    );
    const whole = await client.send(new HeadObjectCommand({ Bucket, Key: 'big' }));
    expect(whole.ContentLength).toBe(first.length + 3);
    expect(whole.ETag).toMatch(/-2"$/);
    await expect(
      client.send(new AbortMultipartUploadCommand({ Bucket, Key: 'big', UploadId })),
    ).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('names an operation, a header or a parameter that it does not play', async () => {
    const { client, origin, Bucket } = await withBucket(false);
    await expect(client.send(new GetBucketAclCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringContaining('the query parameter acl'),
    });
    await expect(
      client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x', Tagging: 'a=b' })),
    ).rejects.toThrow('the header x-amz-tagging of PutObject');
    const answer = await fetch(`${origin}/_world/s3/fill`, {
      method: 'POST',
      body: JSON.stringify({ bucket: Bucket, object: 1 }),
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { message: string }).message).toContain('object');
  });

  it('answers only signatures of the bucket’s own region', async () => {
    const { origin } = await withBucket(false);
    const answer = await fetch(`${origin}/shop-uploads?versioning`, {
      headers: {
        authorization: 'AWS4-HMAC-SHA256 Credential=AKIAREHEARSAL0000000/20260302/us-east-1/s3/aws4_request',
      },
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<Region>eu-central-1</Region>');
  });
});
