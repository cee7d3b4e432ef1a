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
