import { UNMOVED } from '../../../domain/stories/unmoved.ts';
import type { ForeignAnswer } from '../../fetch/answers.ts';

/** `{story}` in its project, and alone where no project is named. */
const READ_STORY = ['GET /projects/{project}/stories/{story}', 'GET /stories/{story}'];
const READ_STORIES = 'GET /projects/{project}/stories/bulk';
const MOVE_STORY = ['PUT /projects/{project}/stories/{story}'];

const LATER = 'run the job again later';

/** What Pivotal Tracker, and those who speak like it, answer besides what was asked for. Sources and bodies are in tools/answers/tracker.ts. */
export const TRACKER_ANSWERS = {
  tooMany: { status: 429, cause: 'throttled', repeat: 'like throttling', concerns: 'nobody', todo: LATER },
  badToken: {
    status: 401,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: 'check the input tracker-token, and that its user belongs to the project',
  },
  foreignStory: {
    calls: ['GET /stories/{story}'],
    status: 403,
    says: /"unauthorized_operation"/,
    cause: 'fact',
    repeat: 'final',
    concerns: 'nobody',
    todo: '',
  },
  denied: {
    status: 403,
    cause: 'access_denied',
    repeat: 'final',
    concerns: 'ops',
    todo: 'check the input tracker-token, and that its user is a member or owner of the project, since a viewer may only read',
  },
  noRoute: {
    calls: READ_STORY,
    status: 404,
    says: /"route_not_found"/,
    cause: 'far_side_error',
    repeat: 'final',
    concerns: 'ops',
    todo: 'check tracker-url',
  },
  absent: {
    calls: [...READ_STORY, READ_STORIES],
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
    todo: 'it was deleted or moved, or the user of tracker-token may not see it',
  },
  unestimated: {
    calls: MOVE_STORY,
    status: '4xx',
    says: /must be estimated|\bestimate\b/i,
    cause: 'tracker_refused',
    repeat: 'final',
    concerns: 'developer',
    todo: UNMOVED.withoutEstimate,
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
  outOfOrder: { status: '5xx', cause: 'unavailable', repeat: 'a few times', concerns: 'nobody', todo: LATER },
  unexpected: { status: '4xx', cause: 'far_side_error', repeat: 'final', concerns: 'ops', todo: '' },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;

/** The name of a row. */
export type TrackerAnswer = keyof typeof TRACKER_ANSWERS;
