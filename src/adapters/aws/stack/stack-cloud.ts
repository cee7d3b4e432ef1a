import { STACK_STATUSES } from '../../../domain/stack/stack-state.ts';
import type {
  Stack,
  StackCloud,
  StackEvent,
  StackResource,
  WrittenTemplate,
} from '../../../ports/stack-cloud.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { type CloudFormation, loadCloudFormation } from '../access/sdk-calls.ts';
import { createChangeSets, templateOf } from './change-sets.ts';
import { doubtfulStack, isAbsent, templateError } from './stack-errors.ts';
import { createStackOperations } from './stack-operations.ts';
import { eventOf, resourceOf, shortName, stackOf } from './stack-shapes.ts';
import { withStackInputsUnderReview } from './stacks-under-review.ts';

/** CloudFormation over its Query API (AWS CloudFormation API Reference, version 2010-05-15). */
export function createStackCloud(aws: AwsAccess): StackCloud {
  const cloudFormation = awsService(aws, 'CloudFormation', loadCloudFormation);
  return {
    describe: (nameOrId) => describe(cloudFormation, nameOrId),
    list: (reviewed) => list(cloudFormation, reviewed),
    liveIds: () => liveIds(cloudFormation),
    deleted: (names) => deleted(cloudFormation, names),
    events: (stackId, since, mostPages) => events(cloudFormation, stackId, since, mostPages),
    resources: (stackId) => resources(cloudFormation, stackId),
    templateSummary: (template) => templateSummary(cloudFormation, template),
    templateText: (stackId) => templateText(cloudFormation, stackId),
    ...createStackOperations(cloudFormation),
    ...createChangeSets(cloudFormation, aws.sleep),
  };
}

/** Once for the change set that is executed in between; an answer that still lags then proves nothing of whose the stack is. */
const LOOKS = 3;

async function describe(
  cloudFormation: AwsService<CloudFormation>,
  nameOrId: string,
): Promise<Stack | undefined> {
  for (let looks = 1; ; looks += 1) {
    const stack = await describeAsShown(cloudFormation, nameOrId);
    const whole = stack && (await withStackInputsUnderReview(cloudFormation, stack));
    if (whole || stack === undefined || looks === LOOKS) return whole ?? stack;
  }
}

async function describeAsShown(
  cloudFormation: AwsService<CloudFormation>,
  nameOrId: string,
): Promise<Stack | undefined> {
  return cloudFormation.call(`describe the stack ${shortName(nameOrId)}`, async (client) => {
    const answer = await client.describeStacks({ StackName: nameOrId }).catch((error: unknown) => {
      if (isAbsent(error, nameOrId)) return undefined;
      throw error;
    });
    if (answer === undefined) return undefined;
    const [stack, ...others] = answer.Stacks ?? [];
    if (stack === undefined || others.length > 0)
      throw doubtfulStack(
        `CloudFormation answered with ${others.length + (stack ? 1 : 0)} stacks when asked for ${shortName(nameOrId)}`,
      );
    return stackOf(stack);
  });
}

async function list(
  cloudFormation: AwsService<CloudFormation>,
  reviewed: string | undefined,
): Promise<readonly Stack[]> {
  const found = new Map<string, Stack>();
  for await (const page of cloudFormation.pages('stacks', (token) =>
    cloudFormation.call('list the stacks', (client) =>
      client.describeStacks(token ? { NextToken: token } : {}),
    ),
  )) {
    if (page.Stacks === undefined) throw doubtfulStack('A page of stacks came without its list');
    for (const stack of page.Stacks.map(stackOf)) found.set(stack.id, stack);
  }
  const stacks: Stack[] = [];
  for (const stack of found.values()) {
    const isMeant = reviewed !== undefined && stack.name.startsWith(reviewed);
    const now = isMeant ? await asItIs(cloudFormation, stack) : stack;
    if (now !== undefined && now.status !== 'DELETE_COMPLETE') stacks.push(now);
  }
  return stacks;
}

async function asItIs(cloudFormation: AwsService<CloudFormation>, stack: Stack): Promise<Stack | undefined> {
  return (await withStackInputsUnderReview(cloudFormation, stack)) ?? describe(cloudFormation, stack.id);
}

const LIVE = STACK_STATUSES.filter((status) => status !== 'ABSENT' && status !== 'DELETE_COMPLETE');

