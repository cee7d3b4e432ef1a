import { isObject } from '../../domain/input/is-object.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Person, Story, StoryState, Tracker } from '../../ports/tracker.ts';
import {
  createPivotalClient,
  type PivotalClient,
  type PivotalOptions,
  trackerMessage,
} from './pivotal-client.ts';
import { idOf, textOf } from './tracker-client.ts';

export const PIVOTAL_URL = 'https://www.pivotaltracker.com/services/v5';

/** Pivotal Tracker's API v5, and the services that speak it. Reads tolerantly: some of them say `title` and `state`. */
export function createPivotal(options: PivotalOptions): Tracker {
  const client = createPivotalClient(options);
  const projects = options.projects ?? [];
  const members = new Map<string, Promise<readonly Person[]>>();
  let me: Promise<string | undefined> | undefined;

  function ownId(): Promise<string | undefined> {
    me ??= readOwnId(client);
    return me;
  }

  function membersOf(project: string): Promise<readonly Person[]> {
    const known = members.get(project) ?? readMembers(client, project);
    members.set(project, known);
    return known;
  }

  return {
    name: 'pivotal',
    abilities: { estimates: true, links: false, people: true },
    story: (id) => readStory(client, projects, id),
    move: (story, state) => moveStory(client, story, state),
    async estimate(story, points) {
      await client.request(`estimate story ${story.id}`, 'PUT', pathOf(story), {
        body: { estimate: points },
      });
    },
    ...createLabels(client),
    link: async () => undefined,
    async findComment(story, marker) {
      const comments = await client.list(
        `list the comments of story ${story.id}`,
        `${pathOf(story)}/comments`,
      );
      const marked = comments.filter((comment) => textOf(comment['text'])?.startsWith(marker));
      if (marked.length === 0) return undefined;
      const self = await ownId();
      const ownComment = marked.find((comment) => idOf(comment['person_id']) === self);
      return ownComment === undefined
        ? undefined
        : { id: idOf(ownComment['id']) ?? '', text: textOf(ownComment['text']) ?? '' };
    },
    async createComment(story, text) {
      await client.request(`comment on story ${story.id}`, 'POST', `${pathOf(story)}/comments`, {
        body: { text },
      });
    },
    async updateComment(story, id, text) {
      const path = `${pathOf(story)}/comments/${encodeURIComponent(id)}`;
      await client.request(`edit a comment on story ${story.id}`, 'PUT', path, { body: { text } });
    },
    async person(story, id) {
      return (await membersOf(story.project)).find((member) => member.id === id);
    },
    ownId,
    lastMove: (story) => readLastMove(client, story),
    aheadMs: client.aheadMs,
  };
}

/** Each label by itself, since a list of labels in the story would take the others off. */
function createLabels(client: PivotalClient): Pick<Tracker, 'addLabel' | 'removeLabel'> {
  return {
    async addLabel(story, label) {
      await client.request(`label story ${story.id}`, 'POST', `${pathOf(story)}/labels`, {
        body: { name: label },
      });
    },
    async removeLabel(story, label) {
      const labels = await client.list(`list the labels of story ${story.id}`, `${pathOf(story)}/labels`);
      const found = labels.find((each) => textOf(each['name'])?.toLowerCase() === label.toLowerCase());
      const id = idOf(found?.['id']);
      if (id === undefined) return;
      await client.request(
        `take a label off story ${story.id}`,
        'DELETE',
        `${pathOf(story)}/labels/${encodeURIComponent(id)}`,
      );
    },
  };
}

function pathOf(story: Story): string {
  return `/projects/${encodeURIComponent(story.project)}/stories/${encodeURIComponent(story.id)}`;
}

async function readStory(
  client: PivotalClient,
  projects: readonly string[],
  id: string,
): Promise<Story | undefined> {
  const [only] = projects;
  const prefix = projects.length === 1 && only !== undefined ? `/projects/${encodeURIComponent(only)}` : '';
  const path = `${prefix}/stories/${encodeURIComponent(id)}`;
  const answer = await client.request(`read story ${id}`, 'GET', path, { legal: ['absent', 'foreignStory'] });
  if (answer.status >= 400) return undefined;
  const story = storyOf(answer.body);
  if (story === undefined) {
    throw new AdapterError(
      'far_side_error',
      `The tracker's answer about story ${id} cannot be understood; check tracker-url.`,
      {
        service: 'tracker',
      },
    );
  }
  return projects.length === 0 || projects.includes(story.project) ? story : undefined;
}

