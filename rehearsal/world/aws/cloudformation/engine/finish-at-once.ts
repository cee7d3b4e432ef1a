import { partitionOf } from '../../protocol/partitions.ts';
import { openOperation, setResourceStatus, setStackStatus } from '../stacks/stack-records.ts';
import { type Account, handlerOf, type Stack } from '../stacks/stacks.ts';
import { dependencies } from '../template/references.ts';
import { planChanges } from './plan.ts';
import { bringUpStep } from './resource-steps.ts';
import { existingResource, liveIds, outputsOf, scopeOf } from './scope.ts';

/** Brings a new stack up without time passing; for stacks that a scenario finds finished. */
export function finishAtOnce(account: Account, stack: Stack): void {
  openOperation(account, stack, 'CREATE_STACK').endedAt = stack.origin.createdAt;
  const waiting = new Set(liveIds(account, stack, stack.desired));
  while (waiting.size > 0) {
    const next = [...waiting].find((id) =>
      dependencies(stack.desired.template, id).every((need) => !waiting.has(need)),
    );
    if (next === undefined) break;
    waiting.delete(next);
    bringUpStep(account, stack, next, []).begin()?.finish();
    const made = stack.content.resources.get(next);
    if (made?.physicalId !== undefined)
      handlerOf(account, made.type).rush?.(existingResource(stack, made, made.physicalId));
  }
  stack.content.outputs = outputsOf(scopeOf(account, stack, stack.desired));
  setStackStatus(account, stack, 'CREATE_COMPLETE');
}

/** Leaves a new stack under review, with the change set that would create it. */
export function reviewAtOnce(account: Account, stack: Stack): void {
  openOperation(account, stack, 'CREATE_CHANGESET').endedAt = stack.origin.createdAt;
  setStackStatus(account, stack, 'REVIEW_IN_PROGRESS', 'User Initiated');
  const name = 'create';
  stack.changeSets.set(name, {
    id: `arn:${partitionOf(stack.region).name}:cloudformation:${stack.region}:${account.core.account}:changeSet/${name}/${account.core.random.uuid()}`,
    name,
    createdAt: stack.origin.createdAt,
    request: {
      type: 'CREATE',
      description: undefined,
      token: undefined,
      desired: stack.desired,
      onStackFailure: undefined,
      deploymentMode: undefined,
      includeNestedStacks: false,
    },
    status: 'CREATE_COMPLETE',
    statusReason: undefined,
    executionStatus: 'AVAILABLE',
    changes: planChanges(account, stack, stack.desired),
    failures: [],
  });
}

/** Takes down what a stack holds, each by its policy, without time passing. */
export function removeAtOnce(account: Account, stack: Stack): void {
  for (const resource of [...stack.content.resources.values()].reverse()) {
    const { deletionPolicy, physicalId, type } = resource;
    const isKept = deletionPolicy.startsWith('Retain');
    if (!isKept && physicalId !== undefined)
      handlerOf(account, type).delete(existingResource(stack, resource, physicalId), deletionPolicy);
    setResourceStatus(account, stack, resource, { status: isKept ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE' });
  }
}
