import { describe, expect, it } from '@jest/globals';
import { sampleSeed } from '../support/sample-seed.ts';
import { OPERATIONS } from './operations.ts';
import { crashSweep, faultProblems, faultSweep } from './sweep.ts';

const seed = sampleSeed('SWEEP_SEED');
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
