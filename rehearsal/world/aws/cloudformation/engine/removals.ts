import { setStackStatus } from '../stacks/stack-records.ts';
import type { Account, Stack, StackResource } from '../stacks/stacks.ts';
import { begin, deletions, type Ended, run } from './operation-runs.ts';
import { exportsOf } from './scope.ts';

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

/** A creation under way is given up: its resources are taken down as they are. */
function abandon(account: Account, stack: Stack): void {
  stack.stop?.();
  const running = stack.operations.at(-1);
  if (running === undefined || running.endedAt !== undefined) return;
  running.endedAt = account.core.clock.iso();
  running.failed = true;
  for (const changeSet of stack.changeSets.values())
    if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS') changeSet.executionStatus = 'EXECUTE_FAILED';
}

export function deleteResources(
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
