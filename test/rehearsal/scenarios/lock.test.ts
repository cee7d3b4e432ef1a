import { describe, expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';
import { itMissesBreaks } from './missed-breaks.ts';

describe('a lock in a comment', () => {
  it('holds an environment against a push and a merge, until somebody releases it', async () => {
    const { status, output } = await rehearseCli('--scenario', 'lock');
    expect(output).toContain('All 5 steps are as they should be.');
    expect(status).toBe(0);
  });

  itMissesBreaks('lock', ['lock', 'push', 'merge', 'unlock']);
});
