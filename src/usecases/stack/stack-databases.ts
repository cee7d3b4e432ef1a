import { formatDuration } from '../../domain/input/durations.ts';
import { PACES } from '../../domain/pace/intervals.ts';
import { waitUntil } from '../../domain/pace/wait-until.ts';
import {
  type Database,
  type DatabaseName,
  databaseKindOf,
  describeDatabase,
  hiddenCluster,
  nextDatabaseStep,
} from '../../domain/stack/databases.ts';
import type { StackResource } from '../../domain/stack/stack.ts';
import { isAsleep, isBusy } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Databases } from '../../ports/databases.ts';
import type { Log } from '../../ports/log.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { isPermissionMissing } from '../pace/spare-work.ts';
import { resourcesWithin } from './resources-within.ts';

export interface DatabaseDeps extends DatabaseStartDeps {
  readonly stacks: Pick<Stacks, 'describe' | 'resources'>;
}

export interface DatabaseStartDeps {
  readonly databases: Databases;
  readonly clock: Clock;
  readonly log: Log;
}

/** The databases that a stack and the stacks nested in it made. */
export async function databasesOf(
  deps: Pick<DatabaseDeps, 'stacks'>,
  stackId: string,
): Promise<readonly DatabaseName[]> {
  const contained = await resourcesWithin(deps.stacks, stackId);
  const present = contained.filter((resource) => resource.status !== 'DELETE_COMPLETE');
  return databasesAmong(present).map(({ database }) => database);
}

/** The databases among resources, with the names that RDS knows them by. */
export function databasesAmong(
  resources: readonly StackResource[],
): readonly { readonly resource: StackResource; readonly database: DatabaseName }[] {
  return resources.flatMap((resource) => {
    const kind = databaseKindOf(resource.type);
    return kind && resource.physicalId
      ? [{ resource, database: { kind, identifier: resource.physicalId } }]
      : [];
  });
}

/** Those of a stack's databases that are there. */
export async function describeDatabases(
  deps: Pick<DatabaseDeps, 'stacks' | 'databases'>,
  stackId: string,
): Promise<readonly Database[]> {
  const found: Database[] = [];
  for (const name of await databasesOf(deps, stackId)) {
    const database = await describeIfAllowed(deps, name);
    if (database) found.push(database);
  }
  return found;
}

/** How a database is; a cluster that the role may not describe is one that is hidden. Undefined for one that is not there. */
export async function describeIfAllowed(
  { databases }: { readonly databases: Pick<Databases, 'describe'> },
  name: DatabaseName,
): Promise<Database | undefined> {
  try {
    return await databases.describe(name);
  } catch (error) {
    if (name.kind !== 'cluster' || !(error instanceof AdapterError) || !isPermissionMissing(error))
      throw error;
    return hiddenCluster(name.identifier);
  }
}

/**
 * Starts what stands still and waits until all of it answers. True when there was something to wait for.
 * `deadline` is a monotonic instant in ms.
 * @throws AdapterError `database_failed` where only a person can go on, `deadline` when the time runs out.
 */
export async function startDatabases(
  deps: DatabaseStartDeps,
  names: readonly DatabaseName[],
  deadline: number,
): Promise<boolean> {
  const startedAt = deps.clock.monotonic();
  let hasWaited = false;
  for (const name of names)
    await waitUntil(
      deps.clock,
      {
        deadline,
        pace: PACES.database,
        what: `the ${describeDatabase(name)}`,
        outlasts: true,
        tell: ({ status }, waited) =>
          deps.log.info(`The ${describeDatabase(name)} is still ${status} after ${formatDuration(waited)}.`),
      },
      async () => {
        const database = await describeIfAllowed(deps, name);
        if (database === undefined || (await startOnce(deps, database))) return { done: true };
        hasWaited = true;
        return { again: database };
      },
      (database) => stillStarting(database, deps.clock.monotonic() - startedAt),
    );
  return hasWaited;
}

