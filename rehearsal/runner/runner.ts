import { createConcurrencyGroups } from './jobs/concurrency.ts';
import { createGates } from './jobs/environments.ts';
import type { RunSurroundings } from './jobs/run-surroundings.ts';
import { createSlots } from './jobs/slots.ts';
import { runWorkflow } from './jobs/workflow-run.ts';
import type { Patience, RunnerGitHub, RunnerHooks } from './records/github.ts';
import type { RunRecord, TriggerEvent } from './records/records.ts';
import { createRunBook, unfinished } from './run-book.ts';
import type { JobControl } from './steps/job-control.ts';
import { createShelf, repositoriesOf, type ShelfOptions } from './workflow-shelf.ts';
import type { RunIdentity } from './workflows/contexts.ts';
import { RefusedRun } from './workflows/linked-workflows.ts';
import { isDefaultBranchEvent } from './workflows/triggers.ts';

/** What a runner works with. */
export interface RunnerOptions extends ShelfOptions {
  readonly github: RunnerGitHub;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly hooks?: RunnerHooks;
  /** Half a minute, and five minutes, when absent. */
  readonly patience?: Patience;
  /** Jobs that run at a time; 2 when absent. */
  readonly parallel?: number;
}

/** Does with workflow files and events what GitHub Actions does. */
export interface Runner {
  /** Queues an event; nothing runs before `idle`. */
  deliver(event: TriggerEvent): void;
  /**
   * Runs everything that is queued, and what is queued meanwhile; resolves with the runs that got further, in order of their
   * start. It ends although jobs wait for a reviewer; once somebody has decided, the next call goes on with them.
   */
  idle(): Promise<readonly RunRecord[]>;
  /** Every run so far. */
  readonly runs: readonly RunRecord[];
  /** The jobs that run now. */
  readonly running: ReadonlySet<JobControl>;
}

/** A runner with nothing to do. */
export function createRunner(options: RunnerOptions): Runner {
  const { github } = options;
  const queue: TriggerEvent[] = [];
  const watch = createWatch();
  const book = createRunBook(github);
  const gates = createGates(github.actions, watch.wake);
  const shelf = createShelf(options);
  const around = surroundingsOf(options, { gates, started: watch.started, ended: book.note });

  /** Starts every run that an event asks for. */
  async function start(delivered: TriggerEvent): Promise<void> {
    const event = onItsRef(delivered, github);
    book.learn(await shelf.readable(`refs/heads/${github.repository.defaultBranch}`));
    for (const workflow of await shelf.at(event.ref === '' ? event.sha : event.ref)) {
      const verdict = book.admits(workflow, event);
      if (verdict === 'no') continue;
      const identity = book.open(workflow, event);
      if (verdict === 'run') watch.follow(linkAndRun(identity).then(book.close));
      else book.close(unfinished(identity, 'action_required'));
    }
  }

  async function linkAndRun(identity: RunIdentity): Promise<RunRecord> {
    const linked = await shelf.link(identity);
    if (!(linked instanceof RefusedRun)) return runWorkflow(identity, linked, around);
    return { ...unfinished(identity, 'startup_failure'), refusal: linked.message };
  }

  async function idle(): Promise<readonly RunRecord[]> {
    gates.advance();
    while (queue.length > 0 || watch.active.size > 0) {
      for (let event = queue.shift(); event !== undefined; event = queue.shift()) await start(event);
      gates.advance();
      const something = watch.next();
      if (gates.waiting > 0) await whatFollowsAtOnce();
      if (queue.length > 0) continue;
      // Nothing goes on any more until a reviewer decides.
      if (watch.running.size === 0 && gates.waiting > 0) break;
      if (watch.active.size > 0) await Promise.race([...watch.active, something]);
    }
    return book.news();
  }

  function deliver(event: TriggerEvent): void {
    queue.push(event);
    watch.wake();
  }

  return {
    deliver,
    idle,
    get runs() {
      return book.all;
    },
    running: watch.running,
  };
}

/** When this comes back, whatever the end of a job set going has a machine, waits itself, or is over. */
function whatFollowsAtOnce(): Promise<void> {
  return new Promise(setImmediate);
}

/** The runs and jobs that go on, and how the runner hears that something happened. */
function createWatch() {
  const active = new Set<Promise<void>>();
  const running = new Set<JobControl>();
  let resolve: () => void = () => undefined;
  const wake = (): void => resolve();
  return {
    active,
    running,
    wake,
    follow(run: Promise<void>): void {
      active.add(run);
      void run.finally(() => active.delete(run)).catch(() => undefined);
    },
    /** Resolves when something happens after this call. */
    next(): Promise<void> {
      const next = Promise.withResolvers<void>();
      resolve = next.resolve;
      return next.promise;
    },
    started(control: JobControl): () => void {
      running.add(control);
      return () => {
        running.delete(control);
        wake();
      };
    },
  };
}

function surroundingsOf(
  options: RunnerOptions,
  own: Pick<RunSurroundings, 'gates' | 'started' | 'ended'>,
): RunSurroundings {
  return {
    ...own,
    github: options.github,
    hooks: options.hooks ?? {},
    patience: options.patience ?? { tellEvery: 30_000, endAfter: 300_000 },
    repositories: repositoriesOf(options),
    vars: options.vars ?? {},
    secrets: options.secrets ?? {},
    concurrency: createConcurrencyGroups(),
    slots: createSlots(options.parallel ?? 2),
  };
}

/** Runs of some events stand on the default branch, wherever the event came from. */
function onItsRef(event: TriggerEvent, github: RunnerGitHub): TriggerEvent {
  if (!isDefaultBranchEvent(event.name)) return event;
  return { ...event, ref: `refs/heads/${github.repository.defaultBranch}` };
}
