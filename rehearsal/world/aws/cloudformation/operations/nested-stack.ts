import { tagMembers } from '../../protocol/tags.ts';
import { startCreate, startUpdate } from '../engine/engine.ts';
import { finishAtOnce } from '../engine/finish-at-once.ts';
import { changesNothing, planChanges } from '../engine/plan.ts';
import { startDelete } from '../engine/removals.ts';
import { startRollback } from '../engine/rollbacks.ts';
import {
  type ExistingResource,
  generatedName,
  type ResourceHandler,
  type ResourceRequest,
} from '../stacks/handler.ts';
import { findStack } from '../stacks/lookup.ts';
import { newStack } from '../stacks/stack-records.ts';
import type { Account, Desired, Stack } from '../stacks/stacks.ts';
import { asText, isObject } from '../template/json.ts';
import { requestedStack } from './requests.ts';

/**
 * A stack as a resource of another. Source: the template reference of AWS::CloudFormation::Stack and the user guide's page on
 * nested stacks; the sentences of `Embedded stack …` are those that users report. The tags of the parent go to it as well: the page on
 * resource tagging leaves that to each type, and aws/copilot-cli pull request 680 tried it.
 */
export function nestedStackHandler(account: Account): ResourceHandler {
  return {
    type: 'AWS::CloudFormation::Stack',
    schema: {
      properties: ['TemplateURL', 'Parameters', 'Tags', 'TimeoutInMinutes', 'NotificationARNs'],
      required: ['TemplateURL'],
      replacedBy: [],
      attributes: ['Outputs.*'],
    },
    alwaysUpdated: true,
    tagged: true,
    seconds: { create: 5, update: 5, delete: 5 },
    create: (request) => create(account, request),
    update: (request) => ({ physicalId: request.physicalId, settled: moved(account, request) }),
    delete: (request) => remove(account, request),
    attribute(resource, name) {
      const key = name.slice('Outputs.'.length);
      const output = child(account, resource).content.outputs.find((each) => each.key === key);
      if (output === undefined)
        throw new Error(`Output '${key}' not found in stack '${resource.physicalId}'`);
      return output.value;
    },
    rush(resource) {
      const stack = child(account, resource);
      stack.running.stop?.();
      finishAtOnce(account, stack);
    },
  };
}

function create(account: Account, request: ResourceRequest) {
  const parent = parentOf(account, request);
  const name = generatedName(request, account.core.random.hex(12).toUpperCase(), 128);
  const desired = desiredOf(account, request, undefined);
  const stack = newStack(account, { name, region: request.region, desired, parent });
  stack.running.worker = parent?.running.worker;
  // Whether a nested stack begins to roll back by itself, before its parent takes it down, is told in both ways.
  const onFailure = account.core.seed % 2 === 0 ? 'DO_NOTHING' : 'ROLLBACK';
  startCreate(account, stack, { onFailure, token: undefined });
  return {
    physicalId: stack.id,
    settled() {
      if (stack.status === 'CREATE_COMPLETE') return true;
      if (stack.status === 'CREATE_IN_PROGRESS') return false;
      throw new Error(`Embedded stack ${stack.id} was not successfully created: ${failureOf(stack)}`);
    },
  };
}

/** A nested stack's own failure, without what it says of its rollback. */
function failureOf(stack: Stack): string {
  const failed = stack.history.events.find(
    (event) => event.physicalId === stack.id && /^(ROLLBACK_IN_PROGRESS|CREATE_FAILED)$/.test(event.status),
  );
  return (failed?.reason ?? '').replace('Rollback requested by user.', '');
}

function desiredOf(account: Account, request: ResourceRequest, stack: Stack | undefined): Desired {
  const { TemplateURL: address, Parameters: given } = request.properties;
  const parent = parentOf(account, request);
  const parameters = Object.entries(isObject(given) ? given : {});
  return requestedStack(
    account,
    {
      TemplateURL: asText(address),
      Parameters: parameters.map(([key, value]) => ({ ParameterKey: key, ParameterValue: asText(value) })),
      Tags: tagMembers(request.tags).filter(({ Key }) => !Key.startsWith('aws:')),
      Capabilities: [...(parent?.desired.capabilities ?? [])],
    },
    { stack, region: request.region },
  );
}

/** Waits for what the nested stack does already, then moves it, as a rollback of its parent needs it. */
function moved(account: Account, request: ExistingResource): () => boolean {
  const stack = child(account, request);
  let begun = false;
  function begin(): boolean {
    if (stack.status.endsWith('_IN_PROGRESS')) return false;
    stack.running.worker = parentOf(account, request)?.running.worker;
    if (stack.status === 'UPDATE_ROLLBACK_FAILED') {
      startRollback(account, stack, 'CONTINUE_ROLLBACK', { token: undefined, skip: [] });
      return false;
    }
    begun = true;
    const desired = desiredOf(account, request, stack);
    if (changesNothing(account, stack, desired, planChanges(account, stack, desired))) return true;
    startUpdate(account, stack, desired, { disableRollback: false, token: undefined });
    return false;
  }
  return () => {
    if (!begun) return begin();
    if (stack.status === 'UPDATE_COMPLETE') return true;
    if (!stack.status.startsWith('UPDATE_ROLLBACK')) return false;
    throw new Error(
      `Embedded stack ${stack.id} was not successfully updated. Currently in ${stack.status} with reason: ${stack.statusReason ?? ''}`,
    );
  };
}

function remove(account: Account, request: ExistingResource) {
  const stack = findStack(account, request.region, request.physicalId);
  if (stack === undefined || stack.status === 'DELETE_COMPLETE') return undefined;
  const nested = stack;
  let begun = false;
  return {
    settled() {
      if (!begun && nested.status.startsWith('UPDATE_') && nested.status.endsWith('_IN_PROGRESS'))
        return false;
      if (!begun) {
        begun = true;
        nested.running.worker = parentOf(account, request)?.running.worker;
        startDelete(account, nested, { retain: [], force: false, token: undefined });
      }
      if (nested.status === 'DELETE_COMPLETE') return true;
      if (nested.status === 'DELETE_IN_PROGRESS') return false;
      throw new Error(
        `Embedded stack ${nested.id} was not successfully deleted: ${nested.statusReason ?? ''}`,
      );
    },
  };
}

function parentOf(account: Account, request: ResourceRequest): Stack | undefined {
  return findStack(account, request.region, request.stackId);
}

function child(account: Account, resource: ExistingResource): Stack {
  const stack = findStack(account, resource.region, resource.physicalId);
  if (stack === undefined) throw new Error(`Stack with id ${resource.physicalId} does not exist`);
  return stack;
}
