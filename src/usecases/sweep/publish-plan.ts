import { formatDuration } from '../../domain/input/durations.ts';
import { sweepPlan } from '../../text/sweep-plan.ts';
import { formatTarget } from '../targets/targets.ts';
import type { Plan } from './plan-sweep.ts';
import type { PlannedStack } from './planned-stack.ts';
import type { ShowDeps } from './sweep-request.ts';

/** What the sweep means to do, in the log and in the job summary. */
export async function publishPlan(
  deps: ShowDeps,
  entries: readonly PlannedStack[],
  { now, stop }: Pick<Plan, 'now' | 'stop'>,
): Promise<void> {
  warnOfStacksForPeople(deps, entries);
  for (const { target, stack, remove, why } of entries) {
    const age = now.getTime() - Date.parse(stack.createdAt);
    if (remove)
      deps.log.info(
        `To be taken down: ${stack.name}${formatTarget(target)}, ${formatDuration(age)} old, because ${why}.`,
      );
  }
  await writePlanSummary(deps, sweepPlan(entries, now, stop));
}

/** What stays and is stuck there is nobody's work but a person's. */
export function warnOfStacksForPeople(
  { log }: Pick<ShowDeps, 'log'>,
  entries: readonly PlannedStack[],
): void {
  for (const { why, needsPerson } of entries) if (needsPerson) log.warning(why);
}

/** In the job summary for everybody; a plan stands in the log as well, which is there even where no summary can be written. */
export async function writePlanSummary(deps: ShowDeps, plan: string): Promise<void> {
  await deps.summary(plan).catch(() => deps.log.warning('The plan could not be written to the job summary.'));
}
