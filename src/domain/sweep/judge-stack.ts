import { isOurs } from '../environment/naming.ts';
import { ownerOf, type Scope } from '../environment/scope.ts';
import { formatDuration } from '../input/durations.ts';
import { isSharedBranch } from '../intents/shared-branch.ts';
import { branchOf, servesBranch } from '../ownership/ownership.ts';
import { type ProtectionRules, protection } from '../ownership/protection.ts';
import type { Stack } from '../stack/stack.ts';
import { ageOf } from '../stack/stack-age.ts';
import { blocksDeletion, isUnderReview } from '../stack/stack-state.ts';
import { type SkipCode, skip, type Verdict } from '../verdict/verdict.ts';

/** Which stacks a sweep leaves alone by what they show of themselves. */
export interface SweepRules extends ProtectionRules {
  /** Milliseconds that a stack is left alone after it was made or changed. */
  readonly graceMs: number;
  /** Overrules the grace, and nothing else here. */
  readonly force: boolean;
}

/** What a sweep sees of one stack before it asks about its branch. */
export type StackJudgement =
  | {
      readonly skip?: undefined;
      readonly branch: string;
      /** Nothing was ever made of it, so its branch is not asked about. */
      readonly abandoned: boolean;
    }
  | {
      readonly branch: string | undefined;
      readonly skip: Verdict<'skipped'> & {
        /** Somebody should look at it. */
        readonly needsPerson: boolean;
      };
    };

const HOUR = 3_600_000;

/** The grace where nobody says how long it is. */
export const DEFAULT_GRACE_MS = HOUR;

/** No stack operation that still goes on works this long. */
const STUCK_MS = 6 * HOUR;

/** A change set that would create a stack and was not executed for this long never will be. */
const REVIEWED_MS = HOUR;

/** Rules 2, 4, 5 and 11 of the safe sweep (research on CloudFormation, section 3), for one stack. */
export function judgeStack(stack: Stack, scope: Scope, rules: SweepRules, now: Date): StackJudgement {
  const branch = branchOf(stack, rules.adopted);
  const leave = (reasonCode: SkipCode, sentence: string, needsPerson = false): StackJudgement => ({
    branch,
    skip: { ...skip(reasonCode, sentence), needsPerson },
  });
  const guard = protection(stack, rules);
  if (guard) return leave('protected', `${stack.name} stays: ${guard}.`);
  if (branch === undefined || branch === '')
    return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
  if (isSharedBranch(branch))
    return leave(
      'protected',
      `${stack.name} stays: it is shared, so no branch takes it along; take it down by its name in 'stack-name'.`,
    );
  if (isOurs(stack.tags, ownerOf(scope)) && !servesBranch(stack, branch))
    return leave('doubtful_facts', `${stack.name} stays: it serves another branch than it was made for.`);
  // No pull request asked for it, so the end of none may take it along.
  const isTheirs = !isOurs(stack.tags, ownerOf(scope)) && scope.kind === 'preview';
  if (isTheirs && branch === scope.repository.defaultBranch)
    return leave(
      'protected',
      `${stack.name} stays: others made it, and it serves '${branch}', the default branch, so it is no preview.`,
    );
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
  if (!rules.force && Number.isNaN(age))
    return leave('too_young', `${stack.name} stays: nobody can read when it was made or changed.`);
  // A time that lies ahead counts as young, but without grace nothing does: AWS's clock may be a second before the runner's.
  if (!rules.force && rules.graceMs > 0 && age < rules.graceMs)
    return leave(
      'too_young',
      `${stack.name} stays for now: it was made or changed less than ${formatDuration(rules.graceMs)} ago, which 'grace' allows it.`,
    );
  return { branch, abandoned: false };
}

/** A change set that would have made the stack, and that nobody has executed for so long that nobody will. */
export function isAbandoned(stack: Stack, now: Date): boolean {
  return isUnderReview(stack.status) && ageOf(stack, now) >= REVIEWED_MS;
}
