import { z } from 'zod';
import type { LiteChances } from './chances.ts';
import { type DialectPage, pageOf, refusalIn, type TrackerDialect } from './dialect.ts';
import { invalidAuthentication, invalidParameter, TrackerError, unauthorized } from './errors.ts';
import { liteActivity, liteComment, liteLabel, liteMe, liteProject, liteStory } from './lite-views.ts';
import { instant, searched } from './queries.ts';
import { STATES, STORY_TYPES, type StoryFields, type TrackerState } from './records.ts';
import {
  parsed,
  rewriteComment,
  type TrackerAnswer,
  type TrackerCall,
  type TrackerList,
  type TrackerRoute,
  writeComment,
} from './routes.ts';
import { BEFORE_START, MISSING_STATES, type TrackerRules, unestimated } from './rules.ts';
import { membershipView } from './views.ts';

const STORY = '/projects/{project}/stories/{story}';
const PAGED = ['limit', 'offset'];

/**
 * LiteTracker's API v5, under `/litetracker/services/v5`: the calls that its two public clients make. Source: MelianLabs/litetracker-cli
 * and MelianLabs/litetracker-mcp.
 */
export function liteTracker(chances: LiteChances): TrackerDialect {
  return {
    base: '/litetracker/services/v5',
    isVersioned: false,
    routes: routesOf(chances),
    tokenOf: (request) => request.headers['x-trackertoken'],
    refuseToken() {
      throw invalidAuthentication(chances.unauthenticated);
    },
    refusal: (error) =>
      refusalIn(chances.refusals, error, error.status === 400 ? chances.invalid : error.status),
    page: (call, list) => pageIn(chances, call, list),
  };
}

/**
 * Stories are paged by `limit` and `offset`, 50 where nobody asks; of activity clients ask for a `limit`, and comments they read at once
 * (MelianLabs/litetracker-cli, notes on pagination; MelianLabs/litetracker-mcp, internal/api/client.go).
 * Where else `offset` counts, and how many rows `limit` may ask for, the seed decides.
 */
function pageIn(chances: LiteChances, call: TrackerCall, { list, paging }: TrackerList): DialectPage {
  const isAtOnce = paging === undefined && !chances.knowsOffsets;
  if (isAtOnce) return { entries: list, headers: {} };
  const query = new URLSearchParams(call.query);
  if (paging === 'limit' && !chances.knowsOffsets) query.delete('offset');
  const { entries, headers } = pageOf({ query }, list, { longest: chances.longestPage, standard: 50 });
  return { entries, headers: chances.countsRows ? headers : {} };
}

function routesOf(chances: LiteChances): readonly TrackerRoute[] {
  const comments = `${STORY}/comments`;
  return [
    { method: 'GET', template: '/me', run: ({ store, person }) => ({ one: liteMe(store, person) }) },
    { method: 'GET', template: '/projects', query: PAGED, run: listProjects },
    { method: 'GET', template: '/projects/{project}/memberships', query: PAGED, run: listMembers },
    {
      method: 'GET',
      template: '/projects/{project}/activity',
      query: [...PAGED, 'occurred_after'],
      run: (call) => listActivity(call, chances),
    },
    {
      method: 'GET',
      template: '/projects/{project}/stories',
      query: [...PAGED, ...IGNORED, 'filter'],
      run: (call) => listStories(call, chances),
    },
    { method: 'GET', template: STORY, run: (call) => oneStory(call, chances) },
    { method: 'PUT', template: STORY, run: (call) => changeStory(call, chances) },
    { method: 'POST', template: `${STORY}/labels`, run: (call) => addLabel(call, chances) },
    { method: 'DELETE', template: `${STORY}/labels/{label}`, run: (call) => removeLabel(call, chances) },
    { method: 'GET', template: comments, query: PAGED, run: listComments },
    {
      method: 'POST',
      template: comments,
      run: (call) => {
        requireWrites(chances);
        return writeComment(call, liteComment);
      },
    },
    // No client edits a comment, so the seed decides whether that call is there.
    ...(chances.editsComments ? [editRoute(`${comments}/{comment}`, chances)] : []),
  ];
}

