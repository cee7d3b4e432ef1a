import { join } from 'node:path';
import { type Bench, type Check, claim, type SkippedBecause, type Told } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';
import { compareOutcomes, type Outcomes } from './call-differences.ts';
import { FAKECLOUD, MINISTACK, MOTO, onFreshCloud, type PeerCloudKind } from './peer-clouds.ts';

/** The same calls, above all wrong ones, to the world and to clouds that others wrote: where one of those refuses, so must the world. */
export const callByCallChecks: readonly Check[] = [MOTO, MINISTACK, FAKECLOUD].map((kind) => ({
  name: `call by call, the world is nowhere laxer than ${kind.name}, which can refute ${kind.refutes}`,
  waits: true,
  run: (bench) => agrees(bench, kind),
}));

const COMMON = ['s3', 'route53', 'sts', 'cloudformation', 'ecr', 'logs', 'rds'];

/** Services that the peer has; calls of others would all be refused. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  moto: [...COMMON, 'elasticbeanstalk'],
  ministack: COMMON,
  fakecloud: [...COMMON, 'elasticbeanstalk'],
};

async function agrees(bench: Bench, kind: PeerCloudKind): Promise<SkippedBecause | Told> {
  let told = '';
  const skipped = await onFreshCloud(bench, kind, async (url) => {
    const world = await bench.world();
    const [ours, theirs] = await Promise.all([
      callAll(bench, world.origin, SERVICES[kind.name]),
      callAll(bench, url, SERVICES[kind.name]),
    ]);
    const found = compareOutcomes(kind.name, ours, theirs);
    claim(found.problems.length === 0, found.problems.join(' | '));
    told = `${found.compared} calls, ${found.stricter} of which only the world refuses, ${found.known} known differences`;
  });
  return skipped ?? { told };
}

/** How the cloud at that address takes the calls of some services, or of all. */
export async function callAll(
  bench: Bench,
  url: string,
  services: readonly string[] = [],
): Promise<Outcomes> {
  const script = join(bench.root, 'tools', 'conformance', 'clients', 'calls');
  const env = {
    PATH: process.env['PATH'],
    HOME: bench.scratch(),
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'AKIAREHEARSAL0000000',
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
  };
  return JSON.parse(await outputOf(bench.tool('python'), [script, ...services], { env })) as Outcomes;
}
