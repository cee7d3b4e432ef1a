import type { StackResource } from '../../domain/stack/stack.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import { type StackTree, walkNestedStacks } from './nested-stacks.ts';

/** A resource and the stack that holds it, which may be nested in the one that was asked about. */
export interface ContainedResource extends StackResource {
  readonly stackId: string;
}

/** All resources of a stack and of the stacks nested in it, a nested stack right before what it holds. */
export async function resourcesWithin(
  stacks: Pick<Stacks, 'resources'>,
  stackId: string,
): Promise<readonly ContainedResource[]> {
  const read = (id: string) => stacks.resources(id);
  return inOrder(await walkNestedStacks(stackId, await read(stackId), { read }));
}

function inOrder({ stackId, members, nested }: StackTree<StackResource>): readonly ContainedResource[] {
  const within = new Map(nested.map((tree) => [tree.stackId, tree]));
  return members.flatMap((resource) => {
    const tree = resource.physicalId === undefined ? undefined : within.get(resource.physicalId);
    return [{ ...resource, stackId }, ...(tree ? inOrder(tree) : [])];
  });
}

/** What could not be deleted of a stack and of those nested in it. */
export async function undeletableWithin(
  stacks: Pick<Stacks, 'resources'>,
  stackId: string,
): Promise<readonly ContainedResource[]> {
  return undeletableAmong(await resourcesWithin(stacks, stackId));
}

/** What could not be deleted, each in the innermost stack: of a nested stack its own resources, where it names any. */
export function undeletableAmong(contained: readonly ContainedResource[]): readonly ContainedResource[] {
  const undeletable = contained.filter((resource) => resource.status === 'DELETE_FAILED');
  const holders = new Set(undeletable.map((resource) => resource.stackId));
  return undeletable.filter(({ physicalId }) => physicalId === undefined || !holders.has(physicalId));
}
