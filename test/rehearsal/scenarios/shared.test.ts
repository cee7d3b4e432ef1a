import { describe, expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';
import { itMissesBreaks } from './missed-breaks.ts';

describe('a shared environment over a day', () => {
  it('runs what was sent last, while nobody holds it, and outlives every branch', async () => {
    const { status, output } = await rehearseCli('--scenario', 'shared');
    expect(output).toContain('All 7 steps are as they should be.');
    expect(status).toBe(0);
  });

  itMissesBreaks('shared', ['made', 'next', 'lock', 'where', 'night', 'release']);
});
