import { checkKind } from '../../domain/environment/naming.ts';
import { WORKFLOW_FILE } from '../../domain/input/legal-values.ts';
import { type MergeRequest, parseAccepted } from '../../domain/stories/accepted.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { MergeMethod, UpdateMethod } from '../../ports/code-host.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import { COMMON_INPUTS, type CommonInputs, readCommonInputs } from './common.ts';
import { checkForm, readerOf } from './input-reader.ts';
import { OPEN_INPUTS } from './open-pull-request.ts';

export const PULL_REQUEST_INPUTS = [
  ...COMMON_INPUTS,
  'operation',
  'pull-requests',
  'pull-request',
  'method',
  'dispatch',
  'branch',
  'environment',
  'reviewed-label',
  ...OPEN_INPUTS,
] as const;

export interface PullRequestInputs extends CommonInputs {
  readonly operation: 'merge' | 'delete-branch' | 'update' | 'open';
  /** The kind whose environments count when pull requests are brought up to date. */
  readonly kind: string;
  /** The label that says that a pull request has been reviewed. */
  readonly reviewedLabel: string;
  /** What is to be merged, and at which commit. */
  readonly wishes: readonly MergeRequest[];
  readonly method: MergeMethod;
  /** How branches are brought up to date. */
  readonly updateMethod: UpdateMethod;
  /** Files of workflows that are to start behind a merge whose push starts none. */
  readonly dispatch: readonly string[];
  readonly pullRequest: number | undefined;
  readonly branch: string | undefined;
}

/** @throws UserError naming the input, its value and the legal values. */
export function readPullRequestInputs(run: StepRun): PullRequestInputs {
  const reader = readerOf(run, PULL_REQUEST_INPUTS);
  reader.required('operation', 'merge, update, delete-branch or open');
  const operation = reader.choice('operation', ['merge', 'delete-branch', 'update', 'open'], 'merge');
  const accepted = reader.text('pull-requests');
  if (operation === 'merge' && accepted === undefined) throw nothingDelivered();
  const updateMethod =
    operation === 'update' ? reader.choice('method', ['merge', 'rebase'], 'merge') : 'merge';
  return Object.freeze({
    ...readCommonInputs(run),
    operation,
    updateMethod,
    wishes: accepted === undefined ? [] : parseAccepted(accepted),
    method: reader.choice('method', ['merge', 'squash', 'rebase'], 'merge'),
    dispatch: readFiles(reader.list('dispatch')),
    pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
    branch: reader.text('branch'),
    reviewedLabel: reader.text('reviewed-label') ?? 'reviewed',
    kind: checkKind(reader.text('environment') ?? 'preview'),
  });
}

/** @throws UserError for what is no name of a workflow's file. */
function readFiles(files: readonly string[]): readonly string[] {
  for (const file of files) checkForm('dispatch', file, WORKFLOW_FILE);
  return [...new Set(files)];
}

/** A merge happens only at the commit that was delivered, and only sync-tracker knows which that is. */
function nothingDelivered(): UserError {
  return new UserError(
    'invalid_input',
    "Input 'pull-requests' is empty; give the output 'accepted' of sync-tracker, which names the commits that were delivered.",
  );
}
