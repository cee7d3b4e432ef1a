/** Runs the tests. Arguments are handed to jest, so `npm test -- test/domain` runs a part. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

mkdirSync(join(repositoryRoot, '.reports'), { recursive: true });
const result = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    join(repositoryRoot, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--json',
    '--outputFile=.reports/jest.json',
    // Jest leaves one core to itself, which on two cores is half of them.
    '--maxWorkers=100%',
    ...process.argv.slice(2),
  ],
  // With --json jest keeps its own output on the error stream and repeats the report on the other one.
  { cwd: repositoryRoot, stdio: ['ignore', 'ignore', 'inherit'] },
);
if (result.error) console.error(`Could not start jest: ${result.error.message}.`);
process.exitCode = result.status ?? 1;
