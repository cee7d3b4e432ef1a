import { checkKind } from '../../domain/environment/naming.ts';
import { inputWithValue } from '../../domain/input/shown-value.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Unestimated } from '../../domain/stories/decide-story.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { StoryRules } from '../../usecases/stories/sync-story.ts';
import { COMMON_INPUTS, type CommonInputs, readCommonInputs } from './common.ts';
import { type InputReader, readerOf } from './input-reader.ts';
import { readResults } from './results.ts';

/** The inputs that say where stories are. */
export const TRACKER_INPUTS = ['tracker', 'tracker-url', 'tracker-token', 'tracker-project'] as const;

export const SYNC_TRACKER_INPUTS = [
  ...COMMON_INPUTS,
  'project',
  'environment',
  ...TRACKER_INPUTS,
  'tracker-auth',
  'operation',
  'pull-request',
  'story',
  'state',
  'results',
  'labels',
  'reviewed-label',
  'unestimated',
  'accepted-by',
] as const;

/** How the tracker is reached. */
export interface TrackerInputs {
  /** Undefined for Pivotal's own. */
  readonly url: string | undefined;
  /** '' when it was not given; refused when the tracker is first asked. */
  readonly token: string;
  /** Ids of the projects that stories may be in. */
  readonly projects: readonly string[];
}

/** Which stories are meant. */
interface AboutStories {
  /** Its number; undefined for that of the event. */
  readonly pullRequest: number | undefined;
  /** Ids that the workflow names; none means whatever the pull requests name. */
  readonly stories: readonly string[];
}

export interface SyncTrackerInputs extends CommonInputs {
  readonly project: string | undefined;
  /** The kind. */
  readonly environment: string;
  readonly operation: 'sync' | 'accepted';
  readonly tracker: TrackerInputs;
  readonly about: AboutStories;
  readonly rules: Omit<StoryRules, 'reviewedBy' | 'longLived' | 'justLabelled'>;
  /** What the steps before reported. */
  /** Of this repository and kind, and of any project. */
  readonly reports: readonly Report[];
  readonly labels: readonly string[];
  readonly acceptedBy: readonly string[];
}

/** @throws UserError naming the input, its value and the legal values. */
export async function readSyncTrackerInputs(run: StepRun): Promise<SyncTrackerInputs> {
  const reader = readerOf(run, SYNC_TRACKER_INPUTS);
  const tracker = readTracker(run, reader);
  reader.notYet('tracker-auth', () => true, 'no value');
  const asked =
    reader.text('state') === undefined
      ? undefined
      : reader.choice('state', ['started', 'finished', 'delivered'], 'started');
  const environment = checkKind(reader.text('environment') ?? 'preview');
  return Object.freeze({
    ...readCommonInputs(run),
    tracker,
    project: reader.text('project'),
    environment,
    operation: reader.choice('operation', ['sync', 'accepted'], 'sync'),
    about: {
      pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
      stories: reader.list('story').map(checkStory),
    },
    reports: await readResults(run, reader.text('results'), environment),
    labels: reader.list('labels'),
    rules: {
      reviewedLabel: readReviewedLabel(reader),
      asked,
      unestimated: unestimatedOf(reader.text('unestimated') ?? 'warn'),
    },
    acceptedBy: reader.list('accepted-by'),
  });
}

/** @throws UserError for a tracker that is not known, or not yet. */
export function readTracker(
  run: StepRun,
  reader: InputReader<(typeof TRACKER_INPUTS)[number]>,
): TrackerInputs {
  const tracker = reader.text('tracker') ?? 'github';
  if (LATER_TRACKERS.includes(tracker)) throw trackerNotYet(tracker);
  reader.choice('tracker', ['pivotal'], 'pivotal');
  const token = reader.text('tracker-token') ?? '';
  if (token !== '') run.setSecret(token);
  return { url: reader.text('tracker-url'), token, projects: reader.list('tracker-project') };
}

/** The label on a pull request which says that it is reviewed. */
export function readReviewedLabel(reader: InputReader<'reviewed-label'>): string {
  return reader.text('reviewed-label') ?? 'reviewed';
}

const LATER_TRACKERS: readonly string[] = ['jira', 'github', 'linear', 'shortcut'];

/** The default is one that comes later, so the reader's own sentence about a given value would miss it. */
function trackerNotYet(tracker: string): UserError {
  return new UserError(
    'not_yet',
    `Input 'tracker' names ${tracker}, which this version does not support yet; today it takes 'pivotal'.`,
  );
}

function checkStory(story: string): string {
  const id = story.replace(/^#/, '');
  if (/^\d+$/.test(id)) return id;
  throw new UserError(
    'invalid_input',
    `${inputWithValue('story', id)}; it takes ids of stories, such as 123456789.`,
  );
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
