import { matches } from '../environment/wanted.ts';
import type { Stack } from '../stack/stack.ts';
import { type AdoptedStacks, branchOf } from './ownership.ts';

/** Tags by which anybody can keep a stack. */
export const PROTECT_TAGS: readonly string[] = ['protect', 'greenroom:protect'];

/** What keeps stacks from every teardown. */
export interface ProtectionRules {
  /** Globs over names of stacks and over branches. */
  readonly protected: readonly string[];
  /** The settings protect the whole kind. */
  readonly kindIsProtected: boolean;
  /** The marks of stacks made by others, whose tags name their branch in another way; undefined where none are meant. */
  readonly adopted?: AdoptedStacks | undefined;
}

/** Why a stack may not be touched by any teardown, whatever else is said, to stand after a colon; undefined where it may. */
export function protection(
  stack: Pick<Stack, 'name' | 'tags' | 'terminationProtection'>,
  rules: ProtectionRules,
): string | undefined {
  if (rules.kindIsProtected) return 'its kind is protected by the settings';
  if (stack.terminationProtection) return 'its stack has termination protection';
  const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
  if (tag !== undefined) return `its stack carries the tag '${tag}'`;
  const branch = branchOf(stack, rules.adopted) ?? '';
  const glob = rules.protected.find(
    (pattern) => matches(stack.name, pattern) || (branch !== '' && matches(branch, pattern)),
  );
  return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}
