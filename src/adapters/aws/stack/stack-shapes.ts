import type {
  StackEvent as SdkEvent,
  StackResourceSummary as SdkResource,
  Stack as SdkStack,
} from '@aws-sdk/client-cloudformation';
import type { StackInputs } from '../../../domain/ownership/stack-under-review.ts';
import type { Stack, StackEvent, StackHook, StackResource } from '../../../domain/stack/stack.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';

/** CloudFormation's shapes in the domain's words. @throws AdapterError `doubtful_facts` when what identifies a thing is missing. */
export function stackOf(stack: SdkStack): Stack {
  return {
    id: required(stack.StackId, 'a stack without an id'),
    name: required(stack.StackName, 'a stack without a name'),
    status: required(stack.StackStatus, `the stack ${stack.StackName} without a status`),
    statusReason: stack.StackStatusReason,
    ...stackInputsOf(stack),
    outputs: record(stack.Outputs ?? [], (one) => [one.OutputKey, one.OutputValue]),
    createdAt: required(
      stack.CreationTime,
      `the stack ${stack.StackName} without a time of creation`,
    ).toISOString(),
    updatedAt: stack.LastUpdatedTime?.toISOString(),
    terminationProtection: stack.EnableTerminationProtection ?? false,
    parentId: stack.ParentId,
    roleArn: stack.RoleARN,
  };
}

/** What a stack was given, or a change set would give it. */
export function stackInputsOf(given: Pick<SdkStack, 'Tags' | 'Parameters'>): StackInputs {
  return {
    tags: record(given.Tags ?? [], (tag) => [tag.Key, tag.Value]),
    parameters: record(given.Parameters ?? [], (one) => [one.ParameterKey, one.ParameterValue]),
  };
}

export function eventOf(event: SdkEvent): StackEvent {
  return {
    id: required(event.EventId, 'an event without an id'),
    ...(event.StackId === undefined ? {} : { stackId: event.StackId }),
    at: required(event.Timestamp, 'an event without a time').toISOString(),
    logicalId: event.LogicalResourceId ?? '',
    physicalId: event.PhysicalResourceId || undefined,
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason,
    ...(event.HookType === undefined ? {} : { hook: hookOf(event, event.HookType) }),
  };
}

function hookOf(event: SdkEvent, type: string): StackHook {
  return {
    type,
    status: event.HookStatus ?? '',
    reason: event.HookStatusReason,
    warns: event.HookFailureMode === 'WARN',
  };
}

export function resourceOf(resource: SdkResource): StackResource {
  return {
    logicalId: required(resource.LogicalResourceId, 'a resource without a logical id'),
    physicalId: resource.PhysicalResourceId || undefined,
    type: required(resource.ResourceType, `the resource ${resource.LogicalResourceId} without a type`),
    status: required(resource.ResourceStatus, `the resource ${resource.LogicalResourceId} without a status`),
    reason: resource.ResourceStatusReason,
  };
}

/** The name within an ARN, for sentences that people read; a name stays as it is. */
export function shortName(nameOrId: string): string {
  return (
    /^arn:[^:]+:cloudformation:[^:]*:[^:]*:(?:stack|changeSet)\/([^/]+)\//.exec(nameOrId)?.[1] ?? nameOrId
  );
}

function record<Item>(
  items: readonly Item[],
  pair: (item: Item) => [string | undefined, string | undefined],
) {
  const pairs = items
    .map(pair)
    .filter((entry): entry is [string, string | undefined] => entry[0] !== undefined);
  return Object.fromEntries(pairs.map(([key, value]) => [key, value ?? '']));
}

function required<Value>(value: Value | undefined, what: string): Value {
  if (value !== undefined) return value;
  throw new AdapterError(
    'doubtful_facts',
    `CloudFormation answered with ${what}, so nothing was concluded from it; run it again.`,
    {
      service: 'CloudFormation',
      retriable: true,
    },
  );
}
