import { describe, expect, it } from '@jest/globals';
import { LABEL_SCENARIOS } from '../../../rehearsal/scenarios/catalogue.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

describe('a label of the story that decides who gets an environment', () => {
  it.concurrent.each(LABEL_SCENARIOS.map(({ name, steps }) => [name, steps.length] as const))(
    'is played by the workflows that a team gets: %s',
    async (name, steps) => {
      const { status, output } = await rehearseCli('--scenario', name);
      expect(output).toContain(`All ${steps} steps are as they should be.`);
      expect(status).toBe(0);
    },
  );

  it.each([
    ['asks', 'on the pull request in time'],
    ['finds', 'found by the look'],
  ])('is not shown where step %s goes wrong, so that it must be %s', async (step) => {
    const { status, output } = await rehearseCli('--scenario', 'label-github', '--break', step);
    expect(output).toMatch(new RegExp(`The rehearsal failed in step \\d \\(${step}\\)`));
    expect(status).toBe(1);
  });
});
