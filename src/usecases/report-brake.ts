import { describeFailure } from '../domain/describe-failure.ts';
import { brakeIssue } from '../text/brake-issue.ts';
import { markerStart } from '../text/marker.ts';
import type { PlannedStack } from './plan-sweep.ts';
import type { TeardownDeps, TeardownRequest } from './teardown.ts';

/**
 * Opens one issue with the plan that the brake stopped, or edits the one that is open. The sweep has refused already, so
 * an issue that cannot be written is only a warning.
 */
export async function reportBrake(
  deps: TeardownDeps,
  request: TeardownRequest,
  plan: readonly PlannedStack[],
  now: Date,
  stop: string,
): Promise<void> {
  if (request.dryRun) return;
  const key = `${request.repositoryId}/${request.project}/${request.kind}`;
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
