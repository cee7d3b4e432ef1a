import type { WorldCore } from '../../../kernel/world.ts';
import { clusterEndpoint } from '../../rds/cluster-views.ts';
import { clusterArn, createCluster, deleteCluster, findCluster, modifyCluster } from '../../rds/clusters.ts';
import type { ClusterKind, ClusterSettings, Databases, DbCluster } from '../../rds/instances.ts';
import type { RdsService } from '../../rds/rds.ts';
import {
  type ExistingResource,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import { named } from './simple.ts';

/** A type of cluster, as far as the world models it. */
interface ClusterType {
  /** The engine that it has where the template names none. */
  readonly engine: string;
  /** A change of one of these makes a new cluster. */
  readonly replacedBy: readonly string[];
  readonly properties: readonly string[];
  readonly attributes: readonly string[];
}

const OF_EACH = ['BackupRetentionPeriod', 'DeletionProtection', 'EngineVersion', 'Tags'];
const NAMED_IN_GROUP = ['DBClusterIdentifier', 'DBSubnetGroupName'];

/** DocumentDB and Neptune answer as RDS does. Source: the template reference of the types. */
const TYPES: Readonly<Record<string, ClusterType>> = {
  'AWS::RDS::DBCluster': {
    engine: 'aurora-postgresql',
    replacedBy: [...NAMED_IN_GROUP, 'Engine', 'EngineMode', 'MasterUsername'],
    properties: [...OF_EACH, 'GlobalClusterIdentifier', 'Port', 'ReplicationSourceIdentifier'],
    attributes: ['DBClusterArn', 'Endpoint.Address', 'Endpoint.Port'],
  },
  'AWS::DocDB::DBCluster': {
    engine: 'docdb',
    replacedBy: [...NAMED_IN_GROUP, 'MasterUsername'],
    properties: [...OF_EACH, 'Port'],
    attributes: ['Endpoint', 'Port'],
  },
  'AWS::Neptune::DBCluster': {
    engine: 'neptune',
    replacedBy: NAMED_IN_GROUP,
    properties: OF_EACH,
    attributes: ['Endpoint', 'Port'],
  },
};

/** Clusters of databases, which RDS keeps. */
export function databaseClusterHandlers(core: WorldCore): ResourceHandler[] {
  return Object.entries(TYPES).map(([name, type]) => databaseCluster(core, name, type));
}

function rdsOf(core: WorldCore): Databases {
  return (core.peer('rds') as RdsService).databases;
}

function found(core: WorldCore, { region, physicalId }: ExistingResource): DbCluster | undefined {
  return findCluster(rdsOf(core), region, physicalId);
}

function databaseCluster(
  core: WorldCore,
  type: string,
  { engine, replacedBy, properties, attributes }: ClusterType,
): ResourceHandler {
  const newName = named('DBClusterIdentifier', 63);
  const isSettled = ({ status }: DbCluster) => status === 'available' || status === 'stopped';
  return {
    type,
    schema: { properties: [...replacedBy, ...properties], replacedBy, attributes },
    tagged: true,
    seconds: { create: 120, update: 80, delete: 70 },
    create(request) {
      const id = newName(request, core.random.hex(12).toUpperCase()).toLowerCase();
      const cluster = createCluster(rdsOf(core), {
        id,
        region: request.region,
        tags: request.tags,
        nature: kindOf(request, engine),
        settings: settingsOf(request),
      });
      return { physicalId: id, settled: () => isSettled(cluster) };
    },
    update(request) {
      const cluster = found(core, request);
      if (cluster === undefined) throw new Error(`DBCluster ${request.physicalId} not found.`);
      modifyCluster(rdsOf(core), cluster, { settings: settingsOf(request), tags: request.tags });
      return { physicalId: request.physicalId, settled: () => isSettled(cluster) };
    },
    delete(request, policy) {
      const cluster = found(core, request);
      if (cluster === undefined) return {};
      const snapshot = `${request.stackName}-snapshot-${request.logicalId}-${cluster.resourceId.slice(8, 20)}`;
      const isKept = policy === 'Snapshot' && cluster.status !== 'creating';
      deleteCluster(rdsOf(core), cluster, isKept ? snapshot.toLowerCase() : undefined);
      return { settled: () => found(core, request) === undefined };
    },
    rush(resource) {
      const cluster = found(core, resource);
      cluster?.course.cancel?.();
      if (cluster) cluster.status = 'available';
    },
    attribute(resource, name) {
      const cluster = found(core, resource);
      if (cluster === undefined) return '';
      if (name.endsWith('Port')) return String(cluster.nature.port);
      return name === 'DBClusterArn' ? clusterArn(cluster) : clusterEndpoint(cluster);
    },
  };
}

function kindOf({ properties }: ResourceRequest, otherwise: string): ClusterKind {
  const engine = textProperty(properties, 'Engine') ?? otherwise;
  return {
    engine,
    mode: textProperty(properties, 'EngineMode') ?? 'provisioned',
    masterUsername: textProperty(properties, 'MasterUsername'),
    port: Number(textProperty(properties, 'Port') ?? (/mysql/.test(engine) ? 3306 : 5432)),
    globalCluster: textProperty(properties, 'GlobalClusterIdentifier'),
    replicationSource: textProperty(properties, 'ReplicationSourceIdentifier'),
  };
}

function settingsOf({ properties }: ResourceRequest): ClusterSettings {
  return {
    engineVersion: textProperty(properties, 'EngineVersion') ?? '16.6',
    backupRetention: Number(textProperty(properties, 'BackupRetentionPeriod') ?? '1'),
    deletionProtection: textProperty(properties, 'DeletionProtection') === 'true',
  };
}
