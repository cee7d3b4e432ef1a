import { matches } from '../environment/wanted.ts';
import type { Stack } from '../stack/stack.ts';
import { type AdoptedStacks, branchOf } from './ownership.ts';

/** Tags by which anybody can keep a stack. */
export const PROTECT_TAGS: readonly string[] = ['protect', 'greenroom:protect'];

/** Why a stack may not be touched by any teardown, whatever else is said. */
export function protection(
  stack: Pick<Stack, 'name' | 'tags' | 'terminationProtection'>,
  settings: {
    readonly protected: readonly string[];
    readonly kindIsProtected: boolean;
    readonly adopted?: AdoptedStacks | undefined;
  },
): string | undefined {
  if (settings.kindIsProtected) return 'its kind is protected by the settings';
  if (stack.terminationProtection) return 'its stack has termination protection';
  const tag = PROTECT_TAGS.find((name) => stack.tags[name]?.toLowerCase() === 'true');
  if (tag !== undefined) return `its stack carries the tag '${tag}'`;
  const branch = branchOf(stack, settings.adopted) ?? '';
  const glob = settings.protected.find(
    (pattern) => matches(stack.name, pattern) || (branch !== '' && matches(branch, pattern)),
  );
  return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}
