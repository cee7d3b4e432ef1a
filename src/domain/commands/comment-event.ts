import { isObject } from '../input/is-object.ts';

/** What a comment's event tells of it. */
export interface CommentEvent {
  /** Of the event: `created`, `edited` or `deleted`. */
  readonly action: string;
  /** GitHub's id of the comment. */
  readonly id: number;
  /** Markdown. */
  readonly body: string;
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
  /** Who wrote it. */
  readonly author: Author;
  /** Number of the issue or pull request. */
  readonly number: number;
  /** False on an issue that is none. */
  readonly isPullRequest: boolean;
}

/** Who wrote a comment. */
interface Author {
  readonly login: string;
  /** GitHub's number, which stays when the account is renamed. */
  readonly id: number;
  readonly isBot: boolean;
}

/**
 * Undefined for any other event, and for a payload that lacks something. Source: docs.github.com/webhooks/webhook-events-and-payloads,
 * "issue_comment": an issue has `pull_request` where it is one, and apps are of the type `Bot`.
 */
export function commentEventOf(name: string, payload: unknown): CommentEvent | undefined {
  if (name !== 'issue_comment' || !isObject(payload)) return undefined;
  const { action, comment, issue } = payload;
  if (typeof action !== 'string' || !isObject(comment) || !isObject(issue)) return undefined;
  const { id, body, created_at: at } = comment;
  const { number, pull_request: pull } = issue;
  const author = authorOf(comment['user']);
  if (typeof id !== 'number' || typeof number !== 'number' || author === undefined) return undefined;
  if (typeof body !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  return { action, id, body, at, author, number, isPullRequest: isObject(pull) };
}

/** Who GitHub's REST says wrote a comment; undefined for somebody whose account is gone. */
export function authorOf(user: unknown): Author | undefined {
  if (!isObject(user)) return undefined;
  const { login, id, type } = user;
  if (typeof login !== 'string' || login === '' || typeof id !== 'number') return undefined;
  return { login, id, isBot: type === 'Bot' || login.endsWith('[bot]') };
}
