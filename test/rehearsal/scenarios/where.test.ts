import { expect, it } from '@jest/globals';
import { rehearseCli } from '../../support/runs/rehearse-cli.ts';

it('lists the environments of several people, and says what nobody could see', async () => {
  const { status, output } = await rehearseCli('--scenario', 'where');
  expect(output).toContain('All 3 steps are as they should be.');
  expect(output).toContain('npm run rehearse -- --scenario where --break open');
  expect(output.match(/→ \w+ \(\w+\)/g)).toEqual([
    '→ created (environment_created)',
    '→ failed (stack_failed)',
    '→ created (environments_listed)',
    '→ failed (access_denied)',
  ]);
  expect(output.match(/Listed: .*/g)?.slice(0, 4)).toEqual([
    expect.stringMatching(
      /^Listed: archive-lamps-\w{8} \| preview \| failed \| lamps \| \w{7} \| #29 \| mr-b \|/,
    ),
    expect.stringMatching(/^Listed: archive-new-cellar-room \| preview \| preparing \| new-cellar-room \|/),
    expect.stringMatching(
      /^Listed: archive-shelves-\w{8} \| preview \| ready \| shelves \| \w{7} \| #28 \| mr-a \|/,
    ),
    expect.stringMatching(/^Listed: archive-old-attic-room \| preview \| asleep \| old-attic-room \|/),
  ]);
  expect(status).toBe(0);
});
