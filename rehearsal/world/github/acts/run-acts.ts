import type { JobStep, RunConclusion, RunJob, WorkflowRun, WorkflowState } from '../model/action-records.ts';
import { fullName, type GitHubState, headOfDefault, nextId, timestamp } from '../model/model.ts';
import { personActing } from '../model/people.ts';
import { jobsOf, learnWorkflow, runsOf, type ToldWorkflow } from '../model/workflows.ts';
import { renderRun, renderWorkflow } from '../views/render-run.ts';
import { emit, onDefaultBranch } from './emit.ts';
import { type GateRequest, type JobGate, openGate } from './environment-acts.ts';

/** What whoever executes the workflows tells GitHub, and asks of it. */
export interface ActionsDesk {
  /** Makes a workflow known whose file the world's repository may not hold. */
  learn(workflow: ToldWorkflow): void;
  /** False while somebody, or GitHub itself, has disabled the workflow of that file name: then no event starts it. */
  isEnabled(file: string): boolean;
  /** A run begins. */
  begin(run: BegunRun): void;
  /** A job asks to run in an environment. @throws Error when its run never began */
  enter(job: GateRequest): JobGate;
  /** A job of a run begins or has ended; the last word on it counts. @throws Error when its run never began */
  tellJob(job: ToldJob): void;
  /** A run is over. @throws Error for one that never began */
  end(id: number, conclusion: RunConclusion): void;
}

/** A run that begins, as whoever executes it knows it. */
export interface BegunRun {
  readonly id: number;
  /** Counts the runs of one workflow. */
  readonly number: number;
  /** File name of the workflow. */
  readonly file: string;
  readonly event: RunEvent;
}

/** A job as whoever executes it knows it. */
export interface ToldJob {
  readonly runId: number;
  /** Unique in its run. */
  readonly name: string;
  /** ISO 8601, like the next; now where nobody says. */
  readonly startedAt?: string | undefined;
  readonly completedAt?: string | undefined;
  /** Absent while it runs. */
  readonly conclusion?: RunConclusion | undefined;
  /** None when absent. */
  readonly steps?: readonly JobStep[];
}

/** What started a run. */
export interface RunEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Fully formed. */
  readonly ref: string;
  readonly sha: string;
  /** A login; the repository's owner when absent. */
  readonly actor?: string | undefined;
}

/** The desk at which runs are told of. */
export function actionsDeskOf(state: GitHubState): ActionsDesk {
  return {
    learn: (workflow) => void learnWorkflow(state, workflow),
    isEnabled: (file) => (state.delivery.workflows.get(file)?.state ?? 'active') === 'active',
    begin: (run) => beginRun(state, run),
    enter: (job) => openGate(state, job),
    tellJob: (job) => tellOfJob(state, job),
    end: (id, conclusion) => endRun(state, id, conclusion),
  };
}

function beginRun(state: GitHubState, { id, number, file, event }: BegunRun): void {
  learnWorkflow(state, { file });
  const at = timestamp(state);
  const run: WorkflowRun = {
    id,
    number,
    file,
    event: event.name,
    ...headOf(event),
    actor: event.actor ?? state.repository.owner,
    createdAt: at,
    updatedAt: at,
    status: 'queued',
    conclusion: null,
  };
  keep(state, run);
  tellOfRun(state, run, 'requested');
  run.status = 'in_progress';
  tellOfRun(state, run, 'in_progress');
}

/** A run tells of itself on the default branch, whatever it runs on (docs.github.com, "Events that trigger workflows"). */
function tellOfRun(
  state: GitHubState,
  run: WorkflowRun,
  action: 'requested' | 'in_progress' | 'completed',
): void {
  const workflow = renderWorkflow(state, learnWorkflow(state, { file: run.file }));
  const actor = { ...personActing(state, run.actor), byWorkflowToken: false };
  emit(
    state,
    { name: 'workflow_run', actor, place: onDefaultBranch(state) },
    { action, workflow, workflow_run: renderRun(state, run) },
  );
}

function keep(state: GitHubState, run: WorkflowRun): void {
  state.delivery.runs.set(run.id, run);
}

