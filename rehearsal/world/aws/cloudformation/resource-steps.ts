import type { ResourceHandler, ResourceRequest } from './handlers/handler.ts';
import { type JsonObject, sameProperty } from './json.ts';
import { desiredProperties, existingResource, scopeOf, tagsOf } from './scope.ts';
import { setResourceStatus } from './stack-records.ts';
import {
  type Account,
  type Desired,
  handlerOf,
  type Interference,
  type JournalEntry,
  type Stack,
  type StackResource,
  type Tags,
} from './stacks.ts';
import type { Step, Work } from './steps.ts';
import { dependencies } from './template-checks.ts';

/** The names of properties that differ; `Tags` and stack tags are judged together by `sameTags`. */
export function changedProperties(before: JsonObject, after: JsonObject): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => name !== 'Tags' && !sameProperty(before[name], after[name])).sort();
}

export function sameTags(a: Tags, b: Tags): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** A turn that brings one resource from what it is to what the desired template says. */
export function bringUpStep(
  account: Account,
  stack: Stack,
  desired: Desired,
  logicalId: string,
  journal: JournalEntry[],
): Step {
  const declared = desired.template.resources[logicalId];
  const type = declared?.type ?? '';
  const handler = handlerOf(account, type);
  let verb: 'CREATE' | 'UPDATE' = 'CREATE';
  let resource: StackResource | undefined;

  function begin(): Work | undefined {
    const current = stack.resources.get(logicalId);
    const stands = current?.physicalId !== undefined && current.status !== 'DELETE_COMPLETE';
    verb = stands ? 'UPDATE' : 'CREATE';
    const properties = desiredProperties(scopeOf(account, stack, desired), logicalId);
    const tags = handler.tagged ? tagsOf(stack, desired, logicalId, properties) : {};
    const changed = stands ? changedProperties(current.properties, properties) : [];
    if (stands && changed.length === 0 && sameTags(current.tags, tags)) {
      current.dependencies = dependencies(desired.template, logicalId);
      current.deletionPolicy = declared?.deletionPolicy ?? 'Delete';
      return undefined;
    }
    const replaced = changed.some((name) => handler.replacedBy.includes(name));
    journal.push({ logicalId, before: stands ? { ...current } : undefined, replaced });
    resource = {
      logicalId,
      type,
      physicalId: stands ? current.physicalId : undefined,
      status: '',
      statusReason: undefined,
      updatedAt: '',
      properties,
      tags,
      dependencies: dependencies(desired.template, logicalId),
      deletionPolicy: declared?.deletionPolicy ?? 'Delete',
      updateReplacePolicy: declared?.updateReplacePolicy ?? 'Delete',
    };
    stack.resources.set(logicalId, resource);
    const why = replaced
      ? 'Requested update requires the creation of a new physical resource; hence creating one.'
      : undefined;
    setResourceStatus(account, stack, resource, `${verb}_IN_PROGRESS`, why);
    return work(resource, stands && !replaced ? current : undefined, replaced);
  }

  function work(now: StackResource, before: StackResource | undefined, replaced: boolean): Work {
    const disturbed = disturbance(account, stack, now, verb);
    if (disturbed) return disturbed;
    checkProperties(handler, now.properties);
    const request: ResourceRequest = existingResource(stack, now, now.physicalId ?? '');
    const begun =
      before?.physicalId === undefined
        ? handler.create(request)
        : handler.update({ ...request, physicalId: before.physicalId }, before.properties);
    now.physicalId = begun.physicalId;
    if (verb === 'CREATE' || replaced)
      account.core.clock.after(700, () => {
        if (now.status === `${verb}_IN_PROGRESS`)
          setResourceStatus(account, stack, now, now.status, 'Resource creation Initiated');
      });
    return {
      seconds: before === undefined ? handler.seconds.create : handler.seconds.update,
      ...(begun.settled ? { settled: begun.settled } : {}),
      finish: () => setResourceStatus(account, stack, now, `${verb}_COMPLETE`),
    };
  }

  function end(reason: string): void {
    if (resource) setResourceStatus(account, stack, resource, `${verb}_FAILED`, reason);
  }

  return {
    id: logicalId,
    after: dependencies(desired.template, logicalId),
    begin() {
      try {
        return begin();
      } catch (error) {
        // What cannot even be evaluated fails as a resource of its own, as AWS shows it.
        resource ??= placeholder(account, stack, desired, logicalId, type);
        throw error;
      }
    },
    fail: end,
    cancel: () => end(verb === 'CREATE' ? 'Resource creation cancelled' : 'Resource update cancelled'),
  };
}

