import type { Log } from './log.ts';

/** What a step was given. */
export interface StepInputs {
  /** The environment variables of the step, `GITHUB_*` among them; undefined for one that is not set. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The trimmed value of an input, '' when it was not given. */
  input(name: string): string;
}

/** What a step hands on, and where it speaks. Of its methods `summary` can throw, as below. */
export interface StepRun extends StepInputs {
  /** Where it says what it does. */
  readonly log: Log;
  /** Sets an output of the step; the last value counts. */
  setOutput(name: string, value: string): void;
  /** Hides a value from every log line that follows; '' hides nothing. */
  setSecret(value: string): void;
  /** State handed from the main step to the post step; the last value counts. */
  saveState(name: string, value: string): void;
  /** What the main step saved under that name; '' when it saved nothing. */
  state(name: string): string;
  /** Appends Markdown to the job summary; nothing outside a workflow. Returns when it is written. Not safe to repeat. */
  summary(markdown: string): Promise<void>;
}

/**
 * The whole run that an action is a step of; a sweep in one process gives each run one of its own. Only `runtime/run-action` has it,
 * so nobody else can fail a step. What is said or set is handed on when the call returns, so that it outlives a run that is ended.
 *
 * Two methods can throw. `group` throws what its work throws. `summary` throws when the file for it cannot be written.
 */
export interface WorkflowRun extends StepRun {
  /** Marks the step as failed, with one sentence. */
  fail(sentence: string): void;
}
