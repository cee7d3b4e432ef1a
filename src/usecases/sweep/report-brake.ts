import { describeFailure } from '../../domain/report/describe-failure.ts';
import { brakeIssue } from '../../text/brake-issue.ts';
import { markerStart } from '../../text/marker.ts';
import type { TeardownDeps, TeardownReport, TeardownRequest } from '../teardown/teardown.ts';
import { brakeItem, type Plan, type PlannedStack, stayingItems } from './plan-sweep.ts';

/** The answer of a sweep that its brake stopped, before anything was deleted. The plan is left in one issue. */
export async function refuseByBrake(
  deps: TeardownDeps,
  request: TeardownRequest,
  { entries, now }: Pick<Plan, 'entries' | 'now'>,
  stop: string,
): Promise<TeardownReport> {
  await reportBrake(deps, request, entries, now, stop);
  const candidates = entries.filter((entry) => entry.remove).map(brakeItem);
  return {
    decision: 'refused',
    reasonCode: 'brake',
    sentence: stop,
    items: [...candidates, ...stayingItems(entries)],
  };
}

/**
 * Opens one issue with the plan that the brake stopped, or edits the one that is open. The sweep has refused already, so
 * an issue that cannot be written is only a warning.
 */
async function reportBrake(
  deps: TeardownDeps,
  request: TeardownRequest,
  plan: readonly PlannedStack[],
  now: Date,
  stop: string,
): Promise<void> {
  if (request.dryRun) return;
  const key = keyOf(request);
  try {
    const { number } = await deps.codeHost.keepIssue({
      marker: markerStart('brake', key),
      ...brakeIssue({ ...request, key }, plan, now, stop),
    });
    deps.log.info(`The plan stands in issue #${number}.`);
  } catch (error) {
    deps.log.warning(
      `No issue tells of the brake; give the job 'issues: write' for that. ${describeFailure(error).sentence}`,
    );
  }
}

const ONE_DAY_MS = 24 * 3_600_000;

/** A sweep that its brake lets pass has nothing to refuse any more. An issue that cannot be closed is left to people. */
export async function closeBrakeIssue(
  deps: TeardownDeps,
  request: TeardownRequest,
  now: Date,
): Promise<void> {
  if (request.dryRun) return;
  try {
    const number = await deps.codeHost.closeIssue({
      marker: markerStart('brake', keyOf(request)),
      note: `**Closed:** the sweep of ${now.toISOString().slice(0, 16)}Z was within its brake.`,
      since: new Date(now.getTime() - ONE_DAY_MS),
    });
    if (number !== undefined) deps.log.info(`Closed issue #${number}: this sweep is within its brake.`);
  } catch (error) {
    deps.log.info(`Whether an issue tells of the brake is not known: ${describeFailure(error).sentence}`);
  }
}

function keyOf({ repositoryId, project, kind, select }: TeardownRequest): string {
  return `${repositoryId}/${project}/${kind}/${select}`;
}
