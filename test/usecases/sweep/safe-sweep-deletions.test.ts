import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { type SweepGround, stacksOf } from '../../support/runs/sweep-here.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';
import { makeVersions, versionsOf } from '../../support/world/versions.ts';
import { itemsOf } from './items-of.ts';

const ground = groundsToOpen();

/** The twelve points of the contract for a sweep that can be trusted, in their order: how a deletion is carried out. */
describe('a safe sweep', () => {
  it.each([
    ['the branch came back', (here: SweepGround) => here.branch('gone'), 'still_wanted'],
    ['its pull request was reopened', (here: SweepGround) => here.open('gone'), 'still_wanted'],
    [
      'the stack was made anew',
      (here: SweepGround) => {
        here.world.act('cloudformation', 'drop', { name: 'shop-gone', template: null, tags: null });
        here.stack('shop-gone', 'gone');
      },
      'busy',
    ],
  ])('7. looks once more right before the first write: %s', async (_, meanwhile, reasonCode) => {
    const here = await ground();
    here.stack('shop-gone', 'gone');
    let once = false;
    const result = await here.sweep(
      {},
      {
        onPlan() {
          if (!once) meanwhile(here);
          once = true;
        },
      },
    );
    expect(itemsOf(result)).toEqual({ 'shop-gone': reasonCode });
    expect(here.standing()).toEqual(['shop-gone']);
    expect(here.writes()).toEqual([]);
  });

  it('7. deletes by ARN, with a token, and empties only the bucket of the stack that it deletes', async () => {
    const here = await ground();
    const { id } = here.stack('shop-gone', 'gone');
    here.stack('shop-stands', 'stands');
    here.open('stands');
    const bucketOf = (name: string) =>
      here.world
        .look<{ stacks: { name: string; resources: { Bucket: { physicalId: string } } }[] }>('cloudformation')
        .stacks.find((each) => each.name === name)?.resources.Bucket.physicalId;
    for (const name of ['shop-gone', 'shop-stands'])
      here.world.act('s3', 'fill', { bucket: bucketOf(name), objects: 2 });
    await here.sweep();
    const deletions = here.writes().filter((entry) => entry.operation === 'DeleteStack');
    expect(deletions.length).toBeGreaterThan(0);
    for (const { requestBody } of deletions) {
      const sent = new URLSearchParams(requestBody);
      expect(sent.get('StackName')).toBe(id);
      expect(sent.get('ClientRequestToken')).toMatch(/4242/);
    }
    const buckets = here.world.act<{ name: string }[]>('s3', 'buckets');
    expect(buckets.map((bucket) => bucket.name)).toContain(bucketOf('shop-stands'));
    expect(here.standing()).toEqual(['shop-stands']);
    expect(here.writes().filter((each) => each.path.includes(`${bucketOf('shop-stands')}`))).toEqual([]);
  });

  it('9. lets no failure stop the others, and ends red', async () => {
    const here = await ground();
    for (const name of ['a', 'b']) here.stack(`shop-${name}`, name);
    for (let time = 0; time < 5; time += 1)
      here.world.act('cloudformation', 'fail-next', { stack: 'shop-a', logicalId: 'Bucket', on: 'delete' });
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'failed', reasonCode: 'leftover' });
    expect(itemsOf(result)).toEqual({ 'shop-a': 'leftover', 'shop-b': 'environment_deleted' });
    expect(JSON.parse(result.outputs['deleted'] ?? '')).toHaveLength(1);
    expect(JSON.parse(result.outputs['failed'] ?? '')).toHaveLength(1);
    expect(result.summary).toMatch(/`shop-a` \| failed \| `leftover` \|.*Bucket/);
  });

  it('9. leaves behind what cannot be deleted only where that is asked for, and names it', async () => {
    const here = await ground();
    const { id } = here.stack('shop-a', 'a');
    for (let time = 0; time < 4; time += 1)
      here.world.act('cloudformation', 'fail-next', { stack: 'shop-a', logicalId: 'Bucket', on: 'delete' });
    const result = await here.sweep({ 'on-leftover': 'retain' });
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(result.outputs['deleted']).toMatch(/Bucket \([^)]+\) could not be deleted and was left behind/);
    expect(stacksOf(here.world).find((each) => each.id === id)?.status).toBe('DELETE_COMPLETE');
  });

  it('9. calls nothing deleted whose deletion still goes on', async () => {
    const here = await ground();
    here.stack('shop-slow', 'slow');
    here.world.act('cloudformation', 'stuck', { stack: 'shop-slow', logicalId: 'Bucket', on: 'delete' });
    const result = await here.sweep({ timeout: '1s' });
    expect(itemsOf(result)).toEqual({ 'shop-slow': 'deadline' });
    expect(result.report).toMatchObject({ decision: 'failed' });
    expect(result.outputs).toMatchObject({ count: '0', deleted: '[]' });
  });

  it('11. retries what failed to be deleted, and removes what a change set that was never executed left', async () => {
    const here = await ground();
    here.stack('shop-failed', 'gone', { status: 'DELETE_FAILED' });
    here.stack('shop-reviewed', 'stands', { status: 'REVIEW_IN_PROGRESS', agedHours: 2 });
    here.stack('shop-review', 'gone', { status: 'REVIEW_IN_PROGRESS', agedHours: 0.5 });
    here.open('stands');
    expect(itemsOf(await here.sweep({ force: 'true' }))).toEqual({
      'shop-failed': 'environment_deleted',
      'shop-reviewed': 'environment_deleted',
      'shop-review': 'busy',
    });
    expect(here.standing()).toEqual(['shop-review']);
  });

  it('11. removes the versions and bundles whose stack is gone, and no others', async () => {
    const here = await ground();
    await makeVersions(here, {
      'shop-lost-0123456789ab': tagsOf('lost'),
      'shop-foreign-0123456789ab': { ...tagsOf('foreign'), 'greenroom:repository-id': '70107999' },
      'shop-bare-0123456789ab': {},
      'shop-stands-0123456789ab': tagsOf('stands'),
      'shop-by-hand': tagsOf('by-hand'),
      'shop-held-0123456789ab': tagsOf('held'),
    });
    here.stack('shop-stands', 'stands');
    here.open('stands');
    await here.sweep();
    expect(versionsOf(here)).toHaveLength(6);
    here.world.clock.advance(2 * 3_600_000);
    await here.sweep({ protected: 'held' });
    expect(versionsOf(here).sort()).toEqual([
      'shop-bare-0123456789ab',
      'shop-by-hand',
      'shop-foreign-0123456789ab',
      'shop-held-0123456789ab',
      'shop-stands-0123456789ab',
    ]);
    const objects = here.world
      .act<{ name: string; keys?: string[] }[]>('s3', 'buckets')
      .find((bucket) => bucket.name.startsWith('elasticbeanstalk-'));
    expect(JSON.stringify(objects)).not.toContain('shop-lost');
  });

  it('11. takes the DNS record with its stack, and names what the template keeps without emptying it', async () => {
    const here = await ground();
    const { id } = here.stack('shop-gone', 'gone', {
      template: {
        Resources: {
          Kept: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Retain' },
          Record: {
            Type: 'AWS::Route53::RecordSet',
            Properties: {
              HostedZoneId: 'Z00000000EXAMPLE',
              Name: 'shop-gone.preview.example.com',
              Type: 'CNAME',
              TTL: '60',
              ResourceRecords: ['shop-gone.eu-central-1.elasticbeanstalk.com'],
            },
          },
        },
      },
    });
    const records = () => here.world.look<{ zones: { records: unknown[] }[] }>('route53').zones[0]?.records;
    expect(records()).toHaveLength(1);
    const kept = here.world
      .look<{ stacks: { id: string; resources: { Kept: { physicalId: string } } }[] }>('cloudformation')
      .stacks.find((each) => each.id === id)?.resources.Kept.physicalId;
    here.world.act('s3', 'fill', { bucket: kept, objects: 3 });
    const result = await here.sweep();
    expect(records()).toEqual([]);
    expect(result.outputs['deleted']).toContain(`Its template keeps Kept (${kept})`);
    expect(here.writes().filter((entry) => entry.service === 's3')).toEqual([]);
  });

  it('12. waits by ARN, and leaves to a new stack of the same name what is its own', async () => {
    const here = await ground();
    const application = { ApplicationName: { Type: 'String', Default: 'shop' } };
    const template = { Parameters: application, Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } };
    const { id } = here.stack('shop-gone', 'gone', { template });
    await makeVersions(here, { 'shop-gone-0123456789ab': tagsOf('gone') });
    let successor: string | undefined;
    const result = await here.sweep(
      {},
      {
        onWait() {
          const gone = stacksOf(here.world).find((each) => each.id === id)?.status === 'DELETE_COMPLETE';
          if (gone) successor ??= here.stack('shop-gone', 'gone', { template, agedHours: 0 }).id;
        },
      },
    );
    expect(successor).toBeDefined();
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(stacksOf(here.world).find((each) => each.id === successor)?.status).toBe('CREATE_COMPLETE');
    expect(versionsOf(here)).toEqual(['shop-gone-0123456789ab']);
    const waited = here.world.log
      .entries()
      .filter((entry) => entry.operation === 'DescribeStacks' && entry.requestBody.includes('StackName='))
      .map((entry) => new URLSearchParams(entry.requestBody).get('StackName'));
    expect(waited.filter((name) => name === id).length).toBeGreaterThan(1);
  });
});
