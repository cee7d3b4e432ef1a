import { expect, it } from '@jest/globals';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

/**
 * Shows that a scenario turns red in the step whose action does nothing: in one of these steps by the commit, and in all of them where the
 * whole is played.
 */
export function itMissesBreaks(scenario: string, steps: readonly string[]): void {
  const seed = sampleSeed('LIFE_SEED');
  it.each(playsWhole() ? steps : pickerOf(seed)(steps, 1))(
    'is missed where step %s goes wrong',
    async (step) => {
      const { status, output } = await rehearseCli('--scenario', scenario, '--break', step);
      expect(output).toMatch(new RegExp(`The rehearsal failed in step \\d \\(${step}\\)`));
      expect(status).toBe(1);
    },
  );
}
