import { commandText } from '../../domain/commands/command-words.ts';
import { noSharedKind } from '../../domain/commands/judge-sending.ts';
import { type SharedTarget, sharedTargetOf } from '../../domain/commands/shared-target.ts';
import { environmentBranch } from '../../domain/environment/fork.ts';
import type { EnvironmentIdentity } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { sharedBranch } from '../../domain/intents/shared-branch.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';

/** Which environment a command is about. */
export interface CommandTarget {
  readonly scope: Scope;
  readonly pull: Pick<PullRequestFacts, 'number' | 'headBranch' | 'headRepositoryId'>;
  /** The shared kind that was named; absent for the environment of the pull request. */
  readonly sharedKind?: string | undefined;
}

/** Whose environment it is. */
export function identityMeant({ scope, pull, sharedKind }: CommandTarget): EnvironmentIdentity {
  return sharedKind === undefined
    ? identityOf(scope, environmentBranch(pull, scope.repository.id))
    : identityOf({ ...scope, kind: sharedKind }, sharedBranch(sharedKind));
}

/** Which shared kind a command names, and its other words; a verdict where it names something else and takes no words. */
export function namedTarget(
  { word, rest }: { readonly word: 'lock' | 'unlock' | 'status'; readonly rest: string },
  sharedKinds: readonly string[],
): SharedTarget | Verdict<'skipped'> {
  const named = sharedTargetOf(rest, sharedKinds);
  return word === 'lock' || named.rest === '' ? named : noSharedKind(named.rest, sharedKinds);
}

/** Such as `/stage unlock qa`, as a person says it of the same environment. */
export function ofTarget(
  word: 'lock' | 'unlock',
  { sharedKind = '' }: Pick<CommandTarget, 'sharedKind'>,
): string {
  return commandText(word, sharedKind);
}
