import { describe, expect, it } from '@jest/globals';
import { createS3 } from '../../../rehearsal/world/aws/s3/s3.ts';
import { createWorld } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createObjectStore } from '../../../src/adapters/aws/artifacts/object-store.ts';
import { bytesInARow } from '../../../src/adapters/files/byte-sources.ts';
import { accessTo, ownAccount } from '../../../tools/runs/aws-access.ts';
import { type ObjectStoreFixture, objectStoreContract } from '../../contracts/object-store.contract.ts';
import { startWorld } from '../../rehearsal/world/with-world.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

/** Thirty-two zero bytes, as S3 writes a checksum. */
const SHA256 = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const KEYS = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'rehearsal', sessionToken: 'rehearsal' };

async function start(): Promise<ObjectStoreFixture> {
  const world = createWorld({ seed: 3 }, [createS3]);
  const { origin, close } = await listen(world);
  const s3 = world.services.find((service) => service.name === 's3') as ReturnType<typeof createS3>;
  s3.createBucket('shop-files', { versioned: true, tags: { owner: 'contract' }, region: 'eu-central-1' });
  return { store: createObjectStore(accessTo(origin), ownAccount), bucket: 'shop-files', close };
}

objectStoreContract('the AWS adapter on the world', start);

describe('the address of an object', () => {
  it.each([
    ['eu-central-1', 'https://s3.eu-central-1.amazonaws.com/shop.files/a/b%20c.yml'],
    ['us-east-1', 'https://s3.us-east-1.amazonaws.com/shop.files/a/b%20c.yml'],
    ['cn-north-1', 'https://s3.cn-north-1.amazonaws.com.cn/shop.files/a/b%20c.yml'],
  ])('follows the partition of %s', async (region, address) => {
    const { endpoint: _, ...access } = accessTo('');
    const store = createObjectStore({ ...access, region }, ownAccount);
    expect(await store.address('shop.files', 'a/b c.yml')).toBe(address);
  });

  it('follows another endpoint', async () => {
    const store = createObjectStore(accessTo('http://127.0.0.1:4566'), ownAccount);
    expect(await store.address('shop-files', 'a.yml')).toBe('http://127.0.0.1:4566/shop-files/a.yml');
  });
});

describe('putting an object', () => {
  it('gives its checksum for S3 to keep, and goes into no bucket of another account', async () => {
    const wire = scriptedFetch(() => new Response(null, { status: 200 }));
    const store = createObjectStore(accessTo('https://s3.example.com', { fetch: wire.fetch }), ownAccount);
    await store.put('shop-files', 'a.zip', new TextEncoder().encode('zip'), 'application/zip');
    expect(wire.sent[0]?.headers.get('x-amz-checksum-sha256')).toBe(
      'SnD+mqZDbgLC3qNA+9HjUuTvLYzmylKtJdS5VHH8i/I=',
    );
    expect(wire.sent[0]?.headers.get('x-amz-expected-bucket-owner')).toBe('111122223333');
  });

  it.each([
    ['S3 broke', 500, ''],
    // boto/boto#959, aws/aws-sdk-php#885: of an upload nothing came for 20 seconds.
    [
      'an upload stalled',
      400,
      '<Error><Code>RequestTimeout</Code><Message>Your socket connection to the server was not read from or written to within the timeout period.</Message></Error>',
    ],
  ])(
    'sends what it reads part by part with its length and under its own hash, and once more where %s',
    async (_what, status, said) => {
      const wire = scriptedFetch(
        () => new Response(said, { status, headers: { 'content-type': 'application/xml' } }),
        () => new Response(null, { status: 200 }),
      );
      const store = createObjectStore(accessTo('https://s3.example.com', { fetch: wire.fetch }), ownAccount);
      const parts = ['z', 'ip'].map((text) => new TextEncoder().encode(text));
      await store.put('shop-files', 'a.zip', bytesInARow(parts), 'application/zip');
      expect(wire.sent).toHaveLength(2);
      for (const { headers, body } of wire.sent) {
        expect(body).toBe('zip');
        expect(headers.get('content-length')).toBe('3');
        expect(headers.get('x-amz-content-sha256')).toBe(
          '4a70fe9aa6436e02c2dea340fbd1e352e4ef2d8ce6ca52ad25d4b95471fc8bf2',
        );
        expect(headers.get('x-amz-checksum-sha256')).toBe('SnD+mqZDbgLC3qNA+9HjUuTvLYzmylKtJdS5VHH8i/I=');
      }
    },
  );
});

