import {
  CreateChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  ListStackResourcesCommand,
  type ResourceChange,
  type StackEvent,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { createCloudFormation } from '../../../../../../rehearsal/world/aws/cloudformation/service.ts';
import { createEcr } from '../../../../../../rehearsal/world/aws/ecr/ecr.ts';
import { createLogs } from '../../../../../../rehearsal/world/aws/logs/logs.ts';
import { inEachTest } from '../../../../../support/set-ups/in-each-test.ts';
import { startAwsWorld } from '../../aws-world.ts';
import type { Changed } from './templates-of-teams.ts';

/** Whoever imports this has, in each test, a world of its own; its seed is even, so what may replace a resource does not. */
export const aws = inEachTest(() =>
  startAwsWorld([createCloudFormation, createLogs, createEcr], { seed: 2 }),
);

const STACK = 'team';

/** A change of the stack `team`: its template, and values of parameters. */
export interface StackChange {
  readonly template: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly stack?: string;
}

let sets = 0;

/** Makes a change set, and carries it out when it can be. @returns what it would change, in its order */
export async function change({ template, values = {}, stack = STACK }: StackChange): Promise<Changed[]> {
  sets += 1;
  const name = { StackName: stack, ChangeSetName: `set-${sets}` };
  await aws.cloudFormation.send(
    new CreateChangeSetCommand({
      ...name,
      ChangeSetType: (await statusOf(stack)) === undefined ? 'CREATE' : 'UPDATE',
      TemplateBody: template,
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: Object.entries(values).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    }),
  );
  aws.pass(10);
  const found = await changesIn(name);
  await aws.cloudFormation.send(new ExecuteChangeSetCommand(name));
  aws.pass(900);
  return found.map(({ LogicalResourceId: id = '', Action = '', Replacement }) => [id, Action, Replacement]);
}

async function changesIn(name: { StackName: string; ChangeSetName: string }): Promise<ResourceChange[]> {
  const found: ResourceChange[] = [];
  let NextToken: string | undefined;
  do {
    const page = await aws.cloudFormation.send(new DescribeChangeSetCommand({ ...name, NextToken }));
    if (page.Status !== 'CREATE_COMPLETE') throw new Error(page.StatusReason);
    found.push(...(page.Changes ?? []).flatMap((each) => each.ResourceChange ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found;
}

export async function remove(stack = STACK): Promise<void> {
  await aws.cloudFormation.send(new DeleteStackCommand({ StackName: stack }));
  aws.pass(900);
}

export async function stackNow(stack = STACK) {
  const { Stacks } = await aws.cloudFormation.send(new DescribeStacksCommand({ StackName: stack }));
  return Stacks?.[0];
}

/** Undefined when there is no such stack. */
export async function statusOf(stack = STACK): Promise<string | undefined> {
  return stackNow(stack).then(
    (found) => found?.StackStatus,
    () => undefined,
  );
}

export async function outputsOf(stack = STACK): Promise<Record<string, string | undefined>> {
  const found = await stackNow(stack);
  return Object.fromEntries((found?.Outputs ?? []).map((each) => [each.OutputKey ?? '', each.OutputValue]));
}

/** Physical ids by logical ids. */
export async function idsOf(stack = STACK): Promise<Record<string, string | undefined>> {
  const found: StackResourceSummary[] = [];
  let NextToken: string | undefined;
  do {
    const page = await aws.cloudFormation.send(
      new ListStackResourcesCommand({ StackName: stack, NextToken }),
    );
    found.push(...(page.StackResourceSummaries ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return Object.fromEntries(found.map((each) => [each.LogicalResourceId ?? '', each.PhysicalResourceId]));
}

/** Oldest first. */
export async function eventsOf(stack = STACK): Promise<StackEvent[]> {
  const found: StackEvent[] = [];
  let NextToken: string | undefined;
  do {
    const page = await aws.cloudFormation.send(
      new DescribeStackEventsCommand({ StackName: stack, NextToken }),
    );
    found.push(...(page.StackEvents ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found.reverse();
}

/** Why resources failed, each as `id: reason`. */
export async function failuresOf(stack = STACK): Promise<string[]> {
  const events = await eventsOf(stack);
  return events
    .filter(
      (each) =>
        each.ResourceStatus?.endsWith('_FAILED') && !/cancelled/.test(each.ResourceStatusReason ?? ''),
    )
    .map((each) => `${each.LogicalResourceId}: ${each.ResourceStatusReason}`);
}

/** What the world says of types that it does not model, and what stands of them. */
export function unmodelled() {
  return aws.world.core.peer('cloudformation').state() as {
    readonly notices: readonly string[];
    readonly unmodelled: {
      readonly standing: readonly { readonly type: string; readonly physicalId: string }[];
      readonly snapshots: readonly unknown[];
    };
  };
}

export function control(verb: string, args: Record<string, unknown>): void {
  aws.world.core.peer('cloudformation').control[verb]?.(args);
}
