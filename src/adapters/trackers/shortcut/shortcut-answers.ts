import { UNMOVED } from '../../../domain/stories/unmoved.ts';
import type { ForeignAnswer } from '../../fetch/answers.ts';

const READ_STORY = ['GET /stories/{story-public-id}'];
/** The adapter sends it for moves alone. */
const MOVE_STORY = ['PUT /stories/{story-public-id}'];

const LATER = 'run the job again later';
const TOKEN = 'check the input tracker-token, and that its member belongs to the workspace';
const RIGHT =
  'check that the member of tracker-token belongs to the workspace and has the role Member, since an observer may only read';

/** What Shortcut's REST API v3 answers besides what was asked for. Sources and bodies are in tools/answers/shortcut.ts. */
export const SHORTCUT_ANSWERS = {
  tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: LATER },
  badToken: { status: 401, cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: TOKEN },
  denied: { status: 403, cause: 'access_denied', repeat: 'final', concerns: 'ops', todo: RIGHT },
  absent: {
    calls: [...READ_STORY, 'GET /projects/{project-public-id}'],
    status: 404,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  notFound: {
    status: 404,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'developer',
    todo: 'it was deleted, or the member of tracker-token may not see it',
  },
  refusedMove: {
    calls: MOVE_STORY,
    status: 400,
    cause: 'tracker_refused',
    repeat: 'final',
    concerns: 'developer',
    todo: UNMOVED.refused,
  },
  invalidMove: {
    calls: MOVE_STORY,
    status: 422,
    cause: 'tracker_refused',
    repeat: 'final',
    concerns: 'developer',
    todo: UNMOVED.refused,
  },
  conflict: { status: 409, cause: 'unavailable', repeat: 'later', concerns: 'nobody', todo: LATER },
  outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: LATER },
  unexpected: { status: '4xx', cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;

/** The name of a row. */
export type ShortcutAnswer = keyof typeof SHORTCUT_ANSWERS;
