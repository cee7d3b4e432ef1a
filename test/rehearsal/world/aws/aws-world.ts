import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { ElasticBeanstalkClient } from '@aws-sdk/client-elastic-beanstalk';
import {
  type DnsRecord,
  PeerError,
  type Route53World,
  type S3World,
} from '../../../../rehearsal/world/aws/protocol/peers.ts';
import { json, type Service } from '../../../../rehearsal/world/kernel/wire.ts';
import { createWorld, type WorldCore } from '../../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../../rehearsal/world/server.ts';

/** A world on a port, whose time stands still unless a test moves it, with clients that point at it. */
export async function startAwsWorld(
  builders: readonly ((core: WorldCore) => Service)[],
  options: { readonly seed?: number } = {},
) {
  const s3 = memoryS3();
  const route53 = memoryRoute53();
  const world = createWorld({ seed: options.seed ?? 1, speed: 0 }, [...builders, () => s3, () => route53]);
  const listening = await listen(world);
  const settings = {
    endpoint: listening.origin,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 1,
  };
  const cloudFormation = new CloudFormationClient(settings);
  const beanstalk = new ElasticBeanstalkClient(settings);
  return {
    world,
    s3,
    route53,
    cloudFormation,
    beanstalk,
    origin: listening.origin,
    /** Lets world seconds pass. */
    pass: (seconds: number) => world.core.clock.advance(seconds * 1000),
    async close() {
      cloudFormation.destroy();
      beanstalk.destroy();
      await listening.close();
    },
  };
}

export type AwsWorld = Awaited<ReturnType<typeof startAwsWorld>>;

const closed = {
  operationOf: () => 'none',
  isWrite: () => false,
  handle: () => json(501, {}),
  control: {},
  state: () => ({}),
};

interface MemoryBucket {
  readonly objects: Map<string, Uint8Array>;
  tags: Readonly<Record<string, string>>;
  versioned: boolean;
}

/** A stand-in for the S3 of the world: what its neighbours see of it. */
export function memoryS3(): S3World & { readonly buckets: Map<string, MemoryBucket> } {
  const buckets = new Map<string, MemoryBucket>();
  function require(name: string): MemoryBucket {
    const bucket = buckets.get(name);
    if (bucket === undefined) throw new PeerError('NoSuchBucket', 'The specified bucket does not exist', 404);
    return bucket;
  }
  return {
    ...closed,
    name: 's3',
    buckets,
    createBucket(name, options) {
      if (buckets.has(name)) throw new PeerError('BucketAlreadyOwnedByYou', 'Yours already', 409);
      buckets.set(name, { objects: new Map(), tags: options.tags, versioned: options.versioned });
    },
    updateBucket(name, options) {
      const bucket = require(name);
      bucket.tags = options.tags ?? bucket.tags;
      bucket.versioned = options.versioned ?? bucket.versioned;
    },
    deleteBucket(name) {
      if (require(name).objects.size > 0)
        throw new PeerError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
      buckets.delete(name);
    },
    hasBucket: (name) => buckets.has(name),
    objectBody: (bucket, key) => buckets.get(bucket)?.objects.get(key),
    deleteObject: (bucket, key) => void buckets.get(bucket)?.objects.delete(key),
  };
}

/** A stand-in for the Route 53 of the world, with one zone. */
export function memoryRoute53(): Route53World & { readonly records: Map<string, DnsRecord> } {
  const records = new Map<string, DnsRecord>();
  const keyOf = (name: string, type: string) => `${name.replace(/\.$/, '').toLowerCase()} ${type}`;
  return {
    ...closed,
    name: 'route53',
    records,
    upsertRecord(_zone, record) {
      records.set(keyOf(record.name, record.type), record);
    },
    deleteRecord(_zone, name, type) {
      if (!records.delete(keyOf(name, type)))
        throw new PeerError(
          'InvalidChangeBatch',
          `Tried to delete resource record set ${name} but it was not found`,
        );
    },
    zoneNamed: (name) => (name === 'preview.example.com.' ? 'Z00000000EXAMPLE' : undefined),
    record: (_zone, name, type) => records.get(keyOf(name, type)),
  };
}
