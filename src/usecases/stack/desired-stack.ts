import type { Stack } from '../../domain/stack/stack.ts';
import type { StackGoal } from '../../domain/stack/stack-state.ts';
import type { ParameterValues } from '../../domain/stack/template-parameters.ts';
import type { WrittenTemplate } from '../../ports/stack-cloud.ts';

/** A stack and what it is to become. */
export interface DesiredStack {
  readonly name: string;
  readonly want: Exclude<StackGoal, 'delete'>;
  readonly template: WrittenTemplate | 'previous';
  /** Made anew for the stack found, since what an update may keep a creation must be given. */
  readonly parameters: (stack: Stack | undefined) => ParameterValues;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly roleArn: string | undefined;
  readonly onFailure: 'keep' | 'rollback' | 'delete';
  /** Unique to the run and its attempt, `[A-Za-z0-9-]`: names change sets and makes idempotency tokens. */
  readonly runToken: string;
  /** A monotonic instant in ms. */
  readonly deadline: number;
  /** Throws when the stack found is not ours to touch. */
  readonly checkOwnership: (stack: Stack) => void;
  /** Makes ready what a standing stack needs for the change; true when that took time, so that the stack is looked at again. */
  readonly prepare?: (stack: Stack) => Promise<boolean>;
  /** Throws when the stack is no longer wanted. Asked right before the change, and before it is prepared when there was something to wait for. */
  readonly checkStillWanted?: () => Promise<void>;
  /** Throws when what was decided is right no more; asked after a wait for the environment. Absent where `checkStillWanted` is there. */
  readonly checkAfterWait?: (() => Promise<void>) | undefined;
  /** Clears what kept a stack from being deleted. Absent where what once stood is never removed to be made anew. */
  readonly clearUndeletable?: ((stackId: string) => Promise<void>) | undefined;
}
