import { bringUpStep, deleteStep, restoreStep } from './resource-steps.ts';
import { exportsOf, liveIds, outputsOf, scopeOf } from './scope.ts';
import {
  type Account,
  type Desired,
  type JournalEntry,
  type OperationType,
  openOperation,
  type Stack,
  type StackResource,
  setResourceStatus,
  setStackStatus,
} from './stacks.ts';
import { runSteps, type Step } from './steps.ts';

export type OnFailure = 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';

/** Called when an operation is over, with whether it reached what it was meant to. */
export type Ended = (succeeded: boolean) => void;

/** Brings a new stack up; returns at once, the rest happens on the world's clock. */
export function startCreate(
  account: Account,
  stack: Stack,
  options: { readonly onFailure: OnFailure; readonly token: string | undefined; readonly ended?: Ended },
): void {
  const journal: JournalEntry[] = [];
  stack.rollback = { before: stack.desired, journal };
  const end = begin(account, stack, 'CREATE_STACK', options.token, options.ended);
  setStackStatus(account, stack, 'CREATE_IN_PROGRESS', 'User Initiated');
  const steps = liveIds(account, stack, stack.desired).map((id) =>
    bringUpStep(account, stack, stack.desired, id, journal),
  );
  run(account, stack, steps, 'stop', (failed) => {
    const reason =
      failed.length > 0
        ? `The following resource(s) failed to create: [${failedIds(stack, 'CREATE_FAILED')}]. `
        : undefined;
    const outputs = reason ?? settleOutputs(account, stack, stack.desired);
    if (outputs === undefined) {
      stack.rollback = undefined;
      setStackStatus(account, stack, 'CREATE_COMPLETE');
      end(true);
      return;
    }
    if (options.onFailure === 'DO_NOTHING') {
      setStackStatus(account, stack, 'CREATE_FAILED', outputs);
      end(false);
      return;
    }
    if (options.onFailure === 'DELETE') {
      setStackStatus(account, stack, 'DELETE_IN_PROGRESS', `${outputs}Delete requested by user.`);
      deleteResources(account, stack, [], () => false, end);
      return;
    }
    rollBackCreation(account, stack, `${outputs}Rollback requested by user.`, end);
  });
}

/** Undoes a creation: everything made goes again. */
export function rollBackCreation(account: Account, stack: Stack, reason: string, end: Ended): void {
  setStackStatus(account, stack, 'ROLLBACK_IN_PROGRESS', reason);
  const made = [...stack.resources.values()].filter((resource) => resource.status !== 'DELETE_COMPLETE');
  run(
    account,
    stack,
    deletions(account, stack, made, (each) => each.deletionPolicy === 'Retain'),
    'continue',
    (failed) => {
      if (failed.length === 0) setStackStatus(account, stack, 'ROLLBACK_COMPLETE');
      else
        setStackStatus(
          account,
          stack,
          'ROLLBACK_FAILED',
          `The following resource(s) failed to delete: [${failed.join(', ')}]. `,
        );
      stack.rollback = undefined;
      end(false);
    },
  );
}

/** Moves a settled stack to what is desired; returns at once. */
export function startUpdate(
  account: Account,
  stack: Stack,
  desired: Desired,
  options: { readonly disableRollback: boolean; readonly token: string | undefined; readonly ended?: Ended },
): void {
  const journal: JournalEntry[] = [];
  stack.rollback = { before: stack.desired, journal };
  stack.desired = desired;
  stack.disableRollback = options.disableRollback;
  stack.updatedAt = account.core.clock.iso();
  const end = begin(account, stack, 'UPDATE_STACK', options.token, options.ended);
  setStackStatus(account, stack, 'UPDATE_IN_PROGRESS', 'User Initiated');
  const steps = liveIds(account, stack, desired).map((id) =>
    bringUpStep(account, stack, desired, id, journal),
  );
  const stopped = run(account, stack, steps, 'stop', (failed) => {
    const reason = failed.length > 0 ? failureOfUpdate(stack) : undefined;
    const problem = reason ?? settleOutputs(account, stack, desired);
    if (problem === undefined) {
      cleanUp(account, stack, journal, end);
    } else if (options.disableRollback) {
      setStackStatus(account, stack, 'UPDATE_FAILED', problem);
      end(false);
    } else rollBackUpdate(account, stack, problem, [], end);
  });
  stack.stop = () => {
    stopped.cancel();
    rollBackUpdate(account, stack, 'User Initiated', [], end);
  };
}

