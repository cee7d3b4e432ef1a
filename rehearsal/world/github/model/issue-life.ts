/** Why an issue is open or closed (docs.github.com/rest/issues/issues, "Update an issue", `state_reason`). */
export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened';

/** What closed an issue in somebody's name (docs.github.com/graphql, "Closer"). */
export type Closer =
  | { readonly kind: 'Commit'; readonly sha: string }
  | { readonly kind: 'PullRequest'; readonly number: number }
  | { readonly kind: 'ProjectV2' };

/** What people say of an issue besides its text. */
export interface IssueLife {
  /** Logins. */
  assignees: string[];
  /** Null for one that was never closed. */
  reason: StateReason | null;
  /** Name of its type; undefined where it has none. */
  type: string | undefined;
}

/** Nobody has said anything yet. */
export function newLife(): IssueLife {
  return { assignees: [], reason: null, type: undefined };
}

/** A project of GitHub's (Projects v2), as far as its field `Status` goes. */
export interface Board {
  readonly id: string;
  /** Counted by owner. */
  readonly number: number;
  /** The login of a person or an organization. */
  readonly owner: string;
  readonly title: string;
  /** Id of the field `Status`. */
  readonly field: string;
  /** What `Status` may be, from left to right. */
  options: readonly BoardOption[];
  readonly cards: BoardCard[];
}

export interface BoardOption {
  /** Eight hexadecimal digits, as the answers show that people publish (modelcontextprotocol/inspector#1823). */
  readonly id: string;
  readonly name: string;
}

/** An issue on a board. */
export interface BoardCard {
  readonly id: string;
  /** Number of the issue. */
  readonly issue: number;
  isArchived: boolean;
  /** What `Status` is; undefined where nobody has set it. */
  status: CardStatus | undefined;
}

export interface CardStatus {
  /** Id of the option. */
  readonly option: string;
  /** ISO 8601 in whole seconds: when it was last changed. */
  readonly at: string;
  /** A login. */
  readonly by: string;
}

/** The board of an owner and a number; logins are the same in capitals. */
export function boardOf(boards: readonly Board[], owner: string, number: number): Board | undefined {
  return boards.find((each) => each.owner.toLowerCase() === owner.toLowerCase() && each.number === number);
}
