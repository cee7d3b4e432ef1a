import { marker } from './marker.ts';
import { type PlanEntry, sweepPlan } from './sweep-plan.ts';

/** An issue holds at most 65,536 characters (GitHub's own words when there are more). */
const MOST_ROWS = 100;

/** The issue that tells of a sweep which its brake stopped. */
export function brakeIssue(
  sweep: { readonly project: string; readonly kind: string; readonly key: string },
  plan: readonly PlanEntry[],
  now: Date,
  stop: string,
): { readonly title: string; readonly body: string } {
  return {
    title: `The sweep of ${sweep.project}/${sweep.kind} was stopped by its brake`,
    body: `${marker('brake', sweep.key, { at: now.toISOString() })}
A sweep wanted to take down more environments than its brake allows, so it took down none, and so will every later sweep. Look at the plan. Where it is right, run the cleanup workflow by hand with \`force\`; where it is not, find out what made so many environments look unwanted. The first sweep that is within its brake again closes this issue.

${sweepPlan(plan, now, stop, MOST_ROWS)}`,
  };
}
