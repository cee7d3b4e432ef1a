import { describe, expect, it } from '@jest/globals';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

const BREAKS = ['lock', 'push', 'merge', 'unlock'] as const;
const seed = sampleSeed('LIFE_SEED');

describe('a lock in a comment', () => {
  it('holds an environment against a push and a merge, until somebody releases it', async () => {
    const { status, output } = await rehearseCli('--scenario', 'lock');
    expect(output).toContain('All 5 steps are as they should be.');
    expect(status).toBe(0);
  });

  it.each(playsWhole() ? BREAKS : pickerOf(seed)(BREAKS, 1))(
    'is missed where step %s goes wrong',
    async (step) => {
      const { status, output } = await rehearseCli('--scenario', 'lock', '--break', step);
      expect(output).toMatch(new RegExp(`The rehearsal failed in step \\d \\(${step}\\)`));
      expect(status).toBe(1);
    },
  );
});
