import { type Contexts, expressionText, isExpression, shownText } from '../workflows/expressions.ts';
import type { MatrixLeg } from '../workflows/matrix.ts';
import type { WorkflowJob } from '../workflows/workflow-files.ts';

const LONGEST = 100;

/** What a job is called; in a called workflow behind what its caller is called. */
export interface JobNames {
  /** By the ids of the file. */
  readonly name: string;
  /** As GitHub shows it. */
  readonly title: string;
}

/**
 * The names of a leg. GitHub shows what an expression in `name` gives, else `name` or the id, with the leg's values in brackets
 * (actions/runner, JobNameBuilder.cs and WorkflowTemplateEvaluator.cs).
 */
export function jobNames(
  above: JobNames | undefined,
  { id, raw }: WorkflowJob,
  contexts: Contexts,
  values: MatrixLeg = {},
): JobNames {
  const name = raw['name'] ?? '';
  const evaluated = isExpression(name) ? shownText(name, contexts) : '';
  const base = isExpression(name) || name === '' ? id : expressionText(name);
  const within = (key: keyof JobNames) => (above === undefined ? '' : `${above[key]} / `);
  return {
    name: within('name') + withValues(id, values),
    title: within('title') + (evaluated || shortened(withValues(base, values))),
  };
}

function withValues(text: string, values: MatrixLeg): string {
  const segments = scalarsIn(values).filter((each) => each !== '');
  return segments.length === 0 ? text : `${text} (${segments.join(', ')})`;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
}

function scalarsIn(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(scalarsIn) : [expressionText(value)];
}
