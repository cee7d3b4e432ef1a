import type { CommandAliases } from '../../domain/commands/command-words.ts';
import type { CommentEvent } from '../../domain/commands/comment-event.ts';
import type { WantedRule } from '../../domain/environment/wanted-rules.ts';
import type { ReportBody } from '../../domain/report/report.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { AboutComment, TakenCommand } from './command-deps.ts';

/** What a run that hears a comment is asked for. */
export interface HearRequest extends AboutComment {
  /** Undefined for an event that tells of none. */
  readonly comment: CommentEvent | undefined;
  readonly aliases: CommandAliases;
  /** Kinds of the settings to which commits are sent by command; absent for none. */
  readonly sharedKinds?: readonly string[];
  /** What asks for an environment of the kind. */
  readonly wanted: readonly WantedRule[];
  /** Why no fork gets an environment of the kind; absent where the settings allow it. */
  readonly whyNoForks?: Verdict<'skipped'> | undefined;
  /** What was thrown when the settings or inputs were read, so that no command can be carried out; absent where they are as they should be. */
  readonly trouble?: unknown;
}

/** The same, with a comment. */
export interface HeardComment extends HearRequest {
  readonly comment: CommentEvent;
}

/** What came of a comment. */
export interface Heard {
  readonly report: ReportBody;
  /** What later steps have to carry out; undefined where nothing is left to do. */
  readonly taken?: TakenCommand;
}
