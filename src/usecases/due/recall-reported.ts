import { type Reported, readNote } from '../../domain/due/reported-before.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';

/** Whose notes are meant. */
export interface NoteOwner {
  /** File of the workflow that runs by schedule. */
  readonly workflow: string;
  /** Such as `due shop preview`. */
  readonly by: string;
  /** GitHub's id of the run that asks. */
  readonly runId: number;
  /** Runs whose jobs are asked for, the newest ones: at least 1. */
  readonly most: number;
}

/**
 * What was reported of a step by the last run that noted it, as the name of a later step of its job says it; undefined where that was
 * nothing, or no run noted anything. `unknown` where GitHub does not say.
 */
export async function recallReported(
  {
    workflowRuns,
    log,
  }: { readonly workflowRuns: Pick<WorkflowRuns, 'hourlyRuns' | 'jobs'>; readonly log: Pick<Log, 'info'> },
  { workflow, by, runId, most }: NoteOwner,
): Promise<Reported | 'unknown' | undefined> {
  try {
    const runs = (await workflowRuns.hourlyRuns(workflow)).filter(({ id }) => id !== runId);
    for (const run of runs.slice(0, most)) {
      const jobs = await workflowRuns.jobs(run.id);
      const [note] = jobs.flatMap(({ steps }) => steps.flatMap((name) => readNote(by, name) ?? []));
      if (note !== undefined) return note === 'nothing' ? undefined : note;
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.info(`What was reported before is not known: ${describeFailure(error).sentence}`);
    return 'unknown';
  }
}
