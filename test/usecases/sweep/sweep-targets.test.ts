import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { idTokenOf, NO_KEYS } from '../../../tools/runs/id-token-here.ts';
import { denyLists, type SweepGround } from '../../support/runs/sweep-here.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';
import { openDeployment } from '../../support/world/deployments.ts';

const TOOLS = '444455556666';
const STAGING_ROLE = 'arn:aws:iam::111122223333:role/greenroom-teardown';
const TOOLS_ROLE = `arn:aws:iam::${TOOLS}:role/greenroom-teardown`;
const ROLES = `${STAGING_ROLE}\n${TOOLS_ROLE}`;
const STATUS = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
const REGIONS = 'eu-central-1, us-east-1';

const openGround = groundsToOpen();

async function ground(settings?: string): Promise<SweepGround> {
  const made = await openGround(settings === undefined ? {} : { settings });
  made.world.act('sts', 'role', {
    arn: TOOLS_ROLE,
    subjects: ['repo:octo-org/shop:ref:refs/heads/main'],
    repositoryId: 70107786,
  });
  return made;
}

function jobIn({ world }: SweepGround): Record<string, string> {
  return { ...idTokenOf(world, { runId: 4242 }), ...NO_KEYS };
}

function standing(here: SweepGround, account = '111122223333'): readonly string[] {
  const { stacks } = here.world.look<{ stacks: { name: string; region: string; status: string }[] }>(
    'cloudformation',
    account,
  );
  return stacks
    .filter((each) => each.status !== 'DELETE_COMPLETE' && each.name.startsWith('shop-x'))
    .map((each) => `${each.name} ${each.region}`)
    .sort();
}

describe('one sweep over several regions and accounts', () => {
  it('takes down what is orphaned in each, and says where each one was', async () => {
    const here = await ground();
    here.open('x-wanted');
    here.stack('shop-x-gone', 'x-gone');
    here.stack('shop-x-gone', 'x-gone', { region: 'us-east-1' });
    here.stack('shop-x-gone', 'x-gone', { account: TOOLS });
    here.stack('shop-x-wanted', 'x-wanted', { account: TOOLS, region: 'us-east-1' });
    const { report, outputs, summary } = await here.sweep(
      { region: REGIONS, 'role-to-assume': ROLES },
      { env: jobIn(here) },
    );
    expect(report).toMatchObject({
      decision: 'deleted',
      sentence:
        'Took down shop-x-gone (greenroom-teardown #1 in eu-central-1), shop-x-gone (greenroom-teardown #1 in us-east-1), shop-x-gone (greenroom-teardown #2 in eu-central-1).',
    });
    expect(outputs['count']).toBe('3');
    expect(summary).toContain('| `shop-x-gone` | greenroom\\-teardown \\#2 in eu\\-central\\-1 |');
    expect(`${summary}${JSON.stringify(outputs)}`).not.toMatch(/\d{12}/);
    expect(standing(here)).toEqual([]);
    expect(standing(here, TOOLS)).toEqual(['shop-x-wanted us-east-1']);
    const firstPages = here.world.log
      .entries()
      .filter(({ path, query }) => path.endsWith('/branches') && !/[?&]page=/.test(query));
    expect(firstPages).toHaveLength(1);
  });

  it('calls accounts as the settings do', async () => {
    const settings = JSON.stringify({
      environments: {
        preview: {
          region: ['eu-central-1'],
          roles: { teardown: { staging: STAGING_ROLE, tools: TOOLS_ROLE } },
        },
      },
    });
    const here = await ground(settings);
    here.stack('shop-x-gone', 'x-gone', { account: TOOLS });
    const { report } = await here.sweep({}, { env: jobIn(here) });
    expect(report).toMatchObject({ decision: 'deleted', items: [{ name: 'shop-x-gone', place: 'tools' }] });
  });

  it('counts its brake over all of them, and stops before the first deletion anywhere', async () => {
    const here = await ground();
    for (const n of [1, 2, 3]) {
      here.stack(`shop-x-${n}`, `x-${n}`);
      here.stack(`shop-x-${n}`, `x-${n}`, { region: 'us-east-1' });
    }
    const { report } = await here.sweep({ region: REGIONS, 'max-deletions': '5' });
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'brake',
      sentence: expect.stringContaining('6 environments'),
    });
    expect(standing(here)).toHaveLength(6);
    expect(here.writes()).toEqual([]);
  });

  it('takes nothing down anywhere when one of them cannot be listed, and names it', async () => {
    const here = await ground();
    here.stack('shop-x-gone', 'x-gone');
    denyLists(here.world, 'us-east-1');
    const { report } = await here.sweep({ region: REGIONS });
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'access_denied',
      sentence: expect.stringMatching(/^In us-east-1: /),
    });
    expect(JSON.stringify(report)).not.toMatch(/\d{12}/);
    expect(here.writes()).toEqual([]);
  });

  it('works in no account when one of them is not allowed', async () => {
    const here = await ground();
    here.stack('shop-x-gone', 'x-gone');
    const { report } = await here.sweep(
      { 'role-to-assume': ROLES, 'allowed-accounts': '111122223333' },
      { env: jobIn(here) },
    );
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'account_not_allowed',
      sentence: expect.stringMatching(/^In greenroom-teardown #2: .*ends in 6666/),
    });
    expect(here.writes()).toEqual([]);
  });
});

