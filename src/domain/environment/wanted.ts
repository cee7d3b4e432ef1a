import { cutText } from '../input/cut-text.ts';
import { matchesGlob } from '../input/globs.ts';
import { say, type Verdict } from '../verdict/verdict.ts';
import { forkBranch, forkVerdict, isFromFork } from './fork.ts';
import { hasLabel } from './labels.ts';
import { hasReviewer, type PullRequestFacts } from './pull-request.ts';
import { labelOfRule, type WantedRule } from './wanted-rules.ts';

/** Of a pull request that wants no environment. */
export const OFF_LABEL = 'stage:off';
/** Of a pull request whose environment no sweep takes down. */
export const KEEP_LABEL = 'stage:keep';
/** Of a pull request whose environment is not put to sleep. */
export const AWAKE_LABEL = 'stage:awake';

/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
export function isWantedByBranch(rules: readonly WantedRule[]): boolean {
  return rules.includes('branch');
}

/** True of a pull request that is closed, or that wants no environment. */
export function wantsNone({ state, labels }: Pick<PullRequestFacts, 'state' | 'labels'>): boolean {
  return state === 'closed' || hasLabel(labels, OFF_LABEL);
}

/**
 * Which of a branch's open pull requests, newest first, decides on its environment: one that wants it, where there is one.
 * Undefined where none is open.
 */
export function decidingPullRequest<Pull extends Pick<PullRequestFacts, 'labels'>>(
  open: readonly Pull[],
): Pull | undefined {
  return open.find((pull) => !hasLabel(pull.labels, OFF_LABEL)) ?? open[0];
}

/** What counts of a pull request when an environment is asked for. */
export type AskingPullRequest = Pick<
  PullRequestFacts,
  'number' | 'headRepositoryId' | 'state' | 'merged' | 'labels' | 'review'
>;

/** What the code host and AWS say of a branch and its environment now. */
export interface WantedFacts {
  /** GitHub's id of the repository that the workflow runs in. */
  readonly repositoryId: number;
  /** Whole, without `refs/heads/`. */
  readonly branch: string;
  /** Head of the branch in this repository (40 hex digits); undefined when it is positively gone. */
  readonly branchHead: string | undefined;
  /** The pull request of the event, or the open one of the branch. */
  readonly pullRequest: AskingPullRequest | undefined;
  /** True while a stack of its name is there that is not being deleted. */
  readonly environmentExists: boolean;
}

/** Which branches get an environment, and when. */
export interface WantedRules {
  /** Any one of them will do; never empty. */
  readonly wanted: readonly WantedRule[];
  /** Globs of branches that never get one; may be empty. */
  readonly skipBranches: readonly string[];
}

/** Why a branch may have no environment at all, before AWS is asked anything; undefined where it may. */
export function whyNoEnvironment(
  facts: Omit<WantedFacts, 'environmentExists'>,
  rules: WantedRules,
): Verdict | undefined {
  const { pullRequest: pull, branch } = facts;
  const isFork = pull !== undefined && isFromFork(pull, facts.repositoryId);
  if (isFork && branch !== forkBranch(pull.number)) return forkVerdict(pull.number);
  const outlives = !isFork && isWantedByBranch(rules.wanted) && facts.branchHead !== undefined;
  if (pull?.state === 'closed' && !outlives)
    return say(
      'pull_request_closed',
      `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`,
    );
  // Somebody may have deleted the ref of what was allowed, and the word that ends the environment counts all the same.
  const isOff = pull?.state === 'open' && hasLabel(pull.labels, OFF_LABEL);
  // What a maintainer allowed is its head, and nothing is where nobody has.
  if (isFork && facts.branchHead === undefined && !isOff) return forkVerdict(pull.number);
  if (facts.branchHead === undefined && !(isFork && isOff)) {
    const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
    return say('unknown_branch', sentence);
  }
  if (isOff)
    return say(
      'opted_out',
      `Pull request #${pull.number} is labelled '${OFF_LABEL}'; ${isFork ? "say '/stage up COMMIT'" : 'take the label off'} to get an environment.`,
    );
  const glob = rules.skipBranches.find((pattern) => matches(branch, pattern));
  if (glob !== undefined)
    return say(
      'no_infra_branch',
      `Branch '${shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`,
    );
  return undefined;
}

/** Why nobody asks for the environment now; undefined where somebody does, or where it exists already and nobody took it back. */
export function whyNotWanted(facts: WantedFacts, rules: WantedRules): Verdict | undefined {
  const verdict = whyNoEnvironment(facts, rules);
  if (verdict || facts.environmentExists) return verdict;
  // A maintainer's word asks for it, and whatever else asks has no say in a fork.
  const { pullRequest: pull } = facts;
  if (pull !== undefined && isFromFork(pull, facts.repositoryId)) return undefined;
  if (rules.wanted.some((rule) => asks(rule, facts.pullRequest))) return undefined;
  return say(
    'not_wanted',
    `Branch '${shown(facts.branch)}' gets an environment once there is ${rules.wanted.map(formatRule).join(' or ')}.`,
  );
}

function asks(rule: WantedRule, pull: AskingPullRequest | undefined): boolean {
  if (rule === 'branch') return true;
  if (pull === undefined) return false;
  if (rule === 'pull-request') return true;
  if (rule === 'review-requested') return hasReviewer(pull.review);
  // Of a story's label the pull request has a copy, so that nobody needs the tracker to know what is wanted.
  return hasLabel(pull.labels, labelOfRule(rule));
}

function formatRule(rule: WantedRule): string {
  if (rule === 'branch') return 'a branch';
  if (rule === 'pull-request') return 'an open pull request';
  if (rule === 'review-requested') return 'a requested review';
  const whose = rule.startsWith('story-label:') ? ' on its story' : '';
  return `the label '${labelOfRule(rule)}'${whose}`;
}

/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
export function matches(branch: string, glob: string): boolean {
  return matchesGlob(branch, glob, 'name');
}

function shown(text: string): string {
  return cutText(text, 81, '…');
}
