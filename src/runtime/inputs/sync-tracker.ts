import { checkKind } from '../../domain/environment/naming.ts';
import { parseWanted, type WantedRule } from '../../domain/environment/wanted-rules.ts';
import { STATUS_CONTEXT } from '../../domain/input/legal-values.ts';
import { inputWithValue } from '../../domain/input/shown-value.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Unestimated } from '../../domain/stories/decide-story.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { StoryRules } from '../../usecases/stories/sync-story.ts';
import { COMMON_INPUTS, type CommonInputs, readCommonInputs } from './common.ts';
import { type InputReader, readerOf } from './input-reader.ts';
import { readResults } from './results.ts';
import { checkStory, readMove, readTracker, TRACKER_INPUTS, type TrackerInputs } from './tracker.ts';

export const SYNC_TRACKER_INPUTS = [
  ...COMMON_INPUTS,
  'project',
  'environment',
  ...TRACKER_INPUTS,
  'move',
  'operation',
  'pull-request',
  'story',
  'state',
  'results',
  'labels',
  'wanted',
  'reviewed-label',
  'unestimated',
  'accepted-by',
  'status-context',
] as const;

/** Which stories are meant. */
interface AboutStories {
  /** Its number; undefined for that of the event. */
  readonly pullRequest: number | undefined;
  /** Ids that the workflow names; none means whatever the pull requests name. */
  readonly stories: readonly string[];
  /** Name of the commit status that tells of them. */
  readonly statusContext: string;
}

/** Which labels travel. */
interface CarriedInputs {
  readonly labels: readonly string[];
  /** What asks for an environment; [] for what the settings say. */
  readonly wanted: readonly WantedRule[];
  /** False where the input was left empty, so that `tracker` is the default. */
  readonly hasTracker: boolean;
}

export interface SyncTrackerInputs extends CommonInputs {
  readonly project: string | undefined;
  /** The kind. */
  readonly environment: string;
  readonly operation: 'sync' | 'accepted' | 'labels' | 'status' | 'judge';
  readonly tracker: TrackerInputs;
  readonly about: AboutStories;
  readonly rules: Omit<StoryRules, 'reviewedBy' | 'longLived' | 'people' | 'justLabelled' | 'moves'>;
  /** What the steps before reported. */
  /** Of this repository and kind, and of any project. */
  readonly reports: readonly Report[];
  readonly carried: CarriedInputs;
  readonly acceptedBy: readonly string[];
}

/** @throws UserError naming the input, its value and the legal values. */
export async function readSyncTrackerInputs(run: StepRun): Promise<SyncTrackerInputs> {
  const reader = readerOf(run, SYNC_TRACKER_INPUTS);
  const tracker = readTracker(run, reader);
  const asked =
    reader.text('state') === undefined
      ? undefined
      : reader.choice('state', ['started', 'finished', 'delivered'], 'started');
  const move = readMove(reader);
  const environment = checkKind(reader.text('environment') ?? 'preview');
  return Object.freeze({
    ...readCommonInputs(run),
    tracker,
    project: reader.text('project'),
    environment,
    operation: reader.choice('operation', ['sync', 'accepted', 'labels', 'status', 'judge'], 'sync'),
    about: {
      pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
      stories: reader.list('story').map((story) => checkStory(tracker.name, story)),
      statusContext: reader.formed('status-context', STATUS_CONTEXT) ?? 'story accepted',
    },
    reports: await readResults(run, reader.text('results'), environment),
    carried: {
      labels: reader.list('labels'),
      wanted: parseWanted(reader.list('wanted')),
      hasTracker: reader.text('tracker') !== undefined,
    },
    rules: {
      reviewedLabel: readReviewedLabel(reader),
      asked,
      move,
      unestimated: unestimatedOf(reader.text('unestimated') ?? 'warn'),
    },
    acceptedBy: reader.list('accepted-by'),
  });
}

/** The label on a pull request which says that it is reviewed. */
export function readReviewedLabel(reader: InputReader<'reviewed-label'>): string {
  return reader.text('reviewed-label') ?? 'reviewed';
}

function unestimatedOf(value: string): Unestimated {
  if (value === 'warn' || value === 'fail') return value;
  const points = /^estimate:(\d{1,3})$/.exec(value)?.[1];
  if (points !== undefined) return { estimate: Number(points) };
  throw new UserError(
    'invalid_input',
    `${inputWithValue('unestimated', value)}; it takes warn, fail, estimate:N.`,
  );
}
