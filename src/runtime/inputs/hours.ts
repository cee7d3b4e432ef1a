import { checkKind } from '../../domain/environment/naming.ts';
import { type Hours, parseHours } from '../../domain/hours/hours.ts';
import { ROLE_ARN } from '../../domain/input/legal-values.ts';
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
import { type InputReader, readerOf } from './input-reader.ts';
import { PRICING_INPUTS } from './pricing.ts';

export const HOURS_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  ...PRICING_INPUTS,
  'project',
  'environment',
  'hours',
  'awake-for',
  'cfn-role-arn',
  'timeout',
] as const;

export interface HoursInputs extends CommonInputs, AwsInputs {
  readonly project: string | undefined;
  readonly environment: string;
  readonly hours: Hours | undefined;
  readonly awakeForMs: number;
  readonly cfnRoleArn: string | undefined;
  readonly timeoutMs: number;
}

/** @throws UserError naming the input, its value and the legal values. */
export function readHoursInputs(run: StepRun): HoursInputs {
  const reader = readerOf(run, HOURS_INPUTS);
  return Object.freeze({
    ...readCommonInputs(run),
    ...readAwsInputs(reader),
    project: reader.text('project'),
    environment: checkKind(reader.text('environment') ?? 'preview'),
    hours: readHours(reader),
    awakeForMs: readAwakeFor(reader),
    cfnRoleArn: reader.formed('cfn-role-arn', ROLE_ARN),
    timeoutMs: reader.span('timeout', '45m'),
  });
}

/** How long a push keeps an environment awake, in ms. */
export function readAwakeFor(reader: InputReader<'awake-for'>): number {
  return reader.duration('awake-for', '2h');
}

/** Undefined where the step gives none. @throws UserError where they cannot be read. */
export function readHours(reader: InputReader<'hours'>): Hours | undefined {
  const text = reader.text('hours');
  if (text === undefined) return undefined;
  try {
    return parseHours(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      'invalid_input',
      `Input 'hours' cannot be used: ${error.message.replace(/^The/, 'the')}`,
      { cause: error },
    );
  }
}
