import type { Story, StoryState, TrackerName } from '../../../ports/tracker.ts';

/** How the token travels: in `X-TrackerToken`, or in `Authorization: Bearer`. */
export type TrackerAuth = 'token' | 'bearer';

/**
 * How a tracker speaks Pivotal's API v5. What nobody tells of a tracker it is taken not to have, or it is tried and a refusal is no
 * failure (`unsure`).
 */
export interface PivotalDialect {
  readonly name: Extract<TrackerName, 'pivotal' | 'litetracker' | 'bard'>;
  /** For people. */
  readonly title: string;
  /** Prefix of its hosted API, without a slash at the end; undefined where nobody hosts one any more. */
  readonly url: string | undefined;
  readonly auth: TrackerAuth;
  /** Page of a story whose answer names none, with `{id}` in it; undefined where nobody tells how pages are addressed. */
  readonly page: string | undefined;
  /** `GET /stories/{story}` finds a story whose project nobody named. */
  readonly storyAlone: boolean;
  /** `GET /projects/{project}/stories/bulk` finds many of them. */
  readonly bulk: boolean;
  readonly moves: DialectMoves;
  /** `each` by itself; `unsure` the same in other bodies, where the token may not be allowed to; `list` with the story. */
  readonly labels: 'each' | 'unsure' | 'list';
  /** `unsure` where the token may not be allowed to write them, or to edit them. */
  readonly comments: 'edited' | 'unsure' | 'none';
  /** Where it is told who moved a story. */
  readonly history: 'transitions' | 'activity' | 'none';
  /** It tells whose the token is, and who is a member of a project. */
  readonly people: boolean;
}

/** How its stories change their states. */
export interface DialectMoves {
  readonly field: 'current_state' | 'state';
  /** Those that it has. */
  readonly states: readonly StoryState[];
  /** It may refuse to pass over a state, so that a story goes there step by step. */
  readonly stepwise: boolean;
  /** Types of which it accepts what is finished, so that they are never finished by us. */
  readonly finishAccepts: readonly Story['type'][];
}

const SCHEDULED = ['unstarted', 'started', 'finished', 'delivered', 'accepted', 'rejected'] as const;

/** Source: pivotaltracker.com/help/api/rest/v5, and what tracker_api recorded of it. The hosted service closed in April 2025. */
export const PIVOTAL: PivotalDialect = {
  name: 'pivotal',
  title: 'Pivotal Tracker',
  url: undefined,
  auth: 'token',
  page: 'https://www.pivotaltracker.com/story/show/{id}',
  storyAlone: true,
  bulk: true,
  moves: {
    field: 'current_state',
    states: ['unscheduled', ...SCHEDULED],
    stepwise: false,
    finishAccepts: [],
  },
  labels: 'each',
  comments: 'edited',
  history: 'transitions',
  people: true,
};

/**
 * Source: MelianLabs/litetracker-cli (`lt` and its notes) and MelianLabs/litetracker-mcp, internal/api. The first writes labels and
 * comments with the token, and the second says that only a session may. Neither edits a comment, asks for transitions, or reads a story
 * without its project; of a list they take one clause of a filter, so that none asks for several stories. Who did what is in the
 * project's activity.
 */
export const LITETRACKER: PivotalDialect = {
  name: 'litetracker',
  title: 'LiteTracker',
  url: 'https://app.litetracker.com/services/v5',
  auth: 'token',
  page: undefined,
  storyAlone: false,
  bulk: false,
  moves: {
    field: 'current_state',
    states: ['unscheduled', ...SCHEDULED],
    stepwise: true,
    finishAccepts: ['chore', 'release'],
  },
  labels: 'unsure',
  comments: 'unsure',
  history: 'activity',
  people: true,
};

/**
 * Source: bardtracker.com/llms.txt. It names projects and their tickets, which are stories under another name at `/stories`, and nothing
 * of members, of whose a token is, of comments to be written, and of who changed a state. It lists no state `unscheduled`.
 */
export const BARD: PivotalDialect = {
  name: 'bard',
  title: 'BARD Tracker',
  url: 'https://bardtracker.com/api/v1',
  auth: 'bearer',
  page: undefined,
  storyAlone: false,
  bulk: false,
  moves: { field: 'state', states: SCHEDULED, stepwise: false, finishAccepts: [] },
  labels: 'list',
  comments: 'none',
  history: 'none',
  people: false,
};

/** By the name that the input `tracker` takes. */
export const DIALECTS = { pivotal: PIVOTAL, litetracker: LITETRACKER, bard: BARD } as const;
