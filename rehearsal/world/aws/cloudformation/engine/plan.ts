import {
  type Account,
  type Desired,
  handlerOf,
  type ResourceChange,
  type Stack,
  type StackResource,
} from '../stacks/stacks.ts';
import { liveResources, type TemplateScope } from '../template/evaluate.ts';
import type { JsonObject } from '../template/json.ts';
import { LATER } from '../template/list-functions.ts';
import { dependencies } from '../template/references.ts';
import { invalid } from '../template/refusals.ts';
import { propertyChanges, replacementBy } from './replacement.ts';
import { sameTags } from './resource-steps.ts';
import { desiredProperties, outputsOf, scopeOf, tagsOf } from './scope.ts';

/**
 * The changes that bring a stack to what is desired; none when nothing would happen.
 * @throws QueryError ValidationError when a resource would have to change its type
 */
export function planChanges(account: Account, stack: Stack, desired: Desired): ResourceChange[] {
  const moving = new Set<string>();
  const scope = cautious(scopeOf(account, stack, desired), stack, moving);
  const live = liveResources(scope);
  const changes: ResourceChange[] = [];
  for (const logicalId of inOrder(desired, live)) {
    const change = planResource(account, stack, { desired, scope }, logicalId);
    if (change === undefined) continue;
    if (change.action === 'Add' || (change.replacement ?? 'False') !== 'False') moving.add(logicalId);
    changes.push(change);
  }
  for (const resource of stack.content.resources.values())
    if (!live.includes(resource.logicalId) && resource.physicalId !== undefined)
      changes.push(removal(resource));
  return changes;
}

/** True when the plan is empty and neither outputs nor stack tags would change. */
export function changesNothing(
  account: Account,
  stack: Stack,
  desired: Desired,
  changes: readonly ResourceChange[],
): boolean {
  if (changes.length > 0) return false;
  if (stack.status === 'REVIEW_IN_PROGRESS') return true;
  return sameTags(stack.desired.tags, desired.tags) && !changesOutputs(account, stack, desired);
}

function changesOutputs(account: Account, stack: Stack, desired: Desired): boolean {
  try {
    const scope = cautious(scopeOf(account, stack, desired), stack, new Set());
    return JSON.stringify(outputsOf(scope)) !== JSON.stringify(stack.content.outputs);
  } catch {
    return true;
  }
}

function cautious(scope: TemplateScope, stack: Stack, moving: ReadonlySet<string>): TemplateScope {
  const unknown = (logicalId: string) =>
    moving.has(logicalId) || stack.content.resources.get(logicalId)?.physicalId === undefined;
  return {
    ...scope,
    ref: (logicalId) => (unknown(logicalId) ? LATER : scope.ref(logicalId)),
    getAtt: (logicalId, attribute) => (unknown(logicalId) ? LATER : scope.getAtt(logicalId, attribute)),
  };
}

function inOrder(desired: Desired, live: readonly string[]): string[] {
  const waiting = new Set(live);
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter((id) =>
      dependencies(desired.template, id).every((need) => !waiting.has(need)),
    );
    for (const id of free) {
      ordered.push(id);
      waiting.delete(id);
    }
    if (free.length === 0) break;
  }
  return ordered;
}

function planResource(
  account: Account,
  stack: Stack,
  { desired, scope }: { readonly desired: Desired; readonly scope: TemplateScope },
  logicalId: string,
): ResourceChange | undefined {
  const declared = desired.template.resources[logicalId];
  if (declared === undefined) return undefined;
  const handler = handlerOf(account, declared.type);
  const after = desiredProperties(account, stack, scope, logicalId);
  const current = stack.content.resources.get(logicalId);
  if (current?.physicalId === undefined)
    return { ...change('Add', logicalId, declared.type, undefined), before: undefined, after };
  if (current.type !== declared.type)
    throw invalid(
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${logicalId}]`,
    );
  const changed = propertyChanges(handler, current.properties, after);
  const tags = handler.tagged && !sameTags(current.tags, tagsOf(stack, desired, logicalId, after));
  if (changed.length === 0 && !tags && handler.alwaysUpdated !== true) return undefined;
  return {
    ...change('Modify', logicalId, declared.type, current.physicalId),
    replacement: replacementBy(changed),
    scope: [...(changed.length > 0 ? (['Properties'] as const) : []), ...(tags ? (['Tags'] as const) : [])],
    changed,
    before: current.properties,
    after,
  };
}

function removal(resource: StackResource): ResourceChange {
  return {
    ...change('Remove', resource.logicalId, resource.type, resource.physicalId),
    before: resource.properties,
  };
}

function change(
  action: ResourceChange['action'],
  logicalId: string,
  type: string,
  physicalId: string | undefined,
): ResourceChange {
  const nothing: JsonObject | undefined = undefined;
  return {
    action,
    logicalId,
    physicalId,
    type,
    replacement: undefined,
    scope: [],
    changed: [],
    before: nothing,
    after: nothing,
  };
}
