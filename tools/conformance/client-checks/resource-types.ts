import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Bench, type Check, claim, type Told } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';

/** What the world takes for a resource type, and for a change that replaces one, is what AWS's schemas say. */
export const resourceTypeChecks: readonly Check[] = [
  { name: "the world's table of resource types is that of AWS's own schemas", run: table },
];

const SCRIPT = join('tools', 'conformance', 'clients', 'resource_types.py');
const PACK = join('tools', 'conformance', 'clients', 'pack-types.mjs');
const KEPT = join('rehearsal', 'world', 'aws', 'cloudformation', 'types', 'resource-types.txt.br');
/** What the table may weigh in the repository. */
const MOST_BYTES = 100_000;

async function table(bench: Bench): Promise<Told> {
  const told = await outputOf(bench.tool('python'), [join(bench.root, SCRIPT)]);
  const packed = readFileSync(join(bench.root, KEPT));
  const kept = brotliDecompressSync(packed).toString('utf8');
  claim(
    told === kept,
    `${KEPT} is not what cfn-lint carries now: run .tools/venv/bin/python ${SCRIPT} | node ${PACK}, and look what of the world it changes. ${firstDifference(kept, told)}`,
  );
  claim(
    packed.byteLength <= MOST_BYTES,
    `${KEPT} has ${packed.byteLength} bytes; ${MOST_BYTES} is the most.`,
  );
  const types = kept.split('\n').filter((line) => line !== '' && !line.endsWith('::'));
  return { told: `${types.length} types in ${packed.byteLength} bytes` };
}

function firstDifference(kept: string, told: string): string {
  const lines = kept.split('\n');
  const other = told.split('\n').find((line, index) => line !== lines[index]);
  return `The first line that differs begins with ${other?.slice(0, 60) ?? 'nothing'}.`;
}
