import type { BundleSource } from '../artifacts/source-bundle.ts';
import { buildOfFork } from '../environment/fork.ts';
import type { PullRequestFacts } from '../environment/pull-request.ts';
import type { SubjectHint } from '../environment/subject.ts';
import { pinnedToOther } from '../intents/pin.ts';
import { say, type Verdict } from '../verdict/verdict.ts';

/**
 * Why what was built is not the commit to deploy; undefined where it is. What was built for an event is what that event's commit says,
 * and where the event names none, what the workflow's run does. Where the branch has moved since, it must not be taken for the newer
 * commit. A commit given by name, and a run at another branch, are the workflow's own word. What a fork's run may have made is never
 * ours, whatever is named: the workflow of that run is the fork's too.
 * @param source where the bundle comes from; the commit's own tree is never another's.
 * @param head the branch, the commit that would be deployed (40 hex digits), and the pull request that is pinned to it, where one is.
 */
export function checkBuiltCommit(
  source: BundleSource,
  { commit: pinnedCommit, hint }: Pick<SubjectHint, 'commit' | 'hint'>,
  head: {
    readonly branch: string;
    readonly commit: string;
    readonly pinned?: Pick<PullRequestFacts, 'number'> | undefined;
  },
): Verdict<'skipped'> | undefined {
  if (source.from === 'repository') return undefined;
  if (hint.ranAt?.isFork || hint.told?.isFork) return buildOfFork();
  if (pinnedCommit !== undefined) return undefined;
  const built = hint.commit === undefined ? hint.ranAt : { commit: hint.commit, branch: hint.branch };
  if (built === undefined || built.branch !== head.branch || built.commit === head.commit) return undefined;
  if (head.pinned !== undefined) return pinnedToOther(head.pinned, head.commit, built.commit);
  // Nobody knows that a push starts this workflow, so there may be no other run.
  const next =
    hint.commit === undefined
      ? "start the workflow anew, or name what was built in 'commit'"
      : 'the run for that commit does the work';
  return say(
    'superseded',
    `Branch '${head.branch.slice(0, 80)}' moved to ${head.commit.slice(0, 7)} since ${built.commit.slice(0, 7)} was built; ${next}.`,
  );
}
