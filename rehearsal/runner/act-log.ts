import type { Annotation, JobRecord, Result, StepRecord } from './records.ts';
import type { Workflow } from './workflow-files.ts';

/** One line of what `act --json` prints, as far as it matters here. */
interface ActLine {
  readonly msg?: string;
  /** `Workflow/job`, with `-1`, `-2` for the legs of a matrix. */
  readonly job?: string;
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly stepResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly raw_output?: boolean;
  readonly time?: string;
}

interface Gathered {
  readonly id: string;
  readonly name: string;
  result: Result;
  readonly steps: Map<string, Mutable<StepRecord>>;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Makes records of what `act` said of a workflow, in the order of its jobs. */
export function readActLog(text: string, workflow: Workflow): readonly JobRecord[] {
  const jobOrder = workflow.jobs.map(({ id }) => id);
  const jobs = new Map<string, Gathered>();
  for (const line of text.split('\n')) {
    const parsed = parseLine(line);
    if (parsed?.job === undefined || parsed.jobID === undefined) continue;
    const job = jobs.get(parsed.job) ?? {
      id: parsed.jobID,
      name: parsed.job,
      result: 'success',
      steps: new Map(),
    };
    jobs.set(parsed.job, job);
    if (parsed.jobResult !== undefined) job.result = resultOf(parsed.jobResult);
    if (parsed.stepID !== undefined) readStep(job, parsed, workflow);
  }
  return [...jobs.values()]
    .sort((a, b) => jobOrder.indexOf(a.id) - jobOrder.indexOf(b.id) || (a.name < b.name ? -1 : 1))
    .map(({ id, name, result, steps }) => ({ id, name, result, outputs: {}, steps: [...steps.values()] }));
}

function parseLine(line: string): ActLine | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as ActLine;
  } catch {
    return undefined;
  }
}

const ANNOTATIONS: readonly string[] = ['notice', 'warning', 'error'] satisfies Annotation['level'][];

function readStep(job: Gathered, line: ActLine, workflow: Workflow): void {
  if (line.stage !== 'Main' && line.stage !== 'Post') return;
  const id = line.stepID?.at(-1) ?? '';
  const key = `${id}/${line.stage}`;
  const step = job.steps.get(key) ?? newStep(id, line, usesIn(workflow, job.id, id));
  job.steps.set(key, step);
  step.finishedAt = line.time ?? step.finishedAt;
  if (line.stepResult !== undefined) {
    step.outcome = resultOf(line.stepResult);
    step.conclusion = step.outcome;
  }
  if (line.command === 'set-output' && line.name !== undefined)
    step.outputs = { ...step.outputs, [line.name]: line.arg ?? '' };
  else if (line.command !== undefined && ANNOTATIONS.includes(line.command))
    step.annotations = [
      ...step.annotations,
      { level: line.command as Annotation['level'], message: line.arg ?? '' },
    ];
  else if (line.raw_output) step.log = [...step.log, (line.msg ?? '').replace(/\n$/, '')];
}

function usesIn(workflow: Workflow, jobId: string, stepId: string): string | undefined {
  const job = workflow.jobs.find(({ id }) => id === jobId);
  const uses = job?.steps.find(({ id }) => id === stepId)?.raw['uses'];
  return typeof uses === 'string' ? uses : undefined;
}

function newStep(id: string, line: ActLine, uses: string | undefined): Mutable<StepRecord> {
  return {
    id,
    name: line.step ?? id,
    ...(uses === undefined ? {} : { uses }),
    phase: line.stage === 'Post' ? 'post' : 'main',
    outcome: 'success',
    conclusion: 'success',
    outputs: {},
    log: [],
    summary: '',
    annotations: [],
    startedAt: line.time ?? '',
    finishedAt: line.time ?? '',
  };
}

function resultOf(text: string): Result {
  return text === 'failure' || text === 'cancelled' || text === 'skipped' ? text : 'success';
}
