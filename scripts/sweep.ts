// Kills every operation at every request and plays every fault on its wire; see docs/faults.md, which `--write` makes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneOf, runCommand, wholeNumber } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { OPERATIONS, type Operation } from '../tools/sweep/operations.ts';
import { faultsPage, type SweepResults } from '../tools/sweep/page.ts';
import { commitInShort, playParts } from '../tools/sweep/parts.ts';
import { crashSweep, faultProblems, faultSweep } from '../tools/sweep/sweep.ts';

const COMMAND = {
  usage:
    'npm run sweep -- [--operation NAME] [--only crash|faults|behind] [--sample N] [--seed S] [--workers N] [--write]',
  about: `Kills every operation at every request, and plays every fault on its wire.

  --operation NAME  only this one, and can be given again: ${OPERATIONS.join(', ')}
  --only PART       only the kills (crash), only the faults, or of these only where GitHub's reads are behind
  --sample N        at most N kills of each recovery and phase, and 24 times as many faults (1: one of each phase)
  --seed S          any word; decides which ones a sample takes
  --workers N       how many operations are played side by side (2)
  --write           makes docs/faults.md
  --json FILE       plays in this process and writes what came out, without a word about it`,
  options: {
    seed: { type: 'string', default: 'all' },
    sample: { type: 'string' },
    operation: { type: 'string', multiple: true },
    only: { type: 'string' },
    workers: { type: 'string', default: '2' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
} as const;

interface Request {
  readonly seed: string;
  readonly sample?: number;
  readonly operations: readonly Operation[];
  readonly only: 'crash' | 'faults' | 'behind' | undefined;
}

ownTemporaryFiles();
const startedAt = performance.now();

await runCommand(COMMAND, async ({ seed, sample, operation, only, workers, json, write }) => {
  const request: Request = {
    seed,
    ...(sample === undefined ? {} : { sample: wholeNumber('sample', sample, { least: 1 }) }),
    operations: operation?.map((each) => oneOf('operation', each, OPERATIONS)) ?? OPERATIONS,
    only: only === undefined ? undefined : oneOf('only', only, ['crash', 'faults', 'behind']),
  };
  if (json === undefined)
    return conclude(
      await playInParallel(request, wholeNumber('workers', workers, { least: 1 })),
      request,
      write,
    );
  writeFileSync(json, JSON.stringify(await play(request)));
  return 0;
});

async function play({ operations, only, ...how }: Request): Promise<SweepResults> {
  const crashes = [];
  const faults = [];
  for (const operation of operations) {
    const options = {
      ...how,
      ...(only === 'behind' ? { phase: only } : {}),
      onProgress: (line: string) => console.error(line),
    };
    if (only === undefined || only === 'crash') crashes.push(...(await crashSweep(operation, options)));
    if (only !== 'crash') faults.push(...(await faultSweep(operation, options)));
  }
  return { crashes, faults };
}

/** One process for each operation, a few at a time. */
async function playInParallel(request: Request, workers: number): Promise<SweepResults> {
  const args = argumentsOf(request);
  const sorted = [...request.operations].sort();
  const parts = await playParts<SweepResults>(
    import.meta.filename,
    sorted.map((each) => [...args, '--operation', each]),
    workers,
  );
  return { crashes: parts.flatMap((part) => part.crashes), faults: parts.flatMap((part) => part.faults) };
}

function argumentsOf({ seed, sample, only }: Request): readonly string[] {
  return [
    ...['--seed', seed],
    ...(sample === undefined ? [] : ['--sample', String(sample)]),
    ...(only === undefined ? [] : ['--only', only]),
  ];
}

function conclude(found: SweepResults, { seed, sample }: Request, write: boolean): number {
  const wrong = [
    ...found.crashes.flatMap(({ failures }) =>
      failures.map(
        ({ point, struck, problems }) => `${JSON.stringify(point)} at ${struck}: ${problems.join(' | ')}`,
      ),
    ),
    ...found.faults.flatMap((row) =>
      faultProblems(row).map(
        (problem) => `${row.operation} ${row.action} ${row.call}, ${row.fault}, ${row.times}: ${problem}`,
      ),
    ),
  ];
  for (const line of wrong) console.log(line.slice(0, 600));
  const page = faultsPage(found, {
    commit: commitInShort(),
    seed,
    sample: sample === undefined ? undefined : String(sample),
  });
  if (write) writeFileSync(join(repositoryRoot, 'docs', 'faults.md'), page);
  const played = found.crashes.reduce((sum, { played: each }) => sum + each, 0);
  console.log(
    `${played} kills and ${found.faults.length} faults in ${Math.round((performance.now() - startedAt) / 1000)} s; ${wrong.length} not as expected.`,
  );
  return wrong.length === 0 ? 0 : 1;
}
