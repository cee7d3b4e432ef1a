import { type HourlyRun, lookedAt } from '../../domain/due/hourly-run.ts';
import type { LastLook } from '../../domain/due/last-look.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';

/** Runs whose jobs are asked for, the newest ones: more than a day of them. */
const MOST_RUNS = 30;

/**
 * When the hourly workflow last looked. Undefined where there is no such workflow, and where the token may not see its runs: to say
 * when that was is a service and no duty. Any other failure is a line in the log.
 * @param workflow name of its file
 */
export async function findLastLook(
  { workflowRuns, log }: { readonly workflowRuns: WorkflowRuns; readonly log: Pick<Log, 'info'> },
  workflow: string,
): Promise<LastLook | undefined> {
  try {
    const known = await workflowRuns.workflow(workflow);
    if (known === undefined) return undefined;
    const runs = await workflowRuns.hourlyRuns(workflow);
    const at = await newestLook(workflowRuns, runs.slice(0, MOST_RUNS));
    const seen = runs.length < MOST_RUNS ? undefined : MOST_RUNS;
    return { workflow, state: known.state, at, seen, knownSince: known.createdAt };
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.info(`When the last hourly look was is not known: ${describeFailure(error).sentence}`);
    return undefined;
  }
}

/** One request for the newest run, where that one looked. */
async function newestLook(
  workflowRuns: Pick<WorkflowRuns, 'jobs'>,
  runs: readonly HourlyRun[],
): Promise<string | undefined> {
  for (const run of runs) {
    const at = lookedAt(run, await workflowRuns.jobs(run.id));
    if (at !== undefined) return at;
  }
  return undefined;
}