function stillStarting(database: Database, waited: number): AdapterError {
  return new AdapterError(
    'deadline',
    `The ${describeDatabase(database)} is still in state '${database.status}' after ${formatDuration(waited)}; it goes on by itself, and a rerun takes up from there.`,
    { service: 'RDS', retriable: true },
  );
}

/** True when there is nothing to wait for. */
async function startOnce(
  deps: Pick<DatabaseStartDeps, 'databases' | 'log'>,
  database: Database,
): Promise<boolean> {
  const next = nextDatabaseStep(database, 'awake');
  if (next.step === 'broken')
    throw new AdapterError(
      'database_failed',
      `The ${describeDatabase(database)} cannot be started, because ${next.why}; put it right in RDS, then rerun.`,
      { service: 'RDS' },
    );
  if (next.step === 'start' && (await deps.databases.start(database)))
    deps.log.info(`Starting the ${describeDatabase(database)}.`);
  return next.step === 'done' || next.step === 'leave';
}

/** What became of databases that were to stop. Each entry is a sentence. */
export interface Stopping {
  readonly stopped: readonly string[];
  readonly failed: readonly string[];
}

/**
 * Asks each database of a sleeping stack to stop; what is busy is the next run's, what cannot be stopped stays.
 * The stack is looked at right before and right after: whoever wakes it meanwhile needs them. `deadline` is a monotonic instant in ms.
 * @throws AdapterError as `startDatabases` does, for one that is needed again.
 */
export async function stopDatabases(
  deps: DatabaseDeps,
  stackId: string,
  databases: readonly Database[],
  deadline: number,
): Promise<Stopping> {
  const stopped: string[] = [];
  const failed: string[] = [];
  for (const database of databases) {
    const next = nextDatabaseStep(database, 'asleep');
    // A member sleeps and wakes with its cluster.
    if (next.step === 'done' || hasClusterAmong(databases, database)) continue;
    if (next.step === 'leave' || next.step === 'broken')
      failed.push(`Its ${describeDatabase(database)} is not stopped, because ${next.why}.`);
    else if (next.step === 'wait') failed.push(describeLater(database));
    else if (!(await sleeps(deps, stackId))) failed.push(describeNeeded(database));
    else if (!(await stopOne(deps, database))) failed.push(describeRefused(database));
    else if (await sleeps(deps, stackId)) stopped.push(`Its ${describeDatabase(database)} was stopped.`);
    else {
      await startDatabases(deps, [database], deadline);
      failed.push(describeNeeded(database));
    }
  }
  return { stopped, failed };
}

/** True for a member of a cluster that the same stack has. */
function hasClusterAmong(databases: readonly Database[], { memberOf }: Database): boolean {
  return (
    memberOf !== undefined &&
    databases.some((each) => each.kind === 'cluster' && each.identifier === memberOf)
  );
}

async function stopOne(deps: Pick<DatabaseDeps, 'databases'>, name: DatabaseName): Promise<boolean> {
  if (await deps.databases.stop(name)) return true;
  const now = await deps.databases.describe(name);
  return now === undefined || nextDatabaseStep(now, 'asleep').step === 'done';
}

async function sleeps(deps: Pick<DatabaseDeps, 'stacks'>, stackId: string): Promise<boolean> {
  const stack = await deps.stacks.describe(stackId);
  return stack !== undefined && isAsleep(stack) && !isBusy(stack.status);
}

/** Source: Amazon Aurora User Guide, "Stopping and starting an Amazon Aurora DB cluster". */
function describeRefused(database: Database): string {
  return database.cluster?.isGlobal
    ? `Its ${describeDatabase(database)} is not stopped, because RDS stops a cluster of a global database only where it is the only one in it.`
    : describeLater(database);
}

function describeLater(name: DatabaseName): string {
  return `Its ${describeDatabase(name)} could not be stopped yet; the next run tries again.`;
}

function describeNeeded(name: DatabaseName): string {
  return `Its ${describeDatabase(name)} runs on, because somebody changes or wakes the environment.`;
}
