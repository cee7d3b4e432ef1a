import type { Stack } from '../../domain/stack/stack.ts';
import type { StackGoal } from '../../domain/stack/stack-state.ts';
import type { ParameterValues } from '../../domain/stack/template-parameters.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { OnFailure, WrittenTemplate } from '../../ports/stack-cloud.ts';

/** A stack and what it is to become. */
export interface DesiredStack {
  readonly name: string;
  readonly goal: Exclude<StackGoal, 'delete'>;
  /** ARN of a stack of that name that is removed first, although it is stable; absent where the one that is there is kept. */
  readonly replaces?: string | undefined;
  readonly content: StackContent;
  readonly guards: StackGuards;
  readonly run: ChangingRun;
}

/** What a stack is given. */
export interface StackContent {
  /** `previous` keeps the one in use. */
  readonly template: WrittenTemplate | 'previous';
  /** Made anew for the stack found, since what an update may keep a creation must be given. */
  readonly parameters: (stack: Stack | undefined) => ParameterValues;
  /** By key; only a creation gives them, because a changed stack tag would update every resource. */
  readonly tags: Readonly<Record<string, string>>;
  /** What the template may do, such as `CAPABILITY_IAM`. */
  readonly capabilities: readonly string[];
  /** ARN of the service role; undefined where CloudFormation works with the caller's rights. */
  readonly roleArn: string | undefined;
  /** What becomes of a stack whose creation fails. */
  readonly onFailure: OnFailure;
}

/** The run that changes it. */
export interface ChangingRun {
  /** Unique to the run and its attempt, `[A-Za-z0-9-]`: names change sets and makes idempotency tokens. */
  readonly token: string;
  /** A monotonic instant in ms. */
  readonly deadline: number;
}

/** What a change asks of whoever wants it, on its way. */
export interface StackGuards {
  /** Throws when the stack found is not ours to touch. */
  readonly checkOwnership: (stack: Stack) => void;
  /** Makes ready what an existing stack needs for the change; true when that took time, so that the stack is looked at again. */
  readonly prepare?: (stack: Stack) => Promise<boolean>;
  /** Why the stack is not wanted any more; undefined while it is. Asked right before the change, and before it is prepared when there was something to wait for. */
  readonly checkStillWanted?: () => Promise<Verdict | undefined>;
  /** Throws when what was decided is right no more; asked after a wait for the environment. Absent where `checkStillWanted` is there. */
  readonly checkAfterWait?: (() => Promise<void>) | undefined;
  /** Told of a change that is prepared and not empty, before it is looked at for the last time. Never throws. */
  readonly begins?: (() => Promise<void>) | undefined;
  /** Clears what kept a stack from being deleted. Absent where what was stable once is never removed to be made anew. */
  readonly clearUndeletable?: ((stackId: string) => Promise<void>) | undefined;
}

/** A change that was given up before it began, because nobody wants it any more. */
export interface UnwantedChange {
  readonly outcome: 'no-longer-wanted';
  readonly verdict: Verdict;
}

/** The role that CloudFormation works with, where one was given. */
export function roleOf({ roleArn }: Pick<StackContent, 'roleArn'>): { readonly roleArn?: string } {
  return roleArn === undefined ? {} : { roleArn };
}
