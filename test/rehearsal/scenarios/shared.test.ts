import { describe, expect, it } from '@jest/globals';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

const BREAKS = ['made', 'next', 'lock', 'where', 'night', 'release'] as const;
const seed = sampleSeed('LIFE_SEED');

describe('a shared environment over a day', () => {
  it('runs what was sent last, while nobody holds it, and outlives every branch', async () => {
    const { status, output } = await rehearseCli('--scenario', 'shared');
    expect(output).toContain('All 7 steps are as they should be.');
    expect(status).toBe(0);
  });

  it.each(playsWhole() ? BREAKS : pickerOf(seed)(BREAKS, 1))(
    'is missed where step %s goes wrong',
    async (step) => {
      const { status, output } = await rehearseCli('--scenario', 'shared', '--break', step);
      expect(output).toMatch(new RegExp(`The rehearsal failed in step \\d \\(${step}\\)`));
      expect(status).toBe(1);
    },
  );
});
