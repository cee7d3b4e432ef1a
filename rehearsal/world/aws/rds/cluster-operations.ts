import { items, operation, QueryError, type QueryOperation } from '../protocol/query-protocol.ts';
import { clusterSnapshotView, clusterView } from './cluster-views.ts';
import { requireCluster, startCluster, stopCluster } from './clusters.ts';
import type { Databases } from './instances.ts';
import { markedPage } from './pages.ts';

const PAGED = { MaxRecords: 'integer', Marker: 'string' } as const;

/** Operations on clusters, which DocumentDB and Neptune have as well. Source: botocore's service models. */
export function clusterOperations(databases: Databases): Record<string, QueryOperation> {
  return {
    DescribeDBClusters: operation({ DBClusterIdentifier: 'string', ...PAGED }, (input, { region }) => {
      const id = input.DBClusterIdentifier;
      const found =
        id === undefined || id === ''
          ? databases.clusters.filter((each) => each.region === region)
          : [requireCluster(databases, region, id)];
      const { page, Marker } = markedPage(databases, found, input);
      const views = page.map((each) => clusterView(databases, each));
      return { DBClusters: items('DBCluster', views), Marker };
    }),
    StartDBCluster: operation({ DBClusterIdentifier: 'string' }, (input, { region }) => {
      const cluster = requireCluster(databases, region, given(input.DBClusterIdentifier));
      startCluster(databases, cluster);
      return { DBCluster: clusterView(databases, cluster) };
    }),
    StopDBCluster: operation({ DBClusterIdentifier: 'string' }, (input, { region }) => {
      const cluster = requireCluster(databases, region, given(input.DBClusterIdentifier));
      stopCluster(databases, cluster);
      return { DBCluster: clusterView(databases, cluster) };
    }),
    DescribeDBClusterSnapshots: operation(
      { DBClusterIdentifier: 'string', SnapshotType: 'string', ...PAGED },
      (input, { region }) => {
        const name = input.DBClusterIdentifier?.toLowerCase();
        const wanted = input.SnapshotType ?? 'manual';
        const found = databases.clusterSnapshots.filter(
          (each) =>
            each.region === region && wanted === 'manual' && (name === undefined || each.cluster.id === name),
        );
        const { page, Marker } = markedPage(databases, found, input);
        return { DBClusterSnapshots: items('DBClusterSnapshot', page.map(clusterSnapshotView)), Marker };
      },
    ),
  };
}

function given(id: string | undefined): string {
  if (id !== undefined && id !== '') return id;
  throw new QueryError(
    'InvalidParameterValue',
    'The parameter DBClusterIdentifier must be provided and must not be blank.',
  );
}
