import { expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

it('runs the module in a job without rights and provisions its template, from the first event to the end', async () => {
  const { status, output } = await rehearseCli('--scenario', 'made-template');
  expect(output).toContain('All 4 steps are as they should be.');
  expect(output).toContain('npm run rehearse -- --scenario made-template --break open');
  expect(output.match(/→ \w+ \(\w+\)/g)).toEqual([
    '→ created (template_made)',
    '→ created (environment_created)',
    '→ updated (announced)',
    '→ created (template_made)',
    '→ updated (environment_updated)',
    '→ updated (announced)',
    '→ deleted (environment_deleted)',
    '→ updated (announced)',
  ]);
  expect(status).toBe(0);
});
