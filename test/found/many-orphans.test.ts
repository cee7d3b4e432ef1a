import { expect, it } from '@jest/globals';
import { withGround } from '../support/set-ups/with-ground.ts';

// docs.github.com, "Rate limits for the REST API": all jobs of a repository share 1,000 requests an hour (NixOS/nixpkgs#413832).
const here = withGround();

/** How many requests to GitHub a sweep made that its limit counts, and what it said. */
async function sweep(inputs: Readonly<Record<string, string>>) {
  const from = here.world.log.next();
  const { report } = await here.sweep(inputs);
  if (report === 'killed') throw new Error('Nobody was to kill it.');
  const asked = here.world.log.entries(from).filter(({ service }) => service === 'github').length;
  return { report, asked };
}

function furnish(count: number): void {
  for (let index = 0; index < count; index += 1) here.stack(`shop-gone-${index}`, `gone-${index}`);
}

it('spends the requests of an hour by plan, says what is left, and goes on with the next run until nothing is left', async () => {
  furnish(70);
  const limits = { 'max-deletions': '2000', 'max-fraction': '1' };
  const first = await sweep(limits);
  expect(first.report).toMatchObject({
    decision: 'deleted',
    reasonCode: 'environment_deleted',
    sentence: expect.stringMatching(
      / 11 more environments wait for a later run, because GitHub answers only so many requests in an hour\.$/,
    ),
  });
  expect(first.asked).toBeLessThan(900);
  const waiting = first.report.items?.filter(({ reasonCode }) => reasonCode === 'throttled') ?? [];
  expect(waiting.map(({ decision }) => decision)).toEqual(Array(11).fill('skipped'));
  expect(here.standing()).toEqual(waiting.map(({ name }) => name).sort());

  here.world.clock.advance(3_600_000);
  const second = await sweep(limits);
  expect(second.report).toMatchObject({ decision: 'deleted' });
  expect(second.report.sentence).not.toContain('wait');
  expect(here.standing()).toEqual([]);
}, 120_000);

it('asks the brake before environments cost requests', async () => {
  furnish(120);
  const { report, asked } = await sweep({});
  expect(report).toMatchObject({
    decision: 'refused',
    reasonCode: 'brake',
    sentence: expect.stringContaining('would take down 120 environments'),
  });
  expect(asked).toBeLessThan(20);
});

it('begins nothing where other jobs of the hour have spent the requests, and fails nothing', async () => {
  furnish(3);
  const token = here.world.github.token({ kind: 'workflow', permissions: { contents: 'read' } });
  for (let count = 0; count < 950; count += 1)
    await fetch(`${here.world.env()['GITHUB_API_URL']}/repos/octo-org/shop`, {
      headers: { authorization: `token ${token}` },
    });
  const { report } = await sweep({});
  expect(report).toMatchObject({
    decision: 'skipped',
    reasonCode: 'throttled',
    sentence: '3 environments wait for a later run, because GitHub answers only so many requests in an hour.',
  });
  expect(here.standing()).toEqual(['shop-gone-0', 'shop-gone-1', 'shop-gone-2']);
}, 60_000);
