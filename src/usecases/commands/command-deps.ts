import type { CommandWord } from '../../domain/commands/command-words.ts';
import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Commenters } from '../../ports/commenters.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { ForkAllowing } from '../../ports/fork-allowances.ts';
import type { IntentKeeping } from '../../ports/intents.ts';
import type { LockKeeping } from '../../ports/locks.ts';
import type { Log } from '../../ports/log.ts';
import type { RepliedComment } from '../../text/commands/command-reply.ts';

/** What hearing and answering a command take. */
export interface CommandDeps {
  readonly codeHost: Pick<
    CodeHost,
    | 'pullRequest'
    | 'pushes'
    | 'branchHead'
    | 'branches'
    | 'resolveCommit'
    | 'isOnBranch'
    | 'addLabels'
    | 'removeLabel'
    | 'findComment'
    | 'findComments'
    | 'commentText'
    | 'createComment'
    | 'updateComment'
    | 'deleteComment'
  >;
  readonly commenters: Commenters;
  readonly deployments: Pick<Deployments, 'list'>;
  readonly deliveries: Pick<Deliveries, 'labelHistory'>;
  readonly locks: Pick<LockKeeping, 'lockOf' | 'claim' | 'release'>;
  readonly intents: IntentKeeping;
  readonly forks: ForkAllowing;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly log: Pick<Log, 'info' | 'warning'>;
}

/** Which comment a run is about. */
export interface AboutComment {
  readonly scope: Scope;
  /** The page of this run; undefined outside of GitHub Actions. */
  readonly run: string | undefined;
  /** Plans only. */
  readonly dryRun: boolean;
}

/** A command that was taken, and is now to be carried out. */
export interface TakenCommand {
  readonly word: CommandWord;
  readonly pullRequest: number;
  readonly branch: string;
  /** GitHub's id of the repository that holds the branch, or what stands in the place of a fork's. */
  readonly headRepositoryId: number;
  /** Full SHA: the newest commit when the command was said, or the one that was sent. */
  readonly commit: string;
  /** The shared kind whose environment is meant; absent for that of the pull request. */
  readonly sharedKind?: string;
}

/** The comment whose reply is meant. */
export interface Answered extends RepliedComment {
  /** Of the pull request. */
  readonly number: number;
}

/** The reply to that comment for the environments of the scope. */
export function answeredOf(
  { project, kind }: Pick<Scope, 'project' | 'kind'>,
  { id, number }: Pick<CommentEvent, 'id' | 'number'>,
): Answered {
  return { id, number, project, kind };
}