describe('looking for an object', () => {
  it('asks for its checksum, and tells what S3 does not vouch for', async () => {
    const wire = scriptedFetch(() => new Response(null, { status: 200 }));
    const store = createObjectStore(accessTo('https://s3.example.com', { fetch: wire.fetch }), ownAccount);
    expect(await store.compare('shop-files', 'a.zip', '00'.repeat(32))).toBe('unproven');
    expect(wire.sent[0]?.headers.get('x-amz-checksum-mode')).toBe('ENABLED');
    expect(wire.sent[0]?.headers.get('x-amz-expected-bucket-owner')).toBe('111122223333');
  });

  it('renews credentials that S3 refuses without a word, as it answers a HEAD', async () => {
    let renewed = 0;
    const wire = scriptedFetch(
      () => new Response(null, { status: 400 }),
      () => new Response(null, { status: 200, headers: { 'x-amz-checksum-sha256': SHA256 } }),
    );
    const access = accessTo('https://s3.example.com', { fetch: wire.fetch });
    const credentials = {
      current: async () => KEYS,
      forget() {
        renewed += 1;
      },
    };
    const store = createObjectStore({ ...access, credentials }, ownAccount);
    expect(await store.compare('shop-files', 'a.zip', '00'.repeat(32))).toBe('same');
    expect({ renewed, asked: wire.sent.length }).toEqual({ renewed: 1, asked: 2 });
  });

  it('signs anew, once, by the clock of S3 what that refuses without a word because the time is wrong', async () => {
    const date = { headers: { date: 'Mon, 02 Mar 2020 09:00:00 GMT' } };
    const wire = scriptedFetch(
      () => new Response(null, { status: 403, ...date }),
      () => new Response(null, { status: 404, ...date }),
    );
    const store = createObjectStore(accessTo('https://s3.example.com', { fetch: wire.fetch }), ownAccount);
    expect(await store.compare('shop-files', 'a.zip', '00'.repeat(32))).toBe('absent');
    expect(wire.sent.map(({ headers }) => headers.get('x-amz-date')?.startsWith('20200302T'))).toEqual([
      false,
      true,
    ]);
  });

  it('asks for rights after one more try where S3 refuses both times, however wrong the time is', async () => {
    const wire = scriptedFetch(
      () => new Response(null, { status: 403, headers: { date: 'Mon, 02 Mar 2020 09:00:00 GMT' } }),
    );
    const store = createObjectStore(accessTo('https://s3.example.com', { fetch: wire.fetch }), ownAccount);
    await expect(store.compare('shop-files', 'a.zip', '00'.repeat(32))).rejects.toMatchObject({
      status: 403,
    });
    expect(wire.sent).toHaveLength(2);
  });

  it('says which rights to look for where S3 refuses a HEAD without a word', async () => {
    const wire = scriptedFetch(() => new Response(null, { status: 403 }));
    const store = createObjectStore(accessTo('https://s3.example.com', { fetch: wire.fetch }), ownAccount);
    await expect(store.compare('shop-files', 'a.zip', '00'.repeat(32))).rejects.toMatchObject({
      reasonCode: 'access_denied',
      status: 403,
      message:
        "Could not look for s3://shop-files/a.zip: S3 refused without a reason; the bucket must belong to the account of the credentials, and the role's policy must allow s3:ListBucket on it and s3:GetObject on that key, and kms:Decrypt where a key of KMS encrypts it. Name another bucket or another role where they do not.",
    });
  });

  it('says that S3 gave no reason where it goes on refusing', async () => {
    const refuse = () => new Response(null, { status: 400 });
    const wire = scriptedFetch(refuse, refuse, refuse);
    const access = accessTo('https://s3.example.com', { fetch: wire.fetch });
    const credentials = { current: async () => KEYS, forget: () => undefined };
    const store = createObjectStore({ ...access, credentials }, ownAccount);
    await expect(store.compare('shop-files', 'a.zip', '00'.repeat(32))).rejects.toMatchObject({
      reasonCode: 'access_denied',
      message: expect.stringContaining('S3 refused without a reason'),
    });
  });
});

