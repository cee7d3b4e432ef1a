import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { type Database, type DatabaseName, describeDatabase } from '../../../domain/stack/databases.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Databases } from '../../../ports/databases.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { isAnswer } from '../access/aws-errors.ts';
import { loadRds, type RDS } from '../access/sdk-calls.ts';

/** Amazon RDS over its Query API (Amazon RDS API Reference, version 2014-10-31), which DocumentDB and Neptune share. */
export function createDatabases(aws: AwsAccess): Databases {
  const rds = awsService(aws, 'RDS', loadRds);
  return {
    describe: (name) => describe(rds, name),
    start: (name) =>
      rds.call(`start the ${describeDatabase(name)}`, (client) =>
        unlessStateForbids(
          name.kind === 'cluster'
            ? client.startDBCluster({ DBClusterIdentifier: name.identifier })
            : client.startDBInstance({ DBInstanceIdentifier: name.identifier }),
        ),
      ),
    stop: (name) =>
      rds.call(`stop the ${describeDatabase(name)}`, (client) =>
        unlessStateForbids(
          name.kind === 'cluster'
            ? client.stopDBCluster({ DBClusterIdentifier: name.identifier })
            : client.stopDBInstance({ DBInstanceIdentifier: name.identifier }),
        ),
      ),
    snapshots: (name) => snapshots(rds, name),
  };
}

async function describe(rds: AwsService<RDS>, name: DatabaseName): Promise<Database | undefined> {
  const what = `describe the ${describeDatabase(name)}`;
  const answer = await rds.call(what, (client) =>
    listed(client, name).catch((error: unknown) => {
      if (isAnswer(error, 'databaseAbsent') || isAnswer(error, 'clusterAbsent')) return undefined;
      throw error;
    }),
  );
  if (answer === undefined) return undefined;
  const [found, ...others] = answer;
  if (found !== undefined && found.status !== '' && others.length === 0) return found;
  throw new AdapterError(
    'doubtful_facts',
    `Could not ${what}: RDS answered with ${answer.length} databases or without a state; run it again.`,
    { service: 'RDS', retriable: true },
  );
}

async function listed(client: RDS, { kind, identifier }: DatabaseName): Promise<readonly Database[]> {
  if (kind === 'cluster') {
    const { DBClusters = [] } = await client.describeDBClusters({ DBClusterIdentifier: identifier });
    return DBClusters.map((found) => clusterOf(identifier, found));
  }
  const { DBInstances = [] } = await client.describeDBInstances({ DBInstanceIdentifier: identifier });
  return DBInstances.map((found) => instanceOf(identifier, found));
}

function instanceOf(identifier: string, found: DBInstance): Database {
  return {
    kind: 'instance',
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
    ...(found.DBClusterIdentifier ? { memberOf: found.DBClusterIdentifier } : {}),
  };
}

function clusterOf(identifier: string, found: DBCluster): Database {
  return {
    kind: 'cluster',
    identifier,
    status: found.Status ?? '',
    engine: found.Engine ?? '',
    multiAz: found.MultiAZ ?? false,
    isReplica: Boolean(found.ReplicationSourceIdentifier),
    hasReplicas: (found.ReadReplicaIdentifiers ?? []).length > 0,
    cluster: { mode: found.EngineMode ?? '', isGlobal: Boolean(found.GlobalClusterIdentifier) },
  };
}

async function snapshots(rds: AwsService<RDS>, name: DatabaseName): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const page of rds.pages('database snapshots', async (marker) => {
    const next = marker ? { Marker: marker } : {};
    const { found, Marker } = await rds.call(
      `list the snapshots of the ${describeDatabase(name)}`,
      (client) => snapshotPage(client, name, next),
    );
    return { found, NextToken: Marker };
  }))
    names.push(...page.found);
  return names;
}

async function snapshotPage(
  client: RDS,
  { kind, identifier }: DatabaseName,
  next: { readonly Marker?: string },
): Promise<{ readonly found: readonly string[]; readonly Marker: string | undefined }> {
  const SnapshotType = 'manual';
  if (kind === 'cluster') {
    const asked = { DBClusterIdentifier: identifier, SnapshotType, ...next };
    const { DBClusterSnapshots = [], Marker } = await client.describeDBClusterSnapshots(asked);
    return { found: DBClusterSnapshots.flatMap((each) => each.DBClusterSnapshotIdentifier ?? []), Marker };
  }
  const asked = { DBInstanceIdentifier: identifier, SnapshotType, ...next };
  const { DBSnapshots = [], Marker } = await client.describeDBSnapshots(asked);
  return { found: DBSnapshots.flatMap((each) => each.DBSnapshotIdentifier ?? []), Marker };
}

/** An answer that was lost looks the same when asked for again: the state has moved on. */
async function unlessStateForbids(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isAnswer(error, 'stateForbids') || isAnswer(error, 'clusterStateForbids')) return false;
    throw error;
  }
}
