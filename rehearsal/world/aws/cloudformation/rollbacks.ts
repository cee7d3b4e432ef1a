import { begin, deletions, type Ended, run } from './operation-runs.ts';
import { restoreStep } from './resource-steps.ts';
import { setResourceStatus, setStackStatus } from './stack-records.ts';
import type { Account, Stack, StackResource } from './stacks.ts';
import type { Step } from './steps.ts';

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