function editRoute(template: string, chances: LiteChances): TrackerRoute {
  return {
    method: 'PUT',
    template,
    run: (call) => {
      requireWrites(chances);
      return rewriteComment(call, liteComment);
    },
  };
}

/**
 * One client writes comments and labels with the token, and the other logs in for it "because the API does not support" that; the seed
 * decides. Source: MelianLabs/litetracker-cli, and README.md of MelianLabs/litetracker-mcp.
 */
function requireWrites({ tokenWrites }: LiteChances): void {
  if (!tokenWrites) throw unauthorized();
}

function listProjects({ store, person }: TrackerCall): TrackerAnswer {
  const seen = [...store.projects.values()].filter(({ members }) => members.includes(person.id));
  return { list: seen.map(liteProject) };
}

/** Source: notes on members in MelianLabs/litetracker-cli. */
function listMembers(call: TrackerCall): TrackerAnswer {
  const project = call.project();
  return {
    list: project.members.map((id) => {
      const { kind: _kind, ...member } = membershipView(call.store, project, id);
      return member;
    }),
  };
}

/** In which order, the seed decides. */
function listActivity(call: TrackerCall, { newestFirst }: LiteChances): TrackerAnswer {
  const { id } = call.project();
  const after = call.query.get('occurred_after');
  const found = call.store.activities.filter(
    ({ projectId, occurredAt }) => projectId === id && (after === null || occurredAt >= instant(after)),
  );
  const ordered = newestFirst ? found.toReversed() : found;
  return { list: ordered.map((activity) => liteActivity(call.store, activity)), paging: 'limit' };
}

/** Parameters that are passed over without a word. Source: notes on filters in MelianLabs/litetracker-cli. */
const IGNORED = ['state', 'current_state', 'owner', 'owner_id'];

/** Of `filter` one clause counts, and several get an empty list. Source: notes on filters in MelianLabs/litetracker-cli. */
function listStories(call: TrackerCall, chances: LiteChances): TrackerAnswer {
  const project = call.project();
  const all = [...call.store.stories.values()].filter(({ projectId }) => projectId === project.id);
  const filter = call.query.get('filter');
  const found = filter === null ? all : filtered(call, all, filter);
  return { list: found.map((story) => liteStory(call.store, story, chances)), paging: 'whole' };
}

function filtered(call: TrackerCall, all: Parameters<typeof searched>[0], filter: string) {
  if (/[\s,|+]/.test(filter.trim())) return [];
  if (!filter.startsWith('-')) return searched(all, call.project(), filter);
  const taken = searched(all, call.project(), filter.slice(1));
  return all.filter((story) => !taken.includes(story));
}

function oneStory(call: TrackerCall, chances: LiteChances): TrackerAnswer {
  return { one: liteStory(call.store, call.story(), chances) };
}

const STORY_BODY = z.strictObject({
  name: z.string().min(1).optional(),
  description: z.string().optional(),
  story_type: z.enum(STORY_TYPES).optional(),
  current_state: z.enum(STATES).optional(),
  estimate: z.number().int().nullable().optional(),
  labels: z.array(z.strictObject({ name: z.string().min(1) })).optional(),
  owner_ids: z.array(z.int()).optional(),
});

