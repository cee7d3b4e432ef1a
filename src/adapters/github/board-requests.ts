import type { BoardName } from '../../domain/input/board-names.ts';
import { isObject } from '../../domain/input/is-object.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Story } from '../../ports/tracker.ts';
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

/** Why a board cannot be used, as a clause with its remedy. */
export interface Unusable {
  readonly why: string;
}

/** What people call a board. */
export function nameOf({ owner, number }: BoardName): string {
  return `${owner}/${number}`;
}

/** What failed with the job's own token. */
export function failed(error: unknown): Unusable {
  if (!(error instanceof AdapterError)) throw error;
  return { why: error.message.replace(/\.$/, '') };
}

/** What the client says of the job's own token is true of this one too, by the name of its input. */
export function unusable(error: unknown): Unusable {
  return { why: failed(error).why.replaceAll('github-token', 'tracker-token') };
}

const FIELDS = `{ id field(name: "${STATUS}") { ... on ProjectV2SingleSelectField { id options { id name } } } }`;

/** docs.github.com/graphql, "RepositoryOwner", "ProjectV2Owner", "ProjectV2" and "ProjectV2SingleSelectField". */
const BOARD = `query ProjectBoard($owner: String!, $number: Int!) {
  repositoryOwner(login: $owner) {
    ... on Organization { projectV2(number: $number) ${FIELDS} }
    ... on User { projectV2(number: $number) ${FIELDS} }
  }
}`;

/** Looks one up. @throws AdapterError where neither it nor why it cannot be used is known */
export async function findBoard(client: GitHubClient, name: BoardName): Promise<FoundBoard | Unusable> {
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

/** All cards of an issue, but archived ones. @throws AdapterError for a list that cannot be whole */
export async function readCards(
  client: GitHubClient,
  { id }: Pick<Story, 'id'>,
): Promise<readonly FoundCard[] | Unusable> {
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

/** Which card is to show what. */
interface CardWrite {
  /** What people call the board. */
  readonly name: string;
  readonly board: FoundBoard;
  readonly card: FoundCard;
}

/** Undefined where it was written. @param option its id */
export async function writeStatus(
  client: GitHubClient,
  { board, card, name }: CardWrite,
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
