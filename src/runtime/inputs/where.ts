import { checkKind, checkProject } from '../../domain/environment/naming.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import {
  AWS_INPUTS,
  type AwsInputs,
  COMMON_INPUTS,
  type CommonInputs,
  readAwsInputs,
  readCommonInputs,
} from './common.ts';
import { HOURLY_INPUTS, readHourlyWorkflow } from './hourly-workflow.ts';
import { readerOf } from './input-reader.ts';

export const WHERE_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  ...HOURLY_INPUTS,
  'project',
  'environment',
  'path',
] as const;

/** What is listed, and where the files go. */
export interface WhereInputs {
  readonly common: CommonInputs;
  readonly aws: AwsInputs;
  /** Undefined for every project of the repository. */
  readonly project: string | undefined;
  /** [] for every kind. */
  readonly kinds: readonly string[];
  /** A folder in the workspace. */
  readonly path: string;
  /** File of the workflow that looks every hour. */
  readonly hourlyWorkflow: string;
}

/** @throws UserError naming the input, its value and the legal values. */
export function readWhereInputs(run: StepRun): WhereInputs {
  const reader = readerOf(run, WHERE_INPUTS);
  const project = reader.text('project');
  return Object.freeze({
    common: readCommonInputs(run),
    aws: readAwsInputs(reader),
    project: project === undefined ? undefined : checkProject(project),
    kinds: reader.list('environment').map(checkKind),
    path: (reader.text('path') ?? 'where').replace(/\/+$/, '') || '.',
    hourlyWorkflow: readHourlyWorkflow(reader),
  });
}
