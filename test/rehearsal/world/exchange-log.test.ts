import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { CREDENTIALS } from './with-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-exchanges-'));
let world: RehearsalWorld | undefined;

afterEach(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a world that is asked to keep its exchanges', () => {
  it('keeps each of AWS and of trackers whole, as it crossed the wire, and none that a fault made up', async () => {
    world = await createRehearsalWorld({ exchanges: folder });
    world.act('s3', 'create', { bucket: 'kept' });
    const { AWS_ENDPOINT_URL: endpoint = '' } = world.env();
    const client = new S3Client({
      endpoint,
      region: 'eu-central-1',
      credentials: CREDENTIALS,
      forcePathStyle: true,
    });
    const body = Buffer.from([0xff, 0x00, 0xfe]);
    await fetch(`${endpoint}/github/rate_limit`);
    await fetch(`${endpoint}/tracker/services/v5/me?fields=id`);
    const slowDown = { status: 503, body: '<Error><Code>SlowDown</Code></Error>' };
    world.faults.add({
      name: 'throttled',
      service: 's3',
      phase: 'before',
      effect: 'answer',
      answer: slowDown,
    });
    await client.send(new PutObjectCommand({ Bucket: 'kept', Key: 'a b', Body: body }));
    await client.send(new HeadObjectCommand({ Bucket: 'kept', Key: 'a b' }));

    const kept = (whose: string): unknown[] =>
      readdirSync(folder)
        .filter((file) => file.endsWith(`.${whose}.jsonl`))
        .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
        .map((line) => JSON.parse(line));
    expect(kept('trackers')).toMatchObject([
      { service: 'tracker', operation: 'GET /me', query: 'fields=id' },
    ]);
    expect(kept('aws')).toMatchObject([
      {
        service: 's3',
        operation: 'PutObject',
        method: 'PUT',
        path: '/kept/a%20b',
        query: 'x-id=PutObject',
        requestHeaders: { host: new URL(endpoint).host },
        requestBody: body.toString('base64'),
        status: 200,
        responseHeaders: { etag: expect.any(String) },
      },
      {
        operation: 'HeadObject',
        method: 'HEAD',
        responseBody: '',
        responseHeaders: { 'accept-ranges': 'bytes' },
      },
    ]);
  });
});
