import type { ActionMetadata } from './action-metadata.ts';
import type { RunIdentity } from './contexts.ts';
import type { Contexts, Status } from './expressions.ts';
import type { RunnerHooks, RunnerHost } from './host.ts';
import type { JobControl } from './job-control.ts';
import type { Result, StepRecord } from './records.ts';
import type { Masker } from './step-log.ts';

/** What a job needs of its runner. */
export interface JobSurroundings {
  readonly host: RunnerHost;
  readonly hooks: RunnerHooks;
  /** `uses: ./x` means this folder's `x`. */
  readonly actionsRoot: string;
}

/** A job that runs: what its steps have left for those that follow. */
export interface JobState extends JobSurroundings {
  readonly run: RunIdentity;
  readonly jobId: string;
  /** github, vars, secrets, needs, strategy, matrix, inputs. */
  readonly fixed: Contexts;
  /** Holds the workspace, the temporary folder and the command files; removed with the job. */
  readonly folder: string;
  readonly control: JobControl;
  readonly masker: Masker;
  /** Variables by which a job with `id-token: write` asks for its id token. */
  readonly idToken: Readonly<Record<string, string>>;
  /** Workflow's and job's `env`, then what steps added through GITHUB_ENV. */
  env: Record<string, string>;
  readonly path: string[];
  readonly steps: Record<string, { outputs: Record<string, string>; outcome: Result; conclusion: Result }>;
  readonly posts: PostStep[];
  readonly records: StepRecord[];
  failed: boolean;
}

/** A post step that stands to be run at the end of its job. */
export interface PostStep {
  readonly stepId: string;
  readonly name: string;
  readonly uses: string;
  readonly action: ActionMetadata;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

export function statusOf(job: JobState): Status {
  return { failed: job.failed, cancelled: job.control.cancelled };
}

export function resultOf(job: JobState): Result {
  if (job.control.cancelled || job.control.vanished) return 'cancelled';
  return job.failed ? 'failure' : 'success';
}

export function contextsOf(job: JobState): Contexts {
  return {
    ...job.fixed,
    env: job.env,
    steps: job.steps,
    job: { status: resultOf(job) },
    runner: {
      os: 'Linux',
      arch: 'X64',
      name: 'rehearsal',
      environment: 'github-hosted',
      temp: job.folder,
      debug: '',
    },
  };
}
