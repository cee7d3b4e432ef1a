import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../scripts/support/repository-root.ts';
import { OPERATIONS } from './operations.ts';
import { crashSweep, faultProblems, faultSweep } from './sweep.ts';

/** The commit, so that every commit tries other points and each failure can be played again. */
function seedOf(): string {
  const given = process.env['SWEEP_SEED'] ?? process.env['GITHUB_SHA'];
  if (given) return given;
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repositoryRoot, encoding: 'utf8' }).trim();
  } catch {
    return 'without a commit';
  }
}

const seed = seedOf();
const replay = `Play it again with SWEEP_SEED=${seed} npm test -- test/sweep.`;

describe(`a sample of the sweeps, seed ${seed}`, () => {
  it.each(OPERATIONS)('finishes a killed %s, not taken and taken', async (operation) => {
    for (const tally of await crashSweep(operation, { seed, sample: 1 })) {
      expect({ replay, ...tally }).toMatchObject({ played: 2, failures: [] });
    }
  });

  it.each(OPERATIONS)('gives a fault during %s its reason, and heals', async (operation) => {
    for (const row of await faultSweep(operation, { seed, sample: 1 }))
      expect({ replay, row, problems: faultProblems(row) }).toMatchObject({ problems: [] });
  });
});
