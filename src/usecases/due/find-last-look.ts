import type { LastLook } from '../../domain/due/last-look.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';

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
    const at = await workflowRuns.lastSuccess(workflow);
    return { workflow, state: known.state, at, knownSince: known.createdAt };
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.info(`When the last hourly look was is not known: ${describeFailure(error).sentence}`);
    return undefined;
  }
}