function placeholder(
  account: Account,
  stack: Stack,
  desired: Desired,
  logicalId: string,
  type: string,
): StackResource {
  const existing = stack.resources.get(logicalId);
  if (existing) return existing;
  const resource: StackResource = {
    logicalId,
    type,
    physicalId: undefined,
    status: '',
    statusReason: undefined,
    updatedAt: account.core.clock.iso(),
    properties: {},
    tags: {},
    dependencies: dependencies(desired.template, logicalId),
    deletionPolicy: 'Delete',
    updateReplacePolicy: 'Delete',
  };
  stack.resources.set(logicalId, resource);
  return resource;
}

/** @throws Error with the reason that the resource's failed event shows */
function checkProperties(handler: ResourceHandler, properties: JsonObject): void {
  const unknown = Object.keys(properties).find((name) => !handler.properties.includes(name));
  if (unknown !== undefined) throw new Error(`Encountered unsupported property ${unknown}`);
  const missing = handler.required?.find((name) => properties[name] === undefined);
  if (missing !== undefined) throw new Error(`Property ${missing} cannot be empty.`);
}

/** Takes the first order that fits this resource and this verb, and plays it. */
function disturbance(
  account: Account,
  stack: Stack,
  resource: StackResource,
  verb: string,
): Work | undefined {
  const order = account.interference.find((each) => fits(each, stack, resource, verb));
  if (order === undefined) return undefined;
  if (order.kind === 'stick')
    return { seconds: 10, settled: () => !account.interference.includes(order), finish: () => undefined };
  account.interference.splice(account.interference.indexOf(order), 1);
  return {
    seconds: 5,
    settled() {
      throw new Error(order.reason);
    },
    finish: () => undefined,
  };
}

function fits(order: Interference, stack: Stack, resource: StackResource, verb: string): boolean {
  if (order.stackName !== undefined && order.stackName !== stack.name) return false;
  if (order.logicalId !== undefined && order.logicalId !== resource.logicalId) return false;
  if (order.type !== undefined && order.type !== resource.type) return false;
  return order.on === undefined || order.on.toUpperCase() === verb;
}

/** A turn that removes one resource; `keep` says that its policy leaves it standing. */
export function deleteStep(
  account: Account,
  stack: Stack,
  resource: StackResource,
  after: readonly string[],
  keep: boolean,
): Step {
  return {
    id: resource.logicalId,
    after,
    begin() {
      if (resource.physicalId === undefined) {
        setResourceStatus(account, stack, resource, 'DELETE_COMPLETE');
        return undefined;
      }
      if (keep) {
        setResourceStatus(account, stack, resource, 'DELETE_SKIPPED');
        return undefined;
      }
      setResourceStatus(account, stack, resource, 'DELETE_IN_PROGRESS');
      const disturbed = disturbance(account, stack, resource, 'DELETE');
      if (disturbed) return disturbed;
      const handler = handlerOf(account, resource.type);
      const begun = handler.delete(existingResource(stack, resource, resource.physicalId));
      return {
        seconds: handler.seconds.delete,
        ...(begun?.settled ? { settled: begun.settled } : {}),
        finish: () => setResourceStatus(account, stack, resource, 'DELETE_COMPLETE'),
      };
    },
    fail: (reason) => setResourceStatus(account, stack, resource, 'DELETE_FAILED', reason),
    cancel: () => undefined,
  };
}

/** A turn that gives an updated resource its former properties back. */
export function restoreStep(
  account: Account,
  stack: Stack,
  before: StackResource,
  after: readonly string[],
): Step {
  const current = stack.resources.get(before.logicalId) ?? before;
  return {
    id: before.logicalId,
    after,
    begin() {
      if (before.physicalId === undefined) return undefined;
      const handler = handlerOf(account, before.type);
      const changed = current.properties;
      current.properties = before.properties;
      current.tags = before.tags;
      current.dependencies = before.dependencies;
      current.deletionPolicy = before.deletionPolicy;
      setResourceStatus(account, stack, current, 'UPDATE_IN_PROGRESS');
      const disturbed = disturbance(account, stack, current, 'ROLLBACK');
      if (disturbed) return disturbed;
      const begun = handler.update(existingResource(stack, current, before.physicalId), changed);
      return {
        seconds: handler.seconds.update,
        ...(begun.settled ? { settled: begun.settled } : {}),
        finish: () => setResourceStatus(account, stack, current, 'UPDATE_COMPLETE'),
      };
    },
    fail: (reason) => setResourceStatus(account, stack, current, 'UPDATE_FAILED', reason),
    cancel: () => undefined,
  };
}
