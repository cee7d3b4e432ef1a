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
