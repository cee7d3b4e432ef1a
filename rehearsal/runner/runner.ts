import { createConcurrencyGroups } from './concurrency.ts';
import type { RunnerHooks, RunnerHost } from './host.ts';
import type { JobControl } from './job-control.ts';
import type { RunRecord, TriggerEvent } from './records.ts';
import { isDefaultBranchEvent, verdictOn } from './triggers.ts';
import { readWorkflow, type Workflow } from './workflow-files.ts';
import { runWorkflow } from './workflow-run.ts';

export interface RunnerOptions {
  readonly host: RunnerHost;
  /** Paths of the workflow files that a ref (`refs/heads/main`, `refs/pull/1/merge`) holds. */
  readonly workflowsAt: (ref: string) => readonly string[];
  /** What `uses: ./` is relative to. */
  readonly actionsRoot: string;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly hooks?: RunnerHooks;
  /** Jobs that run at a time. */
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

export function createRunner(options: RunnerOptions): Runner {
  const { host } = options;
  const queue: TriggerEvent[] = [];
  const runs: RunRecord[] = [];
  const running = new Set<JobControl>();
  const concurrency = createConcurrencyGroups();
  const slots = createSlots(options.parallel ?? 2);
  const parsed = new Map<string, Promise<Workflow>>();
  const numbers = new Map<string, number>();
  let nextId = 9_000_000_001;
  let wake: () => void = () => undefined;

  async function workflowsOf(event: TriggerEvent): Promise<readonly Workflow[]> {
    const paths = options.workflowsAt(event.ref);
    return Promise.all(
      paths.map((path) => {
        const known = parsed.get(path) ?? readWorkflow(path);
        parsed.set(path, known);
        return known;
      }),
    );
  }

  async function start(delivered: TriggerEvent, collected: RunRecord[]): Promise<Promise<void>[]> {
    const event = isDefaultBranchEvent(delivered.name)
      ? { ...delivered, ref: `refs/heads/${host.repository.defaultBranch}` }
      : delivered;
    const started: Promise<void>[] = [];
    for (const workflow of await workflowsOf(event)) {
      const verdict = verdictOn(workflow.on, event, workflow.file);
      if (verdict === 'no') continue;
      const number = (numbers.get(workflow.file) ?? 0) + 1;
      numbers.set(workflow.file, number);
      const identity = { id: nextId++, number, workflow, event };
      const place = collected.length;
      const waiting: RunRecord = {
        ...identity,
        workflow: workflow.name,
        file: workflow.file,
        conclusion: 'action_required',
        jobs: [],
      };
      collected.push(waiting);
      if (verdict === 'run')
        started.push(
          runWorkflow(identity, {
            host,
            hooks: options.hooks ?? {},
            actionsRoot: options.actionsRoot,
            vars: options.vars ?? {},
            secrets: options.secrets ?? {},
            concurrency,
            slots,
            started: follow,
          }).then((record) => {
            collected[place] = record;
          }),
        );
    }
    return started;
  }

  function follow(control: JobControl): () => void {
    running.add(control);
    return () => running.delete(control);
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
