import { environmentName, identityTags } from '../environment/naming.ts';
import { identityOf, type Scope } from '../environment/scope.ts';
import { branchOf } from '../ownership/ownership.ts';
import { type ProtectionRules, protection } from '../ownership/protection.ts';
import type { Stack, StackChange } from '../stack/stack.ts';
import { isBusy, isStable } from '../stack/stack-state.ts';
import { type SkipCode, skip, type Verdict } from '../verdict/verdict.ts';

/** What the code host's lists say. */
export interface AdoptionFacts {
  /** Every branch of the repository. */
  readonly branches: ReadonlySet<string>;
  /** Number of an open pull request by its branch. */
  readonly openPullRequests: ReadonlyMap<string, number>;
}

/** Whether one stack is adopted: what it becomes, or why it stays as it is. */
export type Adoption = {
  /** That the stack serves; '' where its tag does not tell. */
  readonly branch: string;
  /** The open one of the branch; undefined where there is none. */
  readonly pullRequest: number | undefined;
} & (
  | {
      readonly adopt: true;
      /** All tags that the stack has afterwards. */
      readonly tags: Readonly<Record<string, string>>;
      /** Those among them that it does not have yet. */
      readonly added: Readonly<Record<string, string>>;
      /** What will come of it. */
      readonly remark: string;
    }
  | ({ readonly adopt: false } & Verdict<'skipped'>)
);

/** A stack has at most so many tags (CloudFormation quotas). */
const MOST_TAGS = 50;

/**
 * Whether a stack that others made, and that the marks name, can become an environment of this repository. What it says of
 * itself is kept: its own tags win, so that the script that made it still knows it.
 */
export function judgeAdoption(
  stack: Stack,
  scope: Scope,
  rules: ProtectionRules,
  facts: AdoptionFacts,
): Adoption {
  const branch = branchOf(stack, rules.adopted) ?? '';
  const pullRequest = facts.openPullRequests.get(branch);
  const leave = (reasonCode: SkipCode, why: string): Adoption => ({
    adopt: false,
    branch,
    pullRequest,
    ...skip(reasonCode, `${stack.name} is not adopted: ${why}.`),
  });
  const guard = protection(stack, rules);
  if (guard) return leave('protected', guard);
  if (branch === '') return leave('doubtful_facts', 'its tag does not say which branch it serves');
  if (branch === scope.repository.defaultBranch && scope.kind === 'preview')
    return leave('protected', `it serves '${branch}', the default branch, and is no preview`);
  if (isBusy(stack.status)) return leave('busy', `its stack is in ${stack.status}; run it again later`);
  if (!isStable(stack.status))
    return leave('manual_step', `its stack is in ${stack.status}, in which CloudFormation changes nothing`);
  const identity = identityTags({
    ...identityOf(scope, branch),
    repository: scope.repository.fullName,
    ...(pullRequest === undefined ? {} : { pullRequest }),
  });
  const kept = Object.entries(stack.tags).filter(([name]) => !name.startsWith('aws:'));
  const tags = { ...identity, ...Object.fromEntries(kept) };
  if (Object.keys(tags).length > MOST_TAGS)
    return leave('manual_step', `it would have more than ${MOST_TAGS} tags`);
  const added = Object.fromEntries(Object.entries(identity).filter(([name]) => !(name in stack.tags)));
  return { adopt: true, branch, pullRequest, tags, added, remark: remarkOn(stack, branch, scope, facts) };
}

function remarkOn(stack: Stack, branch: string, scope: Scope, facts: AdoptionFacts): string {
  if (!facts.branches.has(branch)) return 'its branch is gone, so the next sweep takes it down';
  return stack.name === environmentName(identityOf(scope, branch))
    ? 'the next deployment of its branch makes it what the template says, and removes what that does not have'
    : 'a deployment of its branch makes an environment beside it';
}

/**
 * The resources that a change set would certainly do more to than to tag, by logical id: its template and values are the previous
 * ones, but a parameter that names one of SSM takes that one's newest value. What only may change is left to CloudFormation,
 * which calls each nested stack, and whatever names a tagged resource, a change.
 */
export function beyondTags(changes: readonly StackChange[]): readonly string[] {
  return changes
    .filter(
      ({ action, replacement, certain }) =>
        action !== 'Modify' || replacement === 'True' || certain.some((each) => each !== 'Tags'),
    )
    .map(({ logicalId }) => logicalId);
}
