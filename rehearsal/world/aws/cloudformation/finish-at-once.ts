import { bringUpStep } from './resource-steps.ts';
import { existingResource, liveIds, outputsOf, scopeOf } from './scope.ts';
import { openOperation, setStackStatus } from './stack-records.ts';
import { type Account, handlerOf, type Stack } from './stacks.ts';
import { dependencies } from './template-checks.ts';

/** Brings a new stack up without time passing; for stacks that a scenario finds finished. */
export function finishAtOnce(account: Account, stack: Stack): void {
  openOperation(account, stack, 'CREATE_STACK').endedAt = stack.createdAt;
  const waiting = new Set(liveIds(account, stack, stack.desired));
  while (waiting.size > 0) {
    const next = [...waiting].find((id) =>
      dependencies(stack.desired.template, id).every((need) => !waiting.has(need)),
    );
    if (next === undefined) break;
    waiting.delete(next);
    bringUpStep(account, stack, stack.desired, next, []).begin()?.finish();
    const made = stack.resources.get(next);
    if (made?.physicalId !== undefined)
      handlerOf(account, made.type).rush?.(existingResource(stack, made, made.physicalId));
  }
  stack.outputs = outputsOf(scopeOf(account, stack, stack.desired));
  setStackStatus(account, stack, 'CREATE_COMPLETE');
}
