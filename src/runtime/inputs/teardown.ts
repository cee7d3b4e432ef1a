import { checkKind } from '../../domain/naming.ts';
import type { WorkflowRun } from '../../ports/workflow-run.ts';
import { readerOf } from '../input-values.ts';
import {
  AWS_INPUTS,
  type AwsInputs,
  COMMON_INPUTS,
  type CommonInputs,
  readAwsInputs,
  readCommonInputs,
} from './common.ts';

export const TEARDOWN_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  'project',
  'environment',
  'select',
  'branch',
  'pull-request',
  'protected',
  'grace',
  'max-deletions',
  'max-fraction',
  'ttl',
  'branch-tag',
  'stack-prefix',
  'force',
  'on-leftover',
  'concurrency',
  'timeout',
] as const;

export interface TeardownInputs extends CommonInputs, AwsInputs {
  readonly project: string | undefined;
  readonly environment: string;
  readonly select: 'this' | 'orphaned';
  readonly branch: string | undefined;
  readonly pullRequest: number | undefined;
  readonly protected: readonly string[];
  readonly graceMs: number;
  readonly maxDeletions: number;
  readonly maxFraction: number;
  readonly force: boolean;
  readonly concurrency: number;
  readonly timeoutMs: number;
}

/** @throws UserError naming the input, its value and the legal values. */
export function readTeardownInputs(run: WorkflowRun): TeardownInputs {
  const reader = readerOf(run, TEARDOWN_INPUTS);
  reader.notYet('select', (value) => value === 'expired' || value === 'all', "'this' or 'orphaned'");
  for (const later of ['ttl', 'branch-tag', 'stack-prefix'] as const)
    reader.notYet(later, () => true, 'no value');
  reader.notYet('on-leftover', (value) => value === 'retain', "'fail'");
  reader.choice('on-leftover', ['fail'], 'fail');
  return Object.freeze({
    ...readCommonInputs(run),
    ...readAwsInputs(reader),
    project: reader.text('project'),
    environment: checkKind(reader.text('environment') ?? 'preview'),
    select: reader.choice('select', ['this', 'orphaned'], 'this'),
    branch: reader.text('branch'),
    pullRequest:
      reader.text('pull-request') === undefined
        ? undefined
        : reader.integer('pull-request', 0, { least: 1, most: 2 ** 31 }),
    protected: reader.list('protected'),
    graceMs: reader.duration('grace', '1h'),
    maxDeletions: reader.integer('max-deletions', 10, { least: 0, most: 2000 }),
    maxFraction: reader.fraction('max-fraction', 0.3),
    force: reader.boolean('force', false),
    concurrency: reader.integer('concurrency', 4, { least: 1, most: 16 }),
    timeoutMs: reader.duration('timeout', '45m'),
  });
}
