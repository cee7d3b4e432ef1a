import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import { type Board, type BoardCard, boardOf } from '../model/issue-life.ts';
import { type GitHubState, nextId, timestamp } from '../model/model.ts';
import { person } from '../model/people.ts';

const number = z.int().positive();

/** What a new board offers (docs.github.com, "Quickstart for Projects": the status field begins with these). */
const FIRST_OPTIONS = ['Todo', 'In Progress', 'Done'];

/** What people do with boards. */
export function boardVerbs(state: GitHubState): Service['control'] {
  const { boards } = state.talk;
  const named = { owner: z.string().default('octo-org'), board: number };
  const find = (args: { readonly owner: string; readonly board: number }): Board => {
    const found = boardOf(boards, args.owner, args.board);
    if (!found) throw new Error(`There is no board ${args.owner}/${args.board}.`);
    return found;
  };
  const made = {
    owner: z.string().default('octo-org'),
    title: z.string(),
    options: z.array(z.string()).default(FIRST_OPTIONS),
  };
  const card = { ...named, issue: number, status: z.string().optional(), by: z.string() };
  return {
    board: verb('github/board', made, (args) => ({ number: makeBoard(state, args).number })),
    /** Other options, where those whose name stays keep their id (modelcontextprotocol/inspector#1823). */
    'board-options': verb('github/board-options', { ...named, options: z.array(z.string()) }, (args) => {
      const board = find(args);
      board.options = args.options.map(
        (name) => board.options.find((each) => each.name === name) ?? newOption(state, name),
      );
    }),
    /** Puts an issue on the board, or moves its card by hand. */
    'board-card': verb('github/board-card', card, ({ issue, status, by, ...args }) => {
      if (!state.talk.issues.has(issue)) throw new Error(`There is no issue ${issue}.`);
      const board = find(args);
      const found = cardOf(state, board, issue);
      if (status === undefined) return;
      const option = board.options.find(({ name }) => name === status);
      if (!option) throw new Error(`Board ${board.owner}/${board.number} has no status ${status}.`);
      setCardStatus(state, found, option.id, person(state, by).login);
    }),
    'archive-card': verb('github/archive-card', { ...named, issue: number }, ({ issue, ...args }) => {
      cardOf(state, find(args), issue).isArchived = true;
    }),
  };
}

interface NewBoard {
  readonly owner: string;
  readonly title: string;
  readonly options: readonly string[];
}

function makeBoard(state: GitHubState, { owner, title, options }: NewBoard): Board {
  const numbers = state.talk.boards.filter((each) => each.owner === owner).map((each) => each.number);
  const board: Board = {
    id: `PVT_${nextId(state)}`,
    number: Math.max(0, ...numbers) + 1,
    owner: person(state, owner).login,
    title,
    field: `PVTSSF_${nextId(state)}`,
    options: options.map((name) => newOption(state, name)),
    cards: [],
  };
  state.talk.boards.push(board);
  return board;
}

function newOption(state: GitHubState, name: string): Board['options'][number] {
  return { id: state.random.hex(8), name };
}

function cardOf(state: GitHubState, board: Board, issue: number): BoardCard {
  const known = board.cards.find((each) => each.issue === issue);
  if (known) return known;
  const card: BoardCard = { id: `PVTI_${nextId(state)}`, issue, isArchived: false, status: undefined };
  board.cards.push(card);
  return card;
}

/** By a person, or by the user of a token. */
export function setCardStatus(state: GitHubState, card: BoardCard, option: string, by: string): void {
  card.status = { option, at: timestamp(state), by };
}
