import type { Tags } from '../../protocol/tags.ts';
import { revealed, withSecrets } from '../stacks/dynamic-references.ts';
import type { ExistingResource, ResourceHandler } from '../stacks/handler.ts';
import { setResourceStatus } from '../stacks/stack-records.ts';
import {
  type Account,
  type Desired,
  handlerOf,
  type JournalEntry,
  type Stack,
  type StackResource,
} from '../stacks/stacks.ts';
import type { JsonObject } from '../template/json.ts';
import { isAmong } from '../template/names.ts';
import { dependencies } from '../template/references.ts';
import { disturbance } from './disturbances.ts';
import { requirePermitted, type Touch } from './permits.ts';
import { isReplaced, propertyChanges } from './replacement.ts';
import { desiredProperties, existingResource, scopeOf, tagsOf } from './scope.ts';
import type { Step, Work } from './steps.ts';

/** Whether two sets of tags are equal. */
export function sameTags(a: Tags, b: Tags): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** What one resource's turn in a creation or update is about. */
interface Turn {
  readonly account: Account;
  readonly stack: Stack;
  readonly desired: Desired;
  readonly logicalId: string;
  readonly handler: ResourceHandler;
  readonly journal: JournalEntry[];
  verb: 'CREATE' | 'UPDATE';
  /** The resource as the turn makes it; undefined while nothing has been touched. */
  resource: StackResource | undefined;
}

/** A turn that brings one resource from what it is to what the stack's desired template says. */
export function bringUpStep(
  account: Account,
  stack: Stack,
  logicalId: string,
  journal: JournalEntry[],
): Step {
  const { desired } = stack;
  const handler = handlerOf(account, desired.template.resources[logicalId]?.type ?? '');
  const turn: Turn = {
    account,
    stack,
    desired,
    logicalId,
    handler,
    journal,
    verb: 'CREATE',
    resource: undefined,
  };
  function end(reason: string): void {
    if (turn.resource)
      setResourceStatus(account, stack, turn.resource, { status: `${turn.verb}_FAILED`, reason });
  }
  return {
    id: logicalId,
    after: dependencies(desired.template, logicalId),
    begin() {
      try {
        return beginTurn(turn);
      } catch (error) {
        // What cannot even be evaluated fails as a resource of its own, as AWS shows it.
        turn.resource ??= untouched(turn);
        throw error;
      }
    },
    fail: end,
    cancel: () => end(turn.verb === 'CREATE' ? 'Resource creation cancelled' : 'Resource update cancelled'),
  };
}

function beginTurn(turn: Turn): Work | undefined {
  const { account, stack, desired, logicalId, handler } = turn;
  const current = standing(stack, logicalId);
  turn.verb = current ? 'UPDATE' : 'CREATE';
  const properties = desiredProperties(account, stack, scopeOf(account, stack, desired), logicalId);
  const tags = handler.tagged ? tagsOf(stack, desired, logicalId, properties) : {};
  const changed = current ? propertyChanges(handler, current.properties, properties) : [];
  const same = changed.length === 0 && current !== undefined && sameTags(current.tags, tags);
  if (current && same && handler.alwaysUpdated !== true) {
    Object.assign(current, rulesOf(turn));
    return undefined;
  }
  const replaced = isReplaced(account.core.seed, changed);
  turn.journal.push({ logicalId, before: current && { ...current }, replaced });
  const resource = newResource(turn, { physicalId: current?.physicalId, properties, tags });
  turn.resource = resource;
  const why = replaced
    ? 'Requested update requires the creation of a new physical resource; hence creating one.'
    : handler.schema.notice;
  setResourceStatus(account, stack, resource, { status: `${turn.verb}_IN_PROGRESS`, reason: why });
  return startWork(turn, resource, replaced ? undefined : current);
}

function standing(stack: Stack, logicalId: string): StackResource | undefined {
  const current = stack.content.resources.get(logicalId);
  return current?.physicalId === undefined || current.status === 'DELETE_COMPLETE' ? undefined : current;
}

/** What the template says about the resource beside its properties. */
function rulesOf(turn: Turn): Pick<StackResource, 'dependencies' | 'deletionPolicy' | 'updateReplacePolicy'> {
  const declared = turn.desired.template.resources[turn.logicalId];
  return {
    dependencies: dependencies(turn.desired.template, turn.logicalId),
    deletionPolicy: declared?.deletionPolicy ?? 'Delete',
    updateReplacePolicy: declared?.updateReplacePolicy ?? 'Delete',
  };
}

function newResource(
  turn: Turn,
  content: Pick<StackResource, 'physicalId' | 'properties' | 'tags'>,
): StackResource {
  const resource: StackResource = {
    logicalId: turn.logicalId,
    type: turn.handler.type,
    status: '',
    statusReason: undefined,
    updatedAt: turn.account.core.clock.iso(),
    ...content,
    ...rulesOf(turn),
  };
  turn.stack.content.resources.set(turn.logicalId, resource);
  return resource;
}

