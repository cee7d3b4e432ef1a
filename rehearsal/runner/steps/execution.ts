import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { runVariables } from '../workflows/contexts.ts';
import { type Contexts, resolveExpressions, type WorkflowPart } from '../workflows/expressions.ts';
import { parseKeyValueFile, parsePathFile } from './file-commands.ts';
import { type JobFolders, jobFolders, realPlace } from './job-folders.ts';
import type { JobState } from './job-state.ts';
import { watchStep } from './long-steps.ts';
import { programsOfPerson } from './programs.ts';
import { createStepLog, type StepLog } from './step-log.ts';
import { startChild } from './step-process.ts';

/** A process that is to be run as a step. */
export interface Execution {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
  /** Value of GITHUB_ACTION. */
  readonly action: string;
  /** The step's name, as people read it. */
  readonly title: string;
  readonly timeoutMinutes?: number;
}

/** What a step's process has left. */
export interface Executed {
  readonly succeeded: boolean;
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly summary: string;
  readonly log: StepLog;
}

const COMMAND_FILES = ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'] as const;
type CommandFiles = Readonly<Record<(typeof COMMAND_FILES)[number], string>>;

const LARGEST_SUMMARY = 1024 * 1024;

/** Runs one process as a step: clean environment, command files, time limit; then reads back what it left. */
export async function execute(job: JobState, execution: Execution): Promise<Executed> {
  const log = createStepLog(job.masker);
  const files = makeCommandFiles(job);
  const child = startChild(
    {
      command: execution.command,
      args: execution.args,
      cwd: execution.cwd ?? workspaceOf(job),
      env: { ...stepEnvironment(job, execution), ...namesOf(files) },
    },
    log,
  );
  let timedOut = false;
  // Machine time, not world time: what a step computes is not scaled, only what services take.
  const timer = setTimeout(
    () => {
      timedOut = true;
      child.interrupt();
    },
    (execution.timeoutMinutes ?? 360) * 60_000,
  );
  const endWatch = watchStep(job, execution.title, child);
  const code = await job.control.follow(child);
  endWatch();
  clearTimeout(timer);
  if (timedOut) log.annotate('error', `The action has timed out after ${execution.timeoutMinutes} minutes.`);
  else if (code !== 0)
    log.annotate('error', `Process completed with exit code ${code ?? 'none: a signal ended it'}.`);
  const read = readCommandFiles(job, files, log);
  return { ...read, succeeded: code === 0 && !timedOut && read.legal, log };
}

/** `timeout-minutes` of a step, as `execute` takes it. */
export function timeoutOf(part: WorkflowPart | undefined, contexts: Contexts): { timeoutMinutes?: number } {
  return part === undefined ? {} : { timeoutMinutes: Number(resolveExpressions(part, contexts)) };
}

/** Folder of the job's checkout: `GITHUB_WORKSPACE`. */
export function workspaceOf(job: JobState): string {
  return foldersOf(job).workspace;
}

/** Where things lie that the job makes or gets. */
export function foldersOf({ folder, around }: JobState): JobFolders {
  return jobFolders(folder, around.github.repository.fullName);
}

/** The place of a path that is written for the job's workspace or is absolute, by the names of this machine or of GitHub's. */
export function placeIn(job: JobState, path: string): string {
  const folders = foldersOf(job);
  return resolve(folders.workspace, realPlace(folders, path));
}

/** `RUNNER_TEMP`, made anew where a step has removed it. */
export function tempOf(job: JobState): string {
  const { temp } = foldersOf(job);
  mkdirSync(temp, { recursive: true });
  return temp;
}

function makeCommandFiles(job: JobState): CommandFiles {
  const folder = mkdtempSync(join(tempOf(job), 'commands-'));
  const files = Object.fromEntries(
    COMMAND_FILES.map((name) => [name, join(folder, name.toLowerCase())]),
  ) as CommandFiles;
  for (const path of Object.values(files)) writeFileSync(path, '');
  return files;
}

function namesOf(files: CommandFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, path]) => [`GITHUB_${name}`, path]));
}

/** Nothing of the caller's environment but the programs; what GitHub sets cannot be overridden by the workflow. */
function stepEnvironment(job: JobState, execution: Execution): Record<string, string> {
  const { home, temp, tools, event, workspace } = foldersOf(job);
  return {
    HOME: home,
    PATH: [...job.path, ...programsOfPerson()].join(delimiter),
    ...job.around.github.environment(),
    ...execution.env,
    CI: 'true',
    ...runVariables(job.run, job.around.github),
    ...job.facts.idToken,
    ...job.control.tracking,
    GITHUB_ACTION: execution.action,
    GITHUB_EVENT_PATH: event,
    GITHUB_JOB: job.facts.id,
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'rehearsal',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: tools,
    // Not set on GitHub, whose machine goes with all that is on it.
    TMPDIR: temp,
  };
}

function readCommandFiles(job: JobState, files: CommandFiles, log: StepLog) {
  let legal = true;
  // Steps may remove them; GitHub minds none that is missing (actions/runner, FileCommandManager.cs).
  const textIn = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  function pairs(name: 'OUTPUT' | 'ENV' | 'STATE'): Record<string, string> {
    try {
      return Object.fromEntries(parseKeyValueFile(textIn(files[name])));
    } catch (error) {
      legal = false;
      log.annotate('error', `Unable to process file command '${name.toLowerCase()}' successfully.`);
      log.annotate('error', error instanceof Error ? error.message : String(error));
      return {};
    }
  }
  const outputs = pairs('OUTPUT');
  const state = pairs('STATE');
  const { NODE_OPTIONS: forbidden, ...env } = pairs('ENV');
  if (forbidden !== undefined)
    log.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  Object.assign(job.env, env);
  job.path.unshift(...parsePathFile(textIn(files.PATH)));
  return { outputs, state, legal, summary: fitSummary(job, textIn(files.STEP_SUMMARY), log) };
}

function fitSummary(job: JobState, summary: string, log: StepLog): string {
  if (Buffer.byteLength(summary) <= LARGEST_SUMMARY) return job.masker.mask(summary);
  log.annotate(
    'error',
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${LARGEST_SUMMARY / 1024}k.`,
  );
  return '';
}
