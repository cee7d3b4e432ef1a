import { items, type XmlResult } from '../protocol/query-protocol.ts';
import { tagMembers } from '../protocol/tags.ts';
import {
  arnOf,
  type Databases,
  type DbInstance,
  type DbSnapshot,
  replicasOf,
  shownStatus,
} from './rds-instances.ts';

/** An instance as RDS shows it. Source: the DBInstance shape of botocore's service model. */
export function instanceView(databases: Databases, instance: DbInstance): XmlResult {
  const replicas = replicasOf(databases, instance).map((each) => each.id);
  return {
    DBInstanceIdentifier: instance.id,
    DBInstanceClass: instance.instanceClass,
    Engine: instance.engine,
    DBInstanceStatus: shownStatus(databases, instance),
    AutomaticRestartTime: instance.restartsAt,
    MasterUsername: instance.masterUsername,
    DBName: instance.databaseName,
    Endpoint:
      instance.status === 'creating'
        ? undefined
        : { Address: endpointOf(instance), Port: instance.port, HostedZoneId: 'Z1RLNUO7B9Q6NB' },
    AllocatedStorage: instance.allocatedStorage,
    InstanceCreateTime: instance.createdAt,
    BackupRetentionPeriod: instance.backupRetention,
    MultiAZ: instance.multiAz,
    EngineVersion: instance.engineVersion,
    AutoMinorVersionUpgrade: true,
    ReadReplicaSourceDBInstanceIdentifier: instance.replicaOf,
    ReadReplicaDBInstanceIdentifiers: items('ReadReplicaDBInstanceIdentifier', replicas),
    PubliclyAccessible: instance.publiclyAccessible,
    StorageType: instance.storageType,
    StorageEncrypted: instance.storageEncrypted,
    DBClusterIdentifier: instance.clusterId,
    DbiResourceId: instance.resourceId,
    DBInstanceArn: arnOf(instance),
    DeletionProtection: instance.deletionProtection,
    TagList: tagList(instance),
    MasterUserSecret: instance.managesPassword
      ? { SecretArn: secretOf(instance), SecretStatus: 'active' }
      : undefined,
  };
}

export function snapshotView(snapshot: DbSnapshot): XmlResult {
  const { instance } = snapshot;
  return {
    DBSnapshotIdentifier: snapshot.id,
    DBInstanceIdentifier: instance.id,
    SnapshotCreateTime: snapshot.createdAt,
    Engine: instance.engine,
    AllocatedStorage: instance.allocatedStorage,
    Status: snapshot.status,
    Port: instance.port,
    InstanceCreateTime: instance.createdAt,
    MasterUsername: instance.masterUsername,
    EngineVersion: instance.engineVersion,
    SnapshotType: snapshot.type,
    PercentProgress: 100,
    StorageType: instance.storageType,
    Encrypted: instance.storageEncrypted,
    DBSnapshotArn: `arn:aws:rds:${snapshot.region}:${instance.account}:snapshot:${snapshot.id}`,
    DbiResourceId: instance.resourceId,
    TagList: tagList(instance),
  };
}

export function endpointOf(instance: DbInstance): string {
  return `${instance.id}.c00000000000.${instance.region}.rds.amazonaws.com`;
}

export function secretOf(instance: DbInstance): string {
  return `arn:aws:secretsmanager:${instance.region}:${instance.account}:secret:rds!db-${instance.id}`;
}

function tagList(instance: DbInstance) {
  return items('Tag', tagMembers(instance.tags));
}
