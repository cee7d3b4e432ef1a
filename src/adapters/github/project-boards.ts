import type { BoardName } from '../../domain/input/board-names.ts';
import { isObject } from '../../domain/input/is-object.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import {
  type BoardStatuses,
  boardStatuses,
  isBehindStory,
  isMovedSince,
} from '../../domain/stories/board-status.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { BoardNews, StatusNames, Story, StoryBoards } from '../../ports/tracker.ts';
import { listBound } from '../fetch/list-bounds.ts';
import { dataBesideAbsent, saysNotFound } from './api-error.ts';
import {
  boardIn,
  cardsIn,
  type FoundBoard,
  type FoundCard,
  STATUS,
  whyTokenRefused,
} from './board-answers.ts';
import { type GitHubClient, incompleteList } from './client.ts';
import type { Octokit } from './octokit.ts';

export interface ProjectBoardsOptions {
  /** With the token for boards. */
  readonly client: GitHubClient;
  /** Boards of GitHub's projects, each once. */
  readonly boards: readonly BoardName[];
  readonly statusNames: StatusNames | undefined;
  /** When the story got into the state that it has, in ISO 8601; undefined where nobody knows. Asked only where a card is behind. */
  readonly since: (story: Story) => Promise<string | undefined>;
}

/** Shows the state of a story on boards, as the port's `showState` says. */
export type ShowState = NonNullable<StoryBoards['showState']>;

/**
 * The status of an issue's cards, beside the labels that stand for its state. Only cards that are there are moved, and only forward; a
 * card that somebody moved since the story got into its state stays where it is. Each board is looked up once a run.
 */
export function createProjectBoards(options: ProjectBoardsOptions): ShowState {
  const { client, boards } = options;
  const statuses = boardStatuses(options.statusNames);
  const known = new Map<string, Promise<FoundBoard | Unusable>>();
  const find = (name: BoardName) => {
    const found = known.get(nameOf(name)) ?? findBoard(client, name);
    known.set(nameOf(name), found);
    return found;
  };
  return async (was, state) => {
    const story = { ...was, state };
    const found: { readonly name: string; readonly board: FoundBoard }[] = [];
    const news: BoardNews[] = [];
    for (const each of boards) {
      const name = nameOf(each);
      const board = await find(each).catch(unusable);
      if ('why' in board) news.push(trouble(name, story, board.why));
      else found.push({ name, board });
    }
    if (found.length === 0) return news;
    const cards = await readCards(client, story).catch(unusable);
    if ('why' in cards) return [...news, trouble(found.map(({ name }) => name).join(', '), story, cards.why)];
    for (const { name, board } of found) {
      const card = cards.find((each) => each.board === board.id);
      if (card === undefined) continue;
      const at = { ...options, statuses, name, board, card, story };
      news.push(...(await moveCard(at)));
    }
    return news;
  };
}

/** Why a board cannot be used, as a clause with its remedy. */
interface Unusable {
  readonly why: string;
}

function nameOf({ owner, number }: BoardName): string {
  return `${owner}/${number}`;
}

function trouble(name: string, { id }: Story, why: string): BoardNews {
  return { sentence: `Board ${name} does not show where story ${id} is: ${why}.`, is: 'trouble' };
}

/** What the client says of the job's own token is true of this one too, by the name of its input. */
function unusable(error: unknown): Unusable {
  if (!(error instanceof AdapterError)) throw error;
  return { why: error.message.replaceAll('github-token', 'tracker-token').replace(/\.$/, '') };
}

interface CardMove extends ProjectBoardsOptions {
  readonly statuses: BoardStatuses;
  /** What people call the board. */
  readonly name: string;
  readonly board: FoundBoard;
  readonly card: FoundCard;
  /** With the state that is to be shown. */
  readonly story: Story;
}

async function moveCard(at: CardMove): Promise<readonly BoardNews[]> {
  const { card, board, story, name, statuses } = at;
  const { status } = card;
  const { state } = story;
  const shown = status === undefined ? undefined : statuses.stateOf(status);
  if (!isBehindStory(card, shown, state) || isMovedSince(card, await at.since(story))) return [];
  const names = board.options.map((each) => each.name);
  const wanted = statuses.statusFor(state, names);
  const option = board.options.find((each) => each.name === wanted);
  if (option === undefined) return noStatus(at, names);
  const refused = await writeStatus(at, option.id).catch(unusable);
  if (refused !== undefined) return [trouble(name, story, refused.why)];
  const sentence = `Its card on board ${name} moved to '${oneLine(option.name, 50)}'.`;
  return [{ sentence, is: 'moved' }];
}

/** What people judge is shown only where the board has a status for it. */
function noStatus({ name, story }: CardMove, names: readonly string[]): readonly BoardNews[] {
  const { state } = story;
  if (state === 'accepted' || state === 'rejected') return [];
  const all = names.slice(0, 20).map((each) => `'${oneLine(each, 50)}'`);
  const there = all.length === 0 ? 'it has none' : `it has ${all.join(', ')}`;
  const why = `it has no status for ${state} (${there}); add one, or name one of these in 'stories.statuses' of the settings`;
  return [trouble(name, story, why)];
}

const FIELDS = `{ id field(name: "${STATUS}") { ... on ProjectV2SingleSelectField { id options { id name } } } }`;

/** docs.github.com/graphql, "RepositoryOwner", "ProjectV2Owner", "ProjectV2" and "ProjectV2SingleSelectField". */
const BOARD = `query ProjectBoard($owner: String!, $number: Int!) {
  repositoryOwner(login: $owner) {
    ... on Organization { projectV2(number: $number) ${FIELDS} }
    ... on User { projectV2(number: $number) ${FIELDS} }
  }
}`;

