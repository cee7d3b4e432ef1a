/** As GitHub spells it (REST description, "Get a workflow"). */
export type WorkflowState = 'active' | 'disabled_inactivity' | 'disabled_manually';

/** A workflow that GitHub knows. */
export interface KnownWorkflow {
  readonly id: number;
  /** File name in `.github/workflows`. */
  readonly file: string;
  /** What its file calls it, or the path of the file. */
  name: string;
  /** Triggers by event name, as the file writes them; undefined until its text is known. */
  triggers: Readonly<Record<string, unknown>> | undefined;
  state: WorkflowState;
  /** ISO 8601 in whole seconds, like the next. */
  readonly createdAt: string;
  updatedAt: string;
}

/** As GitHub spells it (docs.github.com, "Workflow run statuses and conclusions"). */
export type RunStatus = 'queued' | 'in_progress' | 'waiting' | 'completed';

/** How a run ended, as GitHub spells it. */
export type RunConclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'action_required'
  | 'startup_failure';

/** A run of a workflow. */
export interface WorkflowRun {
  readonly id: number;
  /** Counts the runs of one workflow. */
  readonly number: number;
  /** File name of the workflow. */
  readonly file: string;
  /** Name of the event that started it. */
  readonly event: string;
  /** Null where the event named no branch. */
  readonly headBranch: string | null;
  readonly headSha: string;
  /** Number of the pull request that it is for. */
  readonly pull: number | undefined;
  /** A login. */
  readonly actor: string;
  /** ISO 8601 in whole seconds, like the next. */
  readonly createdAt: string;
  updatedAt: string;
  status: RunStatus;
  /** Null until it is completed. */
  conclusion: RunConclusion | null;
}

/** A job of a run, or one leg of its matrix. */
export interface RunJob {
  readonly id: number;
  readonly runId: number;
  /** What the page of the run calls it; in a called workflow behind its caller: `caller / called`. */
  readonly name: string;
  /** ISO 8601 in whole seconds, like the next. */
  readonly startedAt: string;
  /** Null while it runs, like the next. */
  readonly completedAt: string | null;
  readonly conclusion: RunConclusion | null;
  /** Those that ended, in their order. */
  readonly steps: readonly JobStep[];
}

/** A step of a job, as the page of the run shows it. */
export interface JobStep {
  /** With its expressions evaluated as it began (actions/runner, StepsRunner.cs, RunStepAsync). */
  readonly name: string;
  readonly conclusion: 'success' | 'failure' | 'cancelled' | 'skipped';
}

/** An environment that jobs deploy to. */
export interface DeploymentEnvironment {
  readonly id: number;
  /** As it was first written; GitHub compares names without case (docs.github.com, "Managing environments for deployment"). */
  readonly name: string;
  /** Logins; any one of them lets a job in. Nobody is asked when there are none. */
  reviewers: readonly string[];
  /** Whoever started the run may not let it in. */
  preventSelfReview: boolean;
  /** Undefined lets every ref in. */
  refs: AllowedRefs | undefined;
  /** What only its jobs get, by name. */
  readonly values: { secrets: Readonly<Record<string, string>>; vars: Readonly<Record<string, string>> };
  /** ISO 8601 in whole seconds, like the next. */
  readonly createdAt: string;
  updatedAt: string;
}

/** Patterns of the names that may deploy; `*` stops at a slash. */
export interface AllowedRefs {
  /** Names of branches, and the full refs of pull requests. */
  readonly branches: readonly string[];
  readonly tags: readonly string[];
}

/** A job that wants into an environment, while it has not got in or was refused. */
export interface EnvironmentGate {
  readonly runId: number;
  /** As it is kept in the environments: in lower case. */
  readonly environment: string;
  /** Undefined where the job asked for no deployment. */
  readonly deployment: number | undefined;
  /** Undefined while a reviewer is asked. */
  verdict: GateVerdict | undefined;
}

/** What became of a job at an environment's gate. */
export type GateVerdict =
  | {
      readonly kind: 'open';
      readonly secrets: Readonly<Record<string, string>>;
      readonly vars: Readonly<Record<string, string>>;
    }
  /** In GitHub's words, each an annotation of the job. */
  | { readonly kind: 'refused'; readonly sentences: readonly string[] };

/** What somebody decided about a run that waited. */
export interface DeploymentReview {
  readonly runId: number;
  /** Names. */
  readonly environments: readonly string[];
  readonly state: 'approved' | 'rejected';
  /** A login. */
  readonly by: string;
  readonly comment: string;
}
