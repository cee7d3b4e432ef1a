import { arnIn } from '../protocol/partitions.ts';
import { items, type XmlResult } from '../protocol/query-protocol.ts';
import { tagMembers } from '../protocol/tags.ts';
import {
  arnOf,
  type Databases,
  type DbInstance,
  type DbSnapshot,
  replicasOf,
  shownStatus,
} from './instances.ts';

/** An instance as RDS shows it. Source: the DBInstance shape of botocore's service model. */
export function instanceView(databases: Databases, instance: DbInstance): XmlResult {
  const replicas = replicasOf(databases, instance).map((each) => each.id);
  return {
    DBInstanceIdentifier: instance.id,
    DBInstanceClass: instance.settings.instanceClass,
    Engine: instance.nature.engine,
    DBInstanceStatus: shownStatus(databases, instance),
    AutomaticRestartTime: instance.course.restartsAt,
    MasterUsername: instance.nature.masterUsername,
    DBName: instance.nature.databaseName,
    Endpoint:
      instance.status === 'creating'
        ? undefined
        : { Address: endpointOf(instance), Port: instance.nature.port, HostedZoneId: 'Z1RLNUO7B9Q6NB' },
    AllocatedStorage: instance.settings.allocatedStorage,
    InstanceCreateTime: instance.createdAt,
    BackupRetentionPeriod: instance.settings.backupRetention,
    MultiAZ: instance.settings.multiAz,
    EngineVersion: instance.settings.engineVersion,
    AutoMinorVersionUpgrade: true,
    ReadReplicaSourceDBInstanceIdentifier: instance.nature.replicaOf,
    ReadReplicaDBInstanceIdentifiers: items('ReadReplicaDBInstanceIdentifier', replicas),
    PubliclyAccessible: instance.settings.publiclyAccessible,
    StorageType: instance.settings.storageType,
    StorageEncrypted: instance.nature.storageEncrypted,
    DBClusterIdentifier: instance.nature.clusterId,
    DbiResourceId: instance.resourceId,
    DBInstanceArn: arnOf(instance),
    DeletionProtection: instance.settings.deletionProtection,
    TagList: tagList(instance),
    MasterUserSecret: instance.nature.managesPassword
      ? { SecretArn: secretOf(instance), SecretStatus: 'active' }
      : undefined,
  };
}

/** A snapshot as RDS shows it. Source: the DBSnapshot shape of botocore's service model. */
export function snapshotView(snapshot: DbSnapshot): XmlResult {
  const { instance } = snapshot;
  return {
    DBSnapshotIdentifier: snapshot.id,
    DBInstanceIdentifier: instance.id,
    SnapshotCreateTime: snapshot.createdAt,
    Engine: instance.nature.engine,
    AllocatedStorage: instance.settings.allocatedStorage,
    Status: snapshot.status,
    Port: instance.nature.port,
    InstanceCreateTime: instance.createdAt,
    MasterUsername: instance.nature.masterUsername,
    EngineVersion: instance.settings.engineVersion,
    SnapshotType: snapshot.type,
    PercentProgress: 100,
    StorageType: instance.settings.storageType,
    Encrypted: instance.nature.storageEncrypted,
    DBSnapshotArn: arnIn(
      snapshot.region,
      `rds:${snapshot.region}:${instance.account}:snapshot:${snapshot.id}`,
    ),
    DbiResourceId: instance.resourceId,
    TagList: tagList(instance),
  };
}

/** The domain name that an instance listens at. */
export function endpointOf(instance: DbInstance): string {
  return `${instance.id}.c00000000000.${instance.region}.rds.amazonaws.com`;
}

/** ARN of the secret that RDS keeps an instance's password in. */
export function secretOf(instance: DbInstance): string {
  return arnIn(
    instance.region,
    `secretsmanager:${instance.region}:${instance.account}:secret:rds!db-${instance.id}`,
  );
}

function tagList(instance: DbInstance) {
  return items('Tag', tagMembers(instance.tags));
}
