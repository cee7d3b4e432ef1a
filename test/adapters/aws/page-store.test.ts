import { expect, it } from '@jest/globals';
import { createRehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { createPageStore } from '../../../src/adapters/aws/artifacts/page-store.ts';
import { accessTo, ownAccount } from '../../../tools/runs/aws-access.ts';
import { type PageStoreFixture, pageStoreContract } from '../../contracts/page-store.contract.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

async function start(): Promise<PageStoreFixture> {
  const world = await createRehearsalWorld({ seed: 3 });
  const bucket = 'octo-org-pages';
  world.act('s3', 'create', { bucket });
  return {
    store: createPageStore(accessTo(world.origin()), ownAccount),
    bucket,
    allow: (access) => void world.act('s3', 'access', { bucket, ...access }),
    putByHand: (key) => void world.act('s3', 'put', { bucket, key, body: 'theirs' }),
    close: () => world.close(),
  };
}

pageStoreContract('the AWS adapter on the world', start);

it('asks that nobody keeps a copy, and goes into no bucket of another account', async () => {
  const wire = scriptedFetch(() => new Response(null, { status: 200 }));
  const store = createPageStore(accessTo('https://s3.example.com', { fetch: wire.fetch }), ownAccount);
  await store.put('pages', 'where.html', { text: 'a', contentType: 'text/html; charset=utf-8', mark: '7' });
  const { headers } = wire.sent[0] ?? {};
  expect(headers?.get('cache-control')).toBe('no-store');
  expect(headers?.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers?.get('x-amz-meta-greenroom-repository')).toBe('7');
  expect(headers?.get('x-amz-expected-bucket-owner')).toBe('111122223333');
  expect(headers?.get('x-amz-checksum-sha256')).toBe('ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=');
});

it('takes an answer that says nothing of the policy for none that it is private', async () => {
  const wire = scriptedFetch(
    () =>
      new Response('<PolicyStatus></PolicyStatus>', {
        status: 200,
        headers: { 'content-type': 'application/xml' },
      }),
  );
  const store = createPageStore(accessTo('https://s3.example.com', { fetch: wire.fetch }), ownAccount);
  expect(await store.access('pages')).toEqual({ blocked: [], isPublic: undefined });
});
