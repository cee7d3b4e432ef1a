import type { RehearsalWorld } from '../../../../../rehearsal/world/rehearsal-world.ts';
import { cloudOf } from '../../../../support/world/deploy-stack.ts';

/** A role's trust policy for one principal. */
export function trusting(Principal: unknown, more: object = {}): object {
  return { Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more } };
}

export const BY_CLOUDFORMATION = trusting({ Service: 'cloudformation.amazonaws.com' });

/** Policies that allow these actions everywhere. */
export function allowing(...Action: readonly string[]): object {
  return { own: { Statement: { Effect: 'Allow', Action, Resource: '*' } } };
}

/** A role as a template writes it. */
export function roleNamed(RoleName: string, policies: object = {}): object {
  const Policies = Object.entries(policies).map(([PolicyName, PolicyDocument]) => ({
    PolicyName,
    PolicyDocument,
  }));
  const Properties = { RoleName, AssumeRolePolicyDocument: BY_CLOUDFORMATION, Policies };
  return { Type: 'AWS::IAM::Role', Properties };
}

interface SeenStack {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

/** Creates a stack and waits for it. */
export async function create(
  world: RehearsalWorld,
  name: string,
  { template, role }: { readonly template: object; readonly role?: string },
): Promise<void> {
  await cloudOf(world).createStack({
    StackName: name,
    TemplateBody: JSON.stringify(template),
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    ...(role === undefined ? {} : { RoleARN: role }),
  });
  settle(world);
}

/** Deletes a stack and waits for it. */
export async function remove(world: RehearsalWorld, name: string): Promise<void> {
  await cloudOf(world).deleteStack({ StackName: name });
  settle(world);
}

/** Lets what is under way end. */
export function settle(world: RehearsalWorld): void {
  world.clock.advance(15 * 60_000);
}

/** The newest stack whose name begins like this. */
export function stackNamed(world: RehearsalWorld, name: string): SeenStack | undefined {
  const { stacks } = world.look<{ stacks: SeenStack[] }>('cloudformation');
  return stacks.findLast((each) => each.name.startsWith(name));
}

/** What the newest failed events of a stack say of its resources, without ids. */
export async function failures(world: RehearsalWorld, nameOrId: string): Promise<readonly string[]> {
  const { OperationEvents = [] } = await cloudOf(world).describeEvents({
    StackName: nameOrId,
    Filters: { FailedEvents: true },
  });
  return OperationEvents.filter(({ ResourceType }) => ResourceType !== 'AWS::CloudFormation::Stack').map(
    ({ ResourceStatus, ResourceStatusReason = '' }) =>
      `${ResourceStatus}: ${ResourceStatusReason.replace(/[0-9a-f-]{36}/g, 'ID')}`,
  );
}
