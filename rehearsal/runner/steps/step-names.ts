import { shownText, type WorkflowPart } from '../workflows/expressions.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import { contextsOf, type JobState } from './job-state.ts';

/** The step's own name, or the one that GitHub shows instead. */
export function stepName(job: JobState, step: WorkflowStep, uses: string | undefined): string {
  const { name, run = '' } = step.raw;
  const shown = (part: WorkflowPart) => job.masker.mask(shownText(part, contextsOf(job)));
  return name === undefined ? `Run ${uses ?? shown(run).split('\n')[0]}` : shown(name);
}
