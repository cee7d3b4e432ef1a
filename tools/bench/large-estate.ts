import { REGION } from '../../rehearsal/world/client-variables.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { createObjectStore } from '../../src/adapters/aws/artifacts/object-store.ts';
import { tagsOf } from '../builders/facts.ts';
import { ownAccount } from '../runs/aws-access.ts';
import { runAction } from './contender.ts';

/** What one sweep took. */
export interface Sweep {
  readonly stacks: number;
  readonly branches: number;
  readonly orphans: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly total: number;
  readonly planned: number;
  readonly peakMiB: number;
  readonly ms: number;
}

/** Pages as large as the real ones: 100 entries. */
const PAGE = 100;

/** How often a sweep is played; its memory hangs on when V8 collects, which differs from run to run. */
export const SWEEPS = 5;

/** Of `SWEEPS` sweeps in new processes the one whose memory is in the middle. */
export async function measureSweeps(stacks: number, branches: number, orphans: number): Promise<Sweep> {
  const sweeps: Sweep[] = [];
  while (sweeps.length < SWEEPS) sweeps.push(await measureSweep(stacks, branches, orphans));
  const [middle] = sweeps.sort((a, b) => a.peakMiB - b.peakMiB).slice(SWEEPS >> 1);
  if (middle === undefined) throw new Error('No sweep was played.');
  return middle;
}

/** A sweep without the last write, over stacks of which each but the orphans has an open pull request. */
export async function measureSweep(stacks: number, branches: number, orphans: number): Promise<Sweep> {
  const world = await createRehearsalWorld({ seed: 12, pageSize: PAGE });
  try {
    furnish(world, stacks, branches, orphans);
    const from = world.log.next();
    const { outputs, peakMiB, ms } = await runAction(world, 'teardown', {
      select: 'orphaned',
      'dry-run': 'true',
      'max-deletions': String(orphans),
    });
    const entries = world.log.entries(from);
    const calls: Record<string, number> = {};
    for (const { operation } of entries) calls[operation] = (calls[operation] ?? 0) + 1;
    const result = JSON.parse(outputs['result'] ?? '{}') as { items?: { decision: string }[] };
    const planned = (result.items ?? []).filter(({ decision }) => decision === 'planned').length;
    return { stacks, branches, orphans, calls, total: entries.length, planned, peakMiB, ms };
  } finally {
    await world.close();
  }
}

function furnish(world: RehearsalWorld, stacks: number, branches: number, orphans: number): void {
  for (let index = 0; index < branches; index += 1) {
    const branch = `feature/${String(index).padStart(5, '0')}`;
    world.act('github', 'push', { branch, by: 'mr-a', silent: true });
    if (index < stacks - orphans) world.act('github', 'open', { branch, title: branch, by: 'mr-a' });
  }
  for (let index = 0; index < stacks; index += 1) {
    const branch = `feature/${String(index < stacks - orphans ? index : index + branches).padStart(5, '0')}`;
    world.act('cloudformation', 'seed', {
      name: `shop-${branch.replace('/', '-')}`,
      tags: tagsOf(branch),
      agedHours: 100,
    });
  }
}

/** What emptying a bucket took. */
export interface Emptying {
  readonly versions: number;
  readonly requests: number;
  readonly ms: number;
  readonly oneByOne: { readonly versions: number; readonly requests: number; readonly ms: number };
}

/** Empties a bucket of `versions` versions, and another of `few` by one request for each, on the same server. */
export async function measureEmptying(versions: number, few: number): Promise<Emptying> {
  const world = await createRehearsalWorld({ seed: 13, pageSize: 1000 });
  try {
    const env = world.env();
    const access = {
      region: REGION,
      endpoint: world.origin(),
      fetch: globalThis.fetch,
      credentials: {
        current: async () => ({
          accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
          secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
        }),
        forget: () => undefined,
      },
      sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
      random: Math.random,
    };
    fill(world, 'bench-many', versions);
    const from = world.log.next();
    const startedAt = performance.now();
    const { deleted } = await createObjectStore(access, ownAccount).empty('bench-many');
    const ms = performance.now() - startedAt;
    if (deleted !== versions) throw new Error(`${deleted} of ${versions} versions were deleted.`);
    const requests = world.log.next() - from;
    return { versions, requests, ms, oneByOne: await oneByOne(world, few) };
  } finally {
    await world.close();
  }
}

function fill(world: RehearsalWorld, bucket: string, versions: number): void {
  world.act('s3', 'create', { bucket, versioned: true });
  const versionsEach = versions % 4 === 0 ? 4 : 1;
  world.act('s3', 'fill', { bucket, objects: versions / versionsEach, versionsEach });
}

async function oneByOne(world: RehearsalWorld, versions: number): Promise<Emptying['oneByOne']> {
  const { S3 } = await import('@aws-sdk/client-s3');
  const env = world.env();
  const s3 = new S3({
    region: REGION,
    endpoint: world.origin(),
    forcePathStyle: true,
    credentials: { accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'rehearsal' },
  });
  const Bucket = 'bench-few';
  fill(world, Bucket, versions);
  const from = world.log.next();
  const startedAt = performance.now();
  for (;;) {
    const { Versions: found = [] } = await s3.listObjectVersions({ Bucket });
    if (found.length === 0) break;
    for (const { Key, VersionId } of found) await s3.deleteObject({ Bucket, Key, VersionId });
  }
  return { versions, requests: world.log.next() - from, ms: performance.now() - startedAt };
}
