import { shownText } from '../workflows/expressions.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import { contextsOf, type JobState } from './job-state.ts';

/** The step's own name, or the one that GitHub shows instead. */
export function stepName(job: JobState, step: WorkflowStep, uses: string | undefined): string {
  const name = step.raw['name'];
  if (name !== undefined) return shownText(name, contextsOf(job));
  return `Run ${uses ?? shownText(step.raw['run'] ?? '', contextsOf(job)).split('\n')[0]}`;
}
