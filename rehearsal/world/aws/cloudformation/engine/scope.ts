import { partitionOf } from '../../protocol/partitions.ts';
import type { Tags } from '../../protocol/tags.ts';
import { revealed, withStoredValues } from '../stacks/dynamic-references.ts';
import { accountOf, type ExistingResource, ownTags } from '../stacks/handler.ts';
import {
  type Account,
  type Desired,
  handlerOf,
  type Stack,
  type StackOutput,
  type StackResource,
} from '../stacks/stacks.ts';

import type { TemplateScope } from '../template/evaluate.ts';
import { evaluate, evaluateObject, liveResources, NO_VALUE } from '../template/evaluate.ts';
import { asText, isList, type Json, type JsonObject } from '../template/json.ts';
import { parameterReferences } from '../template/parameters.ts';
import { formatError, invalid } from '../template/refusals.ts';

/** What the functions of a desired template see, given the resources that stand now. */
export function scopeOf(account: Account, stack: Stack, desired: Desired): TemplateScope {
  function existing(logicalId: string): ExistingResource {
    const resource = stack.content.resources.get(logicalId);
    if (resource?.physicalId === undefined)
      throw formatError(
        `Unresolved resource dependencies [${logicalId}] in the Resources block of the template`,
      );
    const known = existingResource(stack, resource, resource.physicalId);
    return { ...known, properties: shownBy(account, stack.region, resource) };
  }
  return {
    template: desired.template,
    parameters: parameterReferences(desired.template, desired.parameters, desired.resolved),
    pseudo: pseudoParameters(stack, desired),
    ref(logicalId) {
      const resource = existing(logicalId);
      const type = stack.content.resources.get(logicalId)?.type ?? '';
      return handlerOf(account, type).reference?.(resource) ?? resource.physicalId;
    },
    getAtt(logicalId, attribute) {
      const type = stack.content.resources.get(logicalId)?.type ?? '';
      return handlerOf(account, type).attribute(existing(logicalId), attribute);
    },
    importValue: (name) => importValue(account, stack.region, name),
  };
}

/** What its service was given, as far as that is still to be had. */
function shownBy(account: Account, region: string, { type, properties }: StackResource): JsonObject {
  try {
    return revealed(account, region, type, properties);
  } catch {
    return properties;
  }
}

function pseudoParameters(stack: Stack, desired: Desired): Record<string, Json> {
  return {
    'AWS::AccountId': accountOf({ stackId: stack.id }),
    'AWS::NotificationARNs': desired.notificationArns,
    'AWS::Partition': partitionOf(stack.region).name,
    'AWS::Region': stack.region,
    'AWS::StackId': stack.id,
    'AWS::StackName': stack.name,
    'AWS::URLSuffix': partitionOf(stack.region).urlSuffix,
  };
}

function importValue(account: Account, region: string, name: string): Json {
  const found = exportsOf(account, region).find((each) => each.name === name);
  if (found === undefined) throw invalid(`No export named ${name} found.`);
  return found.value;
}

/** What the stacks of a region export. */
export function exportsOf(account: Account, region: string): { name: string; value: string; stack: Stack }[] {
  return account.stacks
    .filter((stack) => stack.region === region && stack.status !== 'DELETE_COMPLETE')
    .flatMap((stack) =>
      stack.content.outputs.flatMap((output) =>
        output.exportName === undefined ? [] : [{ name: output.exportName, value: output.value, stack }],
      ),
    );
}

/** A resource as its handler takes it. */
export function existingResource(
  stack: Stack,
  resource: StackResource,
  physicalId: string,
): ExistingResource {
  return {
    stackName: stack.name,
    stackId: stack.id,
    region: stack.region,
    logicalId: resource.logicalId,
    properties: resource.properties,
    tags: resource.tags,
    physicalId,
  };
}

/** Stack tags reach every resource that takes tags; the resource's own win. */
export function tagsOf(stack: Stack, desired: Desired, logicalId: string, properties: JsonObject): Tags {
  return {
    ...desired.tags,
    ...ownTags(properties),
    'aws:cloudformation:stack-name': stack.name,
    'aws:cloudformation:stack-id': stack.id,
    'aws:cloudformation:logical-id': logicalId,
  };
}

/** The resource's properties under the desired template. @throws QueryError ValidationError */
export function desiredProperties(
  account: Account,
  stack: Stack,
  scope: TemplateScope,
  logicalId: string,
): JsonObject {
  const declared = scope.template.resources[logicalId];
  const properties = evaluateObject(declared?.properties ?? {}, scope);
  return withStoredValues(account, stack.region, declared?.type ?? '', properties);
}

/** Outputs whose condition holds. */
export function outputsOf(scope: TemplateScope): StackOutput[] {
  return Object.entries(scope.template.outputs).flatMap(([key, output]) => {
    const condition = output['Condition'];
    if (condition !== undefined && evaluate({ Condition: condition }, scope) !== true) return [];
    const value = evaluate(output['Value'] ?? '', scope);
    const exported = output['Export'] as JsonObject | undefined;
    return [
      {
        key,
        value: value === NO_VALUE ? '' : isList(value) ? value.map(asText).join(',') : asText(value),
        description: typeof output['Description'] === 'string' ? output['Description'] : undefined,
        exportName:
          exported?.['Name'] === undefined ? undefined : asText(evaluate(exported['Name'], scope) as Json),
      },
    ];
  });
}

/** The logical ids that exist under the desired template and parameters. */
export function liveIds(account: Account, stack: Stack, desired: Desired): string[] {
  return liveResources(scopeOf(account, stack, desired));
}
