import { describe, expect, it } from '@jest/globals';
import { type Database, nextDatabaseStep } from '../../../src/domain/stack/databases.ts';
import { database } from '../../../tools/builders/aws-facts.ts';

function cluster(engine: string, mode: string): Partial<Database> {
  return { kind: 'cluster', engine, cluster: { mode, isGlobal: false } };
}

describe('nextDatabaseStep', () => {
  // Every status of the RDS guide's table that an instance which RDS itself runs can have.
  it.each([
    ['available', 'done', 'stop'],
    ['backing-up', 'done', 'wait'],
    ['configuring-enhanced-monitoring', 'done', 'wait'],
    ['configuring-iam-database-auth', 'done', 'wait'],
    ['configuring-log-exports', 'done', 'wait'],
    ['converting-to-vpc', 'wait', 'wait'],
    ['creating', 'wait', 'wait'],
    ['delete-precheck', 'broken', 'broken'],
    ['deleting', 'broken', 'broken'],
    ['failed', 'broken', 'broken'],
    ['inaccessible-encryption-credentials', 'broken', 'broken'],
    ['inaccessible-encryption-credentials-recoverable', 'broken', 'broken'],
    ['incompatible-create', 'broken', 'broken'],
    ['incompatible-network', 'broken', 'broken'],
    ['incompatible-option-group', 'broken', 'broken'],
    ['incompatible-parameters', 'broken', 'broken'],
    ['incompatible-restore', 'broken', 'broken'],
    ['insufficient-capacity', 'broken', 'broken'],
    ['maintenance', 'wait', 'wait'],
    ['modifying', 'wait', 'wait'],
    ['moving-to-vpc', 'wait', 'wait'],
    ['rebooting', 'wait', 'wait'],
    ['renaming', 'wait', 'wait'],
    ['resetting-master-credentials', 'wait', 'wait'],
    ['restore-error', 'broken', 'broken'],
    ['starting', 'wait', 'wait'],
    ['stopped', 'start', 'done'],
    ['stopping', 'wait', 'done'],
    ['storage-config-upgrade', 'done', 'wait'],
    ['storage-full', 'done', 'wait'],
    ['storage-initialization', 'done', 'wait'],
    ['storage-optimization', 'done', 'wait'],
    ['upgrading', 'wait', 'wait'],
    ['a-state-of-tomorrow', 'wait', 'wait'],
  ])('of one that is %s: awake %s, asleep %s', (status, awake, asleep) => {
    expect(nextDatabaseStep(database({ status }), 'awake').step).toBe(awake);
    expect(nextDatabaseStep(database({ status }), 'asleep').step).toBe(asleep);
  });

  it.each<[string, Partial<Database>]>([
    ['a read replica', { isReplica: true }],
    ['the source of a read replica', { hasReplicas: true }],
    ['a member of a cluster', { memberOf: 'shop', engine: 'aurora-postgresql' }],
    ['SQL Server in several zones', { engine: 'sqlserver-se', multiAz: true }],
    ['a database of RDS Custom', { engine: 'custom-oracle-ee' }],
    ['Aurora Serverless v1', cluster('aurora-mysql', 'serverless')],
    ['a cluster with parallel query', cluster('aurora-mysql', 'parallelquery')],
    ['a Multi-AZ cluster', cluster('postgres', '')],
    ['a cluster that replicates another', { ...cluster('aurora-mysql', ''), isReplica: true }],
    ['a cluster that another one replicates', { ...cluster('aurora-mysql', ''), hasReplicas: true }],
  ])('leaves %s as it is, and says why', (_, overrides) => {
    for (const status of ['available', 'starting', 'failed'])
      expect(nextDatabaseStep(database({ ...overrides, status }), 'asleep')).toMatchObject({ step: 'leave' });
    expect(nextDatabaseStep(database({ ...overrides, status: 'stopped' }), 'awake').step).toBe('leave');
    expect(nextDatabaseStep(database({ ...overrides, status: 'stopped' }), 'asleep').step).toBe('done');
  });

  it.each<[string, Partial<Database>]>([
    ['SQL Server in one zone', { engine: 'sqlserver-ex' }],
    ['another engine in several zones', { multiAz: true }],
    ['an Aurora cluster, also of Serverless v2', cluster('aurora-postgresql', 'provisioned')],
    ['a DocumentDB cluster', cluster('docdb', '')],
    ['a Neptune cluster', cluster('neptune', 'provisioned')],
    ['a Neptune cluster with readers', { ...cluster('neptune', 'provisioned'), hasReplicas: true }],
  ])('stops %s', (_, overrides) => {
    expect(nextDatabaseStep(database(overrides), 'asleep')).toEqual({ step: 'stop' });
  });
});
