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
 * The whole run that an action is a step of. The adapter for production is `@actions/core`; a sweep in one process gives each
 * run one of its own. Only `runtime/run-action` has it, so nobody else can fail a step.
 *
 * Two methods can throw. `group` throws what its work throws. `summary` throws the toolkit's error when the toolkit could not
 * carry out a command, this one or an earlier one.
 */
export interface WorkflowRun extends StepRun {
  /** Marks the step as failed, with one sentence. */
  fail(sentence: string): void;
}