/** A write in the wrong order is accepted by the server, so whoever calls has checked the direction. */
async function moveStory(
  client: PivotalClient,
  story: Story,
  state: StoryState,
): ReturnType<Tracker['move']> {
  const answer = await client.request(`move story ${story.id} to ${state}`, 'PUT', pathOf(story), {
    body: { current_state: state },
    legal: ['unestimated', 'refusedMove', 'invalidMove'],
  });
  if (answer.status < 300) return 'moved';
  return { refused: trackerMessage(answer.body), unestimated: isAboutEstimate(answer.body) };
}

/** There is no code of its own for a missing estimate: `invalid_parameter`, with the field named or only the sentence. */
function isAboutEstimate(body: unknown): boolean {
  if (!isObject(body)) return false;
  const fields = Array.isArray(body['validation_errors']) ? body['validation_errors'].filter(isObject) : [];
  return (
    fields.some((each) => each['field'] === 'estimate') || /must be estimated/i.test(trackerMessage(body))
  );
}

async function readMembers(client: PivotalClient, project: string): Promise<readonly Person[]> {
  const path = `/projects/${encodeURIComponent(project)}/memberships`;
  const memberships = await client.list(`read the members of project ${project}`, path);
  const members = memberships.flatMap((membership) => {
    const person = isObject(membership['person']) ? membership['person'] : membership;
    const id = idOf(person['id']);
    const name = textOf(person['name']) ?? textOf(person['username']);
    return id === undefined || name === undefined ? [] : [{ id, name, email: textOf(person['email']) }];
  });
  const ofName = Map.groupBy(members, ({ name }) => name.toLowerCase());
  return members.map((member) => {
    const ids = new Set(ofName.get(member.name.toLowerCase())?.map(({ id }) => id));
    return { ...member, sharesName: ids.size > 1 };
  });
}

async function readOwnId(client: PivotalClient): Promise<string | undefined> {
  const answer = await client.request('read whose token tracker-token is', 'GET', '/me');
  return isObject(answer.body) ? idOf(answer.body['id']) : undefined;
}

async function readLastMove(client: PivotalClient, story: Story): ReturnType<Tracker['lastMove']> {
  const transitions = await client.list(
    `read the history of story ${story.id}`,
    `${pathOf(story)}/transitions`,
  );
  const inOrder = transitions.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
  const last = inOrder.findLast((each) => each['state'] === story.state);
  const by = idOf(last?.['performed_by_id']);
  if (last === undefined || by === undefined) return undefined;
  const delivered = inOrder.findLast(
    (each) => each !== last && each['state'] === 'delivered' && timeOf(each) <= timeOf(last),
  );
  return {
    by,
    at: textOf(last['occurred_at']),
    deliveredAt: textOf(delivered?.['occurred_at']),
  };
}

function timeOf(transition: Record<string, unknown>): string {
  return String(transition['occurred_at']);
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

const TYPES = ['feature', 'bug', 'chore', 'release'] as const;

function storyOf(body: unknown): Story | undefined {
  if (!isObject(body)) return undefined;
  const id = idOf(body['id']);
  const project = idOf(body['project_id']);
  const state = STATES[textOf(body['current_state']) ?? textOf(body['state']) ?? ''];
  if (id === undefined || project === undefined || state === undefined) return undefined;
  const type = textOf(body['story_type']) ?? textOf(body['ticket_type']);
  return {
    id,
    project,
    state,
    title: textOf(body['name']) ?? textOf(body['title']) ?? `Story ${id}`,
    url: textOf(body['url']) ?? `https://www.pivotaltracker.com/story/show/${id}`,
    type: TYPES.find((known) => known === type) ?? 'feature',
    // Zero points are an estimate too.
    estimated: typeof body['estimate'] === 'number',
    labels: namesOf(body['labels']),
    ownerIds: ownersOf(body),
    requesterId: idOf(body['requested_by_id']),
  };
}

function namesOf(labels: unknown): readonly string[] {
  if (!Array.isArray(labels)) return [];
  return labels.flatMap((label) => textOf(isObject(label) ? label['name'] : label) ?? []);
}

function ownersOf(body: Record<string, unknown>): readonly string[] {
  const plain = Array.isArray(body['owner_ids']) ? body['owner_ids'] : [];
  const nested = Array.isArray(body['owners']) ? body['owners'].filter(isObject) : [];
  return [...plain, ...nested.map((owner) => owner['user_id'] ?? owner['id'])].flatMap(
    (id) => idOf(id) ?? [],
  );
}
