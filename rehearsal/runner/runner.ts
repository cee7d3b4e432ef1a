import { createConcurrencyGroups } from './jobs/concurrency.ts';
import type { RunSurroundings } from './jobs/run-surroundings.ts';
import { runWorkflow } from './jobs/workflow-run.ts';
import type { RunnerGitHub, RunnerHooks } from './records/github.ts';
import type { RunRecord, TriggerEvent } from './records/records.ts';
import type { JobControl } from './steps/job-control.ts';
import type { RunIdentity } from './workflows/contexts.ts';
import { isDefaultBranchEvent, verdictOn } from './workflows/triggers.ts';
import { readWorkflow, type Workflow } from './workflows/workflow-files.ts';

/** What a runner works with. */
export interface RunnerOptions {
  readonly github: RunnerGitHub;
  /** Paths of the workflow files that a ref (`refs/heads/main`, `refs/pull/1/merge`) holds. */
  readonly workflowsAt: (ref: string) => readonly string[];
  /** What `uses: ./` is relative to. */
  readonly actionsRoot: string;
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
  const workflowsFor = createWorkflowReader(options);
  const numbering = createNumbering();
  const around = surroundingsOf(options, running);
  let wake: () => void = () => undefined;

  /** Starts every run that an event asks for; each replaces it among the collected ones. */
  async function start(delivered: TriggerEvent, collected: RunRecord[]): Promise<Promise<void>[]> {
    const event = onItsRef(delivered, options.github);
    const started: Promise<void>[] = [];
    for (const workflow of await workflowsFor(event)) {
      if (!actions.isEnabled(workflow.file)) continue;
      const verdict = verdictOn(workflow.on, event, workflow.file);
      if (verdict === 'no') continue;
      const identity = { ...numbering.next(workflow.file), workflow, event };
      const place = collected.length;
      collected.push(waitingRun(identity));
      actions.begin({ id: identity.id, number: identity.number, file: workflow.file, event });
      if (verdict === 'run')
        started.push(
          runWorkflow(identity, around).then((record) => {
            collected[place] = record;
            actions.end(record.id, record.conclusion);
          }),
        );
      else actions.end(identity.id, 'action_required');
    }
    return started;
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

/** Reads each workflow file once. GitHub learns those of the default branch, which are the ones that it knows by name. */
function createWorkflowReader({ workflowsAt, github }: RunnerOptions) {
  const parsed = new Map<string, Promise<Workflow>>();
  function readAt(ref: string): readonly Promise<Workflow>[] {
    return workflowsAt(ref).map((path) => {
      const known = parsed.get(path) ?? readWorkflow(path);
      parsed.set(path, known);
      return known;
    });
  }
  async function learn(): Promise<void> {
    const read = await Promise.allSettled(readAt(`refs/heads/${github.repository.defaultBranch}`));
    for (const each of read)
      if (each.status === 'fulfilled') {
        const { file, name, on } = each.value;
        github.actions.learn({ file, name, triggers: on });
      }
  }
  return async (event: TriggerEvent): Promise<readonly Workflow[]> => {
    await learn();
    return Promise.all(readAt(event.ref));
  };
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
    actionsRoot: options.actionsRoot,
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
