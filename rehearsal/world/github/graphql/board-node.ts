import { setCardStatus } from '../boards/board-control.ts';
import { type Board, type BoardCard, boardOf } from '../model/issue-life.ts';
import type { GitHubState } from '../model/model.ts';
import type { PlainIssue, Token } from '../model/records.ts';
import { boundedBy, connection, GraphQLProblem } from './connection.ts';
import { demandBoards } from './demand.ts';

type Args = Readonly<Record<string, unknown>>;

/** Names and kinds of what is here: the published schema (@octokit/graphql-schema 15.26.1, schema.graphql). */

/** `Query.repositoryOwner`; null for a login that nobody has. */
export function ownerOfLogin(state: GitHubState, token: Token, login: unknown): unknown {
  const owner = [...state.access.people.values()].find(
    (each) => each.login.toLowerCase() === String(login).toLowerCase(),
  );
  if (owner === undefined) return null;
  return {
    __typename: owner.type === 'Organization' ? 'Organization' : 'User',
    login: owner.login,
    projectV2: (args: Args) => projectOfNumber(state, token, owner.login, args['number']),
    projectsV2: (args: Args) => {
      demandBoards(token, 'projectsV2', 'read');
      const own = state.talk.boards.filter((each) => each.owner === owner.login);
      // The newest number comes first where nothing else is asked for.
      const nodes = own.toSorted((a, b) => b.number - a.number).map((each) => projectNode(token, each));
      return connection(nodes, state.pageCap, boundedBy('projectsV2', args, []));
    },
  };
}

/** The words and the place: gr2m/github-project#137. */
function projectOfNumber(state: GitHubState, token: Token, owner: string, number: unknown): unknown {
  demandBoards(token, 'projectV2', 'read');
  const board = boardOf(state.talk.boards, owner, Number(number));
  if (board) return projectNode(token, board);
  throw new GraphQLProblem(
    `Could not resolve to a ProjectV2 with the number ${String(number)}.`,
    'NOT_FOUND',
  );
}

function projectNode(token: Token, board: Board): Record<string, unknown> {
  demandBoards(token, 'id', 'read');
  return {
    __typename: 'ProjectV2',
    id: board.id,
    number: board.number,
    title: board.title,
    /** Null for a name that no field has, as the schema allows. */
    field: ({ name }: Args) =>
      name === 'Status'
        ? {
            __typename: 'ProjectV2SingleSelectField',
            id: board.field,
            name: 'Status',
            options: board.options.map(({ id, name: option }) => ({ id, name: option })),
          }
        : null,
  };
}

/** `Issue.projectItems`; archived ones are among them where nothing is said. */
export function projectItems(state: GitHubState, token: Token, issue: PlainIssue, args: Args): unknown {
  demandBoards(token, 'projectItems', 'read');
  const { includeArchived = true } = args;
  const items = state.talk.boards.flatMap((board) =>
    board.cards
      .filter((card) => card.issue === issue.number && (includeArchived !== false || !card.isArchived))
      .map((card) => itemNode(token, board, card)),
  );
  return connection(items, state.pageCap, boundedBy('projectItems', args, ['includeArchived']));
}

function itemNode(token: Token, board: Board, card: BoardCard): Record<string, unknown> {
  return {
    __typename: 'ProjectV2Item',
    id: card.id,
    isArchived: card.isArchived,
    project: projectNode(token, board),
    fieldValueByName: ({ name }: Args) => (name === 'Status' ? statusNode(board, card) : null),
  };
}

/** Null where nobody has set it, and where its option is no more. */
function statusNode(board: Board, { status }: BoardCard): unknown {
  const option = board.options.find(({ id }) => id === status?.option);
  if (status === undefined || option === undefined) return null;
  return {
    __typename: 'ProjectV2ItemFieldSingleSelectValue',
    name: option.name,
    optionId: option.id,
    updatedAt: status.at,
  };
}

const PATH = ['updateProjectV2ItemFieldValue'];
const KNOWN = ['projectId', 'itemId', 'fieldId', 'value', 'clientMutationId'];

/** Sets `Status` and nothing else (the schema's `UpdateProjectV2ItemFieldValueInput` and `ProjectV2FieldValue`). */
export function updateItemField(state: GitHubState, token: Token, given: unknown): unknown {
  demandBoards(token, 'updateProjectV2ItemFieldValue', 'write');
  const input = given as Args;
  const unknown = Object.keys(input).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined)
    throw new GraphQLProblem(
      `InputObject 'UpdateProjectV2ItemFieldValueInput' doesn't accept argument '${unknown}'`,
      '',
    );
  const board = state.talk.boards.find(({ id }) => id === input['projectId']);
  const card = board?.cards.find(({ id }) => id === input['itemId']);
  if (board === undefined) throw absent(input['projectId']);
  if (card === undefined) throw absent(input['itemId']);
  if (board.field !== input['fieldId']) throw absent(input['fieldId']);
  const value = input['value'] as Args;
  const kinds = Object.keys(value);
  if (kinds.length !== 1 || kinds[0] !== 'singleSelectOptionId')
    throw new GraphQLProblem("The world's GitHub sets a status by singleSelectOptionId alone.");
  // Whether an archived item may be changed has no source, so the world refuses it as an item that is not there.
  if (card.isArchived) throw absent(input['itemId']);
  const option = board.options.find(({ id }) => id === value['singleSelectOptionId']);
  // The words: leonsteinhaeuser/project-beta-automations#58, modelcontextprotocol/inspector#1823; of a type nothing is said.
  if (option === undefined)
    throw new GraphQLProblem('The single select option Id does not belong to the field', 'VALIDATION', PATH);
  setCardStatus(state, card, option.id, token.login);
  return { clientMutationId: input['clientMutationId'] ?? null, projectV2Item: itemNode(token, board, card) };
}

function absent(id: unknown): GraphQLProblem {
  return new GraphQLProblem(
    `Could not resolve to a node with the global id of '${String(id)}'.`,
    'NOT_FOUND',
    PATH,
  );
}
