import picomatch from 'picomatch';
import type { ReasonCode } from '../verdict/reason-codes.ts';
import type { PullRequestFacts } from './pull-request.ts';
import type { WantedRule } from './wanted-rules.ts';

export const OFF_LABEL = 'stage:off';
export const KEEP_LABEL = 'stage:keep';
export const AWAKE_LABEL = 'stage:awake';

/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
export function isWantedByBranch(rules: readonly WantedRule[]): boolean {
  return rules.includes('branch');
}

/** Which of a branch's open pull requests, newest first, speaks for its environment: one that wants it, where there is one. */
export function speaker<Pull extends Pick<PullRequestFacts, 'labels'>>(
  open: readonly Pull[],
): Pull | undefined {
  return open.find((pull) => !pull.labels.includes(OFF_LABEL)) ?? open[0];
}

export interface WantedFacts {
  readonly repositoryId: number;
  readonly branch: string;
  /** Head of the branch in this repository; undefined when it is positively gone. */
  readonly branchHead: string | undefined;
  /** The pull request of the event, or the open one of the branch. */
  readonly pullRequest: PullRequestFacts | undefined;
  readonly environmentExists: boolean;
}

export interface WantedSettings {
  readonly wanted: readonly WantedRule[];
  readonly skipBranches: readonly string[];
}

export type Wanted =
  | { readonly wanted: true }
  | {
      readonly wanted: false;
      readonly decision: 'skipped' | 'refused';
      readonly reasonCode: ReasonCode;
      readonly sentence: string;
    };

export type Unwanted = Extract<Wanted, { wanted: false }>;

/** Ends a deployment whose wish did not outlive its wait. */
export class NoLongerWanted extends Error {
  override readonly name = 'NoLongerWanted';
  readonly verdict: Unwanted;
  constructor(verdict: Unwanted) {
    super(verdict.sentence);
    this.verdict = verdict;
  }
}

/** Whether a branch may have an environment at all, before AWS is asked anything. */
export function mayHaveEnvironment(
  facts: Omit<WantedFacts, 'environmentExists'>,
  settings: WantedSettings,
): Wanted {
  const { pullRequest: pull, branch } = facts;
  if (pull && pull.headRepositoryId !== facts.repositoryId)
    return no(
      'fork',
      `Pull request #${pull.number} comes from a fork, which gets no credentials and so no environment; a maintainer can push its commits to a branch of this repository.`,
    );
  if (pull?.state === 'closed')
    return no(
      'pull_request_closed',
      `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`,
    );
  if (facts.branchHead === undefined) {
    const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
    return { wanted: false, decision: 'refused', reasonCode: 'unknown_branch', sentence };
  }
  if (pull?.labels.includes(OFF_LABEL))
    return no(
      'opted_out',
      `Pull request #${pull.number} is labelled '${OFF_LABEL}'; take the label off to get an environment.`,
    );
  const glob = settings.skipBranches.find((pattern) => matches(branch, pattern));
  if (glob !== undefined)
    return no(
      'no_infra_branch',
      `Branch '${shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`,
    );
  return { wanted: true };
}

/** Whether somebody asks for the environment now, or it exists already and nobody took it back. */
export function isWanted(facts: WantedFacts, settings: WantedSettings): Wanted {
  const may = mayHaveEnvironment(facts, settings);
  if (!may.wanted || facts.environmentExists) return may;
  if (settings.wanted.some((rule) => asks(rule, facts.pullRequest))) return { wanted: true };
  return no(
    'not_wanted',
    `Branch '${shown(facts.branch)}' gets an environment once there is ${settings.wanted.map(formatRule).join(' or ')}.`,
  );
}

function asks(rule: WantedRule, pull: PullRequestFacts | undefined): boolean {
  if (rule === 'branch') return true;
  if (pull === undefined) return false;
  if (rule === 'pull-request') return true;
  if (rule === 'review-requested')
    return pull.requestedReviewers.length > 0 || pull.reviewers.some((login) => login !== pull.author);
  return pull.labels.includes(rule.slice('label:'.length));
}

function formatRule(rule: WantedRule): string {
  if (rule === 'branch') return 'a branch';
  if (rule === 'pull-request') return 'an open pull request';
  if (rule === 'review-requested') return 'a requested review';
  return `the label '${rule.slice('label:'.length)}'`;
}

function no(reasonCode: ReasonCode, sentence: string): Wanted {
  return { wanted: false, decision: 'skipped', reasonCode, sentence };
}

/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
export function matches(branch: string, glob: string): boolean {
  return picomatch.isMatch(branch, glob, { bash: true, dot: true });
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