function untouched(turn: Turn): StackResource {
  return (
    turn.stack.content.resources.get(turn.logicalId) ??
    newResource(turn, { physicalId: undefined, properties: {}, tags: {} })
  );
}

/** Has the handler create the resource, or update it when `before` is given. */
function startWork(turn: Turn, resource: StackResource, before: StackResource | undefined): Work {
  const { account, stack, handler, verb } = turn;
  const disturbed = disturbance(account, stack, resource, verb);
  if (disturbed) return disturbed;
  checkProperties(handler, resource.properties);
  const { type } = handler;
  const request = withSecrets(account, type, existingResource(stack, resource, resource.physicalId ?? ''));
  requirePermitted(account, stack, permitOf(handler, request, before));
  const former = before && revealed(account, stack.region, type, before.properties);
  const begun = former ? handler.update(request, former) : handler.create(request);
  resource.physicalId = begun.physicalId;
  if (before === undefined)
    account.core.clock.after(700, () => {
      if (resource.status === `${verb}_IN_PROGRESS`)
        setResourceStatus(account, stack, resource, {
          status: resource.status,
          reason: 'Resource creation Initiated',
        });
    });
  return {
    seconds: before ? handler.seconds.update : handler.seconds.create,
    ...(begun.settled ? { settled: begun.settled } : {}),
    finish: () => setResourceStatus(account, stack, resource, { status: `${verb}_COMPLETE` }),
  };
}

function permitOf(
  handler: ResourceHandler,
  request: ExistingResource,
  before: StackResource | undefined,
): Touch {
  if (before === undefined) return { handler, verb: 'create', resource: { ...request, physicalId: '' } };
  return { handler, verb: 'update', resource: request, before: before.properties };
}

/** @throws Error with the reason that the resource's failed event shows */
function checkProperties(handler: ResourceHandler, properties: JsonObject): void {
  const unknown = Object.keys(properties).find((name) => !isAmong(handler.schema.properties, name));
  if (unknown !== undefined) throw new Error(`Encountered unsupported property ${unknown}`);
  const missing = handler.schema.required?.find((name) => properties[name] === undefined);
  if (missing !== undefined) throw new Error(`Property ${missing} cannot be empty.`);
}

/** A turn that removes one resource; `keep` says that its policy leaves it standing. */
export function deleteStep(
  account: Account,
  stack: Stack,
  resource: StackResource,
  { after, keep }: { readonly after: readonly string[]; readonly keep: boolean },
): Step {
  return {
    id: resource.logicalId,
    after,
    begin() {
      if (resource.physicalId === undefined) {
        setResourceStatus(account, stack, resource, { status: 'DELETE_COMPLETE' });
        return undefined;
      }
      if (keep) {
        setResourceStatus(account, stack, resource, { status: 'DELETE_SKIPPED' });
        return undefined;
      }
      setResourceStatus(account, stack, resource, { status: 'DELETE_IN_PROGRESS' });
      const disturbed = disturbance(account, stack, resource, 'DELETE');
      if (disturbed) return disturbed;
      const handler = handlerOf(account, resource.type);
      const existing = existingResource(stack, resource, resource.physicalId);
      requirePermitted(account, stack, { handler, verb: 'delete', resource: existing });
      const begun = handler.delete(existing, resource.deletionPolicy);
      return {
        seconds: handler.seconds.delete,
        ...(begun?.settled ? { settled: begun.settled } : {}),
        finish: () => setResourceStatus(account, stack, resource, { status: 'DELETE_COMPLETE' }),
      };
    },
    fail: (reason) => setResourceStatus(account, stack, resource, { status: 'DELETE_FAILED', reason }),
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
  const current = stack.content.resources.get(before.logicalId) ?? before;
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
      setResourceStatus(account, stack, current, { status: 'UPDATE_IN_PROGRESS' });
      const disturbed = disturbance(account, stack, current, 'ROLLBACK');
      if (disturbed) return disturbed;
      const existing = withSecrets(account, before.type, existingResource(stack, current, before.physicalId));
      requirePermitted(account, stack, { handler, verb: 'update', resource: existing, before: changed });
      const begun = handler.update(existing, changed);
      return {
        seconds: handler.seconds.update,
        ...(begun.settled ? { settled: begun.settled } : {}),
        finish: () => setResourceStatus(account, stack, current, { status: 'UPDATE_COMPLETE' }),
      };
    },
    fail: (reason) => setResourceStatus(account, stack, current, { status: 'UPDATE_FAILED', reason }),
    cancel: () => undefined,
  };
}
