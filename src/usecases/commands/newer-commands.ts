import { whyNotAllowed } from '../../domain/commands/judge-command.ts';
import {
  type Asked,
  hasOpposite,
  type OtherCommand,
  opposes,
  otherCommands,
} from '../../domain/commands/newer-command.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { CommandDeps } from './command-deps.ts';
import type { HeardComment } from './hear-request.ts';

/** So long before a command an older one may have been said that is carried out only now: jobs wait for runners. */
const OLDER_MS = 3_600_000;
/** So many people may have said the opposite before nobody knows any more who counts. */
const MOST_SPEAKERS = 10;

/** What else was said on a pull request. */
export interface Opposition {
  /** The newest command of somebody who may say it, where it is newer and asks for the opposite; undefined for none. */
  readonly newer: OtherCommand | undefined;
  /** Somebody said the opposite before. */
  readonly hasOlder: boolean;
}

/**
 * What was said against a command around the time it was said. The order of comments is the order of commands, whichever job runs first.
 * What people say who may say no command does not count. Only reads.
 */
export async function findOpposition(
  { commenters }: Pick<CommandDeps, 'commenters'>,
  {
    scope,
    comment,
    aliases,
    sharedKinds = [],
  }: Pick<HeardComment, 'scope' | 'comment' | 'aliases' | 'sharedKinds'>,
  asked: Asked,
): Promise<Opposition> {
  if (!hasOpposite(asked.word)) return { newer: undefined, hasOlder: false };
  const since = new Date(Date.parse(comment.at) - OLDER_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  const comments = await commenters.commentsSince(comment.number, since);
  const { newer, older } = otherCommands(asked, comment, comments, { aliases, sharedKinds });
  const refused = new Set<number>();
  for (const other of newer) {
    const { author } = other.comment;
    if (refused.has(author.id)) continue;
    if (refused.size >= MOST_SPEAKERS) throw tooMany(comment.number);
    const granted = await commenters.permissionOf(author.login);
    if (whyNotAllowed(author, scope.repository.fullName, granted) === undefined)
      return {
        newer: opposes(asked, other.asked, sharedKinds) ? other : undefined,
        hasOlder: older.length > 0,
      };
    refused.add(author.id);
  }
  return { newer: undefined, hasOlder: older.length > 0 };
}

function tooMany(pullRequest: number): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `More than ${MOST_SPEAKERS} people who may say no command said the same or the opposite on pull request #${pullRequest}, so nobody looked at all of them and nothing was done; say the command again.`,
    { service: 'GitHub', retriable: false },
  );
}
