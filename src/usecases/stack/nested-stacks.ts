import { nestedStacksIn, type StackMember } from '../../domain/stack/nested-stacks.ts';

/** A stack, what was read of it, and the same of the stacks nested in it, as far as they were followed. */
export interface StackTree<Member> {
  /** ARN. */
  readonly stackId: string;
  readonly members: readonly Member[];
  readonly nested: readonly StackTree<Member>[];
}

/** How a walk goes on from the members of one stack. */
export interface StackWalk<Member> {
  /** What is read of a nested stack. */
  readonly read: (stackId: string) => Promise<readonly Member[]>;
  /** ARNs of the nested stacks that are followed; all of them when absent. */
  readonly follow?: (members: readonly Member[], stackId: string) => readonly string[];
}

/** Nobody nests deeper in earnest; CloudFormation itself has no limit. */
const DEEPEST = 5;

/** Reads a stack's nested stacks one after the other, each with those within it before the next. */
export async function walkNestedStacks<Member extends StackMember>(
  stackId: string,
  members: readonly Member[],
  walk: StackWalk<Member>,
  depth = 0,
): Promise<StackTree<Member>> {
  const nested: StackTree<Member>[] = [];
  const followed = depth === DEEPEST ? [] : (walk.follow ?? nestedStacksIn)(members, stackId);
  for (const id of followed) nested.push(await walkNestedStacks(id, await walk.read(id), walk, depth + 1));
  return { stackId, members, nested };
}
