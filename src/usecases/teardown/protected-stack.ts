import { type ProtectionRules, protection } from '../../domain/ownership/protection.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';

/** Why no teardown takes a stack down that somebody protects; undefined where nobody does. */
export function whyProtected(stack: Stack, rules: ProtectionRules): UserError | undefined {
  const guard = protection(stack, rules);
  return guard === undefined
    ? undefined
    : new UserError(
        'protected',
        `Environment ${stack.name} is not taken down: ${guard}; lift that first, if it is really to go.`,
      );
}
