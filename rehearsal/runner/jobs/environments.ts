import type { ActionsDesk, GateRequest, JobGate } from '../../world/github/github.ts';
import type { JobRecord } from '../records/records.ts';
import type { JobControl } from '../steps/job-control.ts';
import {
  type Contexts,
  expressionText,
  resolveExpressions,
  type WorkflowPart,
} from '../workflows/expressions.ts';

/** What a job says of its environment. */
export interface JobEnvironment {
  readonly name: string;
  /** Not yet evaluated: it may name what the job's steps put out. */
  readonly url: WorkflowPart;
  /** False where the file says `deployment: false`. */
  readonly deployment: boolean;
}

/**
 * The environment of a job, from `environment:` as it stands in the file (docs.github.com, "Workflow syntax",
 * jobs.<job_id>.environment); undefined when it names none.
 */
export function environmentOfJob(
  template: WorkflowPart | undefined,
  contexts: Contexts,
): JobEnvironment | undefined {
  const map =
    typeof template === 'object' && template !== null && 'name' in template
      ? (template as Readonly<Record<string, WorkflowPart>>)
      : { name: template ?? null };
  const name = expressionText(resolveExpressions(map['name'] ?? null, contexts));
  const deployment = resolveExpressions(map['deployment'] ?? true, contexts) !== false;
  return name === '' ? undefined : { name, url: map['url'] ?? null, deployment };
}

/** What a job gets of its environment once it is in. */
export interface EnvironmentValues {
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
}

/** A job at the gate of its environment. */
export interface GatedJob {
  readonly request: GateRequest;
  readonly control: JobControl;
  /** Makes the record of a job that was refused; each sentence is an annotation. */
  readonly refused: (sentences: readonly string[]) => JobRecord;
}

/** The gates of all environments, as the runner sees them. */
export interface Gates {
  /** How many jobs wait for a reviewer. */
  readonly waiting: number;
  /** Lets those go on about whom somebody has decided since. */
  advance(): void;
  /** Does a job's work when its environment lets it in; undefined when it was cancelled before. */
  through(
    job: GatedJob,
    work: (values: EnvironmentValues) => Promise<JobRecord | undefined>,
  ): Promise<JobRecord | undefined>;
}

type Passage = NonNullable<ReturnType<JobGate['verdict']>> | 'cancelled';

/** @param stopped called when a job begins to wait */
export function createGates(actions: ActionsDesk, stopped: () => void): Gates {
  const waiting = new Map<JobGate, (passage: Passage) => void>();

  function wait(gate: JobGate, control: JobControl): Promise<Passage> {
    const passage = Promise.withResolvers<Passage>();
    waiting.set(gate, passage.resolve);
    control.onCancel(() => {
      gate.leave();
      waiting.delete(gate);
      passage.resolve('cancelled');
    });
    stopped();
    return passage.promise;
  }

  return {
    get waiting() {
      return waiting.size;
    },
    advance() {
      for (const [gate, resolve] of waiting) {
        const verdict = gate.verdict();
        if (verdict === undefined) continue;
        waiting.delete(gate);
        resolve(verdict);
      }
    },
    async through({ request, control, refused }, work) {
      const gate = actions.enter(request);
      const passage = gate.verdict() ?? (await wait(gate, control));
      if (passage === 'cancelled') return undefined;
      if (passage.kind === 'refused') return refused(passage.sentences);
      gate.begin();
      let record: JobRecord | undefined;
      try {
        record = await work(passage);
      } finally {
        gate.end(record?.result === 'success', record?.environmentUrl ?? '');
      }
      return record;
    },
  };
}
