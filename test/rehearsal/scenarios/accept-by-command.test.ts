import { describe, expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';
import { itMissesBreaks } from './missed-breaks.ts';

describe('a judgement in a comment', () => {
  it('is refused, tells the author, and merges at once, by the workflow that a team pastes', async () => {
    const { status, output } = await rehearseCli('--scenario', 'accept-by-command');
    expect(output).toContain('All 7 steps are as they should be.');
    expect(status).toBe(0);
  });

  itMissesBreaks('accept-by-command', ['refuse', 'reject', 'accept']);
});
