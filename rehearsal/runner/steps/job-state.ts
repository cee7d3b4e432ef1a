import type { Patience, Permissions, RunnerGitHub, RunnerHooks } from '../records/github.ts';
import type { Result, StepRecord } from '../records/records.ts';
import type { RunIdentity } from '../workflows/contexts.ts';
import type { Contexts, Status } from '../workflows/expressions.ts';
import type { KnownRepositories, RepositoryHome } from '../workflows/repositories.ts';
import type { Artifacts } from './artifacts.ts';
import type { JobControl } from './job-control.ts';
import { jobFolders } from './job-folders.ts';
import type { Masker } from './step-log.ts';

/** What a job needs of its runner. */
export interface JobSurroundings {
  readonly github: RunnerGitHub;
  readonly hooks: RunnerHooks;
  readonly patience: Patience;
  readonly repositories: KnownRepositories;
}

/** A job that runs: what its steps have left for those that follow. */
export interface JobState {
  readonly around: JobSurroundings;
  readonly run: RunIdentity;
  readonly facts: JobFacts;
  /** github, vars, secrets, needs, strategy, matrix, inputs, and what `job` has from the beginning. */
  readonly fixed: Contexts;
  /** Holds the workspace, the temporary folder and the command files; its parent is the home, which is removed with the job. */
  readonly folder: string;
  readonly control: JobControl;
  readonly masker: Masker;
  /** Workflow's and job's `env`, then what steps added through GITHUB_ENV. */
  env: Record<string, string>;
  readonly path: string[];
  readonly progress: JobProgress;
}

/** What stands before a job's first step. */
export interface JobFacts {
  readonly id: string;
  /** The repository of the file that holds the steps: what `$/` means. */
  readonly home: RepositoryHome;
  readonly permissions: Permissions;
  /** Shared by all jobs of the run. */
  readonly artifacts: Artifacts;
  /** Variables by which a job with `id-token: write` asks for its id token. */
  readonly idToken: Readonly<Record<string, string>>;
  /** `defaults.run`, the job's before the workflow's. */
  readonly runDefaults: RunDefaults;
  /** Whether a container or a service of it is missing. */
  readonly lacksContainers: boolean;
  /** How many composite actions the steps are within. */
  readonly depth: number;
}

/** What a `run:` step has that says nothing itself; undefined is GitHub's own default. */
export interface RunDefaults {
  readonly shell: string | undefined;
  readonly workingDirectory: string | undefined;
}

/** How far a job has come. */
export interface JobProgress {
  /** The `steps` context, by the step's id. */
  readonly steps: Record<string, { outputs: Record<string, string>; outcome: Result; conclusion: Result }>;
  /** Post steps that are still to run, in the order in which they were registered. */
  readonly posts: PostStep[];
  readonly records: StepRecord[];
  failed: boolean;
}

/** A post step that stands to be run at the end of its job. */
export interface PostStep {
  readonly stepId: string;
  readonly name: string;
  readonly uses: string;
  /** A condition, with the status function that GitHub adds. */
  readonly postIf: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

/** For `success()` and its siblings. */
export function statusOf(job: JobState): Status {
  return { failed: job.progress.failed, cancelled: job.control.cancelled };
}

/** How the job ends if it ends now. */
export function resultOf(job: JobState): Result {
  if (job.control.cancelled || job.control.vanished) return 'cancelled';
  return job.progress.failed ? 'failure' : 'success';
}

/** Every context that a step's expressions may name. */
export function contextsOf(job: JobState): Contexts {
  return {
    ...job.fixed,
    env: job.env,
    steps: job.progress.steps,
    job: { ...(job.fixed['job'] as object), status: resultOf(job) },
    runner: {
      os: 'Linux',
      arch: 'X64',
      name: 'rehearsal',
      environment: 'github-hosted',
      temp: jobFolders(job.folder, job.around.github.repository.fullName).temp,
      debug: '',
    },
  };
}
