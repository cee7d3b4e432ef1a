import type { StepRun } from '../../ports/workflow-run.ts';
import type { JudgingDeps } from '../../usecases/acceptance/judge-by-command.ts';
import type { StatusDeps } from '../../usecases/acceptance/show-acceptance.ts';
import type { AcceptedRequest } from '../../usecases/stories/find-accepted.ts';
import type { StoryRules } from '../../usecases/stories/sync-story.ts';
import { readComment, readMergeGroup } from '../event.ts';
import type { SyncTrackerInputs } from '../inputs/sync-tracker.ts';
import { acceptedOutcome, bareOutcome, type Outcome } from '../outcome.ts';

/** What the operations are told that judge what people accepted. */
interface Judging extends Pick<SyncTrackerInputs, 'operation' | 'about' | 'carried' | 'dryRun'> {
  /** Of the input, else of the event; undefined for none. */
  readonly pullRequest: number | undefined;
}

/** Finds what may be merged, says it by a status, or carries out what a comment says of it. */
export async function judgeStories(
  run: StepRun,
  deps: StatusDeps & JudgingDeps,
  asked: AcceptedRequest & { readonly review: StoryRules },
  { operation, about, carried, pullRequest, dryRun }: Judging,
): Promise<Outcome> {
  const { scope, review: rules } = asked;
  if (operation === 'judge') {
    const { judgeByCommand } = await import('../../usecases/acceptance/judge-by-command.ts');
    const { hasTracker } = carried;
    const comment = await readComment(run);
    const request = { ...asked, comment, hasTracker, move: rules.move ?? 'facts', dryRun };
    return bareOutcome(await judgeByCommand(deps, request));
  }
  if (operation === 'status') {
    const { showAcceptance } = await import('../../usecases/acceptance/show-acceptance.ts');
    const which = { about: (await readMergeGroup(run)) ?? pullRequest, context: about.statusContext };
    return bareOutcome(await showAcceptance(deps, { ...asked, ...which, dryRun }));
  }
  const { findAccepted } = await import('../../usecases/stories/find-accepted.ts');
  const { tellJudged } = await import('../../usecases/stories/tell-refusals.ts');
  const accepted = await findAccepted(deps, asked);
  if (!dryRun) await tellJudged({ ...deps, rules }, scope, accepted.found);
  return acceptedOutcome(accepted);
}