async function liveIds(cloudFormation: AwsService<CloudFormation>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const page of cloudFormation.pages('live stacks', (token) =>
    cloudFormation.call('list the live stacks', (client) =>
      client.listStacks({ StackStatusFilter: LIVE, ...(token ? { NextToken: token } : {}) }),
    ),
  )) {
    if (page.StackSummaries === undefined) throw doubtfulStack('A page of live stacks came without its list');
    for (const { StackId: id } of page.StackSummaries) if (id !== undefined) found.add(id);
  }
  return found;
}

/** A hundred stacks each (ListStacks has no setting for it): whoever deletes more in 90 days has another way to find leftovers. */
const MOST_PAGES = 50;

async function deleted(
  cloudFormation: AwsService<CloudFormation>,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const found = new Map<string, string[]>();
  let pages = 0;
  for await (const page of cloudFormation.pages('deleted stacks', (token) =>
    cloudFormation.call('list the deleted stacks', (client) =>
      client.listStacks({ StackStatusFilter: ['DELETE_COMPLETE'], ...(token ? { NextToken: token } : {}) }),
    ),
  )) {
    pages += 1;
    if (page.StackSummaries === undefined)
      throw doubtfulStack('A page of deleted stacks came without its list');
    for (const { StackName: name = '', StackId: id } of page.StackSummaries)
      if (names.has(name) && id !== undefined) found.set(name, [...(found.get(name) ?? []), id]);
    if (pages === MOST_PAGES && page.NextToken) return undefined;
  }
  return found;
}

/** CloudFormation gives the newest first, so reading stops at the first page that ends before `since`. */
async function events(
  cloudFormation: AwsService<CloudFormation>,
  stackId: string,
  since?: string,
  mostPages = Number.POSITIVE_INFINITY,
): Promise<readonly StackEvent[]> {
  const newestFirst: StackEvent[] = [];
  let pages = 0;
  const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
  const isRecent = (event: StackEvent) => Date.parse(event.at) >= from;
  for await (const page of cloudFormation.pages('events', (token) =>
    cloudFormation.call(`read the events of the stack ${shortName(stackId)}`, (client) =>
      client.describeStackEvents({ StackName: stackId, ...(token ? { NextToken: token } : {}) }),
    ),
  )) {
    const found = (page.StackEvents ?? []).map(eventOf);
    newestFirst.push(...found.filter(isRecent));
    pages += 1;
    if (pages >= mostPages || found.some((event) => !isRecent(event))) break;
  }
  return newestFirst.reverse();
}

async function resources(
  cloudFormation: AwsService<CloudFormation>,
  stackId: string,
): Promise<readonly StackResource[]> {
  const found: StackResource[] = [];
  for await (const page of cloudFormation.pages('resources', (token) =>
    cloudFormation.call(`list the resources of the stack ${shortName(stackId)}`, (client) =>
      client.listStackResources({ StackName: stackId, ...(token ? { NextToken: token } : {}) }),
    ),
  )) {
    if (page.StackResourceSummaries === undefined)
      throw doubtfulStack('A page of stack resources came without its list');
    found.push(...page.StackResourceSummaries.map(resourceOf));
  }
  return found;
}

async function templateSummary(cloudFormation: AwsService<CloudFormation>, template: WrittenTemplate) {
  return cloudFormation.call('read the template', async (client) => {
    const answer = await client.getTemplateSummary(templateOf(template)).catch((error: unknown) => {
      throw templateError(error) ?? error;
    });
    return {
      parameters: (answer.Parameters ?? []).map((parameter) => ({
        name: parameter.ParameterKey ?? '',
        hasDefault: parameter.DefaultValue !== undefined,
        ...(parameter.DefaultValue === undefined ? {} : { defaultValue: parameter.DefaultValue }),
        noEcho: parameter.NoEcho ?? false,
      })),
      capabilities: answer.Capabilities ?? [],
      capabilitiesReason: answer.CapabilitiesReason,
    };
  });
}

async function templateText(cloudFormation: AwsService<CloudFormation>, stackId: string): Promise<string> {
  const answer = await cloudFormation.call(`read the template of the stack ${shortName(stackId)}`, (client) =>
    client.getTemplate({ StackName: stackId, TemplateStage: 'Original' }),
  );
  return answer.TemplateBody ?? '';
}
