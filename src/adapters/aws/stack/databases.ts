import type { DBInstance, RDS } from '@aws-sdk/client-rds';
import type { Database } from '../../../domain/stack/databases.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Databases } from '../../../ports/databases.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { isAnswer } from '../access/aws-errors.ts';

/** Amazon RDS over its Query API (Amazon RDS API Reference, version 2014-10-31). */
export function createDatabases(aws: AwsAccess): Databases {
  const rds = awsService<RDS>(aws, 'RDS', async (config) => {
    const sdk = await import('@aws-sdk/client-rds');
    return new sdk.RDS(config);
  });
  return {
    describe: (identifier) => describe(rds, identifier),
    start: (identifier) =>
      rds.call(`start the database ${identifier}`, (client) =>
        unlessStateForbids(client.startDBInstance({ DBInstanceIdentifier: identifier })),
      ),
    stop: (identifier) =>
      rds.call(`stop the database ${identifier}`, (client) =>
        unlessStateForbids(client.stopDBInstance({ DBInstanceIdentifier: identifier })),
      ),
    snapshots: (identifier) => snapshots(rds, identifier),
  };
}

async function describe(rds: AwsService<RDS>, identifier: string): Promise<Database | undefined> {
  const what = `describe the database ${identifier}`;
  const answer = await rds.call(what, (client) =>
    client.describeDBInstances({ DBInstanceIdentifier: identifier }).catch((error: unknown) => {
      if (isAnswer(error, 'databaseAbsent')) return undefined;
      throw error;
    }),
  );
  if (answer === undefined) return undefined;
  const [found, ...others] = answer.DBInstances ?? [];
  if (found?.DBInstanceStatus !== undefined && others.length === 0) return databaseOf(identifier, found);
  throw new AdapterError(
    'doubtful_facts',
    `Could not ${what}: RDS answered with ${others.length + (found ? 1 : 0)} databases or without a state; run it again.`,
    { service: 'RDS', retriable: true },
  );
}

function databaseOf(identifier: string, found: DBInstance): Database {
  return {
    identifier,
    status: found.DBInstanceStatus ?? '',
    engine: found.Engine ?? '',
    multiAz: found.MultiAZ ?? false,
    isReplica: Boolean(
      found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier,
    ),
    hasReplicas:
      (found.ReadReplicaDBInstanceIdentifiers ?? []).length +
        (found.ReadReplicaDBClusterIdentifiers ?? []).length >
      0,
    isClusterMember: Boolean(found.DBClusterIdentifier),
  };
}

async function snapshots(rds: AwsService<RDS>, identifier: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const page of rds.pages('database snapshots', async (marker) => {
    const { DBSnapshots, Marker } = await rds.call(
      `list the snapshots of the database ${identifier}`,
      (client) =>
        client.describeDBSnapshots({
          DBInstanceIdentifier: identifier,
          SnapshotType: 'manual',
          ...(marker ? { Marker: marker } : {}),
        }),
    );
    return { found: DBSnapshots ?? [], NextToken: Marker };
  }))
    names.push(...page.found.flatMap((snapshot) => snapshot.DBSnapshotIdentifier ?? []));
  return names;
}

/** An answer that was lost looks the same when asked for again: the state has moved on. */
async function unlessStateForbids(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isAnswer(error, 'stateForbids')) return false;
    throw error;
  }
}