async function findBoard(client: GitHubClient, name: BoardName): Promise<FoundBoard | Unusable> {
  const answer = await askBoards(client, `read board ${nameOf(name)}`, (octokit) =>
    client.query<unknown>(octokit, BOARD, { ...name }).catch((error: unknown) => {
      if (saysNotFound(error)) return dataBesideAbsent(error) ?? null;
      throw error;
    }),
  );
  if ('why' in answer) return answer;
  const owner = isObject(answer.data) ? answer.data['repositoryOwner'] : undefined;
  const board = boardIn(isObject(owner) ? owner['projectV2'] : undefined);
  if (board === undefined) return { why: await whyNoBoard(client, name) };
  if (board === 'no status') return { why: `it has no field '${STATUS}' of the kind single select; add one` };
  return board;
}

const BOARDS = `query ProjectBoards($owner: String!) {
  repositoryOwner(login: $owner) {
    ... on Organization { projectsV2(first: 20) { nodes { number } } }
    ... on User { projectsV2(first: 20) { nodes { number } } }
  }
}`;

/** Names those that there are by their numbers: what they are called is not for every log. */
async function whyNoBoard(client: GitHubClient, { owner, number }: BoardName): Promise<string> {
  const answer = await askBoards(client, `list the boards of ${owner}`, (octokit) =>
    client.query<unknown>(octokit, BOARDS, { owner }).catch((error: unknown) => {
      if (saysNotFound(error)) return null;
      throw error;
    }),
  ).catch(unusable);
  const data = 'why' in answer ? undefined : answer.data;
  const found = isObject(data) && isObject(data['repositoryOwner']) ? data['repositoryOwner'] : undefined;
  const list = isObject(found?.['projectsV2']) ? found['projectsV2']['nodes'] : [];
  const numbers = (Array.isArray(list) ? list : []).flatMap((each: unknown) =>
    isObject(each) && typeof each['number'] === 'number' ? [`${owner}/${each['number']}`] : [],
  );
  const there = numbers.length === 0 ? `it sees no board of ${owner}` : `it sees ${numbers.join(', ')}`;
  return `the token of the input 'tracker-token' sees no board ${owner}/${number} (${there}); correct the input 'tracker-project', or let the token see it`;
}

/** docs.github.com/graphql, "Issue", `projectItems`, "ProjectV2Item" and "ProjectV2ItemFieldSingleSelectValue". */
const CARDS = `query BoardCards($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      projectItems(first: 20, after: $after, includeArchived: false) {
        nodes {
          id
          project { id }
          fieldValueByName(name: "${STATUS}") { ... on ProjectV2ItemFieldSingleSelectValue { name updatedAt } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

async function readCards(client: GitHubClient, { id }: Story): Promise<readonly FoundCard[] | Unusable> {
  const bound = listBound('GitHub', 'cards of an issue', client.time);
  const cards: FoundCard[] = [];
  for (let after: string | null = null; ; bound.next()) {
    const variables = { ...client.at, number: Number(id), after };
    const answer: Asked = await askBoards(
      client,
      `read the cards of issue #${id} of ${client.repository}`,
      (octokit) =>
        client.query<unknown>(octokit, CARDS, variables).catch((error: unknown) => {
          if (saysNotFound(error)) return null;
          throw error;
        }),
    );
    if ('why' in answer) return answer;
    if (answer.data === null)
      return {
        why: `the token of the input 'tracker-token' does not see issue #${id}; let it read the issues of ${client.repository}, a classic one by the scope repo`,
      };
    const page = cardsIn(itemsIn(answer.data));
    if (page === undefined || page.next === after) throw incompleteList('cards of an issue');
    cards.push(...page.cards);
    if (page.next === undefined) return cards;
    after = page.next;
  }
}

function itemsIn(data: unknown): unknown {
  const repository = isObject(data) ? data['repository'] : undefined;
  const issue = isObject(repository) ? repository['issue'] : undefined;
  return isObject(issue) ? issue['projectItems'] : undefined;
}

/** Setting the same twice does nothing more (docs.github.com/graphql, "updateProjectV2ItemFieldValue"). */
const MOVE = `mutation MoveBoardCard($board: ID!, $card: ID!, $field: ID!, $option: String!) {
  updateProjectV2ItemFieldValue(input: { projectId: $board, itemId: $card, fieldId: $field, value: { singleSelectOptionId: $option } }) {
    projectV2Item { id }
  }
}`;

/** Undefined where it was written. */
async function writeStatus(
  { client, board, card, name }: CardMove,
  option: string,
): Promise<Unusable | undefined> {
  const variables = { board: board.id, card: card.id, field: board.field, option };
  const answer = await askBoards(client, `move a card of board ${name}`, (octokit) =>
    client.query<unknown>(octokit, MOVE, variables),
  );
  return 'why' in answer ? answer : undefined;
}

type Asked = { readonly data: unknown } | Unusable;

/** An answer, or why the token gets none. @throws AdapterError where neither is known */
function askBoards(
  client: GitHubClient,
  doing: string,
  request: (octokit: Octokit) => Promise<unknown>,
): Promise<Asked> {
  return client.ask(doing, async (octokit) => {
    try {
      return { data: await request(octokit) };
    } catch (error) {
      const why = whyTokenRefused(error);
      if (why === undefined) throw error;
      return { why };
    }
  });
}
