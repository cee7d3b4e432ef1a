import { checkKind } from '../../domain/environment/naming.ts';
import { parseWanted, type WantedRule } from '../../domain/environment/wanted-rules.ts';
import type { AdoptedStacks } from '../../domain/ownership/ownership.ts';
import { MAX_BATCHES, readBatch, readBatches } from '../../domain/sweep/batches.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { WorkflowRun } from '../../ports/workflow-run.ts';
import type { Selection, SweepOperation } from '../../usecases/teardown/teardown.ts';
import { type InputReader, readerOf } from '../input-values.ts';
import {
  AWS_INPUTS,
  type AwsInputs,
  COMMON_INPUTS,
  type CommonInputs,
  readAwsInputs,
  readCommonInputs,
} from './common.ts';
import { PRICING_INPUTS } from './pricing.ts';

export const TEARDOWN_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  ...PRICING_INPUTS,
  'project',
  'environment',
  'select',
  'operation',
  'batches',
  'batch',
  'plan',
  'branch',
  'pull-request',
  'stack-name',
  'confirm',
  'protected',
  'grace',
  'max-deletions',
  'max-fraction',
  'ttl',
  'wanted',
  'branch-tag',
  'stack-prefix',
  'adopt',
  'force',
  'on-leftover',
  'concurrency',
  'timeout',
] as const;

export interface TeardownInputs extends CommonInputs, AwsInputs {
  readonly project: string | undefined;
  readonly environment: string;
  readonly select: Selection;
  readonly part: SweepOperation;
  readonly branch: string | undefined;
  readonly pullRequest: number | undefined;
  readonly stackName: string | undefined;
  readonly protected: readonly string[];
  readonly graceMs: number;
  /** Milliseconds; undefined leaves it to the settings. */
  readonly ttlMs: number | undefined;
  /** Empty leaves it to the settings. */
  readonly wanted: readonly WantedRule[];
  readonly adopted: AdoptedStacks | undefined;
  readonly maxDeletions: number;
  readonly maxFraction: number;
  readonly force: boolean;
  readonly onLeftover: 'fail' | 'retain';
  readonly concurrency: number;
  readonly timeoutMs: number;
}

/** @throws UserError naming the input, its value and the legal values. */
export function readTeardownInputs(run: WorkflowRun): TeardownInputs {
  const reader = readerOf(run, TEARDOWN_INPUTS);
  const select = reader.choice('select', ['this', 'orphaned', 'expired', 'all'], 'this');
  return Object.freeze({
    ...readCommonInputs(run),
    ...readAwsInputs(reader),
    project: reader.text('project'),
    environment: checkKind(reader.text('environment') ?? 'preview'),
    select,
    part: readPart(reader, select),
    branch: reader.text('branch'),
    pullRequest: reader.optionalInteger('pull-request', { least: 1, most: 2 ** 31 }),
    stackName: readStackName(reader),
    protected: reader.list('protected'),
    graceMs: reader.duration('grace', '1h'),
    ttlMs: reader.text('ttl') === undefined ? undefined : reader.span('ttl', '7d'),
    wanted: parseWanted(reader.list('wanted')),
    adopted: readAdopted(reader.text('branch-tag'), reader.text('stack-prefix')),
    maxDeletions: reader.integer('max-deletions', 10, { least: 0, most: 2000 }),
    maxFraction: reader.fraction('max-fraction', 0.3),
    force: reader.boolean('force', false),
    onLeftover: reader.choice('on-leftover', ['fail', 'retain'], 'fail'),
    concurrency: reader.integer('concurrency', 4, { least: 1, most: 16 }),
    timeoutMs: reader.span('timeout', '45m'),
  });
}

