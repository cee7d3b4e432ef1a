import { describe, expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';
import { itMissesBreaks } from './missed-breaks.ts';

describe("a fork's commit by command", () => {
  it('gets an environment without rights, whatever it asks for, and moves by a word alone', async () => {
    const { status, output } = await rehearseCli('--scenario', 'fork');
    expect(output).toContain('All 8 steps are as they should be.');
    expect(status).toBe(0);
  });

  itMissesBreaks('fork', ['open', 'name', 'up', 'refuse', 'again', 'down', 'close']);
});
