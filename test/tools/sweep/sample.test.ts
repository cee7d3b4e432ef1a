import { describe, expect, it } from '@jest/globals';
import { PHASES, type Phase } from '../../../tools/sweep/faults.ts';
import { OPERATIONS, type Operation } from '../../../tools/sweep/operations.ts';
import { sampleSeed } from '../../../tools/sweep/sample.ts';
import { crashSweep, faultProblems, faultSweep } from '../../../tools/sweep/sweep.ts';

const seed = sampleSeed('SWEEP_SEED');
const replay = `Play it again with SWEEP_SEED=${seed} npm test -- tools/sweep.`;
const sample = { seed, sample: 1, onProgress: print };

const WITHOUT_KEYS = PHASES.filter((phase) => phase !== 'errors by key');
const WITHOUT_EVENT = PHASES.filter((phase) => phase !== 'behind');
const WITH_NEITHER = WITHOUT_KEYS.filter((phase) => phase !== 'behind');
const ABOUT_PEOPLE = WITH_NEITHER.filter((phase) => phase !== 'list');
const PHASES_OF: Readonly<Record<Operation, readonly Phase[]>> = {
  create: WITHOUT_KEYS,
  update: WITHOUT_KEYS,
  sleep: WITH_NEITHER,
  wake: WITH_NEITHER,
  delete: PHASES,
  sweep: WITHOUT_EVENT,
  due: WITH_NEITHER,
  accept: ABOUT_PEOPLE,
  'opened-pivotal': ABOUT_PEOPLE,
  'opened-github': ABOUT_PEOPLE,
  'delivered-pivotal': ABOUT_PEOPLE,
  'delivered-github': ABOUT_PEOPLE,
  'delivered-boards': ABOUT_PEOPLE,
  'pushed-pivotal': ABOUT_PEOPLE,
  'pushed-github': ABOUT_PEOPLE,
  'gone-pivotal': ABOUT_PEOPLE,
  'gone-github': ABOUT_PEOPLE,
  'accept-github': ABOUT_PEOPLE,
  'catch-up': ABOUT_PEOPLE,
  'labelled-pivotal': ABOUT_PEOPLE,
  'labelled-github': ABOUT_PEOPLE,
  status: ABOUT_PEOPLE,
  'command-lock': ABOUT_PEOPLE,
  'command-unlock': ABOUT_PEOPLE,
  'command-up': ABOUT_PEOPLE,
};

/** The names of tests that pass are not shown when many files run, and a sample should say what it was. */
function print(line: string): void {
  process.stderr.write(`sample of the sweeps, seed ${seed}: ${line}\n`);
}

describe(`a sample of the sweeps, seed ${seed}`, () => {
  it.each(OPERATIONS)('finishes a killed %s, not taken and taken', async (operation) => {
    const tallies = await crashSweep(operation, sample);
    expect(tallies).toHaveLength(1);
    for (const tally of tallies) expect({ replay, ...tally }).toMatchObject({ played: 2, failures: [] });
  });

  it.each(OPERATIONS)('gives a fault in each phase of %s its reason, and heals', async (operation) => {
    const rows = await faultSweep(operation, sample);
    expect({ replay, phases: rows.map(({ phase }) => phase) }).toMatchObject({
      phases: PHASES_OF[operation],
    });
    expect(rows.filter((row) => faultProblems(row).length > 0).map((row) => ({ replay, ...row }))).toEqual(
      [],
    );
  });
});
