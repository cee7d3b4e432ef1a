import { formatDuration } from '../../domain/input/durations.ts';
import { PACES } from '../../domain/pace/intervals.ts';
import { waitUntil } from '../../domain/pace/wait-until.ts';
import { type Database, nextDatabaseStep } from '../../domain/stack/databases.ts';
import { DATABASE } from '../../domain/stack/resource-types.ts';
import type { StackResource } from '../../domain/stack/stack.ts';
import { isAsleep, isBusy } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Databases } from '../../ports/databases.ts';
import type { Log } from '../../ports/log.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { resourcesWithin } from './resources-within.ts';

export interface DatabaseDeps extends DatabaseStartDeps {
  readonly stacks: Pick<Stacks, 'describe' | 'resources'>;
}

export interface DatabaseStartDeps {
  readonly databases: Databases;
  readonly clock: Clock;
  readonly log: Log;
}

/** Identifiers of the databases that a stack and the stacks nested in it made. */
export async function databasesOf(
  deps: Pick<DatabaseDeps, 'stacks'>,
  stackId: string,
): Promise<readonly string[]> {
  const contained = await resourcesWithin(deps.stacks, stackId);
  const present = contained.filter((resource) => resource.status !== 'DELETE_COMPLETE');
  return databasesAmong(present).map(({ identifier }) => identifier);
}

/** The databases among resources, with the identifiers that RDS knows them by. */
export function databasesAmong(
  resources: readonly StackResource[],
): readonly { readonly resource: StackResource; readonly identifier: string }[] {
  return resources.flatMap((resource) =>
    resource.type === DATABASE && resource.physicalId ? [{ resource, identifier: resource.physicalId }] : [],
  );
}

/** Those of a stack's databases that are there. */
export async function describeDatabases(
  deps: Pick<DatabaseDeps, 'stacks' | 'databases'>,
  stackId: string,
): Promise<readonly Database[]> {
  const found: Database[] = [];
  for (const identifier of await databasesOf(deps, stackId)) {
    const database = await deps.databases.describe(identifier);
    if (database) found.push(database);
  }
  return found;
}

/**
 * Starts what stands still and waits until all of it answers. True when there was something to wait for.
 * `deadline` is a monotonic instant in ms.
 * @throws AdapterError `database_failed` where only a person can go on, `deadline` when the time runs out.
 */
export async function startDatabases(
  deps: DatabaseStartDeps,
  identifiers: readonly string[],
  deadline: number,
): Promise<boolean> {
  const startedAt = deps.clock.monotonic();
  let hasWaited = false;
  for (const identifier of identifiers)
    await waitUntil(
      deps.clock,
      {
        deadline,
        pace: PACES.database,
        what: `the database ${identifier}`,
        tell: ({ status }, waited) =>
          deps.log.info(`Database ${identifier} is still ${status} after ${formatDuration(waited)}.`),
      },
      async () => {
        const database = await deps.databases.describe(identifier);
        if (database === undefined || (await startOnce(deps, database))) return { done: true };
        hasWaited = true;
        return { again: database };
      },
      (database) => stillStarting(database, deps.clock.monotonic() - startedAt),
    );
  return hasWaited;
}

function stillStarting({ identifier, status }: Database, waited: number): AdapterError {
  return new AdapterError(
    'deadline',
    `Database ${identifier} is still in state '${status}' after ${formatDuration(waited)}; it goes on by itself, and a rerun takes up from there.`,
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
      `Database ${database.identifier} cannot be started, because ${next.why}; put it right in RDS, then rerun.`,
      { service: 'RDS' },
    );
  if (next.step === 'start' && (await deps.databases.start(database.identifier)))
    deps.log.info(`Starting database ${database.identifier}.`);
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
    const { identifier } = database;
    const next = nextDatabaseStep(database, 'asleep');
    if (next.step === 'done') continue;
    if (next.step === 'leave' || next.step === 'broken')
      failed.push(`Its database ${identifier} is not stopped, because ${next.why}.`);
    else if (next.step === 'wait') failed.push(describeLater(identifier));
    else if (!(await sleeps(deps, stackId))) failed.push(describeNeeded(identifier));
    else if (!(await stopOne(deps, identifier))) failed.push(describeLater(identifier));
    else if (await sleeps(deps, stackId)) stopped.push(`Its database ${identifier} was stopped.`);
    else {
      await startDatabases(deps, [identifier], deadline);
      failed.push(describeNeeded(identifier));
    }
  }
  return { stopped, failed };
}

async function stopOne(deps: Pick<DatabaseDeps, 'databases'>, identifier: string): Promise<boolean> {
  if (await deps.databases.stop(identifier)) return true;
  const now = await deps.databases.describe(identifier);
  return now === undefined || nextDatabaseStep(now, 'asleep').step === 'done';
}

async function sleeps(deps: Pick<DatabaseDeps, 'stacks'>, stackId: string): Promise<boolean> {
  const stack = await deps.stacks.describe(stackId);
  return stack !== undefined && isAsleep(stack) && !isBusy(stack.status);
}

function describeLater(identifier: string): string {
  return `Its database ${identifier} could not be stopped yet; the next run tries again.`;
}

function describeNeeded(identifier: string): string {
  return `Its database ${identifier} runs on, because somebody changes or wakes the environment.`;
}
