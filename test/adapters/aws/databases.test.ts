import { describe, expect, it } from '@jest/globals';
import { createCloudFormation } from '../../../rehearsal/world/aws/cloudformation/service.ts';
import { createRds } from '../../../rehearsal/world/aws/rds/rds.ts';
import { createWorld } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createDatabases } from '../../../src/adapters/aws/stack/databases.ts';
import { accessTo } from '../../../tools/runs/aws-access.ts';
import { type DatabasesFixture, databasesContract } from '../../contracts/databases.contract.ts';
import { queryError, queryResult, scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const instance = (id: string, more: object = {}) => ({
  Type: 'AWS::RDS::DBInstance',
  Properties: { Engine: 'postgres', DBInstanceIdentifier: id, ...more },
});

const TEMPLATE = {
  Resources: {
    Alone: instance('contract-alone'),
    Source: instance('contract-source'),
    Copy: instance('contract-copy', { SourceDBInstanceIdentifier: { Ref: 'Source' } }),
    Member: instance('contract-member', { DBClusterIdentifier: 'contract-cluster' }),
  },
};

async function start(): Promise<DatabasesFixture> {
  const world = createWorld({ seed: 3 }, [createCloudFormation, createRds]);
  const { origin, close } = await listen(world);
  const act = (verb: string, args: Record<string, unknown>, service: 'cloudformation' | 'rds') =>
    world.core.peer(service).control[verb]?.(args);
  act('seed', { name: 'contract', template: TEMPLATE }, 'cloudformation');
  const snapshots = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `contract-${name}`);
  for (const id of snapshots) act('snapshot', { id, instance: 'contract-source' }, 'rds');
  return {
    databases: createDatabases(accessTo(origin)),
    available: 'contract-alone',
    replica: 'contract-copy',
    member: 'contract-member',
    kept: { identifier: 'contract-source', snapshots },
    settle: () => world.core.clock.advance(900_000),
    close,
  };
}

databasesContract('the AWS adapter on the world', start);

describe('the databases of AWS', () => {
  function answering(...answers: (() => Response)[]) {
    const script = scriptedFetch(...answers);
    return createDatabases(
      accessTo('https://aws.example.com', { fetch: script.fetch, sleep: async () => {} }),
    );
  }

  it('takes an answer without a state for no answer at all', async () => {
    const databases = answering(
      queryResult(
        'DescribeDBInstances',
        '<DBInstances><DBInstance><DBInstanceIdentifier>a</DBInstanceIdentifier></DBInstance></DBInstances>',
      ),
    );
    await expect(databases.describe({ kind: 'instance', identifier: 'a' })).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });

  it('does not take a missing right for a database that is not there', async () => {
    const denied = queryError(
      403,
      'AccessDenied',
      'User: x is not authorized to perform: rds:DescribeDBInstances on resource: y',
    );
    await expect(answering(denied).describe({ kind: 'instance', identifier: 'a' })).rejects.toMatchObject({
      reasonCode: 'access_denied',
      message: expect.stringContaining('Allow rds:DescribeDBInstances'),
    });
  });

  it('gives up a list of snapshots whose marker comes twice', async () => {
    const page = queryResult('DescribeDBSnapshots', '<DBSnapshots/><Marker>again</Marker>');
    await expect(
      answering(page, page).snapshots({ kind: 'instance', identifier: 'a' }),
    ).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });
});
