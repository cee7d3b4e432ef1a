import { namedValueProblem } from '../stacks/named-values.ts';
import { setStackStatus } from '../stacks/stack-records.ts';
import type { Account, Desired, JournalEntry, Stack, StackResource } from '../stacks/stacks.ts';
import { begin, deletions, type Ended, failedIds, run, settleOutputs } from './operation-runs.ts';
import { deleteResources } from './removals.ts';
import { bringUpStep } from './resource-steps.ts';
import { rollBackCreation, rollBackUpdate } from './rollbacks.ts';
import { liveIds } from './scope.ts';

/** What becomes of a stack whose creation failed. */
export type OnFailure = 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';

/** World ms until CloudFormation has looked whether there is what parameters name. */
const LOOKED_AT_MS = 2000;

/** Brings a new stack up; returns at once, the rest happens on the world's clock. */
export function startCreate(
  account: Account,
  stack: Stack,
  options: { readonly onFailure: OnFailure; readonly token: string | undefined; readonly ended?: Ended },
): void {
  const journal: JournalEntry[] = [];
  stack.running.rollback = { before: stack.desired, journal, surplus: new Set() };
  const end = begin(account, stack, { type: 'CREATE_STACK', ...options });
  setStackStatus(account, stack, 'CREATE_IN_PROGRESS', 'User Initiated');
  const fail = (problem: string): void =>
    failCreation(account, stack, problem, { onFailure: options.onFailure, end });
  const absent = namedValueProblem(account, stack.region, stack.desired);
  if (absent !== undefined) {
    account.core.clock.after(LOOKED_AT_MS, () => fail(absent));
    return;
  }
  const steps = liveIds(account, stack, stack.desired).map((id) => bringUpStep(account, stack, id, journal));
  function done(failed: readonly string[]): void {
    const reason =
      failed.length > 0
        ? `The following resource(s) failed to create: [${failedIds(stack, 'CREATE_FAILED')}]. `
        : undefined;
    const problem = reason ?? settleOutputs(account, stack, stack.desired);
    if (problem !== undefined) {
      fail(problem);
      return;
    }
    stack.running.rollback = undefined;
    setStackStatus(account, stack, 'CREATE_COMPLETE');
    end(true);
  }
  const running = run(account, stack, { steps, mode: 'stop', done });
  if (stack.options.timeoutInMinutes === undefined) return;
  account.core.clock.after(stack.options.timeoutInMinutes * 60_000, () => {
    if (stack.status !== 'CREATE_IN_PROGRESS') return;
    running.cancel();
    fail('Stack creation time exceeded the specified timeout. ');
  });
}

function failCreation(
  account: Account,
  stack: Stack,
  problem: string,
  { onFailure, end }: { readonly onFailure: OnFailure; readonly end: Ended },
): void {
  if (onFailure === 'DO_NOTHING') {
    setStackStatus(account, stack, 'CREATE_FAILED', problem);
    end(false);
  } else if (onFailure === 'DELETE') {
    setStackStatus(account, stack, 'DELETE_IN_PROGRESS', `${problem}Delete requested by user.`);
    deleteResources(account, stack, () => false, end);
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
  stack.running.rollback = { before: stack.desired, journal, surplus: new Set() };
  stack.desired = desired;
  stack.options.disableRollback = options.disableRollback;
  stack.history.updatedAt = account.core.clock.iso();
  const end = begin(account, stack, { type: 'UPDATE_STACK', ...options });
  setStackStatus(account, stack, 'UPDATE_IN_PROGRESS', 'User Initiated');
  function fail(problem: string): void {
    if (options.disableRollback) {
      setStackStatus(account, stack, 'UPDATE_FAILED', problem);
      end(false);
    } else rollBackUpdate(account, stack, { reason: problem, skip: [] }, end);
  }
  const absent = namedValueProblem(account, stack.region, desired);
  if (absent !== undefined) {
    account.core.clock.after(LOOKED_AT_MS, () => fail(absent.trim()));
    return;
  }
  const steps = liveIds(account, stack, desired).map((id) => bringUpStep(account, stack, id, journal));
  function done(failed: readonly string[]): void {
    const reason = failed.length > 0 ? failureOfUpdate(stack) : undefined;
    const problem = reason ?? settleOutputs(account, stack, desired);
    if (problem === undefined) cleanUp(account, stack, journal, end);
    else fail(problem);
  }
  const stopped = run(account, stack, { steps, mode: 'stop', done });
  stack.running.stop = () => {
    stopped.cancel();
    rollBackUpdate(account, stack, { reason: 'User Initiated', skip: [] }, end);
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
  const removed = [...stack.content.resources.values()].filter((resource) => !live.has(resource.logicalId));
  // What was replaced goes by the policy for that.
  const replaced = journal.flatMap(({ before, replaced: wasReplaced }) =>
    wasReplaced && before ? [{ ...before, deletionPolicy: before.updateReplacePolicy }] : [],
  );
  stack.running.rollback = undefined;
  stack.running.stop = undefined;
  setStackStatus(account, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  const keep = (resource: StackResource) => resource.deletionPolicy.startsWith('Retain');
  run(account, stack, {
    steps: deletions(account, stack, [...removed, ...replaced], keep),
    mode: 'continue',
    done() {
      for (const resource of removed) stack.content.resources.delete(resource.logicalId);
      setStackStatus(account, stack, 'UPDATE_COMPLETE');
      end(true);
    },
  });
}
