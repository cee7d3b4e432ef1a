import { describe, expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';
import { itMissesBreaks } from './missed-breaks.ts';

describe('commands in comments', () => {
  it('are carried out, refused and corrected by the workflow that a team pastes', async () => {
    const { status, output } = await rehearseCli('--scenario', 'command');
    expect(output).toContain('All 9 steps are as they should be.');
    expect(status).toBe(0);
  });

  itMissesBreaks('command', ['down', 'refuse', 'correct', 'up', 'extend', 'list', 'pin', 'unpin']);
});
