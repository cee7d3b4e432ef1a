import { describeFailure } from '../../domain/report/describe-failure.ts';
import { type Database, describeDatabase, nextDatabaseStep } from '../../domain/stack/databases.ts';
import { isUntouched } from '../../domain/stack/revision.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep, nextStackStep } from '../../domain/stack/stack-state.ts';
import {
  type DatabaseDeps,
  describeDatabases,
  startDatabases,
  stopDatabases,
} from '../stack/stack-databases.ts';
import { overtaken } from './sleep-or-wake.ts';

/** What hours did about the databases of a stack that is itself as it should be. */
export interface DatabaseOutcome {
  readonly outcome: 'slept' | 'woken' | 'planned' | 'nothing';
  /** Each a sentence. */
  readonly messages: readonly string[];
}

/** A monotonic instant in ms, and whether anything may be changed. */
export interface AlignRun {
  readonly deadline: number;
  readonly dryRun: boolean;
}

/**
 * Stops what runs in a sleeping stack, because RDS started it after its seven days or because a run died before it could, and
 * starts what stands still in one that is awake.
 * @throws AdapterError `busy` when the stack changed meanwhile; the next run looks again.
 */
export async function alignDatabases(
  deps: DatabaseDeps,
  stack: Stack,
  run: AlignRun,
): Promise<DatabaseOutcome> {
  if (nextStackStep(stack.status, 'sleep').step !== 'update') return { outcome: 'nothing', messages: [] };
  const databases = await describeDatabases(deps, stack.id);
  return isAsleep(stack) ? stopAgain(deps, stack, databases, run) : startAgain(deps, stack, databases, run);
}

async function stopAgain(
  deps: DatabaseDeps,
  stack: Stack,
  databases: readonly Database[],
  { deadline, dryRun }: AlignRun,
): Promise<DatabaseOutcome> {
  const running = databases.filter((database) => nextDatabaseStep(database, 'asleep').step === 'stop');
  if (dryRun && running.length > 0)
    return {
      outcome: 'planned',
      messages: running.map((database) => `Its ${describeDatabase(database)} would be stopped.`),
    };
  const { stopped, failed } = await stopDatabases(deps, stack.id, databases, deadline);
  return { outcome: stopped.length > 0 ? 'slept' : 'nothing', messages: [...stopped, ...failed] };
}

async function startAgain(
  deps: DatabaseDeps,
  stack: Stack,
  databases: readonly Database[],
  { deadline, dryRun }: AlignRun,
): Promise<DatabaseOutcome> {
  const stopped = databases.filter((database) => nextDatabaseStep(database, 'awake').step === 'start');
  if (stopped.length === 0) return { outcome: 'nothing', messages: [] };
  const names = stopped.map(describeDatabase);
  if (dryRun) return { outcome: 'planned', messages: names.map((name) => `Its ${name} would be started.`) };
  const now = await deps.stacks.describe(stack.id);
  if (now === undefined || !isUntouched(stack, now)) throw overtaken(stack);
  await startDatabases(deps, stopped, deadline);
  return {
    outcome: 'woken',
    messages: names.map((name) => `Its ${name} was stopped and is started.`),
  };
}

/**
 * Asks for the databases of a sleeping stack to start and waits for none, so that those of many stacks start at the same time.
 * Never throws: whoever wakes the stack asks again and tells what is wrong.
 */
export async function startDatabasesEarly(deps: Omit<DatabaseDeps, 'clock'>, stack: Stack): Promise<void> {
  try {
    if (!isAsleep(stack) || nextStackStep(stack.status, 'wake').step !== 'update') return;
    for (const database of await describeDatabases(deps, stack.id))
      if (nextDatabaseStep(database, 'awake').step === 'start') await deps.databases.start(database);
  } catch (error) {
    deps.log.info(`${stack.name} has its databases started later: ${describeFailure(error).sentence}`);
  }
}
