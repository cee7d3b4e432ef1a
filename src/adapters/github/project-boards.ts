import type { BoardName } from '../../domain/input/board-names.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import {
  type BoardStatuses,
  boardStatuses,
  hasGoneOn,
  isBehindStory,
  isMovedSince,
} from '../../domain/stories/board-status.ts';
import type { BoardNews, StatusNames, Story, StoryBoards, StoryState } from '../../ports/tracker.ts';
import type { FoundBoard, FoundCard } from './board-answers.ts';
import {
  failed,
  findBoard,
  nameOf,
  readCards,
  type Unusable,
  unusable,
  writeStatus,
} from './board-requests.ts';
import type { GitHubClient } from './client.ts';

export interface ProjectBoardsOptions {
  /** With the token for boards. */
  readonly client: GitHubClient;
  /** Boards of GitHub's projects, each once. */
  readonly boards: readonly BoardName[];
  readonly statusNames: StatusNames | undefined;
  /** When the story got into the state that it has, in ISO 8601; undefined where nobody knows. Asked only where a card is behind. */
  readonly since: (story: Story) => Promise<string | undefined>;
  /** The state that the story has by now; undefined for one that is none any more. Asked only where a card was written. */
  readonly stateNow: (story: Story) => Promise<StoryState | undefined>;
}

/**
 * The status of an issue's cards, beside the labels that stand for its state. Only cards that are there are moved, and only forward; a
 * card that somebody moved since the story got into its state stays where it is. Each board is looked up once a run.
 */
export function createProjectBoards(options: ProjectBoardsOptions): Required<StoryBoards> {
  const { client } = options;
  const shelf: Shelf = { ...options, statuses: boardStatuses(options.statusNames), find: finder(options) };
  let cannotBeRead = false;
  return {
    async showState(was, state) {
      const story = { ...was, state };
      const { found, news } = await boardsOf(shelf, story);
      if (found.length === 0) return news;
      const cards = await readCards(client, story).catch(unusable);
      if ('why' in cards)
        return [...news, trouble(found.map(({ name }) => name).join(', '), story, cards.why)];
      for (const at of placesOf(shelf, { found, cards, story })) news.push(...(await followStory(at)));
      return news;
    },
    async whyCardBehind(story) {
      // A run of the pull request says why; what a look cannot read it asks for no other story.
      if (cannotBeRead) return undefined;
      const { found } = await boardsOf(shelf, story);
      const cards = found.length === 0 ? [] : await readCards(client, story).catch(unusable);
      cannotBeRead = found.length === 0 || 'why' in cards;
      if ('why' in cards) return undefined;
      // GitHub does not tell when a status was cleared, so whoever cleared one would see it come back every hour.
      const told = cards.filter(({ status }) => status !== undefined);
      for (const at of placesOf(shelf, { found, cards: told, story }))
        if ((await isLeftBehind(at)) && optionFor(at) !== undefined)
          return `the card of its story ${story.id} on board ${at.name} does not show that it is ${story.state}`;
      return undefined;
    },
  };
}

/** The boards that are named, with what they are asked by. */
interface Shelf extends ProjectBoardsOptions {
  readonly statuses: BoardStatuses;
  readonly find: (name: BoardName) => Promise<FoundBoard | Unusable>;
}

function finder({ client }: Pick<ProjectBoardsOptions, 'client'>): Shelf['find'] {
  const known = new Map<string, Promise<FoundBoard | Unusable>>();
  return (name) => {
    const found = known.get(nameOf(name)) ?? findBoard(client, name);
    known.set(nameOf(name), found);
    return found;
  };
}

interface NamedBoard {
  /** What people call the board. */
  readonly name: string;
  readonly board: FoundBoard;
}

/** Those that can be used, and what is told of the others. */
async function boardsOf({ boards, find }: Shelf, story: Story) {
  const found: NamedBoard[] = [];
  const news: BoardNews[] = [];
  for (const each of boards) {
    const name = nameOf(each);
    const board = await find(each).catch(unusable);
    if ('why' in board) news.push(trouble(name, story, board.why));
    else found.push({ name, board });
  }
  return { found, news };
}

function trouble(name: string, { id }: Story, why: string): BoardNews {
  return { sentence: `Board ${name} does not show where story ${id} is: ${why}.`, is: 'trouble' };
}

