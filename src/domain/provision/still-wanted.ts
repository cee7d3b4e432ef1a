import type { PullRequestFacts } from '../environment/pull-request.ts';
import type { Subject } from '../environment/subject.ts';
import { type WantedRules, whyNoEnvironment } from '../environment/wanted.ts';
import { pinOf, unclearPin } from '../intents/pin.ts';
import { say, type Verdict } from '../verdict/verdict.ts';

/** What the code host says of the subject when it is asked again. */
export interface SubjectNow {
  /** Head of the branch (40 hex digits); undefined when it is positively gone. */
  readonly branchHead: string | undefined;
  /** The subject's pull request; undefined when it has none. */
  readonly pullRequest: PullRequestFacts | undefined;
}

/** Why the environment is not wanted any more; undefined while it is. */
export function whyNoLongerWanted(
  { repository, branch }: Pick<Subject, 'repository' | 'branch'>,
  now: SubjectNow,
  rules: WantedRules,
): Verdict | undefined {
  const verdict = whyNoEnvironment({ repositoryId: repository.id, branch, ...now }, rules);
  // The branch was there when the run began, so its absence now is a closing, not a mistake.
  if (verdict?.reasonCode !== 'unknown_branch') return verdict;
  return say('branch_gone', `Branch '${branch}' was deleted meanwhile, so its environment is not announced.`);
}

/**
 * Why the commit is not the one to deploy any more; undefined while it is. A commit that was asked for by name always is, as long as nobody
 * has pinned the pull request to another one, or lifted the pin that asked for it.
 */
export function whyOutdated(
  {
    subject,
    commit,
    isPinned,
  }: {
    readonly subject: Pick<Subject, 'branch' | 'repository' | 'pullRequest'>;
    readonly commit: string;
    readonly isPinned: boolean;
  },
  { branchHead, pullRequest: pull }: Pick<SubjectNow, 'branchHead'> & Partial<SubjectNow>,
): Verdict<'skipped'> | undefined {
  const { id } = subject.repository;
  const [before, pin] = [pinOf(subject.pullRequest, id), pinOf(pull, id)];
  if (pull !== undefined && pin === 'unclear') return unclearPin(pull);
  if (pull !== undefined && pin !== undefined && pin !== commit) return pinnedMeanwhile(pull, pin);
  const isLifted = before !== undefined && pin === undefined;
  if ((isPinned && !isLifted) || branchHead === undefined || branchHead === commit) return undefined;
  if (isLifted && pull !== undefined) return liftedMeanwhile(pull, branchHead);
  return supersededVerdict(subject, branchHead, 'waited');
}

/** The verdict on a commit after which another one came to the branch, while the run did what `meanwhile` says. */
export function supersededVerdict(
  { branch }: Pick<Subject, 'branch'>,
  newCommit: string,
  meanwhile: 'began' | 'waited',
): Verdict<'skipped'> {
  return say(
    'superseded',
    `Branch '${branch}' moved to ${newCommit.slice(0, 7)} while this run ${meanwhile}; the run for that commit does the work.`,
  );
}

function pinnedMeanwhile({ number }: Pick<PullRequestFacts, 'number'>, pin: string): Verdict<'skipped'> {
  return say(
    'superseded',
    `Pull request #${number} was pinned to ${pin.slice(0, 7)} while this run waited; the run for that does the work.`,
    'skipped',
  );
}

function liftedMeanwhile({ number }: Pick<PullRequestFacts, 'number'>, head: string): Verdict<'skipped'> {
  return say(
    'superseded',
    `The pin of pull request #${number} was lifted while this run waited; the run for that brings ${head.slice(0, 7)}.`,
    'skipped',
  );
}
