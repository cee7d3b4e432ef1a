import { openOperation } from '../stacks/stack-records.ts';
import type { Account, Desired, OperationType, Stack, StackResource } from '../stacks/stacks.ts';
import { whyExportsStay } from './exports.ts';
import { deleteStep } from './resource-steps.ts';
import { exportsOf, outputsOf, scopeOf } from './scope.ts';
import { runSteps, type Step, type StepRun } from './steps.ts';

/** Called when an operation is over, with whether it reached what it was meant to. */
export type Ended = (succeeded: boolean) => void;

/** Logical ids of the resources in a status, for a sentence. */
export function failedIds(stack: Stack, status: string): string {
  return [...stack.content.resources.values()]
    .filter((resource) => resource.status === status)
    .map((resource) => resource.logicalId)
    .join(', ');
}

/** Deletions in reverse order of dependencies. */
export function deletions(
  account: Account,
  stack: Stack,
  resources: readonly StackResource[],
  keep: (resource: StackResource) => boolean,
): Step[] {
  return resources.map((resource) => {
    const users = resources.filter((other) => other.dependencies.includes(resource.logicalId));
    const after = users.map((user) => user.logicalId);
    return deleteStep(account, stack, resource, { after, keep: keep(resource) });
  });
}

/** An operation that is to be opened. */
export interface NewOperation {
  readonly type: OperationType;
  /** `ClientRequestToken`; its events carry it. */
  readonly token: string | undefined;
  readonly ended?: Ended | undefined;
}

/** Opens an operation. The answer is to be called when it is over. */
export function begin(account: Account, stack: Stack, { type, token, ended }: NewOperation): Ended {
  const operation = openOperation(account, stack, type, token);
  return (succeeded) => {
    operation.endedAt = account.core.clock.iso();
    operation.failed = !succeeded;
    stack.running.stop = undefined;
    ended?.(succeeded);
  };
}

/** Runs steps as the stack's operation, which can be stopped. */
export function run(account: Account, stack: Stack, wanted: StepRun): { cancel(): void } {
  const running = runSteps(account.core.clock, wanted);
  stack.running.stop = () => running.cancel();
  return running;
}

/** Computes the outputs; the sentence of the failure when they cannot be had. */
export function settleOutputs(account: Account, stack: Stack, desired: Desired): string | undefined {
  try {
    const outputs = outputsOf(scopeOf(account, stack, desired));
    const taken = exportsOf(account, stack.region).find(
      (each) => each.stack !== stack && outputs.some((output) => output.exportName === each.name),
    );
    if (taken !== undefined)
      return `Export with name ${taken.name} is already exported by stack ${taken.stack.name}. `;
    const inUse = whyExportsStay(account, stack, outputs);
    if (inUse !== undefined) return `${inUse} `;
    stack.content.outputs = outputs;
    return undefined;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} `;
  }
}
