import { checkKind } from '../../domain/environment/naming.ts';
import type { Hours } from '../../domain/hours/hours.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { LifeRules } from '../../usecases/teardown/teardown-request.ts';
import { SINKS } from './announcing.ts';
import {
  AWS_INPUTS,
  type AwsInputs,
  COMMON_INPUTS,
  type CommonInputs,
  readAwsInputs,
  readCommonInputs,
} from './common.ts';
import { HOURLY_INPUTS, type HourlyNote, noteOf, readOwnWorkflow } from './hourly-workflow.ts';
import { readAwakeFor, readHours } from './hours.ts';
import { readerOf } from './input-reader.ts';
import { readReviewedLabel } from './sync-tracker.ts';
import { readLife } from './teardown.ts';
import { readMove, readTracker, TRACKER_INPUTS, type TrackerInputs } from './tracker.ts';

export const DUE_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  ...TRACKER_INPUTS,
  ...HOURLY_INPUTS,
  'project',
  'environment',
  'wanted',
  'ttl',
  'hours',
  'awake-for',
  'heal',
  'reviewed-label',
  'accepted-by',
  'move',
  'sinks',
] as const;

/** What a look is told. Undefined and [] where an input was left out: settings and defaults follow. */
export interface DueInputs {
  readonly common: CommonInputs;
  readonly aws: AwsInputs;
  readonly project: string | undefined;
  /** The kind. */
  readonly environment: string;
  readonly life: Pick<LifeRules, 'ttlMs' | 'wanted'>;
  readonly hours: Hours | undefined;
  readonly awakeForMs: number;
  /** False where the team's own workflow brings branches up to date. */
  readonly heal: boolean;
  readonly stories: StoryInputs | undefined;
  /** Notify writes comments. */
  readonly comments: boolean;
  /** File of the workflow that looks every hour. */
  readonly hourlyWorkflow: string;
}

/** Where stories are, and by what they are judged. */
export interface StoryInputs {
  /** @throws UserError for a tracker that cannot be asked, which is no reason not to look at all else. */
  tracker(): TrackerInputs;
  readonly reviewedLabel: string;
  readonly acceptedBy: readonly string[];
  /** As in sync-tracker: with `never` no story is behind for not having moved. */
  readonly move: 'facts' | 'never';
}

/** Whose note tells later runs what was reported by this one, whatever else of the inputs is wrong. */
export function dueNote(run: StepRun): HourlyNote {
  return { ...noteOf(run, 'due'), workflow: readOwnWorkflow(run, readerOf(run, DUE_INPUTS)) };
}

/** @throws UserError naming the input, its value and the legal values. */
export function readDueInputs(run: StepRun): DueInputs {
  const reader = readerOf(run, DUE_INPUTS);
  const sinks = reader.list('sinks', SINKS);
  const stories = {
    tracker: () => readTracker(run, reader),
    reviewedLabel: readReviewedLabel(reader),
    acceptedBy: reader.list('accepted-by'),
    move: readMove(reader),
  };
  return Object.freeze({
    common: readCommonInputs(run),
    aws: readAwsInputs(reader),
    project: reader.text('project'),
    environment: checkKind(reader.text('environment') ?? 'preview'),
    life: readLife(reader),
    hours: readHours(reader),
    awakeForMs: readAwakeFor(reader),
    heal: reader.boolean('heal', true),
    stories: reader.text('tracker') === undefined ? undefined : stories,
    comments: sinks.length === 0 || sinks.includes('pull-request'),
    hourlyWorkflow: readOwnWorkflow(run, reader),
  });
}
