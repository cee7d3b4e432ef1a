import type { Annotation, JobRecord, Result, StepRecord } from '../records/records.ts';
import type { Workflow } from '../workflows/workflow-files.ts';

/** What a line of `act --json` says of a job. */
interface ActJobLine {
  /** `Workflow/job`, with `-1`, `-2` for the legs of a matrix. */
  readonly job?: string;
  readonly jobID?: string;
  readonly jobResult?: string;
}

/** What a line of `act --json` says of a step, as far as it matters here. */
interface ActStepLine {
  readonly msg?: string;
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
    const { job: name, jobID: id, jobResult, ...ofStep } = parseLine(line);
    if (name === undefined || id === undefined) continue;
    const job = jobs.get(name) ?? { id, name, result: 'success', steps: new Map() };
    jobs.set(name, job);
    if (jobResult !== undefined) job.result = resultOf(jobResult);
    if (ofStep.stepID !== undefined) readStep(job, ofStep, workflow);
  }
  return [...jobs.values()]
    .sort((a, b) => jobOrder.indexOf(a.id) - jobOrder.indexOf(b.id) || (a.name < b.name ? -1 : 1))
    .map(({ id, name, result, steps }) => ({ id, name, result, outputs: {}, steps: [...steps.values()] }));
}

/** Empty for what is no JSON: act prints plain text as well. */
function parseLine(line: string): ActJobLine & ActStepLine {
  if (!line.startsWith('{')) return {};
  try {
    return JSON.parse(line) as ActJobLine & ActStepLine;
  } catch {
    return {};
  }
}

const ANNOTATIONS: readonly string[] = ['notice', 'warning', 'error'] satisfies Annotation['level'][];

function readStep(job: Gathered, line: ActStepLine, workflow: Workflow): void {
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

function newStep(id: string, line: ActStepLine, uses: string | undefined): Mutable<StepRecord> {
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
