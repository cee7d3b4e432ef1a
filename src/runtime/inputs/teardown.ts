import { checkKind } from '../../domain/environment/naming.ts';
import { parseWanted } from '../../domain/environment/wanted-rules.ts';
import { ROLE_ARN } from '../../domain/input/legal-values.ts';
import { inputWithValue } from '../../domain/input/shown-value.ts';
import type { AdoptedStacks } from '../../domain/ownership/ownership.ts';
import { MAX_BATCHES, readBatch, readBatches } from '../../domain/sweep/batches.ts';
import type { BrakeLimits } from '../../domain/sweep/brake.ts';
import { DEFAULT_GRACE_MS, type SweepRules } from '../../domain/sweep/judge-stack.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { Selection, SweepOperation } from '../../usecases/sweep/sweep-request.ts';
import type {
  LifeRules,
  RemovalRules,
  RunOptions,
  TeardownSubject,
} from '../../usecases/teardown/teardown-request.ts';
import {
  AWS_INPUTS,
  type AwsInputs,
  COMMON_INPUTS,
  type CommonInputs,
  readAwsInputs,
  readCommonInputs,
} from './common.ts';
import { checkGlobs, type InputReader, readerOf } from './input-reader.ts';
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
  'cfn-role-arn',
  'concurrency',
  'timeout',
] as const;

type TeardownReader = InputReader<(typeof TEARDOWN_INPUTS)[number]>;

/** The inputs of a teardown, in the groups by which it goes; what the settings may say besides is undefined or empty here. */
export interface TeardownInputs {
  readonly common: CommonInputs;
  readonly aws: AwsInputs;
  readonly project: string | undefined;
  /** The kind of environments. */
  readonly environment: string;
  readonly selection: Selection;
  readonly operation: SweepOperation;
  readonly about: Omit<TeardownSubject, 'hint'>;
  readonly life: LifeRules;
  readonly rules: Omit<SweepRules, 'kindIsProtected'>;
  readonly brake: BrakeLimits;
  readonly removal: Pick<RemovalRules, 'onLeftover' | 'roleArn'>;
  readonly run: Omit<RunOptions, 'token' | 'dryRun'>;
}

/** @throws UserError naming the input, its value and the legal values. */
export function readTeardownInputs(run: StepRun): TeardownInputs {
  const reader = readerOf(run, TEARDOWN_INPUTS);
  const selection = reader.choice('select', ['this', 'orphaned', 'expired', 'all'], 'this');
  const common = readCommonInputs(run);
  const aws = readAwsInputs(reader);
  const project = reader.text('project');
  const environment = checkKind(reader.text('environment') ?? 'preview');
  const operation = readOperation(reader, selection);
  const about = readAbout(reader);
  const rules = {
    protected: checkGlobs('protected', reader.list('protected')),
    graceMs: reader.duration('grace', `${DEFAULT_GRACE_MS / 1000}s`),
  };
  const life = readLife(reader);
  const adopted = readAdopted(reader.text('branch-tag'), reader.text('stack-prefix'));
  const limits = {
    maxDeletions: reader.integer('max-deletions', 10, { least: 0, most: 2000 }),
    maxFraction: reader.fraction('max-fraction', 0.3),
  };
  const force = reader.boolean('force', false);
  return Object.freeze({
    common,
    aws,
    project,
    environment,
    selection,
    operation,
    about,
    life: { ...life, force },
    rules: { ...rules, adopted, force },
    brake: { ...limits, force },
    removal: {
      onLeftover: reader.choice('on-leftover', ['fail', 'retain'], 'fail'),
      roleArn: reader.formed('cfn-role-arn', ROLE_ARN),
    },
    run: {
      concurrency: reader.integer('concurrency', 4, { least: 1, most: 16 }),
      timeoutMs: reader.span('timeout', '45m'),
    },
  });
}

/** How long environments live: undefined or empty where the step does not say. */
export function readLife(reader: InputReader<'ttl' | 'wanted'>): Pick<LifeRules, 'ttlMs' | 'wanted'> {
  return {
    ttlMs: reader.text('ttl') === undefined ? undefined : reader.span('ttl', '7d'),
    wanted: parseWanted(reader.list('wanted')),
  };
}

function readAbout(reader: TeardownReader): TeardownInputs['about'] {
  return {
    branch: reader.text('branch'),
    pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
    stackName: readStackName(reader),
  };
}

/** What a later step needs of an earlier one is asked for, so that an empty expression cannot make it a whole sweep. */
function readOperation(reader: TeardownReader, selection: Selection): SweepOperation {
  const operation = reader.choice('operation', ['take-down', 'plan', 'batch', 'merge'], 'take-down');
  if (reader.boolean('adopt', false)) return readAdoption(reader, operation);
  if (operation === 'take-down') {
    refuseStray(reader, 'batch');
    refuseStray(reader, 'plan');
    return { operation };
  }
  if (selection === 'this')
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

function readAdoption(reader: TeardownReader, operation: string): SweepOperation {
  if (reader.text('branch-tag') === undefined)
    throw new UserError(
      'invalid_input',
      "Input 'branch-tag' is empty; with 'adopt', 'branch-tag' and 'stack-prefix' say which stacks are meant.",
    );
  const other =
    operation === 'take-down'
      ? (['branch', 'pull-request', 'stack-name'] as const).find((each) => reader.text(each) !== undefined)
      : 'operation';
  if (other === undefined) return { operation: 'adopt' };
  throw new UserError(
    'invalid_input',
    `Input '${other}' has a value beside 'adopt', which takes nothing down and is about all stacks of 'stack-prefix'; leave it out.`,
  );
}

function refuseStray(reader: TeardownReader, name: 'batch' | 'plan'): void {
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
      `Input '${branchTag === undefined ? 'branch-tag' : 'stack-prefix'}' is empty; stacks made by others are swept only where both 'branch-tag' and 'stack-prefix' say which they are.`,
    );
  if (stackPrefix.length < SHORTEST_PREFIX)
    throw new UserError(
      'invalid_input',
      `${inputWithValue('stack-prefix', stackPrefix)}; it takes at least ${SHORTEST_PREFIX} characters.`,
    );
  return { branchTag, stackPrefix };
}

/** The API's own rule for names; an ARN, which tells the account, is none. @throws UserError unless the name was given twice. */
function readStackName(reader: TeardownReader): string | undefined {
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
      `Input '${other}' has a value beside 'stack-name'; a stack is either named or found, so leave one of them out.`,
    );
  return name;
}
