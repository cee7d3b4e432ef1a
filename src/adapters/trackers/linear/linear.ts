import { oneLine } from '../../../domain/input/one-line.ts';
import { newestWords } from '../../../domain/stories/spoken-words.ts';
import { UserError } from '../../../domain/verdict/errors.ts';
import type { Person, Story, StoryComments, StoryState, Tracker } from '../../../ports/tracker.ts';
import { projectCheck, type SeenProject } from '../known-projects.ts';
import { createLinearClient, type LinearClient, type LinearOptions } from './linear-client.ts';
import { markdownOfText, textOfMarkdown } from './linear-markdown.ts';
import { createLinearMarks } from './linear-marks.ts';
import {
  COMMENT,
  EDIT_COMMENT,
  HISTORY,
  ISSUE_COMMENTS,
  MEMBERS,
  MOVE,
  TEAM_STATES,
  TEAMS,
  VIEWER,
} from './linear-queries.ts';
import { type LinearStates, linearStates } from './linear-states.ts';
import { createLinearStories } from './linear-stories.ts';
import { fieldIn, lastMoveOf, movesOf, peopleOf, textIn } from './linear-story.ts';

/**
 * Linear, by its GraphQL API. A story is an issue, its project the key of a team.
 * @throws UserError `missing_credentials` without a token.
 */
export function createLinear(options: LinearOptions): Tracker {
  const client = createLinearClient(options);
  const states = linearStates(options.statusNames);
  const members = new Map<string, Promise<readonly Person[]>>();
  let me: Promise<string | undefined> | undefined;

  function membersOf(story: Story): Promise<readonly Person[]> {
    const known = members.get(story.project) ?? readMembers(client, story);
    members.set(story.project, known);
    return known;
  }

  return {
    name: 'linear',
    abilities: { estimates: false, links: true, people: true, bulk: true },
    ...createLinearStories(client, states, options.projects ?? []),
    requireProjects: projectCheck(options.projects ?? [], () => readTeams(client)),
    move: (story, state) => moveStory({ client, states }, story, state),
    estimate: async () => undefined,
    ...createLinearMarks(client),
    ...createLinearComments(client),
    async person(story, id) {
      return (await membersOf(story)).find((member) => member.id === id);
    },
    ownId() {
      me ??= readOwnId(client);
      return me;
    },
    lastMove: async (story) => lastMoveOf(await readHistory(client, story), story, states),
    movesBy: async (story, person) => movesOf(await readHistory(client, story), person, states),
    aheadMs: client.aheadMs,
  };
}

function createLinearComments(client: LinearClient): StoryComments {
  return {
    async findComment(story, marker) {
      const { comments, self } = await readComments(client, story);
      const marked = comments
        .filter((comment) => self !== undefined && textIn(comment['user'], 'id') === self)
        .map((comment) => ({
          id: textIn(comment, 'id') ?? '',
          text: textOfMarkdown(textIn(comment, 'body') ?? ''),
          at: textIn(comment, 'createdAt') ?? '',
        }))
        .filter(({ text }) => text.startsWith(marker))
        .toSorted((a, b) => a.at.localeCompare(b.at));
      const [first] = marked;
      return first && { id: first.id, text: first.text };
    },
    async createComment(story, text) {
      const variables = { id: story.id, body: markdownOfText(text) };
      await client.mutate(`comment on story ${story.id}`, { query: COMMENT, variables });
    },
    async updateComment(story, id, text) {
      const variables = { id, body: markdownOfText(text) };
      await client.mutate(`edit a comment on story ${story.id}`, { query: EDIT_COMMENT, variables });
    },
    async wordsOf(story, asked) {
      const { comments } = await readComments(client, story);
      const words = comments.map((comment) => ({
        by: textIn(comment['user'], 'id'),
        at: textIn(comment, 'createdAt'),
        text: textOfMarkdown(textIn(comment, 'body') ?? ''),
      }));
      return newestWords(words, asked);
    },
  };
}

