import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { keyOfAccount } from '../../../rehearsal/world/identity/sessions.ts';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';

export interface WantedStack {
  readonly name: string;
  /** Text of the template. */
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The world's own when absent. */
  readonly account?: string;
}

/** A client with the long-lived key of an account. */
export function cloudOf(world: RehearsalWorld, account = '111122223333'): CloudFormation {
  const credentials = { accessKeyId: keyOfAccount(account), secretAccessKey: 'rehearsal' };
  return new CloudFormation({
    region: 'eu-central-1',
    endpoint: world.origin(),
    credentials,
    maxAttempts: 1,
  });
}

/**
 * Does what `aws cloudformation deploy` does for a new stack, with the world's time instead of waits.
 * @returns its outputs
 * @throws Error with what CloudFormation says of the change set or of the first resource that failed
 */
export async function deployStack(
  world: RehearsalWorld,
  { name, template, parameters, account }: WantedStack,
): Promise<Readonly<Record<string, string>>> {
  const cloud = cloudOf(world, account);
  const named = { StackName: name, ChangeSetName: 'deploy' };
  await cloud.createChangeSet({
    ...named,
    ChangeSetType: 'CREATE',
    TemplateBody: template,
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
  });
  world.clock.advance(60_000);
  const set = await cloud.describeChangeSet(named);
  if (set.Status !== 'CREATE_COMPLETE') throw new Error(set.StatusReason ?? set.Status);
  await cloud.executeChangeSet(named);
  world.clock.advance(15 * 60_000);
  const { Stacks: [stack] = [] } = await cloud.describeStacks({ StackName: name });
  if (stack?.StackStatus !== 'CREATE_COMPLETE') throw new Error(await firstFailure(cloud, name));
  return Object.fromEntries(
    (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
}

async function firstFailure(cloud: CloudFormation, name: string): Promise<string> {
  for (let token: string | undefined, events: string[] = []; ; ) {
    const page = await cloud.describeStackEvents({ StackName: name, ...(token ? { NextToken: token } : {}) });
    const failed = (page.StackEvents ?? []).filter(({ ResourceStatus }) =>
      ResourceStatus?.endsWith('_FAILED'),
    );
    events = [...events, ...failed.map(({ ResourceStatusReason }) => ResourceStatusReason ?? '')];
    token = page.NextToken;
    if (token === undefined) return events.findLast((each) => !each.includes('cancelled')) ?? '';
  }
}
