// Kills every operation at every request and plays every fault on its wire; see docs/faults.md, which `--write` makes.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { OPERATIONS, type Operation } from '../test/sweep/operations.ts';
import { faultsPage, type SweepResults } from '../test/sweep/page.ts';
import { crashSweep, faultProblems, faultSweep } from '../test/sweep/sweep.ts';
import { repositoryRoot } from './support/repository-root.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'all' },
    sample: { type: 'string' },
    operation: { type: 'string', multiple: true },
    only: { type: 'string' },
    workers: { type: 'string', default: '2' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

ownTemporaryFiles();
const startedAt = performance.now();
const operations = OPERATIONS.filter((each) => options.operation?.includes(each) ?? true);
const results = options.json ? await play(operations) : await playInParallel(operations);
if (options.json) writeFileSync(options.json, JSON.stringify(results));
else conclude(results);

async function play(some: readonly Operation[]): Promise<SweepResults> {
  const how = {
    seed: options.seed,
    ...(options.sample === undefined ? {} : { sample: Number(options.sample) }),
    onProgress: (line: string) => console.error(line),
  };
  const crashes = [];
  const faults = [];
  for (const operation of some) {
    if (options.only !== 'faults') crashes.push(...(await crashSweep(operation, how)));
    if (options.only !== 'crash') faults.push(...(await faultSweep(operation, how)));
  }
  return { crashes, faults };
}

/** One process for each operation, a few at a time. */
async function playInParallel(some: readonly Operation[]): Promise<SweepResults> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-sweep-'));
  const waiting = [...some];
  const files: string[] = [];
  const given = process.argv.slice(2).filter((each) => each !== '--write');
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const file = join(folder, `${next}.json`);
      await run([...withoutOperation(given), '--operation', next, '--json', file]);
      files.push(file);
    }
  }
  await Promise.all(Array.from({ length: Number(options.workers) }, work));
  const parts = files.sort().map((file) => JSON.parse(readFileSync(file, 'utf8')) as SweepResults);
  return { crashes: parts.flatMap((part) => part.crashes), faults: parts.flatMap((part) => part.faults) };
}

function withoutOperation(given: readonly string[]): readonly string[] {
  return given.filter((each, index) => each !== '--operation' && given[index - 1] !== '--operation');
}

function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`A part ended with ${code}.`))));
  });
}

function conclude(found: SweepResults): void {
  const wrong = [
    ...found.crashes.flatMap(({ failures }) =>
      failures.map(
        ({ point, struck, problems }) => `${JSON.stringify(point)} at ${struck}: ${problems.join(' | ')}`,
      ),
    ),
    ...found.faults.flatMap((row) =>
      faultProblems(row).map(
        (problem) => `${row.operation} ${row.call}, ${row.fault}, ${row.times}: ${problem}`,
      ),
    ),
  ];
  for (const line of wrong) console.log(line.slice(0, 600));
  const page = faultsPage(found, { commit: commit(), seed: options.seed, sample: options.sample });
  if (options.write) writeFileSync(join(repositoryRoot, 'docs', 'faults.md'), page);
  const played = found.crashes.reduce((sum, { played: each }) => sum + each, 0);
  console.log(
    `${played} kills and ${found.faults.length} faults in ${Math.round((performance.now() - startedAt) / 1000)} s; ${wrong.length} not as expected.`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

function commit(): string {
  const given = process.env['GITHUB_SHA'];
  if (given) return given.slice(0, 7);
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  }).trim();
}
