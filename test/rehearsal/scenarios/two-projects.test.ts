import { describe, expect, it } from '@jest/globals';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

const BREAKS = ['open', 'fail', 'mend', 'close'] as const;
const seed = sampleSeed('LIFE_SEED');

describe('two projects of one repository', () => {
  it('have one comment with a row of each, until the pull request is closed', async () => {
    const { status, output } = await rehearseCli('--scenario', 'two-projects');
    expect(output).toContain('All 4 steps are as they should be.');
    expect(output).toMatch(/PR #\d+ comment: ### 2 environments: 1 failed, 1 ready/);
    expect(status).toBe(0);
  });

  it.each(playsWhole() ? BREAKS : pickerOf(seed)(BREAKS, 1))(
    'are missed where step %s goes wrong',
    async (step) => {
      const { status, output } = await rehearseCli('--scenario', 'two-projects', '--break', step);
      expect(output).toMatch(new RegExp(`The rehearsal failed in step \\d \\(${step}\\)`));
      expect(status).toBe(1);
    },
  );
});