/** What a later step needs of an earlier one is asked for, so that an empty expression cannot make it a whole sweep. */
function readPart(reader: InputReader<(typeof TEARDOWN_INPUTS)[number]>, select: Selection): SweepOperation {
  const operation = reader.choice('operation', ['take-down', 'plan', 'batch', 'merge'], 'take-down');
  if (reader.boolean('adopt', false)) return readAdoption(reader, operation);
  if (operation === 'take-down') {
    refuseStray(reader, 'batch');
    refuseStray(reader, 'plan');
    return { operation };
  }
  if (select === 'this')
    throw new UserError(
      'invalid_input',
      `Input 'operation' has the value '${operation}', which is a part of a sweep; set 'select' to orphaned, expired or all.`,
    );
  if (operation === 'plan')
    return { operation, batches: reader.integer('batches', 4, { least: 1, most: MAX_BATCHES }) };
  if (operation === 'batch')
    return {
      operation,
      members: readBatch(reader.required('batch', "one text of a plan's output 'batches'")),
    };
  return { operation, members: readBatches(reader.required('plan', "the output 'batches' of a plan")) };
}

function readAdoption(
  reader: InputReader<(typeof TEARDOWN_INPUTS)[number]>,
  operation: string,
): SweepOperation {
  if (reader.text('branch-tag') === undefined)
    throw new UserError(
      'invalid_input',
      "Input 'branch-tag' is empty; with 'adopt', 'branch-tag' and 'stack-prefix' tell which stacks are meant.",
    );
  const other =
    operation === 'take-down'
      ? (['branch', 'pull-request', 'stack-name'] as const).find((each) => reader.text(each) !== undefined)
      : 'operation';
  if (other === undefined) return { operation: 'adopt' };
  throw new UserError(
    'invalid_input',
    `Input '${other}' has the value '${reader.text(other)}' beside 'adopt', which takes nothing down and is about all stacks of 'stack-prefix'; leave it out.`,
  );
}

function refuseStray(reader: InputReader<(typeof TEARDOWN_INPUTS)[number]>, name: 'batch' | 'plan'): void {
  if (reader.text(name) === undefined) return;
  throw new UserError(
    'invalid_input',
    `Input '${name}' is of no use without 'operation'; set it to ${name === 'batch' ? 'batch' : 'merge'}.`,
  );
}

/** A prefix that fits half the account would not be one. */
const SHORTEST_PREFIX = 3;

function readAdopted(
  branchTag: string | undefined,
  stackPrefix: string | undefined,
): AdoptedStacks | undefined {
  if (branchTag === undefined && stackPrefix === undefined) return undefined;
  if (branchTag === undefined || stackPrefix === undefined)
    throw new UserError(
      'invalid_input',
      `Input '${branchTag === undefined ? 'branch-tag' : 'stack-prefix'}' is empty; stacks made by others are swept only where both 'branch-tag' and 'stack-prefix' tell which they are.`,
    );
  if (stackPrefix.length < SHORTEST_PREFIX)
    throw new UserError(
      'invalid_input',
      `Input 'stack-prefix' has the value '${stackPrefix}'; it takes at least ${SHORTEST_PREFIX} characters.`,
    );
  return { branchTag, stackPrefix };
}

/** The API's own rule for names; an ARN, which tells the account, is none. @throws UserError unless the name was given twice. */
function readStackName(reader: InputReader<(typeof TEARDOWN_INPUTS)[number]>): string | undefined {
  const name = reader.text('stack-name');
  if (name === undefined) return undefined;
  if (!/^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name))
    throw new UserError(
      'invalid_input',
      "Input 'stack-name' is no name of a stack; it takes letters, digits and hyphens, a letter first, and no ARN.",
    );
  if (reader.text('confirm') !== name)
    throw new UserError(
      'invalid_input',
      `Input 'confirm' does not repeat the name in 'stack-name', so ${name} is left alone; give exactly the same text in both.`,
    );
  const select = reader.text('select') ?? 'this';
  const other =
    select === 'this'
      ? (['branch', 'pull-request'] as const).find((each) => reader.text(each) !== undefined)
      : 'select';
  if (other !== undefined)
    throw new UserError(
      'invalid_input',
      `Input '${other}' has the value '${reader.text(other)}' beside 'stack-name'; a stack is either named or found, so leave one of them out.`,
    );
  return name;
}
