import { WORKFLOW_FILE } from '../../domain/input/legal-values.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { InputReader } from './input-reader.ts';

/** The input of every action that says when the last look was. */
export const HOURLY_INPUTS = ['hourly-workflow'] as const;

/** Name of the file; `unnamed` where the step gives none. @throws UserError where it is none. */
export function readHourlyWorkflow(
  reader: InputReader<(typeof HOURLY_INPUTS)[number]>,
  unnamed = 'greenroom.yml',
): string {
  return reader.formed('hourly-workflow', WORKFLOW_FILE) ?? unnamed;
}

/**
 * The same for the step that looks: without a name it is the workflow that runs, whose path GitHub gives as
 * `OWNER/NAME/.github/workflows/FILE@REF`, also within a called workflow (GitHub, "Variables reference", GITHUB_WORKFLOW_REF).
 */
export function readOwnWorkflow(
  { env }: Pick<StepRun, 'env'>,
  reader: InputReader<(typeof HOURLY_INPUTS)[number]>,
): string {
  const own = /\/\.github\/workflows\/([\w-][\w.-]*\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  return readHourlyWorkflow(reader, own);
}
