import type { StackResource } from '../../domain/stack/stack.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';

/** A resource and the stack that holds it, which may be nested in the one that was asked about. */
export interface ContainedResource extends StackResource {
  readonly stackId: string;
}

const NESTED_STACK = 'AWS::CloudFormation::Stack';
const DEEPEST = 5;

/** All resources of a stack and of the stacks nested in it, a nested stack right before what it holds. */
export async function resourcesWithin(
  stacks: Pick<StackCloud, 'resources'>,
  stackId: string,
  depth = 0,
): Promise<readonly ContainedResource[]> {
  const held: ContainedResource[] = [];
  for (const resource of await stacks.resources(stackId)) {
    held.push({ ...resource, stackId });
    const { type, physicalId } = resource;
    if (type === NESTED_STACK && physicalId?.startsWith('arn:') && depth < DEEPEST)
      held.push(...(await resourcesWithin(stacks, physicalId, depth + 1)));
  }
  return held;
}

/** What could not be deleted, each in the innermost stack: of a nested stack its own resources, where it names any. */
export async function undeletableWithin(
  stacks: Pick<StackCloud, 'resources'>,
  stackId: string,
): Promise<readonly ContainedResource[]> {
  const failed = (await resourcesWithin(stacks, stackId)).filter((each) => each.status === 'DELETE_FAILED');
  const holders = new Set(failed.map((each) => each.stackId));
  return failed.filter((each) => each.physicalId === undefined || !holders.has(each.physicalId));
}
