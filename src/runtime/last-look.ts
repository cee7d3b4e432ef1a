import { describeLastLook } from '../domain/due/last-look.ts';
import type { WorkflowRuns } from '../ports/workflow-runs.ts';
import { findLastLook } from '../usecases/due/find-last-look.ts';
import type { RunContext } from './run-context.ts';

/** What a run says of the last hourly look. */
export interface SaidLook {
  /** ISO 8601; undefined where there was none, or nobody may know. */
  readonly at: string | undefined;
  /** For the job summary; '' where nothing is known of it. */
  readonly sentence: string;
  /** It is too long ago. */
  readonly late: boolean;
}

/** Of a look that nobody asked about. */
export const UNSAID: SaidLook = { at: undefined, sentence: '', late: false };

/** Says in the log when the last hourly look was, as a warning where that is too long ago. Never fails a step. */
export async function sayLastLook(
  { run, clock }: Pick<RunContext, 'run' | 'clock'>,
  workflowRuns: WorkflowRuns,
  workflow: string,
): Promise<SaidLook> {
  const last = await findLastLook({ workflowRuns, log: run.log }, workflow);
  if (last === undefined) return UNSAID;
  const news = describeLastLook(last, clock.now());
  if (news.late) run.log.warning(news.sentence);
  else run.log.info(news.sentence);
  return { at: last.at, ...news };
}
