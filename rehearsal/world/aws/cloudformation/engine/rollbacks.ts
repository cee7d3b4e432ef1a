import { setResourceStatus, setStackStatus } from '../stacks/stack-records.ts';
import type { Account, RollbackPlan, Stack, StackResource } from '../stacks/stacks.ts';
import { begin, deletions, type Ended, run } from './operation-runs.ts';
import { restoreStep } from './resource-steps.ts';
import type { Step } from './steps.ts';

/** Undoes a creation: everything made goes again. */
export function rollBackCreation(account: Account, stack: Stack, reason: string, end: Ended): void {
  setStackStatus(account, stack, 'ROLLBACK_IN_PROGRESS', reason);
  const made = [...stack.content.resources.values()].filter(
    (resource) => resource.status !== 'DELETE_COMPLETE',
  );
  run(account, stack, {
    steps: deletions(account, stack, made, (each) => each.deletionPolicy === 'Retain'),
    mode: 'continue',
    done(failed) {
      const problem = `The following resource(s) failed to delete: [${failed.join(', ')}]. `;
      if (failed.length === 0) setStackStatus(account, stack, 'ROLLBACK_COMPLETE');
      else setStackStatus(account, stack, 'ROLLBACK_FAILED', problem);
      stack.running.rollback = undefined;
      end(false);
    },
  });
}

/** Gives every resource its former self back, the last one changed first; `skip` names those that stay as they are. */
export function rollBackUpdate(
  account: Account,
  stack: Stack,
  { reason, skip }: { readonly reason: string; readonly skip: readonly string[] },
  end: Ended,
): void {
  // A stack that was seeded in such a state never began an update, so there is nothing to restore.
  const plan: RollbackPlan = stack.running.rollback ?? {
    before: stack.desired,
    journal: [],
    surplus: new Set(),
  };
  stack.running.stop = undefined;
  setStackStatus(account, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
  run(account, stack, {
    steps: restorations(account, stack, plan, skip),
    mode: 'stop',
    done(failed) {
      if (failed.length === 0) {
        cleanUpRollback(account, stack, plan, end);
        return;
      }
      const problem = `The following resource(s) failed to update: [${failed.join(', ')}]. `;
      setStackStatus(account, stack, 'UPDATE_ROLLBACK_FAILED', problem);
      end(false);
    },
  });
}

/** One step after the other; what has no former self, or a new one, is set aside for the cleanup. */
function restorations(account: Account, stack: Stack, plan: RollbackPlan, skip: readonly string[]): Step[] {
  const steps: Step[] = [];
  for (const { logicalId, before, replaced } of [...plan.journal].reverse()) {
    const current = stack.content.resources.get(logicalId);
    if (current === undefined) continue;
    if (before === undefined) plan.surplus.add(current);
    else if (replaced) {
      if (current.physicalId !== before.physicalId) plan.surplus.add(current);
      stack.content.resources.set(logicalId, before);
      setResourceStatus(account, stack, before, { status: 'UPDATE_COMPLETE' });
    } else if (skip.includes(logicalId))
      setResourceStatus(account, stack, current, { status: 'UPDATE_COMPLETE' });
    else {
      const previous = steps.slice(-1).map((step) => step.id);
      steps.push(restoreStep(account, stack, before, previous));
    }
  }
  return steps;
}

function cleanUpRollback(account: Account, stack: Stack, plan: RollbackPlan, end: Ended): void {
  stack.desired = plan.before;
  setStackStatus(account, stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  const keep = (each: StackResource) => each.deletionPolicy === 'Retain';
  run(account, stack, {
    steps: deletions(account, stack, [...plan.surplus], keep),
    mode: 'continue',
    done() {
      for (const resource of plan.surplus)
        if (stack.content.resources.get(resource.logicalId) === resource)
          stack.content.resources.delete(resource.logicalId);
      stack.running.rollback = undefined;
      setStackStatus(account, stack, 'UPDATE_ROLLBACK_COMPLETE');
      end(false);
    },
  });
}

/** Opens the operation of a rollback that someone asked for. */
export function startRollback(
  account: Account,
  stack: Stack,
  type: 'CONTINUE_ROLLBACK' | 'ROLLBACK',
  options: { readonly token: string | undefined; readonly skip: readonly string[] },
): string {
  const end = begin(account, stack, { type, token: options.token });
  if (stack.status === 'CREATE_FAILED') rollBackCreation(account, stack, 'User Initiated', end);
  else rollBackUpdate(account, stack, { reason: 'User Initiated', skip: options.skip }, end);
  return stack.history.operations.at(-1)?.id ?? '';
}
