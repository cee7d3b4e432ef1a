import { type CommandAliases, isJudgement, type JudgementWord } from './command-words.ts';
import type { SaidComment } from './newer-command.ts';
import { parseCommand } from './parse-command.ts';

/** A comment, and whether it is still what its author wrote. */
export interface JudgingComment extends SaidComment {
  /** False where somebody changed it since, whoever that was, or hid it. */
  readonly isAsWritten: boolean;
}

/** What a person said of what was delivered. */
export interface SpokenJudgement {
  /** In which it was said. */
  readonly comment: JudgingComment;
  /** Behind `/stage`. */
  readonly word: JudgementWord;
  /** What stands behind the word, on one line; '' for nothing. */
  readonly why: string;
}

/** What a comment says of what was delivered; undefined for an app's, and for what is no such command. */
export function judgementIn(
  { author, body }: Pick<SaidComment, 'author' | 'body'>,
  aliases: CommandAliases,
): Pick<SpokenJudgement, 'word' | 'why'> | undefined {
  if (author.isBot) return undefined;
  const spoken = parseCommand(body, aliases);
  if (spoken.kind !== 'command' || !isJudgement(spoken.word)) return undefined;
  return { word: spoken.word, why: spoken.rest };
}

/** Those among comments that were written since a delivery was recorded, the newest first. @param since ISO 8601, of GitHub's clock */
export function judgementsSince(
  comments: readonly JudgingComment[],
  since: string,
  aliases: CommandAliases,
): readonly SpokenJudgement[] {
  return comments
    .filter(({ at }) => Date.parse(at) >= Date.parse(since))
    .flatMap((comment): readonly SpokenJudgement[] => {
      const said = judgementIn(comment, aliases);
      return said === undefined ? [] : [{ comment, ...said }];
    })
    .toSorted((one, other) => other.comment.id - one.comment.id);
}

/**
 * How an acceptance of a comment stands: as it was said; `changed` since by whomever, so that nobody knows what was said; or `rejected` by a
 * newer comment.
 */
export type SpokenStanding = 'as said' | 'changed' | 'rejected';

/**
 * The newest acceptance among what people said who may, and how it stands; undefined where there is none. An acceptance that was changed
 * never counts. A rejection counts however it was changed, since it allows nothing.
 * @param judgements newest first, of people who may
 */
export function acceptanceAmong(
  judgements: readonly SpokenJudgement[],
): { readonly said: SpokenJudgement; readonly standing: SpokenStanding } | undefined {
  const said = judgements.find(({ word }) => word === 'accept');
  if (said === undefined) return undefined;
  const newest = judgements.findIndex(({ word, comment }) => word === 'accept' && comment.isAsWritten);
  const whole = judgements[newest];
  const isRejected = judgements.slice(0, Math.max(0, newest)).some(({ word }) => word === 'reject');
  if (whole !== undefined && !isRejected) return { said: whole, standing: 'as said' };
  return { said, standing: judgements[0]?.word === 'reject' ? 'rejected' : 'changed' };
}
