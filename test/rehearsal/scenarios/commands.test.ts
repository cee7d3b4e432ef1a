import { describe, expect, it } from '@jest/globals';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

const BREAKS = ['down', 'refuse', 'correct', 'up', 'extend', 'list'] as const;
const seed = sampleSeed('LIFE_SEED');

describe('commands in comments', () => {
  it('are carried out, refused and corrected by the workflow that a team pastes', async () => {
    const { status, output } = await rehearseCli('--scenario', 'command');
    expect(output).toContain('All 7 steps are as they should be.');
    expect(status).toBe(0);
  });

  it.each(playsWhole() ? BREAKS : pickerOf(seed)(BREAKS, 1))(
    'are missed where step %s goes wrong',
    async (step) => {
      const { status, output } = await rehearseCli('--scenario', 'command', '--break', step);
      expect(output).toMatch(new RegExp(`The rehearsal failed in step \\d \\(${step}\\)`));
      expect(status).toBe(1);
    },
  );
});
