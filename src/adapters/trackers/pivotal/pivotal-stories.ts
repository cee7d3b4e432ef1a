import { isObject } from '../../../domain/input/is-object.ts';
import { oneLine } from '../../../domain/input/one-line.ts';
import { AdapterError, UserError } from '../../../domain/verdict/errors.ts';
import type { Story, StoryReader, StoryState } from '../../../ports/tracker.ts';
import { idOf, textOf } from '../tracker-fields.ts';
import type { PivotalDialect } from './dialects.ts';
import type { PivotalClient } from './pivotal-client.ts';

/** A tracker that speaks like Pivotal's. */
export interface PivotalFarSide {
  readonly client: PivotalClient;
  readonly dialect: PivotalDialect;
  /** Projects in which stories are looked up; any that the token sees when empty. */
  readonly projects: readonly string[];
  /** Prefix of the API, as it is called. */
  readonly url: string;
  /** Takes a sentence about what the tracker cannot do, for people. */
  tell(sentence: string): void;
}

/** Most projects that are asked one by one for a story. */
const MOST_PROJECTS = 50;

/** The method of the port; where a story is asked for in each project, it remembers in which it was. */
export function createStoryReader(at: PivotalFarSide): StoryReader['story'] {
  const homes = new Map<string, string>();
  let own: Promise<readonly string[]> | undefined;

  async function candidates(id: string): Promise<readonly string[]> {
    const home = homes.get(id);
    own ??= at.projects.length > 0 ? Promise.resolve(at.projects) : ownProjects(at);
    const all = await own;
    return home === undefined ? all : [home, ...all.filter((each) => each !== home)];
  }

  async function read(id: string): Promise<Story | undefined> {
    if (at.dialect.storyAlone && at.projects.length !== 1) return storyAlone(at, id);
    const story = await storyInOneOf(at, await candidates(id), id);
    if (story !== undefined) homes.set(id, story.project);
    return story;
  }

  let required: Promise<void> | undefined;
  // Where one project has shown a story, the input names one that there is.
  let hasShown = false;
  async function requireNamed(): Promise<void> {
    required ??= requireProject(at);
    await required;
  }

  return async (id) => {
    // Anything else would lead to a path that the tracker does not have.
    if (!/^\d+$/.test(id)) return undefined;
    try {
      const story = await read(id);
      hasShown ||= story !== undefined;
      if (!hasShown && at.projects.length > 0) await requireNamed();
      return story;
    } catch (error) {
      // A project that is not there may be told like one that the token may not see, and a word in its place like a path that is none.
      const isUnseen =
        error instanceof AdapterError && (error.reasonCode === 'access_denied' || error.status === 404);
      if (isUnseen && at.projects.length > 0) await requireNamed();
      throw error;
    }
  };
}

/** Path of a story in its project. */
export function pathOf({ project, id }: Pick<Story, 'project' | 'id'>): string {
  return `/projects/${encodeURIComponent(project)}/stories/${encodeURIComponent(id)}`;
}

async function storyAlone(at: PivotalFarSide, id: string): Promise<Story | undefined> {
  const { status, body } = await at.client.request(
    `read story ${id}`,
    'GET',
    `/stories/${encodeURIComponent(id)}`,
    {
      legal: ['absent', 'foreignStory'],
    },
  );
  if (status >= 400) return undefined;
  const story = understood(at, body, { id });
  return at.projects.length === 0 || at.projects.includes(story.project) ? story : undefined;
}

/** A project that the token may not see has no story for it, but where it may see none of them the token is at fault. */
async function storyInOneOf(
  at: PivotalFarSide,
  projects: readonly string[],
  id: string,
): Promise<Story | undefined> {
  let mayLook = false;
  for (const [index, project] of projects.entries()) {
    const isLast = index === projects.length - 1;
    const { status, body } = await at.client.request(`read story ${id}`, 'GET', pathOf({ project, id }), {
      legal: isLast && !mayLook ? ['absent'] : ['absent', 'denied'],
    });
    if (status < 400) return understood(at, body, { id, project });
    mayLook ||= status !== 403;
  }
  return undefined;
}

const MOST_NAMES = 30;

/**
 * A mistyped project knows no story, which nobody would notice. Where the tracker does not list its projects, or none, nothing is said.
 * @throws UserError where none of those named is one that the token sees
 */
