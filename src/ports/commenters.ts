import type { Ending } from '../domain/commands/ending.ts';
import type { SaidComment } from '../domain/commands/newer-command.ts';

/** How a run shows on a comment that it was heard. Source of the words: docs.github.com/rest/reactions, "About reactions". */
export type Reaction = 'eyes' | Ending;

/** Who speaks on pull requests, and how they see that they were heard. All methods throw what `CodeHost` says for every method. */
export interface Commenters {
  /**
   * What somebody may do in the repository; undefined where GitHub says that they are no collaborator of it. Only reads.
   * @throws AdapterError `doubtful_facts` for an answer that does not say so.
   */
  permissionOf(login: string): Promise<Permission | undefined>;
  /**
   * The comments of a pull request that were written or changed since then, of accounts that are still there. Only reads, a request for a
   * hundred.
   * @param since ISO 8601, of GitHub's clock.
   * @throws AdapterError `doubtful_facts` for a list that cannot be whole.
   */
  commentsSince(pullRequest: number, since: string): Promise<readonly SaidComment[]>;
  /**
   * The same, but only those that are wanted, each with whether its words are those that its author wrote and everybody may read. Only
   * reads: one request more for a hundred that are wanted.
   * @param isWanted asked once for each comment.
   * @throws AdapterError `access_denied` where GitHub does not show whether a comment was changed.
   */
  wordsSince(
    pullRequest: number,
    since: string,
    isWanted: (comment: SaidComment) => boolean,
  ): Promise<readonly WrittenComment[]>;
  /** Adds this token's reaction to a comment. Safe to repeat: the same one is added once. */
  react(comment: number, reaction: Reaction): Promise<void>;
  /** Takes this token's reaction off a comment again. Safe to repeat: gone before is fine. */
  unreact(comment: number, reaction: Reaction): Promise<void>;
}

/** A comment, and what became of it. */
export interface WrittenComment extends SaidComment {
  /** False where somebody changed it since, whoever that was, or hid it; also where it is gone by now. */
  readonly isAsWritten: boolean;
}

/** What somebody may do in the repository. */
export interface Permission {
  /** GitHub's number of the account that it is about. */
  readonly userId: number;
  /** GitHub counts the role `maintain` as `write`, and `triage` as `read` (docs.github.com/rest/collaborators/collaborators). */
  readonly level: 'admin' | 'write' | 'read' | 'none';
}
