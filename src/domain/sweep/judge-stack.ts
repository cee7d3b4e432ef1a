import { isOurs } from '../environment/naming.ts';
import { formatDuration } from '../input/durations.ts';
import { type AdoptedStacks, branchOf, servesBranch } from '../ownership/ownership.ts';
import { protection } from '../ownership/protection.ts';
import type { Stack } from '../stack/stack.ts';
import { ageOf } from '../stack/stack-age.ts';
import { blocksDeletion, isUnderReview } from '../stack/stack-state.ts';
import type { ReasonCode } from '../verdict/reason-codes.ts';

export interface SweepSettings {
  readonly repositoryId: number;
  readonly project: string;
  readonly kind: string;
  readonly protected: readonly string[];
  readonly kindIsProtected: boolean;
  readonly graceMs: number;
  readonly force: boolean;
  /** The marks by which stacks made by others are known. */
  readonly adopted?: AdoptedStacks | undefined;
}

/** What a sweep sees of one stack before it asks about its branch. */
export type StackJudgement =
  | { readonly skip?: undefined; readonly branch: string; readonly abandoned: boolean }
  | {
      readonly branch: string | undefined;
      readonly skip: {
        readonly reasonCode: ReasonCode;
        readonly sentence: string;
        /** Somebody should look at it. */
        readonly stuck: boolean;
      };
    };

const HOUR = 3_600_000;

/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;

/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;

/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
export function judgeStack(stack: Stack, settings: SweepSettings, now: Date): StackJudgement {
  const branch = branchOf(stack, settings.adopted);
  const leave = (reasonCode: ReasonCode, sentence: string, stuck = false): StackJudgement => ({
    branch,
    skip: { reasonCode, sentence, stuck },
  });
  const guard = protection(stack, settings);
  if (guard) return leave('protected', `${stack.name} stays: ${guard}.`);
  if (branch === undefined || branch === '')
    return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
  if (isOurs(stack.tags, settings) && !servesBranch(stack, branch))
    return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
  const age = ageOf(stack, now);
  if (blocksDeletion(stack.status))
    return age > STUCK_MS
      ? leave(
          'busy',
          `${stack.name} stays: its stack has been in ${stack.status} for ${formatDuration(age)}; look at its events, because nothing works that long.`,
          true,
        )
      : leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
  if (isUnderReview(stack.status))
    return isAbandoned(stack, now)
      ? { branch, abandoned: true }
      : leave('busy', `${stack.name} stays for now: its change set may still be executed.`);
  // Written so that a time that cannot be read, or lies ahead, counts as young.
  if (!settings.force && !(age >= settings.graceMs))
    return leave(
      'too_young',
      `${stack.name} stays for now: it was made or changed less than ${formatDuration(settings.graceMs)} ago, which 'grace' allows it.`,
    );
  return { branch, abandoned: false };
}

/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
export function isAbandoned(stack: Stack, now: Date): boolean {
  return isUnderReview(stack.status) && ageOf(stack, now) >= REVIEWED_MS;
}
