/**
 * The run that an action is a step of: its inputs, its outputs, its log. The adapter for production
 * is `@actions/core`; a sweep in one process gives each run one of its own.
 */
export interface WorkflowRun {
  /** The environment variables of the step, `GITHUB_*` among them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The trimmed value of an input, '' when it was not given. */
  input(name: string): string;
  setOutput(name: string, value: string): void;
  /** Hides a value from every log line that follows. */
  setSecret(value: string): void;
  /** State handed from the main step to the post step. */
  saveState(name: string, value: string): void;
  state(name: string): string;
  info(line: string): void;
  debug(line: string): void;
  notice(line: string): void;
  warning(line: string): void;
  /** Marks the step as failed. Called by `runtime/run-action` alone. */
  fail(sentence: string): void;
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>;
}