describe('emptying a bucket on the world', () => {
  async function filled(count: number) {
    const { world, origin } = await startWorld([createS3], 5);
    const s3 = world.services.find((service) => service.name === 's3') as ReturnType<typeof createS3>;
    s3.createBucket('shop-files', { versioned: true, tags: {}, region: 'eu-central-1' });
    const store = createObjectStore(accessTo(origin), ownAccount);
    const put = (index: number) =>
      store.put('shop-files', `logs/${index}`, new Uint8Array([index % 256]), 'text/plain');
    for (let index = 0; index < count; index += 20)
      await Promise.all(Array.from({ length: Math.min(20, count - index) }, (_, one) => put(index + one)));
    const calls = (operation: string) =>
      world.core.log.entries().filter((entry) => entry.operation === operation);
    return { s3, store, calls };
  }

  it('sends at most a thousand keys at once', async () => {
    const { store, calls } = await filled(1040);
    expect(await store.empty('shop-files')).toEqual({ deleted: 1040 });
    expect(calls('DeleteObjects')).toHaveLength(2);
    expect(calls('DeleteObjects')[1]?.requestBody.match(/<Key>/g)).toHaveLength(40);
  });

  it('lets CloudFormation delete the bucket afterwards', async () => {
    const { s3, store } = await filled(3);
    expect(() => s3.deleteBucket('shop-files')).toThrow(/not empty/);
    await store.empty('shop-files');
    expect(() => s3.deleteBucket('shop-files')).not.toThrow();
  });
});

describe('emptying a bucket that resists', () => {
  const listing = (key: string) => () =>
    new Response(
      `<ListVersionsResult><IsTruncated>false</IsTruncated><Version><Key>${key}</Key><VersionId>v1</VersionId></Version></ListVersionsResult>`,
    );
  const noUploads = () => new Response('<ListMultipartUploadsResult></ListMultipartUploadsResult>');

  function storeThat(onDelete: () => Response) {
    const script: typeof globalThis.fetch = async (input) => {
      const { search } = new URL(String(input));
      if (search.includes('delete')) return onDelete();
      return search.includes('uploads') ? noUploads() : listing('locked.txt')();
    };
    return createObjectStore(
      accessTo('https://s3.example.com', { fetch: script, sleep: async () => {} }),
      ownAccount,
    );
  }

  it('names the first key that may not be deleted, though the answer was 200', async () => {
    const denied = () =>
      new Response(
        '<DeleteResult><Error><Key>locked.txt</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error></DeleteResult>',
      );
    await expect(storeThat(denied).empty('shop-files')).rejects.toMatchObject({
      reasonCode: 'access_denied',
      message: expect.stringContaining('locked.txt from the bucket shop-files'),
    });
  });

  it('ends with a leftover when something keeps writing', async () => {
    const fine = () => new Response('<DeleteResult></DeleteResult>');
    await expect(storeThat(fine).empty('shop-files')).rejects.toMatchObject({ reasonCode: 'leftover' });
  });

  it('does not trust a listing that starts over', async () => {
    const page = () =>
      new Response(
        '<ListVersionsResult><IsTruncated>true</IsTruncated><NextKeyMarker>a</NextKeyMarker><NextVersionIdMarker>v</NextVersionIdMarker></ListVersionsResult>',
      );
    const store = createObjectStore(
      accessTo('https://s3.example.com', { fetch: async () => page() }),
      ownAccount,
    );
    await expect(store.empty('shop-files')).rejects.toMatchObject({ reasonCode: 'doubtful_facts' });
  });

  it('leaves a listing of objects without an end after a thousand pages', async () => {
    let pages = 0;
    const endless: typeof globalThis.fetch = async () => {
      pages += 1;
      return new Response(
        `<Page><IsTruncated>true</IsTruncated><NextKeyMarker>${pages}</NextKeyMarker></Page>`,
      );
    };
    const store = createObjectStore(accessTo('https://s3.example.com', { fetch: endless }), ownAccount);
    await expect(store.empty('shop-files')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message: expect.stringContaining('more than 1000 pages of objects in the bucket shop-files'),
    });
    expect(pages).toBe(1000);
  });

  it("leaves a listing of unfinished uploads without an end when the action's time is over", async () => {
    let pages = 0;
    const endless: typeof globalThis.fetch = async (input) => {
      if (!String(input).includes('uploads'))
        return new Response('<ListVersionsResult></ListVersionsResult>');
      pages += 1;
      return new Response(
        `<Page><IsTruncated>true</IsTruncated><NextKeyMarker>${pages}</NextKeyMarker></Page>`,
      );
    };
    const time = { monotonic: () => pages * 30_000, endsAt: () => 60_000 };
    const store = createObjectStore(accessTo('https://s3.example.com', { fetch: endless, time }), ownAccount);
    await expect(store.empty('shop-files')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message: expect.stringContaining("for longer than the action's timeout"),
    });
    expect(pages).toBe(2);
  });
});
