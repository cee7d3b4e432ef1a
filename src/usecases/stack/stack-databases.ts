import { formatDuration } from '../../domain/input/durations.ts';
import { type Database, nextDatabaseStep } from '../../domain/stack/databases.ts';
import type { StackResource } from '../../domain/stack/stack.ts';
import { isAsleep, isBusy } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Databases } from '../../ports/databases.ts';
import { resourcesWithin } from './resources-within.ts';
import type { StackWaitDeps } from './wait-for-stack.ts';

export interface DatabaseDeps extends StackWaitDeps {
  readonly databases: Databases;
}

const DATABASE = 'AWS::RDS::DBInstance';
/** A start takes minutes at least. */
const FIRST_LOOK_MS = 2_000;
const LAZY_MS = 15_000;

/** Identifiers of the databases that a stack and the stacks nested in it made. */
export async function databasesOf(
  deps: Pick<DatabaseDeps, 'stacks'>,
  stackId: string,
): Promise<readonly string[]> {
  const held = await resourcesWithin(deps.stacks, stackId);
  return databasesAmong(held.filter((each) => each.status !== 'DELETE_COMPLETE')).map(
    (each) => each.identifier,
  );
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
export async function describeDatabases(deps: DatabaseDeps, stackId: string): Promise<readonly Database[]> {
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
  deps: DatabaseDeps,
  identifiers: readonly string[],
  deadline: number,
): Promise<boolean> {
  const startedAt = deps.clock.monotonic();
  let waited = false;
  for (const identifier of identifiers)
    for (let delay = FIRST_LOOK_MS; ; delay = Math.min(LAZY_MS, delay * 1.5)) {
      const database = await deps.databases.describe(identifier);
      if (database === undefined || (await startOnce(deps, database))) break;
      waited = true;
      if (deps.clock.monotonic() >= deadline)
        throw new AdapterError(
          'deadline',
          `Database ${identifier} is still in state '${database.status}' after ${formatDuration(deps.clock.monotonic() - startedAt)}; it goes on by itself, and a rerun takes up from there.`,
          { service: 'RDS', retriable: true },
        );
      await deps.clock.sleep(delay);
    }
  return waited;
}

/** True when there is nothing to wait for. */
async function startOnce(deps: DatabaseDeps, database: Database): Promise<boolean> {
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
  readonly left: readonly string[];
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
  const left: string[] = [];
  for (const database of databases) {
    const { identifier } = database;
    const next = nextDatabaseStep(database, 'asleep');
    if (next.step === 'done') continue;
    if (next.step === 'leave' || next.step === 'broken')
      left.push(`Its database ${identifier} is not stopped, because ${next.why}.`);
    else if (next.step === 'wait') left.push(describeLater(identifier));
    else if (!(await sleeps(deps, stackId))) left.push(describeNeeded(identifier));
    else if (!(await stopOne(deps, identifier))) left.push(describeLater(identifier));
    else if (await sleeps(deps, stackId)) stopped.push(`Its database ${identifier} was stopped.`);
    else {
      await startDatabases(deps, [identifier], deadline);
      left.push(describeNeeded(identifier));
    }
  }
  return { stopped, left };
}

async function stopOne(deps: DatabaseDeps, identifier: string): Promise<boolean> {
  if (await deps.databases.stop(identifier)) return true;
  const now = await deps.databases.describe(identifier);
  return now === undefined || nextDatabaseStep(now, 'asleep').step === 'done';
}

async function sleeps(deps: DatabaseDeps, stackId: string): Promise<boolean> {
  const stack = await deps.stacks.describe(stackId);
  return stack !== undefined && isAsleep(stack) && !isBusy(stack.status);
}

function describeLater(identifier: string): string {
  return `Its database ${identifier} could not be stopped yet; the next run tries again.`;
}

function describeNeeded(identifier: string): string {
  return `Its database ${identifier} runs on, because somebody changes or wakes the environment.`;
}
