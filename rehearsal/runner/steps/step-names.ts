import {
  expressionText,
  isExpression,
  resolveExpressions,
  type WorkflowPart,
} from '../workflows/expressions.ts';
import type { WorkflowStep } from '../workflows/workflow-files.ts';
import { contextsOf, type JobState } from './job-state.ts';

/** The step's own name, or the one that GitHub shows instead. */
export function stepName(job: JobState, step: WorkflowStep, uses: string | undefined): string {
  const name = step.raw['name'];
  if (name !== undefined) return shown(job, name);
  return `Run ${uses ?? shown(job, step.raw['run'] ?? '').split('\n')[0]}`;
}

/** What cannot be evaluated keeps its expressions (actions/runner, ActionRunner.cs, TryUpdateDisplayName). */
function shown(job: JobState, part: WorkflowPart): string {
  try {
    return expressionText(resolveExpressions(part, contextsOf(job)));
  } catch {
    if (!isExpression(part)) return '';
    return '$text' in part ? part.$text : `\${{${part.$expression}}}`;
  }
}
