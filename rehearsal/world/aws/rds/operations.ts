import { items, operation, QueryError, type QueryOperation } from '../protocol/query-protocol.ts';
import { clusterOperations } from './cluster-operations.ts';
import {
  type Databases,
  type DbInstance,
  invalidState,
  replicasOf,
  requireInstance,
  start,
  stop,
} from './instances.ts';
import { markedPage } from './pages.ts';
import { instanceView, snapshotView } from './views.ts';

const PAGED = { MaxRecords: 'integer', Marker: 'string' } as const;

/** Operations of API version 2014-10-31 that the world takes. Source: botocore's service model. */
export function databaseOperations(databases: Databases): Record<string, QueryOperation> {
  return {
    ...instanceLists(databases),
    ...startAndStop(databases),
    ...snapshotLists(databases),
    ...clusterOperations(databases),
  };
}

function instanceLists(databases: Databases): Record<string, QueryOperation> {
  return {
    DescribeDBInstances: operation({ DBInstanceIdentifier: 'string', ...PAGED }, (input, { region }) => {
      const id = input.DBInstanceIdentifier;
      const found =
        id === undefined || id === ''
          ? databases.instances.filter((each) => each.region === region)
          : [requireInstance(databases, region, id)];
      const { page, Marker } = markedPage(databases, found, input);
      return {
        DBInstances: items(
          'DBInstance',
          page.map((each) => instanceView(databases, each)),
        ),
        Marker,
      };
    }),
  };
}

function startAndStop(databases: Databases): Record<string, QueryOperation> {
  return {
    StartDBInstance: operation({ DBInstanceIdentifier: 'string' }, (input, { region }) => {
      const instance = requireInstance(databases, region, required(input.DBInstanceIdentifier));
      checkKind(databases, instance);
      if (instance.status !== 'stopped')
        throw invalidState(
          `Instance ${instance.id} is not stopped, inaccessible-encryption-credentials-recoverable or incompatible-network.`,
        );
      start(databases, instance);
      return { DBInstance: instanceView(databases, instance) };
    }),
    StopDBInstance: operation(
      { DBInstanceIdentifier: 'string', DBSnapshotIdentifier: 'string' },
      (input, { region }) => {
        const instance = requireInstance(databases, region, required(input.DBInstanceIdentifier));
        checkKind(databases, instance);
        if (instance.status !== 'available')
          throw invalidState(`Instance ${instance.id} is not in available state.`);
        if (input.DBSnapshotIdentifier !== undefined)
          throw new QueryError('InvalidParameterValue', 'The world takes no snapshot before a stop.');
        stop(databases, instance);
        return { DBInstance: instanceView(databases, instance) };
      },
    ),
  };
}

function snapshotLists(databases: Databases): Record<string, QueryOperation> {
  return {
    DescribeDBSnapshots: operation(
      {
        DBInstanceIdentifier: 'string',
        DBSnapshotIdentifier: 'string',
        SnapshotType: 'string',
        ...PAGED,
      },
      (input, { region }) => {
        const found = databases.snapshots.filter(
          (each) =>
            each.region === region &&
            matches(input.DBInstanceIdentifier, each.instance.id) &&
            matches(input.DBSnapshotIdentifier, each.id) &&
            (input.SnapshotType === undefined || input.SnapshotType === each.type),
        );
        if (found.length === 0 && input.DBSnapshotIdentifier !== undefined)
          throw new QueryError(
            'DBSnapshotNotFound',
            `DBSnapshot ${input.DBSnapshotIdentifier} not found.`,
            404,
          );
        const { page, Marker } = markedPage(databases, found, input);
        return { DBSnapshots: items('DBSnapshot', page.map(snapshotView)), Marker };
      },
    ),
  };
}

function matches(asked: string | undefined, id: string): boolean {
  return asked === undefined || asked.toLowerCase() === id;
}

function required(id: string | undefined): string {
  if (id !== undefined && id !== '') return id;
  throw new QueryError(
    'InvalidParameterValue',
    'The parameter DBInstanceIdentifier must be provided and must not be blank.',
  );
}

/**
 * What can be neither stopped nor started. Source: the RDS guide's list of limitations (replicas on either side, SQL Server in
 * several zones) and the API reference (members of an Aurora cluster); the texts are those that users report.
 */
function checkKind(databases: Databases, instance: DbInstance): void {
  const { clusterRefusal, replicaCode } = databases.unknowns;
  if (instance.nature.clusterId !== undefined)
    throw new QueryError(clusterRefusal[0], clusterRefusal[1](instance.id));
  if (instance.nature.replicaOf !== undefined || replicasOf(databases, instance).length > 0)
    throw new QueryError(replicaCode, 'Cannot stop or start a Read-Replica instance');
  if (instance.nature.engine.startsWith('sqlserver') && instance.settings.multiAz)
    throw new QueryError(
      'InvalidParameterCombination',
      'SQL Server DB instances in a Multi-AZ configuration cannot be stopped or started.',
    );
}
