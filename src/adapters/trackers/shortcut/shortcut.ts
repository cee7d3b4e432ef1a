import { isObject } from '../../../domain/input/is-object.ts';
import { newestWords } from '../../../domain/stories/spoken-words.ts';
import type { StatusNames, Story, StoryComments, Tracker, TrackerPeople } from '../../../ports/tracker.ts';
import { storyByStory } from '../story-by-story.ts';
import { idOf, objectsOf, textOf } from '../tracker-fields.ts';
import {
  createShortcutClient,
  type ShortcutClient,
  type ShortcutClientOptions,
  shortcutMessage,
} from './shortcut-client.ts';
import { type KnownColumns, lastMoveIn, movesOfPerson } from './shortcut-history.ts';
import { createLinks } from './shortcut-links.ts';
import { fromMarkdown, toMarkdown } from './shortcut-markdown.ts';
import { createPeople } from './shortcut-people.ts';
import {
  digitsOf,
  findStory,
  freshStory,
  notUnderstood,
  storyLabels,
  storyOf,
  storyPath,
} from './shortcut-story.ts';
import { createTeams, type Teams } from './shortcut-teams.ts';
import {
  createStateNames,
  readWorkflow,
  type ShortcutState,
  type ShortcutWorkflow,
  type StateNames,
} from './shortcut-workflow.ts';

export interface ShortcutOptions extends ShortcutClientOptions {
  /** How the team calls its workflow states. */
  readonly statusNames?: StatusNames;
  /**
   * Where stories are looked up; anywhere when empty. Digits are the id of a project, and anything else is a team, by its name, its mention
   * name or its id: a story has a team, and a project only in workspaces that still have projects.
   */
  readonly projects?: readonly string[];
}

/**
 * Shortcut's REST API v3. Its lists have no pages.
 *
 * Its stories move without an estimate: nothing in a workflow of the schema asks for one. So it has no ability `estimates`.
 */
export function createShortcut({ statusNames = {}, ...options }: ShortcutOptions): Tracker {
  const client = createShortcutClient(options);
  const people = createPeople(client);
  const teams = createTeams(client, options.projects ?? []);
  const workflows = createWorkflows(client);
  const reader: Reader = { client, names: createStateNames(statusNames), workflows, teams };
  return {
    name: 'shortcut',
    abilities: { estimates: false, links: true, people: true },
    story: (id) => readStory(reader, id),
    // No call of the schema takes ids of stories: "Search Stories" takes one, and "Query Stories" none.
    stories: (ids) => storyByStory((id) => readStory(reader, id), ids),
    requireProjects: teams.require,
    async lastMove(story) {
      return lastMoveIn(await readHistory(client, story), story, columnsOf(reader));
    },
    async movesBy(story, person) {
      return movesOfPerson(await readHistory(client, story), story, person, columnsOf(reader));
    },
    aheadMs: client.aheadMs,
    move: (story, state) => moveStory(reader, story, state),
    estimate: async () => undefined,
    ...createLabels(client),
    ...createLinks(client, people.ownId),
    ...createComments(client, people.ownId),
    ...people,
  };
}

interface Reader {
  readonly client: ShortcutClient;
  readonly names: StateNames;
  readonly workflows: Workflows;
  readonly teams: Teams;
}

interface Workflows {
  /** A workflow with the state: read once a run, and again where it did not have that state then. */
  read(id: string, stateId: string): Promise<ShortcutWorkflow>;
  /** Of every workflow that was read. */
  states(): readonly ShortcutState[];
}

function createWorkflows(client: ShortcutClient): Workflows {
  const known = new Map<string, ShortcutWorkflow>();
  return {
    async read(id, stateId) {
      const before = known.get(id);
      if (before?.states.some((state) => state.id === stateId)) return before;
      const path = `/workflows/${encodeURIComponent(id)}`;
      const answer = await client.request(`read workflow ${id}`, 'GET', path);
      const workflow = isObject(answer.body) ? readWorkflow(answer.body) : undefined;
      if (workflow === undefined) throw notUnderstood(`workflow ${id}`);
      known.set(id, workflow);
      return workflow;
    },
    states: () => [...known.values()].flatMap(({ states }) => states),
  };
}