function readHistory(client: LinearClient, { id }: Story) {
  const asked = { query: HISTORY, variables: { id } };
  return client.list(`read the history of story ${id}`, asked, ({ issue }) => fieldIn(issue, 'history'));
}

async function readComments(client: LinearClient, story: Story) {
  let self: string | undefined;
  const asked = { query: ISSUE_COMMENTS, variables: { id: story.id } };
  const comments = await client.list(`list the comments of story ${story.id}`, asked, ({ viewer, issue }) => {
    self = textIn(viewer, 'id');
    return fieldIn(issue, 'comments');
  });
  return { comments, self };
}

interface Moving {
  readonly client: LinearClient;
  readonly states: LinearStates;
}

/** Linear moves an issue in any direction, so whoever calls has checked it. */
async function moveStory(
  { client, states }: Moving,
  story: Story,
  state: StoryState,
): ReturnType<Tracker['move']> {
  const { workflow, now } = await readWorkflow(client, story);
  const named = (wanted: string) => workflow.find(({ name }) => name.toLowerCase() === wanted);
  const target = states.namesOf(state).flatMap((name) => named(name) ?? [])[0];
  if (target === undefined) throw noStatus(story, { state, named: states.given(state) }, workflow);
  if (target.id === now) return 'moved';
  const answer = await client.askLinear(`move story ${story.id} to ${state}`, {
    query: MOVE,
    variables: { id: story.id, state: target.id },
    legal: ['refusedMove'],
  });
  if ('refused' in answer) return { refused: answer.message, unestimated: false };
  const isMoved = fieldIn(answer.data['issueUpdate'], 'success') === true;
  return isMoved ? 'moved' : { refused: '', unestimated: false };
}

interface WorkflowState {
  readonly id: string;
  readonly name: string;
  /** From left to right. */
  readonly position: number;
}

async function readWorkflow(client: LinearClient, story: Story) {
  let now: string | undefined;
  const asked = { query: TEAM_STATES, variables: { id: story.id } };
  const nodes = await client.list(`read the states of team ${story.project}`, asked, ({ issue }) => {
    now = textIn(fieldIn(issue, 'state'), 'id');
    return fieldIn(fieldIn(issue, 'team'), 'states');
  });
  const workflow = nodes.flatMap((node): readonly WorkflowState[] => {
    const id = textIn(node, 'id');
    const name = textIn(node, 'name');
    const position = fieldIn(node, 'position');
    if (id === undefined || name === undefined) return [];
    return [{ id, name, position: typeof position === 'number' ? position : 0 }];
  });
  return { workflow: workflow.toSorted((a, b) => a.position - b.position), now };
}

function noStatus(
  story: Story,
  { state, named }: { readonly state: StoryState; readonly named: string | undefined },
  workflow: readonly WorkflowState[],
): UserError {
  const names = oneLine(workflow.map(({ name }) => name).join(', '), 500);
  const status = named === undefined ? 'status' : `status ${oneLine(named, 60)}`;
  return new UserError(
    'invalid_input',
    `Team ${story.project} has no ${status} for ${state}, which story ${story.id} is to move to; name one of its own in the setting stories.statuses: ${names}.`,
  );
}

async function readMembers(client: LinearClient, story: Story): Promise<readonly Person[]> {
  const asked = { query: MEMBERS, variables: { id: story.id } };
  const nodes = await client.list(`read the members of team ${story.project}`, asked, ({ issue }) =>
    fieldIn(fieldIn(issue, 'team'), 'members'),
  );
  return peopleOf(nodes);
}

async function readTeams(client: LinearClient): Promise<readonly SeenProject[]> {
  const nodes = await client.list('list the teams of tracker-token', { query: TEAMS }, ({ teams }) => teams);
  return nodes.flatMap((team) => {
    const key = textIn(team, 'key');
    return key === undefined ? [] : [{ key, name: textIn(team, 'name') ?? '' }];
  });
}

async function readOwnId(client: LinearClient): Promise<string | undefined> {
  const answer = await client.askLinear('read whose token tracker-token is', { query: VIEWER });
  return 'data' in answer ? textIn(answer.data['viewer'], 'id') : undefined;
}