async function requireProject({ client, projects }: PivotalFarSide): Promise<void> {
  const listed = await client.list('list the projects of tracker-token', '/projects').catch(() => []);
  const seen = listed.flatMap((each) => {
    const id = idOf(each['id']);
    return id === undefined ? [] : [{ id, name: oneLine(textOf(each['name']) ?? '', 60) }];
  });
  if (seen.length === 0 || seen.some(({ id }) => projects.includes(id))) return;
  const names = seen.slice(0, MOST_NAMES).map(({ id, name }) => (name === '' ? id : `${id} ('${name}')`));
  throw new UserError(
    'invalid_input',
    `The user of tracker-token sees no project of the input 'tracker-project' in the tracker; name one of ${names.join(', ')}.`,
  );
}

async function ownProjects({ client }: PivotalFarSide): Promise<readonly string[]> {
  const listed = await client.list('list the projects of tracker-token', '/projects');
  const ids = listed.flatMap((project) => idOf(project['id']) ?? []);
  if (ids.length <= MOST_PROJECTS) return ids;
  throw new UserError(
    'invalid_input',
    `The user of tracker-token sees ${ids.length} projects in the tracker, and a story is looked up in at most ${MOST_PROJECTS}; name those of the team in the input 'tracker-project'.`,
  );
}

/** The story of an answer. @throws AdapterError `far_side_error` where that is none. */
export function understood(
  at: PivotalFarSide,
  body: unknown,
  asked: { readonly id: string; readonly project?: string },
): Story {
  const story = storyOf(at, body, asked.project);
  if (story !== undefined) return story;
  throw new AdapterError(
    'far_side_error',
    `The tracker's answer about story ${asked.id} cannot be understood; check tracker-url.`,
    { service: 'tracker' },
  );
}

const STATES: Readonly<Record<string, StoryState>> = {
  unscheduled: 'unscheduled',
  unstarted: 'unstarted',
  // Only in projects planned by hand; from here it starts as `unstarted` does.
  planned: 'unstarted',
  started: 'started',
  finished: 'finished',
  delivered: 'delivered',
  accepted: 'accepted',
  rejected: 'rejected',
};

/** By either name of the field; undefined where there is none. */
export function stateOf(resource: Record<string, unknown>): StoryState | undefined {
  return STATES[textOf(resource['current_state']) ?? textOf(resource['state']) ?? ''];
}

const TYPES = ['feature', 'bug', 'chore', 'release'] as const;

function storyOf(at: PivotalFarSide, body: unknown, asked: string | undefined): Story | undefined {
  if (!isObject(body)) return undefined;
  const id = idOf(body['id']);
  const project = idOf(body['project_id']) ?? asked;
  const state = stateOf(body);
  if (id === undefined || project === undefined || state === undefined) return undefined;
  const type = textOf(body['story_type']) ?? textOf(body['ticket_type']);
  return {
    id,
    project,
    state,
    title: textOf(body['name']) ?? textOf(body['title']) ?? `Story ${id}`,
    url: textOf(body['url']) ?? pageOf(at, id),
    type: TYPES.find((known) => known === type) ?? 'feature',
    // Zero points are an estimate too.
    estimated: typeof body['estimate'] === 'number',
    labels: labelNames(body['labels']),
    ownerIds: ownersOf(body),
    requesterId: idOf(body['requested_by_id']),
  };
}

/** Where nobody tells how stories are addressed, the tracker itself is better than a dead link. */
function pageOf({ dialect, url }: PivotalFarSide, id: string): string {
  return dialect.page?.replace('{id}', encodeURIComponent(id)) ?? `${new URL(url).origin}/`;
}

/** Names of labels, in whichever form an answer has them. */
export function labelNames(labels: unknown): readonly string[] {
  if (!Array.isArray(labels)) return [];
  return labels.flatMap((label) => textOf(isObject(label) ? label['name'] : label) ?? []);
}

/** LiteTracker has `owners` beside `owner_ids`, or alone (MelianLabs/litetracker-mcp, internal/api/webclient.go). */
function ownersOf(body: Record<string, unknown>): readonly string[] {
  const plain = Array.isArray(body['owner_ids']) ? body['owner_ids'] : [];
  const nested = Array.isArray(body['owners']) ? body['owners'].filter(isObject) : [];
  const ids = [...plain, ...nested.map((owner) => owner['user_id'] ?? owner['id'])];
  return [...new Set(ids.flatMap((id) => idOf(id) ?? []))];
}
