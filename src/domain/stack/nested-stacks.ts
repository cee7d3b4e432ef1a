import { NESTED_STACK } from './resource-types.ts';

/** What an event or a resource of a stack is about, as far as a walk over nested stacks looks. */
export interface StackMember {
  /** Such as `AWS::S3::Bucket`. */
  readonly type: string;
  /** What AWS calls it; undefined before it has a name. */
  readonly physicalId: string | undefined;
}

/** The ARN of the stack that a member of a stack is; undefined for everything else, and for the stack itself among its own events. */
export function nestedStackOf({ type, physicalId }: StackMember, stackId: string): string | undefined {
  const isNested = type === NESTED_STACK && physicalId?.startsWith('arn:') && physicalId !== stackId;
  return isNested ? physicalId : undefined;
}

/** ARNs of the stacks nested right in a stack, each once, in the order of its members. */
export function nestedStacksIn(members: readonly StackMember[], stackId: string): readonly string[] {
  return [...new Set(members.flatMap((member) => nestedStackOf(member, stackId) ?? []))];
}
