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
  readonly auth: 'token' | 'bearer' | 'basic' | undefined;
  /** Ids of the projects that stories may be in. */
  readonly projects: readonly string[];
}

/** @throws UserError for a tracker that is not known. */
export function readTracker(
  run: StepRun,
  reader: InputReader<(typeof TRACKER_INPUTS)[number]>,
): TrackerInputs {
  const name = nameIn(reader);
  const token = reader.text('tracker-token') ?? '';
  // Jira's is an address of a person and a token behind a colon.
  for (const secret of [token, token.replace(/^[^:]*:/, '')]) if (secret !== '') run.setSecret(secret);
  return {
    name,
    url: reader.text('tracker-url'),
    auth: readAuth(name, reader),
    token,
    projects: reader.list('tracker-project'),
  };
}

/** Trackers have capitals in their names, and people write them so. */
function nameIn(reader: InputReader<'tracker'>): TrackerInputs['name'] {
  const given = reader.text('tracker')?.toLowerCase();
  return TRACKERS.find((each) => each === given) ?? reader.choice('tracker', TRACKERS, 'github');
}

/** What the input `tracker` takes. */
export const TRACKERS = ['github', 'jira', 'linear', 'shortcut', 'pivotal', 'litetracker', 'bard'] as const;

/** The ways that each tracker knows beside its own. */
const AUTHS = {
  github: [],
  jira: ['basic', 'bearer'],
  linear: [],
  shortcut: [],
  pivotal: ['token', 'bearer'],
  litetracker: ['token', 'bearer'],
  bard: ['token', 'bearer'],
} as const satisfies Readonly<Record<TrackerInputs['name'], readonly NonNullable<TrackerInputs['auth']>[]>>;

/** @throws UserError for a way that the tracker does not know: the token would travel in another one than was asked for. */
function readAuth(name: TrackerInputs['name'], reader: InputReader<'tracker-auth'>): TrackerInputs['auth'] {
  const given = reader.text('tracker-auth');
  if (given === undefined) return undefined;
  const legal: readonly NonNullable<TrackerInputs['auth']>[] = AUTHS[name];
  const auth = legal.find((each) => each === given);
  if (auth !== undefined) return auth;
  const takes =
    legal.length === 0
      ? 'it takes no value for that tracker'
      : `for that tracker it takes ${legal.join(', ')}`;
  throw new UserError('invalid_input', `${inputWithValue('tracker-auth', given)}; ${takes}.`);
}

/** Whether Greenroom moves stories, or only the tracker and people do. */
export function readMove(reader: InputReader<'move'>): 'facts' | 'never' {
  return reader.choice('move', ['facts', 'never'], 'facts');
}

/** Ids as people write them, and an example. */
const IDS = {
  github: [/^\d+$/, '12'],
  jira: [/^[A-Z][A-Z0-9_]+-\d+$/i, 'SHOP-12'],
  linear: [/^[A-Z][A-Z0-9_]*-\d+$/i, 'SHOP-12'],
  shortcut: [/^(?:sc-?)?\d+$/i, 'sc-123'],
  pivotal: [/^\d+$/, '123456789'],
  litetracker: [/^\d+$/, '123456789'],
  bard: [/^\d+$/, '123456789'],
} as const satisfies Readonly<Record<TrackerInputs['name'], readonly [form: RegExp, example: string]>>;

/** A story's id as its tracker's port has it, by what the workflow gives. @throws UserError for one that is none of the tracker's. */
export function checkStory(tracker: TrackerInputs['name'], story: string): string {
  const id = story.replace(/^#/, '');
  const [form, example] = IDS[tracker];
  if (form.test(id)) return asTracked(tracker, id);
  throw new UserError(
    'invalid_input',
    `${inputWithValue('story', id)}; it takes ids of stories, such as ${example}.`,
  );
}

/** Records of deliveries name stories so, and are compared with it as they are. */
function asTracked(tracker: TrackerInputs['name'], id: string): string {
  if (tracker === 'shortcut') return id.replace(/^sc-?/i, '');
  return id.toUpperCase();
}
