import { inputWithValue } from '../../domain/input/shown-value.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { InputReader } from './input-reader.ts';

/** The inputs that say where stories are. */
export const TRACKER_INPUTS = [
  'tracker',
  'tracker-url',
  'tracker-token',
  'tracker-project',
  'tracker-auth',
] as const;

/** How the tracker is reached. */
export interface TrackerInputs {
  readonly name: (typeof TRACKERS)[number];
  /** Undefined for the tracker's own. */
  readonly url: string | undefined;
  /** '' when it was not given; refused when the tracker is first asked. */
  readonly token: string;
  /** How the token travels; undefined for the tracker's own way. */
  readonly auth: 'token' | 'bearer' | undefined;
  /** Ids of the projects that stories may be in. */
  readonly projects: readonly string[];
}

/** @throws UserError for a tracker that is not known, or not yet. */
export function readTracker(
  run: StepRun,
  reader: InputReader<(typeof TRACKER_INPUTS)[number]>,
): TrackerInputs {
  reader.notYet('tracker', (name) => LATER.includes(name), TRACKERS.join(', '));
  const name = reader.choice('tracker', TRACKERS, 'github');
  const token = reader.text('tracker-token') ?? '';
  if (token !== '') run.setSecret(token);
  return {
    name,
    url: reader.text('tracker-url'),
    auth:
      reader.text('tracker-auth') === undefined
        ? undefined
        : reader.choice('tracker-auth', ['token', 'bearer'], 'token'),
    token,
    projects: reader.list('tracker-project'),
  };
}

const TRACKERS = ['github', 'pivotal', 'litetracker', 'bard'] as const;
const LATER: readonly string[] = ['jira', 'linear', 'shortcut'];

/** A story's id as the workflow gives it. @throws UserError */
export function checkStory(story: string): string {
  const id = story.replace(/^#/, '');
  if (/^\d+$/.test(id)) return id;
  throw new UserError(
    'invalid_input',
    `${inputWithValue('story', id)}; it takes ids of stories, such as 123456789.`,
  );
}
