import { mayLeaveTrace, traceOf } from '../../domain/artifacts/last-traces.ts';
import { writtenResources } from '../../domain/artifacts/written-resources.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { type Leftover, leftoverOf } from '../../domain/stack/leftover.ts';
import { CLUSTER_SNAPSHOT, DATABASE_SNAPSHOT } from '../../domain/stack/resource-types.ts';
import type { StackResource } from '../../domain/stack/stack.ts';
import type { Removal } from '../../domain/teardown/removal.ts';
import type { Databases } from '../../ports/databases.ts';
import type { Log } from '../../ports/log.ts';
import type { StackTemplates } from '../../ports/stack-cloud.ts';
import type { ContainedResource } from '../stack/resources-within.ts';
import { databasesAmong } from '../stack/stack-databases.ts';
import type { DeletedStack } from './delete-environment-stack.ts';

const RETAINED = 'its template keeps it';
const UNKNOWN = 'RDS could not be asked for its snapshots, which may stay and cost money';
const KEPT = 'its Elastic Beanstalk environment left it, as its deletion policy says';

/** What stays of an environment whose stack is gone and after which was cleared up. */
export async function removalOf(
  deps: {
    readonly databases: Pick<Databases, 'snapshots'>;
    readonly stacks: Pick<StackTemplates, 'templateText'>;
    readonly log: Pick<Log, 'warning'>;
  },
  { resources, beneath, unseen, undeletable, orphaned }: DeletedStack,
): Promise<Removal> {
  const isUndeletable = (resource: ContainedResource) =>
    undeletable.some((one) => one.stackId === resource.stackId && one.logicalId === resource.logicalId);
  const retained = resources.filter(
    (resource) => resource.status === 'DELETE_SKIPPED' && !isUndeletable(resource),
  );
  const { snapshots, unknown } = await snapshotsOf(deps, [...resources, ...beneath]);
  return {
    detached: beneath
      .filter(({ status }) => status === 'DELETE_SKIPPED')
      .map((resource) => leftoverOf(resource, KEPT)),
    retained: retained.map((resource) => leftoverOf(resource, RETAINED)),
    undeletable: [...undeletable.map((resource) => leftoverOf(resource)), ...orphaned],
    snapshots,
    traces: [
      ...unseen,
      ...unknown,
      ...(await tracesOf(deps, resources)),
      // Beanstalk's own templates hold the password of a coupled database, so they are not read. That one is as RDS makes it.
      ...tracesIn(
        beneath.filter(({ logicalId }) => !logicalId.startsWith('AWSEB')),
        '',
      ),
    ],
  };
}

interface Found {
  readonly snapshots: readonly Leftover[];
  /** What is gone and of which nobody could say whether a snapshot stays. */
  readonly unknown: readonly Leftover[];
}

/** Asked only where a database is gone. That they are not told is no reason to call a deletion failed. */
async function snapshotsOf(
  deps: Parameters<typeof removalOf>[0],
  resources: readonly StackResource[],
): Promise<Found> {
  const snapshots: Leftover[] = [];
  const unknown: Leftover[] = [];
  for (const { resource, database } of databasesAmong(resources)) {
    if (!isDeleted(resource)) continue;
    const names = await deps.databases.snapshots(database).catch((error: unknown) => {
      deps.log.warning(`Snapshots of ${database.identifier} may stay: ${describeFailure(error).sentence}`);
      unknown.push(leftoverOf(resource, UNKNOWN));
      return [];
    });
    const why = 'a snapshot of a database stays when the database is deleted, and costs money';
    const type = database.kind === 'cluster' ? CLUSTER_SNAPSHOT : DATABASE_SNAPSHOT;
    for (const name of names) snapshots.push({ resource: resource.logicalId, type, name, why });
  }
  return { snapshots, unknown };
}

/** CloudFormation tells the template of a deleted stack by its ARN, for 90 days (API reference, GetTemplate). */
async function tracesOf(
  { stacks }: Pick<Parameters<typeof removalOf>[0], 'stacks'>,
  resources: readonly ContainedResource[],
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const [stackId, members] of Map.groupBy(resources, (one) => one.stackId)) {
    if (!members.some((one) => isDeleted(one) && mayLeaveTrace(one))) continue;
    found.push(...tracesIn(members, await stacks.templateText(stackId).catch(() => '')));
  }
  return found;
}

function tracesIn(resources: readonly StackResource[], text: string): readonly Leftover[] {
  const written = writtenResources(text);
  return resources
    .filter((resource) => isDeleted(resource) && mayLeaveTrace(resource))
    .flatMap((resource) => {
      const why = traceOf(resource, written);
      return why === undefined ? [] : [leftoverOf(resource, why)];
    });
}

function isDeleted({ status }: StackResource): boolean {
  return status === 'DELETE_COMPLETE';
}
