import { arnIn } from '../protocol/partitions.ts';
import { items, type XmlResult } from '../protocol/query-protocol.ts';
import { tagMembers } from '../protocol/tags.ts';
import { clusterArn, membersOf, replicasOfCluster } from './clusters.ts';
import { type ClusterSnapshot, type Databases, type DbCluster, shownStatus } from './instances.ts';

/** A cluster as RDS shows it. Source: the DBCluster shape of botocore's service model. */
export function clusterView(databases: Databases, cluster: DbCluster): XmlResult {
  const { nature, settings } = cluster;
  const members = membersOf(databases, cluster).map(({ id }, index) => ({
    DBInstanceIdentifier: id,
    IsClusterWriter: index === 0,
    DBClusterParameterGroupStatus: 'in-sync',
    PromotionTier: 1,
  }));
  return {
    DBClusterIdentifier: cluster.id,
    Engine: nature.engine,
    EngineVersion: settings.engineVersion,
    EngineMode: nature.mode,
    Status: shownStatus(databases, cluster),
    AutomaticRestartTime: cluster.course.restartsAt,
    MasterUsername: nature.masterUsername,
    Endpoint: clusterEndpoint(cluster),
    ReaderEndpoint: clusterEndpoint(cluster, 'cluster-ro'),
    Port: nature.port,
    MultiAZ: members.length > 1,
    DBClusterMembers: items('DBClusterMember', members),
    BackupRetentionPeriod: settings.backupRetention,
    ClusterCreateTime: cluster.createdAt,
    DbClusterResourceId: cluster.resourceId,
    DBClusterArn: clusterArn(cluster),
    DeletionProtection: settings.deletionProtection,
    GlobalClusterIdentifier: nature.globalCluster,
    ReplicationSourceIdentifier: nature.replicationSource,
    ReadReplicaIdentifiers: items(
      'ReadReplicaIdentifier',
      replicasOfCluster(databases, cluster).map(clusterArn),
    ),
    TagList: items('Tag', tagMembers(cluster.tags)),
  };
}

/** A snapshot as RDS shows it. Source: the DBClusterSnapshot shape of botocore's service model. */
export function clusterSnapshotView({ id, region, cluster, createdAt }: ClusterSnapshot): XmlResult {
  return {
    DBClusterSnapshotIdentifier: id,
    DBClusterIdentifier: cluster.id,
    SnapshotCreateTime: createdAt,
    Engine: cluster.nature.engine,
    Status: 'available',
    SnapshotType: 'manual',
    PercentProgress: 100,
    DBClusterSnapshotArn: arnIn(region, `rds:${region}:${cluster.account}:cluster-snapshot:${id}`),
  };
}

/** The domain name that a cluster listens at, for writers or for readers. */
export function clusterEndpoint(
  { id, region }: DbCluster,
  kind: 'cluster' | 'cluster-ro' = 'cluster',
): string {
  return `${id}.${kind}-c00000000000.${region}.rds.amazonaws.com`;
}