/** A run for a pull request belongs to its head, although it checks out the merge (REST, "Get a workflow run"). */
function headOf({ name, payload, ref, sha }: RunEvent): Pick<WorkflowRun, 'headBranch' | 'headSha' | 'pull'> {
  const pull = payload['pull_request'] as PullOfEvent | undefined;
  if (name.startsWith('pull_request') && pull)
    return { headBranch: pull.head.ref, headSha: pull.head.sha, pull: pull.number };
  const branch = ref.replace(/^refs\/(heads|tags)\//, '');
  return { headBranch: branch === '' ? null : branch, headSha: sha, pull: undefined };
}

interface PullOfEvent {
  readonly number: number;
  readonly head: { readonly ref: string; readonly sha: string };
}

function endRun(state: GitHubState, id: number, conclusion: RunConclusion): void {
  const run = state.delivery.runs.get(id);
  if (!run) throw new Error(`${fullName(state)} has no run ${id}.`);
  run.status = 'completed';
  run.conclusion = conclusion;
  run.updatedAt = timestamp(state);
  tellOfRun(state, run, 'completed');
}

/** A job that had no runner, such as one that was skipped, began and ended at once. */
function tellOfJob(state: GitHubState, { runId, name, conclusion, steps = [], ...times }: ToldJob): void {
  const run = state.delivery.runs.get(runId);
  if (!run) throw new Error(`${fullName(state)} has no run ${runId}.`);
  const known = jobsOf(state, run);
  const index = known.findIndex((each) => each.name === name);
  const startedAt = wholeSeconds(times.startedAt ?? known[index]?.startedAt ?? timestamp(state));
  const job: RunJob = {
    id: known[index]?.id ?? runId * MOST_JOBS + known.length,
    runId,
    name,
    startedAt,
    completedAt: conclusion === undefined ? null : wholeSeconds(times.completedAt ?? timestamp(state)),
    conclusion: conclusion ?? null,
    steps,
  };
  state.delivery.jobs.set(runId, index < 0 ? [...known, job] : known.with(index, job));
}

/** A run has far fewer, so ids are unique; they take nothing from those of other things. */
const MOST_JOBS = 1_000;

/** A run of the past. */
export interface PastRun {
  /** File name; a workflow that nobody knew is known from then on. */
  readonly workflow: string;
  readonly event: string;
  /** The default one when absent. */
  readonly branch?: string | undefined;
  /** ISO 8601; now when absent. */
  readonly at: string | undefined;
  readonly conclusion: RunConclusion;
  /** A login; the repository's owner when absent. */
  readonly by: string | undefined;
  /** All began and ended with their run. */
  readonly jobs: readonly Pick<ToldJob, 'name' | 'conclusion' | 'steps'>[];
}

/** Puts a run into the past; no event tells of it. @throws Error for a time that is none */
export function seedRun(state: GitHubState, past: PastRun): WorkflowRun {
  const { file } = learnWorkflow(state, { file: past.workflow });
  const at = past.at === undefined ? timestamp(state) : wholeSeconds(past.at);
  const number = runsOf(state).filter((run) => run.file === file).length + 1;
  const run: WorkflowRun = {
    id: nextId(state),
    number,
    file,
    event: past.event,
    headBranch: past.branch ?? state.repository.defaultBranch,
    headSha: headOfDefault(state),
    pull: undefined,
    actor: past.by ?? state.repository.owner,
    createdAt: at,
    updatedAt: at,
    status: 'completed',
    conclusion: past.conclusion,
  };
  keep(state, run);
  for (const job of past.jobs) tellOfJob(state, { ...job, runId: run.id, startedAt: at, completedAt: at });
  return run;
}

function wholeSeconds(at: string): string {
  if (Number.isNaN(Date.parse(at))) throw new Error(`${at} is no time; 2026-03-02T08:00:00Z is one.`);
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Disables a workflow, or enables it again; one that nobody knew is known from then on. */
export function setWorkflowState(state: GitHubState, file: string, next: WorkflowState): void {
  const workflow = learnWorkflow(state, { file });
  workflow.state = next;
  workflow.updatedAt = timestamp(state);
}
