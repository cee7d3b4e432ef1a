import { deepStrictEqual } from 'node:assert';
import { cpSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Bench, type Check, claim, type RunningWorld, type SkippedBecause } from '../workbench/check.ts';
import { act } from '../workbench/play-client.ts';
import { lastLines, outputOf, runProgram } from '../workbench/run-program.ts';

/** Clients of Pivotal Tracker's API v5, unchanged, against the world. */
export const pivotalClientChecks: readonly Check[] = [
  {
    name: 'salsita/go-pivotaltracker moves, labels, comments and is refused, whatever the seed',
    run: goClient,
  },
];

const SEEDS = [1, 2, 3];

/** Beside the folders of PATH, where Go's own installation puts it. */
const GO_PATH = [process.env['PATH'], '/usr/local/go/bin'].join(delimiter);

async function goClient(bench: Bench): Promise<SkippedBecause | undefined> {
  const folder = bench.scratch();
  cpSync(join(bench.root, 'tools', 'conformance', 'clients', 'go'), folder, { recursive: true });
  // Modules come from a proxy, or not at all: no repository is asked for them.
  const env = { ...process.env, PATH: GO_PATH, GOFLAGS: '-mod=readonly -buildvcs=false', GOVCS: '*:off' };
  const options = { cwd: folder, env, timeoutMs: 120_000 };
  const { status, stderr } = await runProgram('go', ['mod', 'download'], options);
  claim(!/checksum mismatch|SECURITY ERROR/.test(stderr), `go.sum names another module: ${stderr}`);
  if (status === null)
    return { skipped: `Go is not on this machine, or did not end: ${lastLines(stderr, 1)}` };
  if (status !== 0) return { skipped: `the module proxy does not give the client: ${lastLines(stderr, 2)}` };
  await outputOf('go', ['build', '-o', 'client', '.'], options);
  for (const seed of SEEDS) {
    const world = await bench.world({ seed });
    await prepare(world);
    const client = { PATH: process.env['PATH'], ...world.env };
    deepStrictEqual(JSON.parse(await outputOf(join(folder, 'client'), [], { env: client })), EXPECTED);
  }
  return undefined;
}

async function prepare(world: RunningWorld): Promise<void> {
  await act(world, 'tracker/person', { id: 103, name: 'Mr. C', email: 'mr-c@example.com' });
  await act(world, 'tracker/project', { id: 99, name: 'Shop', members: [103] });
  const story = { id: 123456789, project: 99, name: 'Check out', requester: 103 };
  await act(world, 'tracker/story', { ...story, labels: ['auto'], estimate: 2 });
  await act(world, 'tracker/story', { ...story, id: 123456790 });
}

const EXPECTED = {
  me: 'Greenroom',
  name: 'Check out',
  states: ['unstarted', 'started', 'started'],
  estimate: 2,
  labels: [['auto', 'staged'], ['auto']],
  comments: ['second'],
  members: 2,
  listed: 1,
  active: true,
  missing: [404, 'unfound_resource'],
  unestimated: [400, 'invalid_parameter'],
  stranger: true,
};
