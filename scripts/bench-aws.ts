// Measures how the actions treat AWS, on the rehearsal's world: how soon they see that a stack has settled, what waiting and
// a deployment of nothing cost, how a sweep grows with the estate, and how a large bucket is emptied. A peer's bundle is
// played beside ours on the same server where it is there.
import { runCommand, wholeNumber } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { type Beside, besideRows, measureBeside } from '../tools/bench/beside.ts';
import { PEER, peerIsThere } from '../tools/bench/contender.ts';
import { measureEmptying, measureSweep, measureSweeps } from '../tools/bench/large-estate.ts';
import { measureWaits } from '../tools/bench/reaction.ts';
import { estateRows, misses, orphanRow, type Row, tableOf, waitRows } from '../tools/bench/table.ts';

const COMMAND = {
  usage:
    'npm run bench:aws -- [--minutes N] [--stacks N] [--branches N] [--versions N] [--one-by-one N] [--peer FOLDER] [--beside]',
  about: `Measures how the actions treat AWS, on the rehearsal's world, and fails where a limit is missed.

  --minutes N     how long the long wait is (3)
  --stacks N      how many stacks the large estate has (2000); the small one has a tenth
  --branches N    how many branches it has (5000)
  --versions N    how many object versions the bucket holds (100000)
  --one-by-one N  how many the plain loop beside it empties (5000)
  --beside        only what one branch costs, with 1, 100 and 1,000 of everything beside it
  --peer FOLDER   where the bundle of aws-cloudformation-github-deploy is`,
  options: {
    peer: { type: 'string', default: PEER },
    beside: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '3' },
    stacks: { type: 'string', default: '2000' },
    branches: { type: 'string', default: '5000' },
    versions: { type: 'string', default: '100000' },
    'one-by-one': { type: 'string', default: '5000' },
  },
} as const;

/** The sizes, checked before anything is measured. */
interface Sizes {
  readonly minutes: number;
  readonly stacks: number;
  readonly branches: number;
  readonly versions: number;
  readonly oneByOne: number;
}

ownTemporaryFiles();
await runCommand(COMMAND, async (values) => {
  if (values.beside) return told(await beside());
  const atLeast = (least: number, name: 'minutes' | 'stacks' | 'branches' | 'versions' | 'one-by-one') =>
    wholeNumber(name, values[name], { least });
  return measure(values.peer, {
    minutes: atLeast(1, 'minutes'),
    stacks: atLeast(10, 'stacks'),
    branches: atLeast(10, 'branches'),
    versions: atLeast(1, 'versions'),
    oneByOne: atLeast(1, 'one-by-one'),
  });
});

async function beside(): Promise<readonly Row[]> {
  const all: Beside[] = [];
  for (const many of [1, 100, 1_000]) all.push(await measureBeside(many));
  return besideRows(all);
}

function told(rows: readonly Row[]): number {
  console.log(tableOf(rows));
  for (const row of misses(rows)) console.error(`Missed: ${row.what} (${row.limit}): ${row.measured}.`);
  return misses(rows).length > 0 ? 1 : 0;
}

async function measure(peerFolder: string, sizes: Sizes): Promise<number> {
  const peer = peerIsThere(peerFolder) ? peerFolder : undefined;
  if (peer === undefined)
    console.error('The bundle of aws-cloudformation-github-deploy is not there, so it is left out.');
  const { minutes, stacks, branches, versions, oneByOne } = sizes;
  const small = await measureSweeps(Math.floor(stacks / 10), Math.floor(branches / 10), 5);
  const large = await measureSweeps(stacks, branches, 5);
  const orphaned = await measureSweep(small.stacks, small.branches, Math.min(55, small.stacks));
  const emptying = await measureEmptying(versions, oneByOne);
  const waits = await measureWaits(peer, minutes);

  const rows: readonly Row[] = [
    ...waitRows(waits),
    ...estateRows(small, large, emptying),
    orphanRow(small, orphaned),
    ...(await beside()),
  ];
  return told(rows);
}
