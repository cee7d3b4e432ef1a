import { isObject } from '../../domain/input/is-object.ts';
import { oneLine } from '../../domain/input/one-line.ts';
import { githubAnswerIn, queryWords, responseMessage } from './api-error.ts';

/** The field that a board shows states by. */
export const STATUS = 'Status';

/** A board, as far as its statuses go. */
export interface FoundBoard {
  readonly id: string;
  /** Id of its field. */
  readonly field: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** A card of an issue on some board. */
export interface FoundCard {
  readonly id: string;
  /** Id of its board. */
  readonly board: string;
  readonly status: string | undefined;
  readonly setAt: string | undefined;
}

/** A page of cards. */
export interface CardPage {
  readonly cards: readonly FoundCard[];
  /** Where the next page begins; undefined on the last. */
  readonly next: string | undefined;
}

/** The board of an answer; `no status` for one without that field, undefined for what is none. */
export function boardIn(value: unknown): FoundBoard | 'no status' | undefined {
  if (!isObject(value) || typeof value['id'] !== 'string') return undefined;
  const field = value['field'];
  if (!isObject(field) || typeof field['id'] !== 'string' || !Array.isArray(field['options']))
    return 'no status';
  const options = field['options'].flatMap((each: unknown) =>
    isObject(each) && typeof each['id'] === 'string' && typeof each['name'] === 'string'
      ? [{ id: each['id'], name: each['name'] }]
      : [],
  );
  return { id: value['id'], field: field['id'], options };
}

/** Undefined for an answer that cannot be trusted to be whole. One that the token may not see is null there. */
export function cardsIn(value: unknown): CardPage | undefined {
  if (!isObject(value) || !Array.isArray(value['nodes']) || !isObject(value['pageInfo'])) return undefined;
  const { hasNextPage, endCursor } = value['pageInfo'];
  if (hasNextPage !== false && typeof endCursor !== 'string') return undefined;
  const cards = value['nodes'].flatMap((each: unknown) => cardIn(each) ?? []);
  return { cards, next: hasNextPage === false ? undefined : String(endCursor) };
}

function cardIn(value: unknown): FoundCard | undefined {
  if (!isObject(value) || typeof value['id'] !== 'string' || !isObject(value['project'])) return undefined;
  const { id } = value['project'];
  if (typeof id !== 'string') return undefined;
  const status = value['fieldValueByName'];
  const { name, updatedAt } = isObject(status) ? status : {};
  return {
    id: value['id'],
    board: id,
    status: typeof name === 'string' ? name : undefined,
    setAt: typeof updatedAt === 'string' ? updatedAt : undefined,
  };
}

/**
 * Why GitHub refuses the token of the boards, with what to do; undefined for an answer of another kind. Which scope is missing stands in
 * GitHub's words alone (actions/add-to-project#139). Whoever lacks the one for reading would lack the one for writing next, which has both.
 */
export function whyTokenRefused(error: unknown): string | undefined {
  const answer = githubAnswerIn(error);
  const said = oneLine(queryWords(error) || responseMessage(error), 200);
  const words = said === '' ? '' : ` (${said})`;
  if (answer?.name === 'badToken')
    return "GitHub refused the token of the input 'tracker-token'; check whether it is still valid";
  if (answer?.cause !== 'access_denied') return undefined;
  const scopes = /one of the following scopes: \[([^\]]*)\]/.exec(queryWords(error))?.[1];
  if (scopes !== undefined)
    return `the token of the input 'tracker-token' lacks the scope ${oneLine(scopes.replaceAll("'", ''), 100)}; give it the scope project, which reads and writes`;
  return `GitHub refused the token of the input 'tracker-token'${words}; give an App the organization's permission Projects: write, or a classic token the scope project. The job's own token cannot`;
}