describe('a branch with an environment in two regions', () => {
  it('keeps its record on GitHub until the last of them is gone', async () => {
    const here = await ground();
    here.closed('x-both');
    const deployment = await openDeployment(here.world, 'x-both');
    here.stack('shop-x-both', 'x-both');
    here.stack('shop-x-both', 'x-both', {
      region: 'us-east-1',
      tags: { ...tagsOf('x-both'), protect: 'true' },
    });
    expect((await here.sweep({ region: REGIONS })).report).toMatchObject({ decision: 'deleted' });
    expect(standing(here)).toEqual(['shop-x-both us-east-1']);
    expect(deployment.states().at(-1)).not.toBe('inactive');
    here.stack('shop-x-both', 'x-both');
    here.world.act('cloudformation', 'drop', {
      name: 'shop-x-both',
      region: 'us-east-1',
      template: '',
      tags: '',
    });
    expect((await here.sweep({ region: REGIONS })).report).toMatchObject({ decision: 'deleted' });
    expect(deployment.states().at(-1)).toBe('inactive');
  });

  it('is taken down in both by the end of its pull request', async () => {
    const here = await ground();
    here.closed('x-both');
    const deployment = await openDeployment(here.world, 'x-both');
    here.stack('shop-x-both', 'x-both');
    here.stack('shop-x-both', 'x-both', { region: 'us-east-1' });
    const { report } = await here.sweep({ select: 'this', branch: 'x-both', region: REGIONS });
    expect(report).toMatchObject({
      decision: 'deleted',
      subject: { branch: 'x-both' },
      items: [{ place: 'eu-central-1' }, { place: 'us-east-1' }],
    });
    expect(standing(here)).toEqual([]);
    expect(deployment.states().at(-1)).toBe('inactive');
  });

  it.each([
    ['cloudformation', 'DeleteStack', 0, 'after'],
    ['github', STATUS, 0, 'after'],
    ['cloudformation', 'DeleteStack', 1, 'before'],
    ['cloudformation', 'DeleteStack', 1, 'after'],
  ] as const)(
    'ends in both, and then its record, after a kill at %s %s (%i, %s)',
    async (service, operation, skip, phase) => {
      const here = await ground();
      here.closed('x-both');
      const deployment = await openDeployment(here.world, 'x-both');
      here.stack('shop-x-both', 'x-both');
      here.stack('shop-x-both', 'x-both', { region: 'us-east-1' });
      let strike = (): void => undefined;
      const killed = new Promise<void>((resolve) => {
        strike = resolve;
      });
      const onStrike = () => strike();
      here.world.faults.add({ name: 'kill', service, operation, skip, phase, effect: 'kill', onStrike });
      const { report } = await here.sweep({ region: REGIONS }, { killed });
      expect(report).toBe('killed');
      if (standing(here).length === 2) expect(deployment.states().at(-1)).not.toBe('inactive');
      here.world.faults.clear();
      here.world.clock.advance(600_000);
      await here.sweep({ region: REGIONS });
      expect(standing(here)).toEqual([]);
      expect(deployment.states().at(-1)).toBe('inactive');
    },
  );
});
