import { describe, expect, it } from '@jest/globals';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT, reviewRequested } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { type SweepGround, sweepGround } from '../../support/runs/sweep-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';

const closing = closingAfterEach();
let ground: SweepGround;
let world: RehearsalWorld;

interface DatabaseState {
  readonly instances: readonly { readonly id: string; readonly status: string }[];
  readonly snapshots: readonly { readonly id: string }[];
}

/** A world with an orphaned environment, whose database CloudFormation deletes by that policy. Whether RDS takes a snapshot of one that is stopped depends on the seed: of 4 it does not. */
async function orphan(policy: string, status: string): Promise<void> {
  ground = closing(await sweepGround({ seed: 4 }));
  world = ground.world;
  ground.closed('feature/gone');
  world.clock.advance(3 * 3_600_000);
  const data = { Type: 'AWS::RDS::DBInstance', DeletionPolicy: policy, Properties: { Engine: 'postgres' } };
  ground.stack('shop-feature-gone', 'feature/gone', { template: { Resources: { Data: data } } });
  for (const { id } of state().instances) world.act('rds', 'status', { id, status });
}

function state(): DatabaseState {
  return world.look<DatabaseState>('rds');
}

function rdsCalls(): readonly string[] {
  return world.log
    .entries()
    .filter(({ service }) => service === 'rds')
    .map(({ operation }) => operation);
}

describe('taking down an environment with a database', () => {
  it('names the snapshots that stay, in the sentence and among what is left', async () => {
    await orphan('Snapshot', 'available');
    const { report, summary } = await ground.sweep();
    const [snapshot] = state().snapshots;
    expect(snapshot?.id).toMatch(/^shop-feature-gone-snapshot-data-/);
    expect(report).toMatchObject({
      decision: 'deleted',
      items: [
        {
          sentence: expect.stringContaining(`these snapshots stay and cost money: ${snapshot?.id};`),
          leftovers: [{ resource: 'Data', type: 'AWS::RDS::DBSnapshot', name: snapshot?.id }],
        },
      ],
    });
    expect(summary.replaceAll('\\', '')).toContain(`| Data | \`AWS::RDS::DBSnapshot\` | ${snapshot?.id} |`);
  });

  it('starts one that is stopped where its last snapshot needs that, and then deletes it', async () => {
    await orphan('Snapshot', 'stopped');
    const { report } = await ground.sweep();
    expect(report).toMatchObject({ decision: 'deleted' });
    expect(rdsCalls()).toContain('StartDBInstance');
    expect(state().instances).toEqual([]);
    expect(state().snapshots).toHaveLength(1);
  });

  it('deletes one that is stopped as it is where no snapshot is asked for', async () => {
    await orphan('Delete', 'stopped');
    expect((await ground.sweep()).report).toMatchObject({ decision: 'deleted' });
    expect(rdsCalls()).toEqual(['DescribeDBSnapshots']);
    expect(state().instances).toEqual([]);
  });

  it('stays green, and says so in the log, where nobody may list snapshots', async () => {
    await orphan('Delete', 'available');
    world.faults.add({
      name: 'no right',
      service: 'rds',
      operation: 'DescribeDBSnapshots',
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 403,
        headers: { 'content-type': 'text/xml' },
        body: '<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not you.</Message></Error><RequestId>0</RequestId></ErrorResponse>',
      },
    });
    const { report, log } = await ground.sweep();
    expect(report).toMatchObject({
      decision: 'deleted',
      items: [
        {
          leftovers: [
            {
              resource: 'Data',
              type: 'AWS::RDS::DBInstance',
              why: 'RDS could not be asked for its snapshots, which may stay and cost money',
            },
          ],
        },
      ],
    });
    expect(log.join('\n')).toMatch(/warning: Snapshots of shop-feature-gone-data-\w+ may stay: .*Not you/);
  });

  it('asks nothing of RDS where there is no database', async () => {
    ground = closing(await sweepGround());
    world = ground.world;
    ground.closed('feature/gone');
    world.clock.advance(3 * 3_600_000);
    ground.stack('shop-feature-gone', 'feature/gone');
    expect((await ground.sweep()).report).toMatchObject({ decision: 'deleted' });
    expect(rdsCalls()).toEqual([]);
  });
});

it('makes an environment anew whose stopped database kept it from being deleted', async () => {
  const stage = closing(await reviewRequested({ seed: 4 }));
  world = stage.world;
  const data = { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } };
  const template = { Parameters: { Commit: { Type: 'String' } }, Resources: { Data: data } };
  const files = { 'infra.json': JSON.stringify(template) };
  world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
  world.act('cloudformation', 'seed', {
    name: ENVIRONMENT,
    tags: tagsOf(BRANCH),
    template,
    parameters: { Commit: 'a' },
    status: 'DELETE_FAILED',
  });
  for (const { id } of world.look<DatabaseState>('rds').instances)
    world.act('rds', 'status', { id, status: 'stopped' });
  const { report } = await provisionHere(stage, 1, { template: 'infra.json', health: 'none' });
  expect(report).toMatchObject({ decision: 'recreated' });
  const { instances, snapshots } = world.look<DatabaseState>('rds');
  expect([instances.map(({ status }) => status), snapshots.length]).toEqual([['available'], 1]);
});
