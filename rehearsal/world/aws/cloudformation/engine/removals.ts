import { setStackStatus } from '../stacks/stack-records.ts';
import type { Account, Stack, StackResource } from '../stacks/stacks.ts';
import { whyExportsStay } from './exports.ts';
import { begin, deletions, type Ended, run } from './operation-runs.ts';

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
  abandon(account, stack);
  const former = { status: stack.status, reason: stack.statusReason };
  const end = begin(account, stack, { type: 'DELETE_STACK', token: options.token });
  setStackStatus(account, stack, 'DELETE_IN_PROGRESS', 'User Initiated');
  const used = whyExportsStay(account, stack, []);
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
  const leave = (resource: StackResource) =>
    options.retain.includes(resource.logicalId) || (options.force && resource.status === 'DELETE_FAILED');
  deleteResources(account, stack, leave, end);
}

/** A creation under way is given up: its resources are taken down as they are. */
function abandon(account: Account, stack: Stack): void {
  stack.running.stop?.();
  const running = stack.history.operations.at(-1);
  if (running === undefined || running.endedAt !== undefined) return;
  running.endedAt = account.core.clock.iso();
  running.failed = true;
  for (const changeSet of stack.changeSets.values())
    if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS') changeSet.executionStatus = 'EXECUTE_FAILED';
}

/** @param leave whether a resource stays although its policy does not say so. */
export function deleteResources(
  account: Account,
  stack: Stack,
  leave: (resource: StackResource) => boolean,
  end: Ended,
): void {
  const present = [...stack.content.resources.values()].filter(
    (each) => !['DELETE_COMPLETE', 'DELETE_SKIPPED'].includes(each.status),
  );
  const keep = (each: StackResource) => each.deletionPolicy.startsWith('Retain') || leave(each);
  function done(failed: readonly string[]): void {
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
    stack.history.deletedAt = account.core.clock.iso();
    stack.content.outputs = [];
    setStackStatus(account, stack, 'DELETE_COMPLETE');
    end(true);
  }
  run(account, stack, { steps: deletions(account, stack, present, keep), mode: 'continue', done });
}
