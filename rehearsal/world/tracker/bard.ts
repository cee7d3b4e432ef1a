import { z } from 'zod';
import type { BardChances } from './chances.ts';
import { refusalIn, type TrackerDialect } from './dialect.ts';
import { invalidAuthentication, invalidParameter } from './errors.ts';
import { STORY_TYPES, type StoryFields, type TrackerProject, type TrackerStory } from './records.ts';
import { parsed, type TrackerAnswer, type TrackerCall, type TrackerRoute } from './routes.ts';
import { BEFORE_START, MISSING_STATES, type TrackerRules, unestimated } from './rules.ts';
import type { TrackerStore } from './store.ts';
import type { Resource } from './views.ts';

/** The pseudo user's token. Its form is that of the real ones: 64 hexadecimal digits. Source: bardtracker.com/llms.txt. */
export const BARD_TOKEN = 'ba5d'.repeat(16);

/**
 * BARD Tracker's API, under `/bard/api/v1`. Without a token it answers 401, and 403 to who is no member. Source: bardtracker.com/llms.txt.
 */
export function bard(chances: BardChances): TrackerDialect {
  return {
    base: '/bard/api/v1',
    isVersioned: false,
    routes: [...PROJECT_ROUTES, ...storyRoutes('tickets', chances), ...storyRoutes('stories', chances)],
    tokenOf: (request) => /^Bearer ([0-9a-f]{64})$/.exec(request.headers['authorization'] ?? '')?.[1],
    refuseToken() {
      throw invalidAuthentication(401);
    },
    refusal: (error) =>
      refusalIn(chances.refusals, error, error.status === 400 ? chances.invalid : error.status),
    page: (_call, { list }) => ({ entries: list, headers: {} }),
  };
}

const PROJECT_ROUTES: readonly TrackerRoute[] = [
  {
    method: 'GET',
    template: '/projects',
    run: ({ store, person }) => ({
      list: [...store.projects.values()]
        .filter(({ members }) => members.includes(person.id))
        .map(projectView),
    }),
  },
  {
    method: 'GET',
    template: '/projects/{project}',
    run: (call) => {
      const project = call.project();
      const ticket_count = storiesOf(call).length;
      return { one: { ...projectView(project), ticket_count, epic_count: 0 } };
    },
  },
];

function projectView({ id, name }: TrackerProject): Resource {
  return { id, name };
}

/** "Both endpoints return identical responses." Source: bardtracker.com/llms.txt, Stories. */
function storyRoutes(name: string, chances: BardChances): readonly TrackerRoute[] {
  const template = `/projects/{project}/${name}`;
  const one = `${template}/{story}`;
  return [
    { method: 'GET', template, query: ['state'], run: (call) => listTickets(call, chances) },
    { method: 'GET', template: one, run: (call) => ({ one: detail(call, chances) }) },
    { method: 'PUT', template: one, run: (call) => changeTicket(call, chances) },
  ];
}

function storiesOf(call: TrackerCall): readonly TrackerStory[] {
  const { id } = call.project();
  return [...call.store.stories.values()].filter(({ projectId }) => projectId === id);
}

function listTickets(call: TrackerCall, chances: BardChances): TrackerAnswer {
  const wanted = call.query.get('state');
  const tickets = storiesOf(call).map((story) => ticketView(call.store, story, chances));
  return { list: tickets.filter(({ state }) => wanted === null || state === wanted) };
}

/**
 * A ticket under the names of Pivotal's fields and its own. How it shows labels, its project and what lies in the icebox no page tells,
 * so the seed decides. Source: bardtracker.com/llms.txt, Ticket Fields.
 */
function ticketView(store: TrackerStore, story: TrackerStory, chances: BardChances): Resource {
  const state = shownState(story, chances);
  const labels = store.project(story).labels.filter(({ id }) => story.labelIds.includes(id));
  return {
    id: story.id,
    ...(chances.showsProject ? { project_id: story.projectId } : {}),
    name: story.name,
    title: story.name,
    story_type: story.type,
    ticket_type: story.type,
    current_state: state,
    state,
    estimate: story.estimate ?? null,
    description: story.description,
    owner_ids: story.ownerIds,
    requested_by_id: story.requestedBy,
    labels: labels.map(({ id, name }) => (chances.labels === 'names' ? name : { id, name })),
  };
}

function shownState({ state }: TrackerStory, { icebox }: BardChances): string {
  if (state === 'planned') return 'unstarted';
  return state === 'unscheduled' ? icebox : state;
}

/** "Get ticket details (tasks, comments, blockers)". Source: bardtracker.com/llms.txt, Tickets. */
function detail(call: TrackerCall, chances: BardChances): Resource {
  const story = call.story();
  const comments = story.history.comments.map(({ id, text }) => ({ id, text }));
  return { ...ticketView(call.store, story, chances), tasks: [], comments, blockers: [] };
}

const WRITABLE_STATES = ['unstarted', 'started', 'finished', 'delivered', 'accepted', 'rejected'] as const;

/** "Update a ticket (state, title, position, labels, owners)", and its other fields. Source: bardtracker.com/llms.txt, Tickets. */
function bodyOf({ labels, passesOver }: BardChances) {
  const fields = {
    title: z.string().min(1).optional(),
    name: z.string().min(1).optional(),
    description: z.string().optional(),
    ticket_type: z.enum(STORY_TYPES).optional(),
    story_type: z.enum(STORY_TYPES).optional(),
    state: z.enum(WRITABLE_STATES).optional(),
    position: z.int().optional(),
    estimate: z.int().nullable().optional(),
    labels: z.array(labels === 'names' ? z.string() : z.looseObject({ name: z.string() })).optional(),
    owner_ids: z.array(z.int()).optional(),
  };
  // What becomes of a field that it does not know no page tells, so the seed decides.
  return passesOver ? z.object(fields) : z.strictObject(fields);
}

function changeTicket(call: TrackerCall, chances: BardChances): TrackerAnswer {
  const story = call.story();
  const project = call.store.project(story);
  const body = parsed(bodyOf(chances), call.body());
  const name = body.title ?? body.name;
  const type = body.ticket_type ?? body.story_type;
  const changes: Partial<StoryFields> = {
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.state === undefined ? {} : { state: body.state }),
    ...(body.estimate === undefined ? {} : { estimate: body.estimate ?? undefined }),
    ...(body.owner_ids === undefined ? {} : { ownerIds: body.owner_ids }),
    ...(body.labels === undefined
      ? {}
      : {
          labelIds: body.labels.map(
            (label) => call.store.labelNamed(project, typeof label === 'string' ? label : label.name).id,
          ),
        }),
  };
  call.store.change(story, changes, call.person.id, rulesOf(chances));
  return { one: detail(call, chances) };
}

/**
 * A chore is neither finished, delivered nor rejected; of the estimate no page tells whether it must be there, so the seed decides.
 * Source: bardtracker.com/help/adding-tickets.
 */
function rulesOf({ needsEstimate }: BardChances): TrackerRules {
  return ({ after }, project) => {
    if (MISSING_STATES[after.type].includes(after.state))
      throw invalidParameter(`${after.state} is not a valid state for a ${after.type}`, 'state');
    if (after.estimate !== undefined && !project.pointScale.includes(after.estimate))
      throw invalidParameter(`${after.estimate} is not on the project's point scale.`, 'estimate');
    const isLate = after.type === 'feature' && !BEFORE_START.includes(after.state);
    if (needsEstimate && isLate && after.estimate === undefined) throw unestimated(after);
  };
}
