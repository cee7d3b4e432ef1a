import { describe, expect, it } from '@jest/globals';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

const BREAKS = ['open', 'name', 'up', 'refuse', 'again', 'down', 'close'] as const;
const seed = sampleSeed('LIFE_SEED');

describe("a fork's commit by command", () => {
  it('gets an environment without rights, whatever it asks for, and moves by a word alone', async () => {
    const { status, output } = await rehearseCli('--scenario', 'fork');
    expect(output).toContain('All 8 steps are as they should be.');
    expect(status).toBe(0);
  });

  it.each(playsWhole() ? BREAKS : pickerOf(seed)(BREAKS, 1))(
    'is missed where step %s goes wrong',
    async (step) => {
      const { status, output } = await rehearseCli('--scenario', 'fork', '--break', step);
      expect(output).toMatch(new RegExp(`The rehearsal failed in step \\d \\(${step}\\)`));
      expect(status).toBe(1);
    },
  );
});