/** A story's card on a board. */
interface CardPlace extends Shelf, NamedBoard {
  readonly card: FoundCard;
  /** With the state that is to be shown. */
  readonly story: Story;
}

function placesOf(
  shelf: Shelf,
  {
    found,
    cards,
    story,
  }: Pick<CardPlace, 'story'> & {
    readonly found: readonly NamedBoard[];
    readonly cards: readonly FoundCard[];
  },
): readonly CardPlace[] {
  return found.flatMap((each) => {
    const card = cards.find(({ board }) => board === each.board.id);
    return card === undefined ? [] : [{ ...shelf, ...each, card, story }];
  });
}

/** More states lie before none. */
const MOST_MOVES = 4;

/**
 * Shows the state, and then whatever state the story has got into meanwhile: a run that moved it on has taken a card which was written
 * after that for a person's, and GitHub lets nobody write only if nothing has changed.
 */
async function followStory(first: CardPlace): Promise<readonly BoardNews[]> {
  const news: BoardNews[] = [];
  let at = first;
  for (let move = 0; move < MOST_MOVES; move += 1) {
    const { is, told } = await moveCard(at).catch((error: unknown) => ({
      is: 'left' as const,
      told: [trouble(at.name, at.story, failed(error).why)],
    }));
    news.push(...told);
    const next = is === 'moved' ? await nextOf(at).catch(failed) : undefined;
    if (next === undefined) return news;
    if ('why' in next) return [...news, trouble(at.name, at.story, next.why)];
    at = next;
  }
  return news;
}

/** Where the story has gone on since its card was written; undefined where it has not. What people made of the card since is theirs. */
async function nextOf(at: CardPlace): Promise<CardPlace | Unusable | undefined> {
  const { client, story, card } = at;
  const state = await at.stateNow(story);
  if (state === undefined || !hasGoneOn(story.state, state)) return undefined;
  const cards = await readCards(client, story).catch(unusable);
  if ('why' in cards) return cards;
  const now = cards.find(({ id }) => id === card.id);
  if (now === undefined) return undefined;
  const isOwn = now.status === optionFor(at)?.name;
  return { ...at, story: { ...story, state }, card: isOwn ? { ...now, setAt: undefined } : now };
}

interface MovedCard {
  readonly is: 'moved' | 'left';
  readonly told: readonly BoardNews[];
}

async function moveCard(at: CardPlace): Promise<MovedCard> {
  const { client, story, name } = at;
  if (!(await isLeftBehind(at))) return { is: 'left', told: [] };
  const option = optionFor(at);
  if (option === undefined) return { is: 'left', told: noStatus(at) };
  const refused = await writeStatus(client, at, option.id).catch(unusable);
  if (refused !== undefined) return { is: 'left', told: [trouble(name, story, refused.why)] };
  const sentence = `Its card on board ${name} moved to '${oneLine(option.name, 50)}'.`;
  return { is: 'moved', told: [{ sentence, is: 'moved' }] };
}

/** True for a card that shows less than its story has reached, and that nobody wants there. */
async function isLeftBehind({ card, story, statuses, since }: CardPlace): Promise<boolean> {
  const shown = card.status === undefined ? undefined : statuses.stateOf(card.status);
  return isBehindStory(card, shown, story.state) && !isMovedSince(card, await since(story));
}

function optionFor({
  board: { options },
  statuses,
  story,
}: CardPlace): FoundBoard['options'][number] | undefined {
  const names = options.map(({ name }) => name);
  const wanted = statuses.statusFor(story.state, names);
  return options.find(({ name }) => name === wanted);
}

/** What people judge is shown only where the board has a status for it. */
function noStatus({ name, story, board: { options } }: CardPlace): readonly BoardNews[] {
  const { state } = story;
  if (state === 'accepted' || state === 'rejected') return [];
  const all = options.slice(0, 20).map((each) => `'${oneLine(each.name, 50)}'`);
  const there = all.length === 0 ? 'it has none' : `it has ${all.join(', ')}`;
  const why = `it has no status for ${state} (${there}); add one, or name one of these in 'stories.statuses' of the settings`;
  return [trouble(name, story, why)];
}