/** A list of labels or owners replaces the whole list. Source: `lt schema stories.update` of MelianLabs/litetracker-cli. */
function changeStory(call: TrackerCall, chances: LiteChances): TrackerAnswer {
  const story = call.story();
  const body = parsed(STORY_BODY, call.body());
  const project = call.store.project(story);
  const changes: Partial<StoryFields> = {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.story_type === undefined ? {} : { type: body.story_type }),
    ...(body.current_state === undefined ? {} : { state: takenFor(story, body.current_state) }),
    ...(body.estimate === undefined ? {} : { estimate: body.estimate ?? undefined }),
    ...(body.labels === undefined
      ? {}
      : { labelIds: body.labels.map(({ name }) => call.store.labelNamed(project, name).id) }),
    ...(body.owner_ids === undefined ? {} : { ownerIds: body.owner_ids }),
  };
  call.store.change(story, changes, call.person.id, rulesOf(chances));
  return oneStory(call, chances);
}

/** A chore or a release that is finished is accepted. Source: `lt schema stories.update` of MelianLabs/litetracker-cli. */
function takenFor({ type }: StoryFields, state: TrackerState): TrackerState {
  return state === 'finished' && (type === 'chore' || type === 'release') ? 'accepted' : state;
}

const BEFORE: Readonly<Partial<Record<TrackerState, readonly TrackerState[]>>> = {
  started: [...BEFORE_START, 'rejected'],
  finished: ['started'],
  delivered: ['finished'],
  accepted: ['delivered'],
  rejected: ['delivered'],
};

/**
 * Nothing is accepted that was not delivered, and features and bugs are estimated before they start. Which other orders are refused the
 * seed decides. Source: `lt schema stories.update` of MelianLabs/litetracker-cli.
 */
function rulesOf({ strictOrder }: LiteChances): TrackerRules {
  return ({ before, after }, project) => {
    const isJudged = after.type === 'feature' || after.type === 'bug';
    if (MISSING_STATES[after.type].includes(after.state))
      throw invalidParameter(`${after.state} is not a valid state for a ${after.type}`, 'current_state');
    const isBound = isJudged && (strictOrder || after.state === 'accepted' || after.state === 'rejected');
    const legal = BEFORE[after.state];
    if (before.state !== after.state && isBound && legal !== undefined && !legal.includes(before.state))
      throw invalidParameter(`Event cannot transition from '${before.state}'.`, 'current_state');
    if (after.estimate !== undefined && !project.pointScale.includes(after.estimate))
      throw invalidParameter(`${after.estimate} is not on the project's point scale.`, 'estimate');
    if (isJudged && after.estimate === undefined && !BEFORE_START.includes(after.state))
      throw unestimated(after);
  };
}

const LABEL_BODY = z.strictObject({ label: z.strictObject({ name: z.string().min(1).max(255) }) });

/**
 * The name is in an object of its own. What becomes of one that is there already the seed decides: clients do not add it twice. Source:
 * `lt schema stories.labels.create` and the notes on labels of MelianLabs/litetracker-cli.
 */
function addLabel(call: TrackerCall, chances: LiteChances): TrackerAnswer {
  requireWrites(chances);
  const [project, story] = [call.project(), call.story()];
  const { label: wanted } = parsed(LABEL_BODY, call.body());
  const label = call.store.labelNamed(project, wanted.name);
  if (story.labelIds.includes(label.id) && !chances.takesLabelTwice)
    throw invalidParameter('Name has already been taken', 'name');
  const labelIds = [...new Set([...story.labelIds, label.id])];
  call.store.change(story, { labelIds }, call.person.id, rulesOf(chances));
  return { one: liteLabel(label) };
}

/** Source: notes on labels in MelianLabs/litetracker-cli. */
function removeLabel(call: TrackerCall, chances: LiteChances): TrackerAnswer {
  requireWrites(chances);
  const story = call.story();
  const id = call.ids['label'] ?? 0;
  if (!story.labelIds.includes(id)) throw new TrackerError(404, 'unfound_resource', 'Not found');
  const labelIds = story.labelIds.filter((each) => each !== id);
  call.store.change(story, { labelIds }, call.person.id, rulesOf(chances));
  return 'empty';
}

function listComments(call: TrackerCall): TrackerAnswer {
  const story = call.story();
  return { list: story.history.comments.map((comment) => liteComment(story, comment)) };
}
