import { branchOfTag, isOurs, TAGS } from './naming.ts';
import type { PullRequestFacts } from './pull-request.ts';
import type { ReasonCode } from './reason-codes.ts';
import type { Stack } from './stack.ts';
import { isBusy } from './stack-state.ts';
import { KEEP_LABEL, matches, OFF_LABEL } from './wanted.ts';

/** What the host says about one branch, each read directly and none from a list. */
export interface LifeFacts {
  readonly repositoryId: number;
  readonly branch: string;
  /** Undefined only when the host answered 404 for the branch and 200 for the repository. */
  readonly branchHead: string | undefined;
  /** An open pull request from the branch, if there is one. */
  readonly openPullRequest: PullRequestFacts | undefined;
  /** The newest pull request from the branch, open or not. */
  readonly latestPullRequest: PullRequestFacts | undefined;
}

export type Verdict =
  | { readonly remove: true; readonly why: string }
  | { readonly remove: false; readonly reasonCode: ReasonCode; readonly sentence: string };

/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
export function mayRemove(facts: LifeFacts): Verdict {
  const open = facts.openPullRequest;
  if (open) {
    if (open.labels.includes(OFF_LABEL))
      return { remove: true, why: `pull request #${open.number} is labelled '${OFF_LABEL}'` };
    return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
  }
  const latest = facts.latestPullRequest;
  if (latest?.labels.includes(KEEP_LABEL))
    return stays(
      'still_wanted',
      `Pull request #${latest.number} is labelled '${KEEP_LABEL}', so its environment stays; take the label off to let it go.`,
    );
  if (facts.branchHead === undefined) return { remove: true, why: `branch '${facts.branch}' is gone` };
  if (latest?.state === 'closed')
    return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
  return stays(
    'still_wanted',
    `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`,
  );
}

/** Why a stack of ours may not be touched by any teardown, whatever else is said. */
export function protection(
  stack: Stack,
  settings: { readonly protected: readonly string[]; readonly kindIsProtected: boolean },
): string | undefined {
  if (settings.kindIsProtected) return 'its kind is protected by the settings';
  if (stack.terminationProtection) return 'its stack has termination protection';
  const branch = branchOfTag(stack.tags[TAGS.branch] ?? '') ?? '';
  const glob = settings.protected.find(
    (pattern) => matches(stack.name, pattern) || (branch !== '' && matches(branch, pattern)),
  );
  return glob === undefined ? undefined : `it matches '${glob}' of 'protected'`;
}

export interface SweepSettings {
  readonly repositoryId: number;
  readonly project: string;
  readonly kind: string;
  readonly protected: readonly string[];
  readonly kindIsProtected: boolean;
  readonly graceMs: number;
  readonly force: boolean;
}

/** What a sweep sees of one stack before it asks about its branch. */
export type Candidate =
  | { readonly stack: Stack; readonly branch: string; readonly skip?: undefined }
  | {
      readonly stack: Stack;
      readonly branch: string | undefined;
      readonly skip: { readonly reasonCode: ReasonCode; readonly sentence: string };
    };

/** The stacks that are this sweep's business: ours, root stacks, of this kind. */
export function inventory(stacks: readonly Stack[], settings: SweepSettings): readonly Stack[] {
  return stacks.filter(
    (stack) =>
      isOurs(stack.tags, settings) && stack.parentId === undefined && !stack.name.startsWith('awseb-'),
  );
}

/** Rules 2, 4 and 5 of the safe sweep (research on CloudFormation, section 3), for one stack. */
export function judgeStack(stack: Stack, settings: SweepSettings, now: Date): Candidate {
  const branch = branchOfTag(stack.tags[TAGS.branch] ?? '');
  const leave = (reasonCode: ReasonCode, sentence: string): Candidate => ({
    stack,
    branch,
    skip: { reasonCode, sentence },
  });
  const guard = protection(stack, settings);
  if (guard) return leave('protected', `${stack.name} stays: ${guard}.`);
  if (branch === undefined || branch === '')
    return leave('doubtful_facts', `${stack.name} stays: its tags do not say which branch it serves.`);
  if (isBusy(stack.status) && stack.status !== 'DELETE_IN_PROGRESS')
    return leave('busy', `${stack.name} stays for now: its stack is in ${stack.status}.`);
  const age =
    now.getTime() - Math.max(Date.parse(stack.createdAt), Date.parse(stack.updatedAt ?? stack.createdAt));
  if (!settings.force && age < settings.graceMs)
    return leave('too_young', `${stack.name} stays for now: it is younger than 'grace'.`);
  return { stack, branch };
}

/** The brake counts before the first deletion. Undefined when the sweep may go on. */
export function brake(
  victims: number,
  total: number,
  limits: { readonly maxDeletions: number; readonly maxFraction: number; readonly force: boolean },
): string | undefined {
  if (limits.force) return undefined;
  if (victims > limits.maxDeletions)
    return `The sweep would take down ${victims} environments and 'max-deletions' is ${limits.maxDeletions}, so it takes down none; look at the plan, then run it with 'force'.`;
  if (victims > 3 && victims / total > limits.maxFraction)
    return `The sweep would take down ${victims} of ${total} environments and 'max-fraction' is ${limits.maxFraction}, so it takes down none; look at the plan, then run it with 'force'.`;
  return undefined;
}

function stays(reasonCode: ReasonCode, sentence: string): Verdict {
  return { remove: false, reasonCode, sentence };
}
