import { describe, expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';
import { itMissesBreaks } from './missed-breaks.ts';

describe('what people see of an environment', () => {
  it('is there from the first moment, and tells a failure and the recovery in the same places', async () => {
    const { status, output } = await rehearseCli('--scenario', 'announce');
    expect(output).toContain('All 3 steps are as they should be.');
    expect(output).toMatch(/comment at 09:00: ### The environment is being prepared/);
    expect(output).toMatch(/Slack thread: .*Commit \w{7} could not be deployed/);
    expect(output).toMatch(/Slack thread: It works again\. Ready: /);
    expect(status).toBe(0);
  });

  itMissesBreaks('announce', ['wait', 'fail', 'recover']);
});
