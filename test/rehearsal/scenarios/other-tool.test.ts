import { expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

it('provisions what another tool deploys, tells it so, and leaves the rest alone', async () => {
  const { status, output } = await rehearseCli('--scenario', 'other-tool');
  expect(output).toContain('All 5 steps are as they should be.');
  expect(output).toContain('npm run rehearse -- --scenario other-tool --break deploy');
  expect(output).toContain('Deployments: v1 to staging: in_progress, success');
  expect(status).toBe(0);
});
