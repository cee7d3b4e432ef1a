import type { StepRun } from '../../ports/workflow-run.ts';
import { checkGlobs, readerOf } from './input-reader.ts';
import { readTracker, TRACKER_INPUTS, type TrackerInputs } from './tracker.ts';

/** The inputs by which a pull request is opened. */
export const OPEN_INPUTS = ['branches', 'base', 'draft', ...TRACKER_INPUTS] as const;

export interface OpenInputs {
  /** Globs, and `story` for every branch that names a story; never empty. */
  readonly branches: readonly string[];
  /** Undefined for the default branch. */
  readonly base: string | undefined;
  readonly draft: boolean;
  readonly tracker: TrackerInputs;
}

/** @throws UserError naming the input, its value and the legal values. */
export function readOpenInputs(run: StepRun): OpenInputs {
  const reader = readerOf(run, OPEN_INPUTS);
  reader.required(
    'branches',
    "globs of the branches that get a pull request, or 'story' for those that name one",
  );
  return Object.freeze({
    branches: checkGlobs('branches', reader.list('branches')),
    base: reader.text('base'),
    draft: reader.boolean('draft', false),
    tracker: readTracker(run, reader),
  });
}
