import type { PullRequestFacts } from '../environment/pull-request.ts';
import type { Subject } from '../environment/subject.ts';
import { type WantedRules, whyNoEnvironment } from '../environment/wanted.ts';
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

/** Why the commit is not the one to deploy any more; undefined while it is. A commit that was asked for by name always is. */
export function whyOutdated(
  {
    subject,
    commit,
    isPinned,
  }: {
    readonly subject: Pick<Subject, 'branch'>;
    readonly commit: string;
    readonly isPinned: boolean;
  },
  { branchHead }: Pick<SubjectNow, 'branchHead'>,
): Verdict<'skipped'> | undefined {
  if (isPinned || branchHead === undefined || branchHead === commit) return undefined;
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
