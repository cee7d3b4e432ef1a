import { expect, it } from '@jest/globals';
import { withGround } from '../support/set-ups/with-ground.ts';
import { openDeployment } from '../support/world/deployments.ts';
import { mostWrites } from '../support/world/most-writes.ts';

// docs.github.com, "Rate limits for the REST API": all jobs of a repository share 1,000 requests an hour (NixOS/nixpkgs#413832).
const here = withGround();

/** How many requests to GitHub a sweep made that its limit counts, and what it said. */
async function sweep(inputs: Readonly<Record<string, string>>) {
  const from = here.world.log.next();
  const { report } = await here.sweep(inputs);
  if (report === 'killed') throw new Error('Nobody was to kill it.');
  const asked = here.world.log.entries(from).filter(({ service }) => service === 'github').length;
  const entries = here.world.log.entries(from);
  const writes = entries.filter(({ service, write }) => service === 'github' && write).length;
  return { report, asked, writes, inAMinute: mostWrites(entries, 60_000) };
}

const TEMPLATE = `Parameters: { Commit: { Type: String } }
Resources: { Topic: { Type: AWS::SNS::Topic } }
`;

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
});

// The same page, about secondary rate limits.
it('writes no more than 80 times in a minute, however many records are to be closed', async () => {
  for (let index = 0; index < 25; index += 1) {
    const branch = `gone-${index}`;
    here.world.act('github', 'push', { branch, files: { [branch]: 'x' }, by: 'mr-a' });
    const { commit: Commit } = await openDeployment(here.world, branch);
    for (let more = 0; more < 14; more += 1) await openDeployment(here.world, branch);
    here.stack(`shop-${branch}`, branch, { template: TEMPLATE, parameters: { Commit } });
    here.world.act('github', 'delete-branch', { branch, by: 'mr-a' });
  }
  here.world.clock.advance(3_600_000);
  const swept = await sweep({ 'max-deletions': '2000', 'max-fraction': '1', grace: '0s' });
  expect(swept.inAMinute).toBeLessThanOrEqual(80);
  expect(swept.writes).toBeGreaterThan(300);
  expect(here.standing()).toEqual([]);
});

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

/** As other jobs of the hour do. */
async function spend(requests: number): Promise<void> {
  const token = here.world.github.token({ kind: 'workflow', permissions: { contents: 'read' } });
  for (let count = 0; count < requests; count += 1)
    await fetch(`${here.world.env()['GITHUB_API_URL']}/repos/octo-org/shop`, {
      headers: { authorization: `token ${token}` },
    });
}

it('takes expired ones down in each hour, and brakes for all of them and not for those whose turn it is', async () => {
  for (let index = 0; index < 60; index += 1) {
    const branch = `old-${index}`;
    here.world.act('github', 'push', { branch, files: { [branch]: 'x' }, by: 'mr-a' });
    const { commit: Commit } = await openDeployment(here.world, branch);
    here.stack(`shop-${branch}`, branch, { template: TEMPLATE, parameters: { Commit } });
  }
  here.world.clock.advance(8 * 24 * 3_600_000);
  await spend(790);
  const expired = { select: 'expired', ttl: '7d' };
  const braked = await sweep({ ...expired, 'max-deletions': '50', 'max-fraction': '1' });
  expect(braked.report).toMatchObject({
    decision: 'refused',
    reasonCode: 'brake',
    sentence: expect.stringContaining('would take down 60 environments'),
  });
  expect(here.standing()).toHaveLength(60);

  here.world.clock.advance(3_600_000);
  await spend(790);
  const swept = await sweep({ ...expired, 'max-deletions': '2000', 'max-fraction': '1' });
  expect(swept.report).toMatchObject({ decision: 'deleted' });
  expect(here.standing().length).toBeLessThan(60);
  const issues = here.world.look<{ issues: readonly { state: string }[] }>('github').issues;
  expect(issues.map(({ state }) => state)).toEqual(['open']);
});

it('begins nothing where other jobs of the hour have spent the requests, and fails nothing', async () => {
  furnish(3);
  await spend(950);
  const { report } = await sweep({});
  expect(report).toMatchObject({
    decision: 'skipped',
    reasonCode: 'throttled',
    sentence: '3 environments wait for a later run, because GitHub answers only so many requests in an hour.',
  });
  expect(here.standing()).toEqual(['shop-gone-0', 'shop-gone-1', 'shop-gone-2']);
});
