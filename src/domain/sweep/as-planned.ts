import { isSweepable, type StackOwner } from '../ownership/ownership.ts';
import { type ProtectionRules, protection } from '../ownership/protection.ts';
import { revisionOf } from '../stack/revision.ts';
import type { Stack } from '../stack/stack.ts';
import { blocksDeletion } from '../stack/stack-state.ts';
import { say, skip, type Verdict } from '../verdict/verdict.ts';

/**
 * What speaks against taking a stack down that a sweep has planned to, by how it is right before the first write; undefined where
 * nothing does. A deletion that another run began is taken up. Protection is asked again, because termination protection begins
 * without a change of the stack.
 */
export function noLongerAsPlanned(
  planned: Stack,
  now: Stack | undefined,
  owner: StackOwner,
  rules: ProtectionRules,
): Verdict | undefined {
  if (now === undefined || now.status === 'DELETE_COMPLETE')
    return say('nothing_to_do', `${planned.name} is gone already.`);
  const isAsPlanned =
    revisionOf(now) === revisionOf(planned) &&
    !blocksDeletion(now.status) &&
    isSweepable(now, owner) &&
    protection(now, rules) === undefined;
  if (isAsPlanned) return undefined;
  return skip('busy', `${planned.name} stays for now: it changed while the sweep was under way.`);
}
