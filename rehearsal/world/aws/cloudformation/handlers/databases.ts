import type { WorldCore } from '../../../kernel/world.ts';
import { isDatabaseClass } from '../../protocol/instance-types.ts';
import { arnIn } from '../../protocol/partitions.ts';
import { createInstance, deleteInstance, modifyInstance } from '../../rds/changes.ts';
import {
  arnOf,
  type Databases,
  type DbInstance,
  type DbNature,
  type DbSettings,
  findInstance,
} from '../../rds/instances.ts';
import type { RdsService } from '../../rds/rds.ts';
import { endpointOf, secretOf } from '../../rds/views.ts';
import {
  accountOf,
  type ExistingResource,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import { serviceFailure } from '../stacks/handler-failure.ts';
import { named, simpleHandler } from './simple.ts';

/** Databases, which RDS keeps, and the groups that they stand in. */
export function databaseHandlers(core: WorldCore): ResourceHandler[] {
  return [database(core), subnetGroup(core)];
}

/** A change of one of these makes a new instance. Source: the template reference of the type. */
const REPLACED_BY = [
  'DBInstanceIdentifier',
  'DBName',
  'DBClusterIdentifier',
  'DBSubnetGroupName',
  'Engine',
  'MasterUsername',
  'SourceDBInstanceIdentifier',
  'StorageEncrypted',
  'DBSnapshotIdentifier',
];

const PROPERTIES = [
  ...REPLACED_BY,
  'AllocatedStorage',
  'AutoMinorVersionUpgrade',
  'BackupRetentionPeriod',
  'CopyTagsToSnapshot',
  'DBInstanceClass',
  'DeleteAutomatedBackups',
  'DeletionProtection',
  'EngineVersion',
  'ManageMasterUserPassword',
  'MasterUserPassword',
  'MultiAZ',
  'Port',
  'PubliclyAccessible',
  'StorageType',
  'Tags',
  'VPCSecurityGroups',
];

function databasesOf(core: WorldCore): Databases {
  return (core.peer('rds') as RdsService).databases;
}

function find(core: WorldCore, resource: ExistingResource): DbInstance | undefined {
  return findInstance(databasesOf(core), resource.region, resource.physicalId);
}

function database(core: WorldCore): ResourceHandler {
  const newName = named('DBInstanceIdentifier', 63);
  return {
    type: 'AWS::RDS::DBInstance',
    schema: {
      properties: PROPERTIES,
      replacedBy: REPLACED_BY,
      attributes: ['DBInstanceArn', 'Endpoint.Address', 'Endpoint.Port', 'MasterUserSecret.SecretArn'],
    },
    tagged: true,
    seconds: { create: 300, update: 150, delete: 100 },
    create(request) {
      checkClass(core, request);
      const id = newName(request, core.random.hex(12).toUpperCase()).toLowerCase();
      const instance = createInstance(databasesOf(core), {
        id,
        region: request.region,
        tags: request.tags,
        nature: natureOf(request),
        settings: settingsOf(request),
      });
      return { physicalId: id, settled: () => settled(instance) };
    },
    update(request) {
      const instance = find(core, request);
      if (instance === undefined) throw new Error(`DBInstance ${request.physicalId} not found.`);
      checkClass(core, request);
      modifyInstance(databasesOf(core), instance, { settings: settingsOf(request), tags: request.tags });
      return { physicalId: request.physicalId, settled: () => settled(instance) };
    },
    delete(request, policy) {
      const instance = find(core, request);
      if (instance === undefined) return {};
      deleteInstance(databasesOf(core), instance, snapshotName(request, instance, policy));
      return { settled: () => find(core, request) === undefined };
    },
    rush(resource) {
      const instance = find(core, resource);
      instance?.course.cancel?.();
      if (instance) instance.status = 'available';
    },
    attribute(resource, name) {
      const instance = find(core, resource);
      if (instance === undefined) return '';
      if (name === 'Endpoint.Address') return endpointOf(instance);
      if (name === 'Endpoint.Port') return String(instance.nature.port);
      return name === 'DBInstanceArn' ? arnOf(instance) : secretOf(instance);
    },
  };
}

/** Its words are those that users of Terraform report. */
function checkClass(core: WorldCore, { properties }: ResourceRequest): void {
  const name = textProperty(properties, 'DBInstanceClass');
  if (name === undefined || isDatabaseClass(name)) return;
  const message = `Invalid DB Instance class: ${name}`;
  throw serviceFailure(core, { message, service: 'Rds', status: 400, code: 'InvalidRequest' });
}

/** @throws Error with the reason that the resource's event shows */
function settled(instance: DbInstance): boolean {
  if (instance.status === 'failed') throw new Error(`DBInstance ${instance.id} is in a failed state.`);
  return instance.status === 'available' || instance.status === 'stopped';
}

/**
 * The final snapshot that a policy asks for. None is taken of a replica or of a member of a cluster (CloudFormation's own
 * provider of the type), nor of an instance that never came up.
 */
function snapshotName(request: ExistingResource, instance: DbInstance, policy: string): string | undefined {
  const cannot =
    instance.nature.replicaOf !== undefined ||
    instance.nature.clusterId !== undefined ||
    instance.status === 'creating';
  if (policy !== 'Snapshot' || cannot) return undefined;
  return `${request.stackName}-snapshot-${request.logicalId}-${instance.resourceId.slice(3, 15)}`.toLowerCase();
}

function natureOf({ properties }: ResourceRequest): DbNature {
  const engine = textProperty(properties, 'Engine') ?? 'postgres';
  return {
    engine,
    masterUsername: textProperty(properties, 'MasterUsername'),
    managesPassword: textProperty(properties, 'ManageMasterUserPassword') === 'true',
    databaseName: textProperty(properties, 'DBName'),
    port: Number(textProperty(properties, 'Port') ?? (/mysql|mariadb/.test(engine) ? 3306 : 5432)),
    storageEncrypted: textProperty(properties, 'StorageEncrypted') === 'true',
    replicaOf: textProperty(properties, 'SourceDBInstanceIdentifier')?.toLowerCase(),
    clusterId: textProperty(properties, 'DBClusterIdentifier'),
  };
}

function settingsOf({ properties }: ResourceRequest): DbSettings {
  const text = (name: string, otherwise: string) => textProperty(properties, name) ?? otherwise;
  return {
    engineVersion: text('EngineVersion', '17.4'),
    instanceClass: text('DBInstanceClass', 'db.t4g.micro'),
    multiAz: text('MultiAZ', 'false') === 'true',
    allocatedStorage: Number(text('AllocatedStorage', '20')),
    storageType: text('StorageType', 'gp2'),
    backupRetention: Number(text('BackupRetentionPeriod', '1')),
    deletionProtection: text('DeletionProtection', 'false') === 'true',
    publiclyAccessible: text('PubliclyAccessible', 'true') === 'true',
  };
}

function subnetGroup(core: WorldCore): ResourceHandler {
  return simpleHandler(core, {
    type: 'AWS::RDS::DBSubnetGroup',
    properties: ['DBSubnetGroupDescription', 'DBSubnetGroupName', 'SubnetIds', 'Tags'],
    required: ['DBSubnetGroupDescription', 'SubnetIds'],
    replacedBy: ['DBSubnetGroupName'],
    tagged: true,
    seconds: 6,
    name: (request, random) => named('DBSubnetGroupName', 63)(request, random).toLowerCase(),
    attributes: {
      DBSubnetGroupArn: (resource) =>
        arnIn(resource.region, `rds:${resource.region}:${accountOf(resource)}:subgrp:${resource.physicalId}`),
    },
  });
}
