import { CreateStackCommand, DeleteStackCommand, UpdateStackCommand } from '@aws-sdk/client-cloudformation';
import { RDS } from '@aws-sdk/client-rds';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createCloudFormation } from '../../../../rehearsal/world/aws/cloudformation/service.ts';
import { createRds } from '../../../../rehearsal/world/aws/rds/rds.ts';
import { startAwsWorld } from './aws-world.ts';

type World = Awaited<ReturnType<typeof start>>;

let aws: World | undefined;
afterEach(async () => {
  await aws?.close();
  aws = undefined;
});

interface DatabaseProperties {
  readonly [name: string]: unknown;
}

const POSTGRES = { Engine: 'postgres', DBInstanceClass: 'db.t4g.micro', AllocatedStorage: '20' };

function template(databases: Readonly<Record<string, DatabaseProperties>>, policy?: string): string {
  const resources = Object.entries(databases).map(([id, more]) => [
    id,
    {
      Type: 'AWS::RDS::DBInstance',
      ...(policy ? { DeletionPolicy: policy } : {}),
      Properties: { ...POSTGRES, DBInstanceIdentifier: `shop-${id.toLowerCase()}`, ...more },
    },
  ]);
  return JSON.stringify({ Resources: Object.fromEntries(resources) });
}

async function start(body: string, seed = 1) {
  const world = await startAwsWorld([createCloudFormation, createRds], { seed });
  const rds = new RDS({
    endpoint: world.origin,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 1,
  });
  await world.cloudFormation.send(new CreateStackCommand({ StackName: 'shop-a', TemplateBody: body }));
  world.pass(600);
  const one = async (id: string) =>
    (await rds.describeDBInstances({ DBInstanceIdentifier: id })).DBInstances?.[0];
  return {
    ...world,
    rds,
    one,
    status: async (id = 'shop-data') => (await one(id))?.DBInstanceStatus,
    stack: () =>
      (
        world.world.core.peer('cloudformation').state() as {
          stacks: { status: string; resources: unknown }[];
        }
      ).stacks[0],
  };
}

