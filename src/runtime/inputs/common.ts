import { ACCOUNT_ID, ROLE_ARN } from '../../domain/input/legal-values.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import { checkForm, type InputReader, readerOf } from './input-reader.ts';

/** The inputs that every action takes. */
export const COMMON_INPUTS = ['settings', 'github-token', 'dry-run'] as const;

export interface CommonInputs {
  readonly settings: string;
  readonly githubToken: string;
  readonly dryRun: boolean;
}

/** The inputs of every action that works in AWS. */
export const AWS_INPUTS = ['region', 'role-to-assume', 'allowed-accounts'] as const;

export interface AwsInputs {
  readonly regions: readonly string[];
  /** ARNs. */
  readonly rolesToAssume: readonly string[];
  readonly allowedAccounts: readonly string[];
}

export function readCommonInputs(run: StepRun): CommonInputs {
  const reader = readerOf(run, COMMON_INPUTS);
  const githubToken = reader.required('github-token', "a token, or leave the input out to use the job's own");
  run.setSecret(githubToken);
  return Object.freeze({
    settings: reader.text('settings') ?? '.github/greenroom.yml',
    githubToken,
    dryRun: reader.boolean('dry-run', false),
  });
}

/** @throws UserError where a role is no ARN or an account no id. */
export function readAwsInputs(reader: InputReader<(typeof AWS_INPUTS)[number]>): AwsInputs {
  const rolesToAssume = readRoles('role-to-assume', reader.text('role-to-assume') ?? '');
  const allowedAccounts = reader.list('allowed-accounts');
  for (const account of allowedAccounts) checkForm('allowed-accounts', account, ACCOUNT_ID);
  return Object.freeze({ regions: reader.list('region'), rolesToAssume, allowedAccounts });
}

/** ARNs of roles in the text of an input or variable of that name. @throws UserError where one is no ARN. */
export function readRoles(name: string, text: string): readonly string[] {
  const roles = arnsOf(text);
  for (const role of roles) checkForm(name, role, ROLE_ARN);
  return roles;
}

/** A role's name may have a comma in it, so a comma parts two ARNs only where another one begins. */
function arnsOf(text: string): readonly string[] {
  return text
    .split(/\n|,(?=\s*arn:)/)
    .map((arn) => arn.trim())
    .filter((arn) => arn !== '');
}