async function readStory(reader: Reader, id: string): Promise<Story | undefined> {
  const { client, names, workflows, teams } = reader;
  const digits = digitsOf(id);
  const placed = digits === undefined ? undefined : await findStory(client, `read story ${digits}`, digits);
  if (digits === undefined || placed === undefined || !(await teams.have(placed.fields))) return undefined;
  const workflow = await workflows.read(placed.workflow, placed.state);
  const column = workflow.states.find((each) => each.id === placed.state);
  const state = column && names.read(column);
  if (column === undefined || state === undefined) throw notUnderstood(`story ${digits}`);
  const unknown = names.isUnknown(workflow, column) ? { unknownStatus: column.name } : {};
  return { ...storyOf(digits, placed), state, ...unknown };
}

/** An archived story stays where it is: nobody looks at it any more. */
async function moveStory(
  { client, names, workflows }: Reader,
  story: Story,
  state: Story['state'],
): ReturnType<Tracker['move']> {
  const doing = `move story ${story.id} to ${state}`;
  const placed = await freshStory(client, doing, story.id);
  const workflow = await workflows.read(placed.workflow, placed.state);
  const now = workflow.states.find((each) => each.id === placed.state);
  if (now !== undefined && names.read(now) === state) return 'moved';
  if (placed.fields['archived'] === true) return { refused: 'the story is archived', unestimated: false };
  const target = names.find(workflow, state);
  const answer = await client.request(doing, 'PUT', storyPath(story.id), {
    body: { workflow_state_id: Number(target.id) },
    legal: ['refusedMove', 'invalidMove'],
  });
  return answer.status < 300 ? 'moved' : { refused: shortcutMessage(answer.body), unestimated: false };
}

async function readHistory(client: ShortcutClient, { id }: Story) {
  const answer = await client.request(`read the history of story ${id}`, 'GET', `${storyPath(id)}/history`);
  return objectsOf(answer.body);
}

function columnsOf({ names, workflows }: Reader): KnownColumns {
  return { names, states: workflows.states() };
}

type Labels = Pick<Tracker, 'addLabel' | 'removeLabel'>;

/**
 * `labels` of a story is the whole list, so a label that somebody else puts on between a look and a write would be lost. The call for several
 * stories adds and removes single ones (UpdateStories of the schema), and is sent for one story.
 */
function createLabels(client: ShortcutClient): Labels {
  async function sameLabels(doing: string, story: Story, label: string): Promise<readonly string[]> {
    const labels = storyLabels(await freshStory(client, doing, story.id));
    return labels.filter((each) => each.toLowerCase() === label.toLowerCase());
  }
  async function change(
    doing: string,
    story: Story,
    of: 'labels_add' | 'labels_remove',
    names: readonly string[],
  ) {
    const labels = names.map((name) => ({ name }));
    const body = { story_ids: [Number(story.id)], [of]: labels };
    await client.request(doing, 'PUT', '/stories/bulk', { body });
  }
  return {
    async addLabel(story, label) {
      const doing = `label story ${story.id}`;
      if ((await sameLabels(doing, story, label)).length === 0)
        await change(doing, story, 'labels_add', [label]);
    },
    async removeLabel(story, label) {
      const doing = `take a label off story ${story.id}`;
      const found = await sameLabels(doing, story, label);
      if (found.length > 0) await change(doing, story, 'labels_remove', found);
    },
  };
}

function createComments(client: ShortcutClient, ownId: TrackerPeople['ownId']): StoryComments {
  async function listed(story: Story) {
    const doing = `list the comments of story ${story.id}`;
    const answer = await client.request(doing, 'GET', `${storyPath(story.id)}/comments`);
    const there = objectsOf(answer.body).filter((comment) => comment['deleted'] !== true);
    return there.map((comment) => ({ comment, text: fromMarkdown(textOf(comment['text']) ?? '') }));
  }
  return {
    async findComment(story, marker) {
      const marked = (await listed(story)).filter(({ text }) => text.startsWith(marker));
      if (marked.length === 0) return undefined;
      const self = await ownId();
      const own = marked.find(({ comment }) => self !== undefined && idOf(comment['author_id']) === self);
      return own && { id: idOf(own.comment['id']) ?? '', text: own.text };
    },
    async createComment(story, text) {
      await client.request(`comment on story ${story.id}`, 'POST', `${storyPath(story.id)}/comments`, {
        body: { text: toMarkdown(text) },
      });
    },
    async updateComment(story, id, text) {
      const path = `${storyPath(story.id)}/comments/${encodeURIComponent(id)}`;
      const body = { text: toMarkdown(text) };
      await client.request(`edit a comment on story ${story.id}`, 'PUT', path, { body });
    },
    async wordsOf(story, asked) {
      const words = (await listed(story)).map(({ comment, text }) => ({
        by: idOf(comment['author_id']),
        at: textOf(comment['created_at']),
        text,
      }));
      return newestWords(words, asked);
    },
  };
}
