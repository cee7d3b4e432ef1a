import { WORKFLOW_FILE } from '../../domain/input/legal-values.ts';
import type { InputReader } from './input-reader.ts';

/** The input of every action that says when the last look was. */
export const HOURLY_INPUTS = ['hourly-workflow'] as const;

/** Name of the file. @throws UserError where it is none. */
export function readHourlyWorkflow(reader: InputReader<(typeof HOURLY_INPUTS)[number]>): string {
  return reader.formed('hourly-workflow', WORKFLOW_FILE) ?? 'greenroom.yml';
}
