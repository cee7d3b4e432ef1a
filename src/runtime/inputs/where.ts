import { checkKind, checkProject } from '../../domain/environment/naming.ts';
import { BUCKET_NAME, KEY_PREFIX, REGION, ROLE_ARN } from '../../domain/input/legal-values.ts';
import { UserError } from '../../domain/verdict/errors.ts';
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
import { type InputReader, readerOf } from './input-reader.ts';

export const WHERE_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  ...HOURLY_INPUTS,
  'project',
  'environment',
  'path',
  'bucket',
  'prefix',
  'bucket-region',
  'bucket-role',
  'pages',
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
  /** Where the page is published in S3; undefined where it is not. */
  readonly bucket: BucketInputs | undefined;
  /** Whether the page may go to GitHub Pages is asked. */
  readonly pages: boolean;
}

/** A bucket for the page, and who writes there. */
export interface BucketInputs {
  readonly name: string;
  /** Without a slash at either end; '' for the bucket itself. */
  readonly prefix: string;
  /** Undefined where the step does not say it. */
  readonly region: string | undefined;
  /** ARN; undefined where the step does not name one. */
  readonly role: string | undefined;
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
    bucket: readBucket(reader),
    pages: reader.boolean('pages', false),
  });
}

function readBucket(reader: InputReader<(typeof WHERE_INPUTS)[number]>): BucketInputs | undefined {
  const name = reader.formed('bucket', BUCKET_NAME);
  const prefix = reader.formed('prefix', KEY_PREFIX);
  const region = reader.formed('bucket-region', REGION);
  const role = reader.formed('bucket-role', ROLE_ARN);
  if (name !== undefined) return { name, prefix: (prefix ?? '').replace(/\/$/, ''), region, role };
  if ((prefix ?? region ?? role) === undefined) return undefined;
  throw new UserError(
    'invalid_input',
    "One of the inputs 'prefix', 'bucket-region' and 'bucket-role' is given without 'bucket'; name the bucket, or leave them out.",
  );
}