function failureOfUpdate(stack: Stack): string {
  const creations = failedIds(stack, 'CREATE_FAILED');
  const updates = failedIds(stack, 'UPDATE_FAILED');
  return [
    creations === '' ? '' : `The following resource(s) failed to create: [${creations}]. `,
    updates === '' ? '' : `The following resource(s) failed to update: [${updates}]. `,
  ].join('');
}

function failedIds(stack: Stack, status: string): string {
  return [...stack.resources.values()]
    .filter((resource) => resource.status === status)
    .map((resource) => resource.logicalId)
    .join(', ');
}

/** Removes what the new template no longer holds and what was replaced; failures leak, as on AWS. */
function cleanUp(account: Account, stack: Stack, journal: readonly JournalEntry[], end: Ended): void {
  const live = new Set(liveIds(account, stack, stack.desired));
  const removed = [...stack.resources.values()].filter((resource) => !live.has(resource.logicalId));
  const replaced = journal.flatMap((entry) => (entry.replaced && entry.before ? [{ ...entry.before }] : []));
  stack.rollback = undefined;
  stack.stop = undefined;
  setStackStatus(account, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  const keep = (resource: StackResource) =>
    (replaced.includes(resource) ? resource.updateReplacePolicy : resource.deletionPolicy).startsWith(
      'Retain',
    );
  run(account, stack, deletions(account, stack, [...removed, ...replaced], keep), 'continue', () => {
    for (const resource of removed) stack.resources.delete(resource.logicalId);
    setStackStatus(account, stack, 'UPDATE_COMPLETE');
    end(true);
  });
}

/** Gives every resource its former self back, the last one changed first. */
export function rollBackUpdate(
  account: Account,
  stack: Stack,
  reason: string,
  skip: readonly string[],
  end: Ended,
): void {
  const plan = stack.rollback;
  if (plan === undefined) throw new Error(`The stack ${stack.name} has nothing to roll back to.`);
  stack.stop = undefined;
  setStackStatus(account, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
  const surplus: StackResource[] = [];
  const steps: Step[] = [];
  for (const entry of [...plan.journal].reverse()) {
    const current = stack.resources.get(entry.logicalId);
    if (current === undefined) continue;
    if (entry.before === undefined) surplus.push(current);
    else if (entry.replaced) {
      if (current.physicalId !== entry.before.physicalId) surplus.push(current);
      stack.resources.set(entry.logicalId, entry.before);
      setResourceStatus(account, stack, entry.before, 'UPDATE_COMPLETE');
    } else if (skip.includes(entry.logicalId)) {
      setResourceStatus(account, stack, current, 'UPDATE_COMPLETE');
    } else
      steps.push(
        restoreStep(
          account,
          stack,
          entry.before,
          steps.slice(-1).map((step) => step.id),
        ),
      );
  }
  run(account, stack, steps, 'stop', (failed) => {
    if (failed.length > 0) {
      setStackStatus(
        account,
        stack,
        'UPDATE_ROLLBACK_FAILED',
        `The following resource(s) failed to update: [${failed.join(', ')}]. `,
      );
      end(false);
      return;
    }
    stack.desired = plan.before;
    setStackStatus(account, stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
    run(
      account,
      stack,
      deletions(account, stack, surplus, (each) => each.deletionPolicy === 'Retain'),
      'continue',
      () => {
        for (const resource of surplus)
          if (stack.resources.get(resource.logicalId) === resource)
            stack.resources.delete(resource.logicalId);
        stack.rollback = undefined;
        setStackStatus(account, stack, 'UPDATE_ROLLBACK_COMPLETE');
        end(false);
      },
    );
  });
}

/** Takes a stack down; returns at once. `retain` names resources of a DELETE_FAILED stack to leave behind. */
export function startDelete(
  account: Account,
  stack: Stack,
  options: {
    readonly retain: readonly string[];
    readonly force: boolean;
    readonly token: string | undefined;
  },
): void {
  stack.stop?.();
  const former = { status: stack.status, reason: stack.statusReason };
  const end = begin(account, stack, 'DELETE_STACK', options.token, undefined);
  setStackStatus(account, stack, 'DELETE_IN_PROGRESS', 'User Initiated');
  const used = importOf(account, stack);
  if (used !== undefined) {
    account.core.clock.after(2000, () => {
      setStackStatus(
        account,
        stack,
        former.status.endsWith('_IN_PROGRESS') ? 'DELETE_FAILED' : former.status,
        used,
      );
      end(false);
    });
    return;
  }
  const failedBefore = (resource: StackResource) => options.force && resource.status === 'DELETE_FAILED';
  deleteResources(account, stack, options.retain, failedBefore, end);
}

function deleteResources(
  account: Account,
  stack: Stack,
  retain: readonly string[],
  giveUp: (resource: StackResource) => boolean,
  end: Ended,
): void {
  const standing = [...stack.resources.values()].filter(
    (each) => !['DELETE_COMPLETE', 'DELETE_SKIPPED'].includes(each.status),
  );
  const keep = (each: StackResource) =>
    each.deletionPolicy.startsWith('Retain') || retain.includes(each.logicalId) || giveUp(each);
  run(account, stack, deletions(account, stack, standing, keep), 'continue', (failed) => {
    if (failed.length > 0) {
      setStackStatus(
        account,
        stack,
        'DELETE_FAILED',
        `The following resource(s) failed to delete: [${failed.join(', ')}]. `,
      );
      end(false);
      return;
    }
    stack.deletedAt = account.core.clock.iso();
    stack.outputs = [];
    setStackStatus(account, stack, 'DELETE_COMPLETE');
    end(true);
  });
}

function importOf(account: Account, stack: Stack): string | undefined {
  for (const each of exportsOf(account, stack.region).filter((one) => one.stack === stack)) {
    const users = account.stacks.filter(
      (other) =>
        other !== stack &&
        other.region === stack.region &&
        other.status !== 'DELETE_COMPLETE' &&
        /ImportValue/.test(other.desired.template.body) &&
        other.desired.template.body.includes(each.name),
    );
    if (users.length > 0)
      return `Export ${each.name} cannot be deleted as it is in use by ${users.map((user) => user.name).join(', ')}`;
  }
  return undefined;
}

/** Deletions in reverse order of dependencies. */
function deletions(
  account: Account,
  stack: Stack,
  resources: readonly StackResource[],
  keep: (resource: StackResource) => boolean,
): Step[] {
  return resources.map((resource) => {
    const users = resources.filter((other) => other.dependencies.includes(resource.logicalId));
    return deleteStep(
      account,
      stack,
      resource,
      users.map((user) => user.logicalId),
      keep(resource),
    );
  });
}

function begin(
  account: Account,
  stack: Stack,
  type: OperationType,
  token: string | undefined,
  ended: Ended | undefined,
): Ended {
  const operation = openOperation(account, stack, type, token);
  return (succeeded) => {
    operation.endedAt = account.core.clock.iso();
    operation.failed = !succeeded;
    stack.stop = undefined;
    ended?.(succeeded);
  };
}

/** Opens the operation of a rollback that someone asked for. */
export function startRollback(
  account: Account,
  stack: Stack,
  type: 'CONTINUE_ROLLBACK' | 'ROLLBACK',
  options: { readonly token: string | undefined; readonly skip: readonly string[] },
): string {
  const end = begin(account, stack, type, options.token, undefined);
  if (stack.status === 'CREATE_FAILED') rollBackCreation(account, stack, 'User Initiated', end);
  else rollBackUpdate(account, stack, 'User Initiated', options.skip, end);
  return stack.operations.at(-1)?.id ?? '';
}

function run(
  account: Account,
  stack: Stack,
  steps: readonly Step[],
  mode: 'stop' | 'continue',
  done: (failed: readonly string[]) => void,
): { cancel(): void } {
  const running = runSteps(account.core.clock, steps, mode, done);
  stack.stop = () => running.cancel();
  return running;
}

/** Computes the outputs; the sentence of the failure when they cannot be had. */
function settleOutputs(account: Account, stack: Stack, desired: Desired): string | undefined {
  try {
    const outputs = outputsOf(scopeOf(account, stack, desired));
    const taken = exportsOf(account, stack.region).find(
      (each) => each.stack !== stack && outputs.some((output) => output.exportName === each.name),
    );
    if (taken !== undefined)
      return `Export with name ${taken.name} is already exported by stack ${taken.stack.name}. `;
    stack.outputs = outputs;
    return undefined;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} `;
  }
}
