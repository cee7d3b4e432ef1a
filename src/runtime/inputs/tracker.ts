import { inputWithValue } from '../../domain/input/shown-value.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { TrackerName } from '../../ports/tracker.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { InputReader } from './input-reader.ts';

/** The inputs that say where stories are. */
export const TRACKER_INPUTS = ['tracker', 'tracker-url', 'tracker-token', 'tracker-project'] as const;

/** How the tracker is reached. */
export interface TrackerInputs {
  readonly name: TrackerName;
  /** Undefined for the tracker's own. */
  readonly url: string | undefined;
  /** '' when it was not given; refused when the tracker is first asked. */
  readonly token: string;
  /** Ids of the projects that stories may be in. */
  readonly projects: readonly string[];
}

/** @throws UserError for a tracker that is not known, or not yet. */
export function readTracker(
  run: StepRun,
  reader: InputReader<(typeof TRACKER_INPUTS)[number]>,
): TrackerInputs {
  const tracker = reader.text('tracker') ?? 'github';
  if (LATER_TRACKERS.includes(tracker)) throw trackerNotYet(tracker);
  const name = reader.choice('tracker', ['pivotal'], 'pivotal');
  const token = reader.text('tracker-token') ?? '';
  if (token !== '') run.setSecret(token);
  return { name, url: reader.text('tracker-url'), token, projects: reader.list('tracker-project') };
}

const LATER_TRACKERS: readonly string[] = ['jira', 'github', 'linear', 'shortcut'];

/** The default is one that comes later, so the reader's own sentence about a given value would miss it. */
function trackerNotYet(tracker: string): UserError {
  return new UserError(
    'not_yet',
    `Input 'tracker' names ${tracker}, which this version does not support yet; today it takes 'pivotal'.`,
  );
}

/** A story's id as the workflow gives it. @throws UserError */
export function checkStory(story: string): string {
  const id = story.replace(/^#/, '');
  if (/^\d+$/.test(id)) return id;
  throw new UserError(
    'invalid_input',
    `${inputWithValue('story', id)}; it takes ids of stories, such as 123456789.`,
  );
}
