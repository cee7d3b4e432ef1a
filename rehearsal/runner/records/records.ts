/** An event as GitHub would hand it to Actions. */
export interface TriggerEvent {
  /** Such as `pull_request`; the activity type stands in `payload.action`. */
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** `GITHUB_REF`, fully formed. */
  readonly ref: string;
  readonly sha: string;
  readonly headRef?: string;
  readonly baseRef?: string;
  readonly actor?: string;
  /** The pull request comes from another repository. */
  readonly fork?: boolean;
  /** The event was caused with a workflow's own token. */
  readonly byWorkflowToken?: boolean;
  /** For `paths` filters; without it they let everything in. */
  readonly changedFiles?: readonly string[];
  /** The commit asks that nothing runs; counts for `push` and `pull_request` alone. */
  readonly skipped?: boolean;
}

/** How a step, a job or a run ended. */
export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** A notice, warning or error that a step has left. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly message: string;
  readonly title?: string;
}

/** What became of a step. */
export interface StepRecord {
  /** The step's own id, or the one that GitHub makes up. */
  readonly id: string;
  readonly name: string;
  readonly uses?: string;
  readonly phase: 'main' | 'post';
  /** What happened, before `continue-on-error`. */
  readonly outcome: Result;
  /** What counts, after `continue-on-error`. */
  readonly conclusion: Result;
  readonly outputs: Readonly<Record<string, string>>;
  /** Masked, without workflow commands other than groups and annotations. */
  readonly log: readonly string[];
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** World time, ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
}

/** A step's name without most of the commit that its action is pinned to. */
export function shortName({ name }: Pick<StepRecord, 'name'>): string {
  return name.replace(/@([0-9a-f]{7})[0-9a-f]{33}$/, '@$1');
}

/** What became of a job, or of one leg of its matrix. */
export interface JobRecord {
  readonly id: string;
  /** The id, with the values of its matrix leg in brackets; in a called workflow behind the caller's: `caller / called`. */
  readonly name: string;
  /** The same as GitHub shows it, by the `name` of each job; absent where another engine ran it. */
  readonly title?: string;
  readonly result: Result;
  /**
   * `tolerated`: it failed, and its `continue-on-error` lets the run go on as if it had not. `timed out`: GitHub cancelled it.
   * `given up`: the rehearsal cancelled it, because it may wait for ever for something that is not here.
   */
  readonly ending?: 'tolerated' | 'timed out' | 'given up';
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepRecord[];
  /** World time, ISO 8601, from when it had a runner; absent for a job that got none, such as one that was skipped. */
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** Address of what it deployed, as the `url` of its environment says. */
  readonly environmentUrl?: string;
}

/** What became of a run; jobs in the order of the file. */
export interface RunRecord {
  readonly id: number;
  /** The workflow's `name`. */
  readonly workflow: string;
  /** The workflow's file name. */
  readonly file: string;
  readonly event: TriggerEvent;
  /**
   * `action_required`: it waits for somebody's approval and ran nothing; `startup_failure`: it was not started.
   * `waiting`: a job of it waits for a reviewer of its environment; there are those jobs that are done, and the run goes on when
   * somebody decides.
   */
  readonly conclusion: Result | 'action_required' | 'startup_failure' | 'waiting';
  /** Why it was not started, in GitHub's words. */
  readonly refusal?: string;
  readonly jobs: readonly JobRecord[];
  /** What people can load from the page of the run; absent where a job left nothing. */
  readonly artifacts?: readonly RunArtifact[];
}

/** Files that a job left under a name; their paths are relative to the artifact. */
export interface RunArtifact {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
}

/** The jobs that make a run one to be mended; one that was cancelled by itself is among them, although its run is only cancelled. */
export function faultyJobs({
  conclusion,
  jobs,
}: Pick<RunRecord, 'conclusion' | 'jobs'>): readonly JobRecord[] {
  return jobs.filter(
    ({ ending }) =>
      ending === 'timed out' || ending === 'given up' || (conclusion === 'failure' && ending === undefined),
  );
}

/** Where a step stands, for hooks and messages. */
export interface StepPlace {
  readonly runId: number;
  readonly file: string;
  readonly event: TriggerEvent;
  readonly job: string;
  readonly step: string;
  readonly uses?: string;
  readonly phase: 'main' | 'post';
}
