import { describe, expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';
import { itMissesBreaks } from './missed-breaks.ts';

describe('two projects of one repository', () => {
  it('have one comment with a row of each, until the pull request is closed', async () => {
    const { status, output } = await rehearseCli('--scenario', 'two-projects');
    expect(output).toContain('All 4 steps are as they should be.');
    expect(output).toMatch(/PR #\d+ comment: ### 2 environments: 1 failed, 1 ready/);
    expect(status).toBe(0);
  });

  itMissesBreaks('two-projects', ['open', 'fail', 'mend', 'close']);
});