describe('the RDS of the world', () => {
  it('shows what CloudFormation made, with its tags and its address', async () => {
    aws = await start(template({ Data: { DBName: 'app', Tags: [{ Key: 'a', Value: 'b' }] } }));
    expect(await aws.one('SHOP-data')).toMatchObject({
      DBInstanceIdentifier: 'shop-data',
      DBInstanceStatus: 'available',
      Engine: 'postgres',
      MultiAZ: false,
      DBName: 'app',
      Endpoint: { Address: 'shop-data.c00000000000.eu-central-1.rds.amazonaws.com', Port: 5432 },
      ReadReplicaDBInstanceIdentifiers: [],
      TagList: expect.arrayContaining([
        { Key: 'a', Value: 'b' },
        { Key: 'aws:cloudformation:stack-name', Value: 'shop-a' },
      ]),
    });
  });

  it('lists in pages, each of which names the marker of the next', async () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    aws = await start(template(Object.fromEntries(names.map((name) => [name, {}]))));
    const found: (string | undefined)[] = [];
    let pages = 0;
    let marker: string | undefined;
    do {
      const page = await aws.rds.describeDBInstances(marker ? { Marker: marker } : {});
      found.push(...(page.DBInstances ?? []).map((each) => each.DBInstanceIdentifier));
      marker = page.Marker;
      pages += 1;
    } while (marker !== undefined);
    expect(found.sort()).toEqual(names.map((name) => `shop-${name.toLowerCase()}`));
    expect(pages).toBeGreaterThan(1);
  });

  it.each([
    ['describing', (rds: RDS, id: string) => rds.describeDBInstances({ DBInstanceIdentifier: id })],
    ['starting', (rds: RDS, id: string) => rds.startDBInstance({ DBInstanceIdentifier: id })],
    ['stopping', (rds: RDS, id: string) => rds.stopDBInstance({ DBInstanceIdentifier: id })],
  ])('answers DBInstanceNotFound when %s what is not there', async (_, call) => {
    aws = await start(template({ Data: {} }));
    await expect(call(aws.rds, 'shop-other')).rejects.toMatchObject({
      name: 'DBInstanceNotFoundFault',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('refuses a parameter that it does not know, by name', async () => {
    aws = await start(template({ Data: {} }));
    const filtered = aws.rds.describeDBInstances({ Filters: [{ Name: 'engine', Values: ['postgres'] }] });
    await expect(filtered).rejects.toThrow(/does not know the parameter Filters of DescribeDBInstances/);
    await expect(aws.rds.describeDBInstances({ MaxRecords: 5 })).rejects.toThrow(/between 20 and 100/);
  });

  it('stops and starts over minutes, and refuses either in the wrong state', async () => {
    aws = await start(template({ Data: {} }));
    const { rds } = aws;
    const named = { DBInstanceIdentifier: 'shop-data' };
    await expect(rds.startDBInstance(named)).rejects.toMatchObject({ name: 'InvalidDBInstanceStateFault' });
    await rds.stopDBInstance(named);
    aws.pass(5);
    expect(await aws.status()).toBe('stopping');
    await expect(rds.stopDBInstance(named)).rejects.toThrow('Instance shop-data is not in available state.');
    aws.pass(600);
    expect(await aws.status()).toBe('stopped');
    await rds.startDBInstance(named);
    aws.pass(5);
    expect(await aws.status()).toBe('starting');
    aws.pass(600);
    expect(await aws.status()).toBe('available');
  });

  it('starts what was stopped by itself after seven days, and says when it will', async () => {
    aws = await start(template({ Data: {} }));
    await aws.rds.stopDBInstance({ DBInstanceIdentifier: 'shop-data' });
    aws.pass(600);
    const due = (await aws.one('shop-data'))?.AutomaticRestartTime;
    expect(due?.toISOString().slice(0, 10)).toBe('2026-03-09');
    aws.pass(7 * 86_400 - 1200);
    expect(await aws.status()).toBe('stopped');
    aws.pass(2400);
    expect(await aws.status()).toBe('available');
  });

  it.each([
    ['a read replica', 'shop-copy', { Copy: { SourceDBInstanceIdentifier: { Ref: 'Data' } } }],
    ['the source of a read replica', 'shop-data', { Copy: { SourceDBInstanceIdentifier: { Ref: 'Data' } } }],
    ['a member of a cluster', 'shop-member', { Member: { DBClusterIdentifier: 'shop-cluster' } }],
    ['SQL Server in several zones', 'shop-wide', { Wide: { Engine: 'sqlserver-web', MultiAZ: true } }],
  ])('does not stop %s', async (_, id, more) => {
    aws = await start(template({ Data: {}, ...more }));
    aws.pass(900);
    await expect(aws.rds.stopDBInstance({ DBInstanceIdentifier: id })).rejects.toMatchObject({
      name: expect.stringMatching(/^Invalid/),
    });
    expect(await aws.status(id)).toBe('available');
  });

  it('may show the former status for a moment, depending on the seed', async () => {
    const seen = new Set<string | undefined>();
    for (const seed of [4, 7]) {
      aws = await start(template({ Data: {} }), seed);
      await aws.rds.stopDBInstance({ DBInstanceIdentifier: 'shop-data' });
      seen.add(await aws.status());
      await aws.close();
    }
    aws = undefined;
    expect([...seen].sort()).toEqual(['available', 'stopping']);
  });
});

describe('CloudFormation over a database that is stopped', () => {
  async function stopped(policy: string | undefined, seed = 1) {
    aws = await start(template({ Data: {} }, policy), seed);
    await aws.rds.stopDBInstance({ DBInstanceIdentifier: 'shop-data' });
    aws.pass(600);
    return aws;
  }

  it('cannot change its properties, but its tags', async () => {
    const { cloudFormation, pass, stack } = await stopped('Delete');
    const TemplateBody = template({ Data: { AllocatedStorage: '40' } }, 'Delete');
    await cloudFormation.send(new UpdateStackCommand({ StackName: 'shop-a', TemplateBody }));
    pass(600);
    expect(stack()?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    const Tags = [{ Key: 'team', Value: 'shop' }];
    await cloudFormation.send(
      new UpdateStackCommand({ StackName: 'shop-a', UsePreviousTemplate: true, Tags }),
    );
    pass(600);
    expect(stack()?.status).toBe('UPDATE_COMPLETE');
  });

  it('deletes it when no snapshot is asked for', async () => {
    const { cloudFormation, pass, stack, rds } = await stopped('Delete');
    await cloudFormation.send(new DeleteStackCommand({ StackName: 'shop-a' }));
    pass(600);
    expect(stack()?.status).toBe('DELETE_COMPLETE');
    expect((await rds.describeDBSnapshots({})).DBSnapshots).toEqual([]);
  });

  it('takes a snapshot of it or cannot delete it, depending on the seed', async () => {
    const endings = new Set<string>();
    for (const seed of [1, 4]) {
      const { cloudFormation, pass, stack, rds, close } = await stopped(undefined, seed);
      await cloudFormation.send(new DeleteStackCommand({ StackName: 'shop-a' }));
      pass(600);
      const snapshots = (await rds.describeDBSnapshots({ DBInstanceIdentifier: 'shop-data' })).DBSnapshots;
      endings.add(`${stack()?.status} ${snapshots?.length}`);
      await close();
    }
    aws = undefined;
    expect([...endings].sort()).toEqual(['DELETE_COMPLETE 1', 'DELETE_FAILED 0']);
  });

  it('leaves a manual snapshot of a database that was available, which stays when the stack is gone', async () => {
    aws = await start(template({ Data: {} }, 'Snapshot'));
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop-a' }));
    aws.pass(600);
    const { DBSnapshots } = await aws.rds.describeDBSnapshots({ DBInstanceIdentifier: 'shop-data' });
    expect(DBSnapshots).toMatchObject([
      {
        DBSnapshotIdentifier: expect.stringMatching(/^shop-a-snapshot-data-/),
        SnapshotType: 'manual',
        Status: 'available',
      },
    ]);
    await expect(aws.rds.describeDBSnapshots({ DBSnapshotIdentifier: 'other' })).rejects.toMatchObject({
      name: 'DBSnapshotNotFoundFault',
    });
  });
});

describe('the clusters of the world', () => {
  const cluster = (more: DatabaseProperties = {}, type = 'AWS::RDS::DBCluster') => ({
    Type: type,
    DeletionPolicy: 'Delete',
    Properties: { DBClusterIdentifier: 'shop-data', Engine: 'aurora-postgresql', ...more },
  });
  const member = {
    Type: 'AWS::RDS::DBInstance',
    Properties: {
      Engine: 'aurora-postgresql',
      DBInstanceClass: 'db.t4g.medium',
      DBInstanceIdentifier: 'shop-writer',
      DBClusterIdentifier: { Ref: 'Data' },
    },
  };
  const name = { DBClusterIdentifier: 'shop-data' };

  async function clusterStatus(world: World): Promise<string | undefined> {
    return (await world.rds.describeDBClusters(name)).DBClusters?.[0]?.Status;
  }

  it('stop and start with their instances, and start by themselves after seven days', async () => {
    aws = await start(JSON.stringify({ Resources: { Data: cluster(), Writer: member } }));
    await aws.rds.stopDBCluster(name);
    await expect(aws.rds.stopDBCluster(name)).rejects.toMatchObject({ name: 'InvalidDBClusterStateFault' });
    aws.pass(600);
    expect([await clusterStatus(aws), await aws.status('shop-writer')]).toEqual(['stopped', 'stopped']);
    aws.pass(7 * 86_400);
    aws.pass(600);
    expect([await clusterStatus(aws), await aws.status('shop-writer')]).toEqual(['available', 'available']);
  });

  it('cannot be deleted while they are stopped, nor can their instances', async () => {
    aws = await start(JSON.stringify({ Resources: { Data: cluster(), Writer: member } }));
    await aws.rds.stopDBCluster(name);
    aws.pass(600);
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop-a' }));
    aws.pass(600);
    expect(aws.stack()).toMatchObject({ status: 'DELETE_FAILED' });
    await aws.rds.startDBCluster(name);
    aws.pass(600);
    await aws.cloudFormation.send(new DeleteStackCommand({ StackName: 'shop-a' }));
    aws.pass(600);
    await expect(aws.rds.describeDBClusters(name)).rejects.toMatchObject({ name: 'DBClusterNotFoundFault' });
  });

  it.each([
    ['Aurora Serverless v1', { EngineMode: 'serverless' }],
    ['a cluster in several zones that is no Aurora', { Engine: 'postgres' }],
  ])('are not stopped where they are %s', async (_, more) => {
    aws = await start(JSON.stringify({ Resources: { Data: cluster(more) } }));
    await expect(aws.rds.stopDBCluster(name)).rejects.toThrow('The operation is not supported');
    expect(await clusterStatus(aws)).toBe('available');
  });

  it('are not stopped in a global database with others, and are where they are alone in it', async () => {
    const global = { GlobalClusterIdentifier: 'all' };
    const other = cluster({ ...global, DBClusterIdentifier: 'shop-other' });
    aws = await start(JSON.stringify({ Resources: { Data: cluster(global), Other: other } }));
    await expect(aws.rds.stopDBCluster(name)).rejects.toMatchObject({ name: 'InvalidDBClusterStateFault' });
    await aws.close();
    aws = await start(JSON.stringify({ Resources: { Data: cluster(global) } }));
    await aws.rds.stopDBCluster(name);
    aws.pass(600);
    expect(await clusterStatus(aws)).toBe('stopped');
  });
});
