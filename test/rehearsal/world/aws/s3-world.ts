import { S3Client } from '@aws-sdk/client-s3';
import type { S3World } from '../../../../rehearsal/world/aws/protocol/peers.ts';
import { createS3 } from '../../../../rehearsal/world/aws/s3/s3.ts';
import { CREDENTIALS, startWorld } from '../with-world.ts';

/** A world of S3 alone, with a client of it. */
export async function started(seed = 1, region = 'eu-central-1') {
  const running = await startWorld([createS3], seed);
  const client = new S3Client({ endpoint: running.origin, region, credentials: CREDENTIALS });
  return { ...running, client, peer: running.world.core.peer('s3') as S3World };
}

/** The same, with the empty bucket shop-uploads. */
export async function withBucket(versioned: boolean, seed = 1) {
  const running = await started(seed);
  await running.drive('s3/create', { bucket: 'shop-uploads', versioned });
  return { ...running, Bucket: 'shop-uploads' };
}
