import { createConcurrencyGroups } from './jobs/concurrency.ts';
import type { RunSurroundings } from './jobs/run-surroundings.ts';
import { runWorkflow } from './jobs/workflow-run.ts';
import type { RunnerGitHub, RunnerHooks } from './records/github.ts';
import type { RunRecord, TriggerEvent } from './records/records.ts';
import type { JobControl } from './steps/job-control.ts';
import { createShelf, repositoriesOf, type ShelfOptions } from './workflow-shelf.ts';
import type { RunIdentity } from './workflows/contexts.ts';
import { RefusedRun } from './workflows/linked-workflows.ts';
import { isDefaultBranchEvent, verdictOn } from './workflows/triggers.ts';

/** What a runner works with. */
export interface RunnerOptions extends ShelfOptions {
  readonly github: RunnerGitHub;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly hooks?: RunnerHooks;
  /** Jobs that run at a time; 2 when absent. */
  readonly parallel?: number;
}

/** Does with workflow files and events what GitHub Actions does. */
export interface Runner {
  /** Queues an event; nothing runs before `idle`. */
  deliver(event: TriggerEvent): void;
  /** Runs everything that is queued, and what is queued meanwhile; resolves with the runs that finished, in order of their start. */
  idle(): Promise<readonly RunRecord[]>;
  /** Every run so far. */
  readonly runs: readonly RunRecord[];
  /** The jobs that run now. */
  readonly running: ReadonlySet<JobControl>;
}

/** A runner with nothing to do. */
export function createRunner(options: RunnerOptions): Runner {
  const queue: TriggerEvent[] = [];
  const runs: RunRecord[] = [];
  const running = new Set<JobControl>();
  const { actions } = options.github;
  const shelf = createShelf(options);
  const numbering = createNumbering();
  const around = surroundingsOf(options, running);
  let wake: () => void = () => undefined;

  /** Starts every run that an event asks for; each replaces it among the collected ones. */
  async function start(delivered: TriggerEvent, collected: RunRecord[]): Promise<Promise<void>[]> {
    const event = onItsRef(delivered, options.github);
    const started: Promise<void>[] = [];
    await learnByName();
    for (const workflow of await shelf.at(event.ref)) {
      if (!actions.isEnabled(workflow.file)) continue;
      const verdict = verdictOn(workflow.on, event, workflow.file);
      if (verdict === 'no') continue;
      const identity = { ...numbering.next(workflow.file), workflow, event };
      const place = collected.length;
      collected.push(waitingRun(identity));
      actions.begin({ id: identity.id, number: identity.number, file: workflow.file, event });
      if (verdict === 'run')
        started.push(
          linkAndRun(identity).then((record) => {
            collected[place] = record;
            actions.end(record.id, record.conclusion);
          }),
        );
      else actions.end(identity.id, 'action_required');
    }
    return started;
  }

  async function linkAndRun(identity: RunIdentity): Promise<RunRecord> {
    const linked = await shelf.link(identity);
    if (!(linked instanceof RefusedRun)) return runWorkflow(identity, linked, around);
    return { ...waitingRun(identity), conclusion: 'startup_failure', refusal: linked.message };
  }

  /** GitHub knows the workflows of the default branch by name. */
  async function learnByName(): Promise<void> {
    for (const { file, name, on } of await shelf.readable(
      `refs/heads/${options.github.repository.defaultBranch}`,
    ))
      actions.learn({ file, name, triggers: on });
  }

  async function idle(): Promise<readonly RunRecord[]> {
    const collected: RunRecord[] = [];
    const active = new Set<Promise<void>>();
    while (queue.length > 0 || active.size > 0) {
      for (let event = queue.shift(); event !== undefined; event = queue.shift())
        for (const run of await start(event, collected)) {
          active.add(run);
          void run.finally(() => active.delete(run)).catch(() => undefined);
        }
      const delivered = Promise.withResolvers<void>();
      wake = delivered.resolve;
      if (active.size > 0 && queue.length === 0) await Promise.race([...active, delivered.promise]);
    }
    runs.push(...collected);
    return collected;
  }

  function deliver(event: TriggerEvent): void {
    queue.push(event);
    wake();
  }

  return { deliver, idle, runs, running };
}

/** Ids count over all runs, numbers over those of one file. */
function createNumbering(): { next(file: string): Pick<RunIdentity, 'id' | 'number'> } {
  const numbers = new Map<string, number>();
  let lastId = 9_000_000_000;
  return {
    next(file) {
      const number = (numbers.get(file) ?? 0) + 1;
      numbers.set(file, number);
      lastId += 1;
      return { id: lastId, number };
    },
  };
}

function surroundingsOf(options: RunnerOptions, running: Set<JobControl>): RunSurroundings {
  return {
    github: options.github,
    hooks: options.hooks ?? {},
    repositories: repositoriesOf(options),
    vars: options.vars ?? {},
    secrets: options.secrets ?? {},
    concurrency: createConcurrencyGroups(),
    slots: createSlots(options.parallel ?? 2),
    started(control) {
      running.add(control);
      return () => running.delete(control);
    },
  };
}

/** Runs of some events stand on the default branch, wherever the event came from. */
function onItsRef(event: TriggerEvent, github: RunnerGitHub): TriggerEvent {
  if (!isDefaultBranchEvent(event.name)) return event;
  return { ...event, ref: `refs/heads/${github.repository.defaultBranch}` };
}

/** A run that has not run, which is how one ends that waits for somebody's approval. */
function waitingRun({ id, workflow, event }: RunIdentity): RunRecord {
  return { id, workflow: workflow.name, file: workflow.file, event, conclusion: 'action_required', jobs: [] };
}

/** Places for jobs that run at a time; whoever takes one gets what gives it back. */
function createSlots(count: number): { take(): Promise<() => void> } {
  let free = count;
  const waiting: (() => void)[] = [];
  function giveBack(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return giveBack;
    },
  };
}
