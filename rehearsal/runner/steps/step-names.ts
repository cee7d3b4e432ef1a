import { expressionText, resolveExpressions } from '../workflows/expressions.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import { contextsOf, type JobState } from './job-state.ts';

/** The step's own name, or the one that GitHub shows instead. */
export function stepName(job: JobState, step: WorkflowStep, uses: string | undefined): string {
  const name = step.raw['name'];
  if (name !== undefined) return expressionText(resolveExpressions(name, contextsOf(job)));
  return `Run ${uses ?? expressionText(resolveExpressions(step.raw['run'] ?? '', contextsOf(job))).split('\n')[0]}`;
}
