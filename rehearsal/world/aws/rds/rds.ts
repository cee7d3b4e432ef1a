import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import { namerOf, type Service } from '../../kernel/wire.ts';
import type { WorldCore } from '../../kernel/world.ts';
import { DEFAULT_REGION } from '../protocol/peers.ts';
import { answerQuery, type QueryApi, queryAction } from '../protocol/query-protocol.ts';
import { keepSnapshot } from './changes.ts';
import { findCluster } from './clusters.ts';
import { createDatabases, type Databases, next, requireInstance, setStatus } from './instances.ts';
import { databaseOperations } from './operations.ts';

/** The service with its insides, which CloudFormation's resource handlers work on. */
export interface RdsService extends Service {
  readonly databases: Databases;
}

/**
 * Amazon RDS of one account: the Query protocol of API version 2014-10-31 on the world's clock. Instances and clusters are made,
 * changed and deleted by CloudFormation alone; the wire starts, stops and describes them.
 */
export function createRds(core: WorldCore): RdsService {
  const databases = createDatabases(core);
  const api: QueryApi = {
    service: 'RDS',
    namespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
    version: '2014-10-31',
    operations: databaseOperations(databases),
    requestId: () => databases.random.uuid(),
  };
  return {
    name: 'rds',
    databases,
    operationOf: namerOf(Object.keys(api.operations), queryAction),
    isWrite: (request) => !queryAction(request).startsWith('Describe'),
    handle: (request) => answerQuery(api, request),
    control: {
      /** Puts a cluster or an instance into a state at once; it comes out of it after `seconds`, where they are given. */
      status: verb(
        'rds/status',
        {
          id: z.string(),
          region: z.string().default(DEFAULT_REGION),
          status: z.string(),
          seconds: z.number().optional(),
        },
        ({ id, region, status, seconds }) => {
          const instance = findCluster(databases, region, id) ?? requireInstance(databases, region, id);
          instance.course.cancel?.();
          setStatus(databases, instance, status);
          instance.course.shownBefore = undefined;
          if (seconds !== undefined)
            next(databases, instance, seconds * 1000, () => setStatus(databases, instance, 'available'));
        },
      ),
      /** A manual snapshot that somebody took. */
      snapshot: verb(
        'rds/snapshot',
        { id: z.string(), instance: z.string(), region: z.string().default(DEFAULT_REGION) },
        ({ id, instance, region }) => {
          keepSnapshot(databases, requireInstance(databases, region, instance), id);
        },
      ),
    },
    state: () => stateOfDatabases(databases),
  };
}

function stateOfDatabases({ instances, snapshots, clusters, clusterSnapshots }: Databases) {
  return {
    instances: instances.map(({ id, region, nature, status, settings, course }) => ({
      id,
      region,
      engine: nature.engine,
      status,
      multiAz: settings.multiAz,
      restartsAt: course.restartsAt,
    })),
    snapshots: snapshots.map(({ id, instance, status }) => ({ id, instance: instance.id, status })),
    clusters: clusters.map(({ id, region, nature, status, course }) => ({
      id,
      region,
      engine: nature.engine,
      status,
      restartsAt: course.restartsAt,
    })),
    clusterSnapshots: clusterSnapshots.map(({ id, cluster }) => ({ id, cluster: cluster.id })),
  };
}
