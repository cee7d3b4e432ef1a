// Measures how the actions treat AWS, on the rehearsal's world: how soon they see that a stack has settled, what waiting and
// a deployment of nothing cost, how a sweep grows with the estate, and how a large bucket is emptied. A peer's bundle is
// played beside ours on the same server where it is there.
import { parseArgs } from 'node:util';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { PEER, peerIsThere } from './bench/contender.ts';
import { measureEmptying, measureSweep } from './bench/large-estate.ts';
import { measureWaits } from './bench/reaction.ts';
import { estateRows, misses, type Row, tableOf, waitRows } from './bench/table.ts';

const { values: options } = parseArgs({
  options: {
    peer: { type: 'string', default: PEER },
    minutes: { type: 'string', default: '3' },
    stacks: { type: 'string', default: '2000' },
    branches: { type: 'string', default: '5000' },
    versions: { type: 'string', default: '100000' },
    'one-by-one': { type: 'string', default: '5000' },
  },
});

ownTemporaryFiles();
const peer = peerIsThere(options.peer) ? options.peer : undefined;
if (peer === undefined)
  console.error('The bundle of aws-cloudformation-github-deploy is not there, so it is left out.');

const stacks = Number(options.stacks);
const branches = Number(options.branches);
const small = await measureSweep(stacks / 10, branches / 10, 5);
const large = await measureSweep(stacks, branches, 5);
const emptying = await measureEmptying(Number(options.versions), Number(options['one-by-one']));
const waits = await measureWaits(peer, Number(options.minutes));

const rows: readonly Row[] = [...waitRows(waits), ...estateRows(small, large, emptying)];
console.log(tableOf(rows));
for (const row of misses(rows)) console.error(`Missed: ${row.what} (${row.limit}): ${row.measured}.`);
process.exitCode = misses(rows).length > 0 ? 1 : 0;
