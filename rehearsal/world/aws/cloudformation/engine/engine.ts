import { setStackStatus } from '../stacks/stack-records.ts';
import type { Account, Desired, JournalEntry, Stack, StackResource } from '../stacks/stacks.ts';
import { begin, deletions, type Ended, failedIds, run, settleOutputs } from './operation-runs.ts';
import { deleteResources } from './removals.ts';
import { bringUpStep } from './resource-steps.ts';
import { rollBackCreation, rollBackUpdate } from './rollbacks.ts';
import { liveIds } from './scope.ts';

export type OnFailure = 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';

/** Brings a new stack up; returns at once, the rest happens on the world's clock. */
export function startCreate(
  account: Account,
  stack: Stack,
  options: { readonly onFailure: OnFailure; readonly token: string | undefined; readonly ended?: Ended },
): void {
  const journal: JournalEntry[] = [];
  stack.rollback = { before: stack.desired, journal, surplus: new Set() };
  const end = begin(account, stack, 'CREATE_STACK', options.token, options.ended);
  setStackStatus(account, stack, 'CREATE_IN_PROGRESS', 'User Initiated');
  const steps = liveIds(account, stack, stack.desired).map((id) =>
    bringUpStep(account, stack, stack.desired, id, journal),
  );
  const running = run(account, stack, steps, 'stop', (failed) => {
    const reason =
      failed.length > 0
        ? `The following resource(s) failed to create: [${failedIds(stack, 'CREATE_FAILED')}]. `
        : undefined;
    const problem = reason ?? settleOutputs(account, stack, stack.desired);
    if (problem !== undefined) {
      failCreation(account, stack, options.onFailure, problem, end);
      return;
    }
    stack.rollback = undefined;
    setStackStatus(account, stack, 'CREATE_COMPLETE');
    end(true);
  });
  if (stack.timeoutInMinutes === undefined) return;
  account.core.clock.after(stack.timeoutInMinutes * 60_000, () => {
    if (stack.status !== 'CREATE_IN_PROGRESS') return;
    running.cancel();
    failCreation(
      account,
      stack,
      options.onFailure,
      'Stack creation time exceeded the specified timeout. ',
      end,
    );
  });
}

function failCreation(
  account: Account,
  stack: Stack,
  onFailure: OnFailure,
  problem: string,
  end: Ended,
): void {
  if (onFailure === 'DO_NOTHING') {
    setStackStatus(account, stack, 'CREATE_FAILED', problem);
    end(false);
  } else if (onFailure === 'DELETE') {
    setStackStatus(account, stack, 'DELETE_IN_PROGRESS', `${problem}Delete requested by user.`);
    deleteResources(account, stack, [], () => false, end);
  } else rollBackCreation(account, stack, `${problem}Rollback requested by user.`, end);
}

/** Moves a settled stack to what is desired; returns at once. */
export function startUpdate(
  account: Account,
  stack: Stack,
  desired: Desired,
  options: { readonly disableRollback: boolean; readonly token: string | undefined; readonly ended?: Ended },
): void {
  const journal: JournalEntry[] = [];
  stack.rollback = { before: stack.desired, journal, surplus: new Set() };
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
