import { endOfUntil } from '../environment/kept-until.ts';
import { hasLabel } from '../environment/labels.ts';
import type { PullRequestFacts } from '../environment/pull-request.ts';
import { AWAKE_LABEL, KEEP_LABEL, OFF_LABEL, whyNotWanted } from '../environment/wanted.ts';
import { labelOfRule, type WantedRule } from '../environment/wanted-rules.ts';
import { digitsOfPin, isPinLabel, PIN_LABEL, pinLabel } from '../intents/pin.ts';
import { say, type Verdict } from '../verdict/verdict.ts';
import { type CommandWord, commandText, isJudgement } from './command-words.ts';
import type { CommentEvent } from './comment-event.ts';
import { extensionLabel } from './extension.ts';
import type { OtherCommand } from './newer-command.ts';

/** Why nobody answers a comment at all; undefined for a new one of a person on a pull request. */
export function whyUnheard(comment: CommentEvent | undefined): Verdict<'nothing'> | undefined {
  if (comment === undefined)
    return say('no_command', 'The event tells of no comment, so there is no command in it.');
  const { action, author, isPullRequest, number } = comment;
  if (action !== 'created')
    return say('no_command', `The comment was ${action}, and only a new one is a command.`);
  if (!isPullRequest)
    return say('no_command', `#${number} is no pull request, so nothing there is a command.`);
  if (author.isBot)
    return say('no_command', `${author.login} is no person, so nothing it writes is a command.`);
  return undefined;
}

/** What GitHub says that somebody may do; undefined for no collaborator. */
interface Granted {
  readonly userId: number;
  readonly level: 'admin' | 'write' | 'read' | 'none';
}

/** Why somebody may say no command. An account is known by its number, because a login may be given to another one. */
export function whyNotAllowed(
  { login, id }: CommentEvent['author'],
  repository: string,
  granted: Granted | undefined,
): Verdict<'skipped'> | undefined {
  const level = granted?.userId === id ? granted.level : 'none';
  if (level === 'admin' || level === 'write') return undefined;
  return say(
    'not_allowed_to_command',
    `${login} may not write to ${repository}, so nothing was done; ask somebody who may to say it.`,
  );
}

/** What is known when a command is judged. */
export interface CommandFacts {
  /** GitHub's id of the repository that the workflow runs in. */
  readonly repositoryId: number;
  /** The one that the comment is on. */
  readonly pull: PullRequestFacts;
  /** ISO 8601, of GitHub's clock: when the command was said. */
  readonly saidAt: string;
  /** Changes of the branch's head, newest first; undefined where GitHub does not tell. Asked for only where a command deploys. */
  readonly moves: readonly { readonly commit: string; readonly at: string }[] | undefined;
}

/** Those that bring the newest commit up, so it must be the one that the person saw. */
const DEPLOYS: readonly CommandWord[] = ['up', 'awake'];

/** Those that still mean something once the pull request is closed. */
const OF_CLOSED: readonly CommandWord[] = ['down', 'unlock', 'deploy'];

/** True of a command that brings a commit up. */
export function deploys(word: CommandWord): boolean {
  return DEPLOYS.includes(word);
}

/** Why a command does nothing now, though the person may say it; undefined where it does. */
export function whyNotNow(
  word: CommandWord,
  { pull, saidAt, moves }: Omit<CommandFacts, 'repositoryId'>,
): Verdict<'skipped'> | undefined {
  const said = commandText(word);
  if (pull.state === 'closed' && !OF_CLOSED.includes(word))
    return say(
      'pull_request_closed',
      `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so '${said}' does nothing.`,
    );
  if (!deploys(word) && !isJudgement(word)) return undefined;
  const instead = isJudgement(word)
    ? `${word} the story in the tracker`
    : 'put the label on or take it off by hand';
  if (moves === undefined)
    return say(
      'doubtful_facts',
      `GitHub does not tell when branch '${pull.headBranch}' was pushed to, so nobody knows which commit '${said}' meant and nothing was done; ${instead}.`,
      'skipped',
    );
  return whyMoved(said, pull, { saidAt, moves });
}

/** Why a command about the newest commit of a branch does nothing: somebody has pushed since. */
export function whyMoved(
  said: string,
  { headBranch }: Pick<PullRequestFacts, 'headBranch'>,
  { saidAt, moves }: { readonly saidAt: string; readonly moves: NonNullable<CommandFacts['moves']> },
): Verdict<'skipped'> | undefined {
  const isLater = ({ at }: { readonly at: string }) => !(Date.parse(at) <= Date.parse(saidAt));
  const [newest] = moves;
  if (newest === undefined || !isLater(newest)) return undefined;
  const meant = moves.find((move) => !isLater(move));
  const from = meant === undefined ? '' : ` from commit ${meant.commit.slice(0, 7)}`;
  return say(
    'head_moved',
    `Branch '${headBranch}' has moved${from} to ${newest.commit.slice(0, 7)} since '${said}' was said, so nothing was done; say it again for the newer commit.`,
    'skipped',
  );
}

/** Which labels a command puts on the pull request and takes off, so that everyone sees what was asked for; [] for none. */
export interface LabelWish {
  /** Names of labels that are to be there and are not. */
  readonly on: readonly string[];
  /** Names of labels that are there and are not to be. */
  readonly off: readonly string[];
}

/** A command as somebody said it. */
export interface Said {
  /** Behind `/stage`. */
  readonly word: CommandWord;
  /** What stands behind the word. */
  readonly rest: string;
  /** ISO 8601, of GitHub's clock. */
  readonly saidAt: string;
}

/** The labels that a command still has to change. Of `pin`, `rest` has all digits of the commit where a label is to be written. */
export function labelWish(
  { word, rest, saidAt }: Said,
  pull: Pick<PullRequestFacts, 'labels' | keyof AskingPull>,
  rules: { readonly repositoryId: number; readonly wanted: readonly WantedRule[] },
): LabelWish {
  const lacks = (label: string) => (hasLabel(pull.labels, label) ? [] : [label]);
  switch (word) {
    case 'up':
      return {
        on: askingLabel(pull, rules),
        off: pull.labels.filter((label) => hasLabel([label], OFF_LABEL)),
      };
    case 'down':
      return { on: lacks(OFF_LABEL), off: [] };
    case 'awake':
      return { on: lacks(AWAKE_LABEL), off: [] };
    case 'keep':
      return { on: lacks(KEEP_LABEL), off: [] };
    case 'extend': {
      const label = extensionLabel(saidAt, rest);
      const isOther = (each: string) => endOfUntil(each) !== undefined && !hasLabel([each], label);
      return { on: lacks(label), off: pull.labels.filter(isOther) };
    }
    case 'pin': {
      const pins = pull.labels.filter(isPinLabel);
      const own = pins.find((label) => digitsOfPin(label).startsWith(rest.toLowerCase()));
      return {
        on: own === undefined ? [pinLabel(rest.toLowerCase())] : [],
        off: pins.filter((label) => label !== own),
      };
    }
    case 'unpin':
      return { on: [], off: pull.labels.filter(isPinLabel) };
    case 'deploy':
    case 'lock':
    case 'unlock':
    case 'accept':
    case 'reject':
    case 'status':
    case 'where':
    case 'logs':
    case 'help':
      return { on: [], off: [] };
  }
}

/** The last change of a label, as GitHub keeps it. */
export interface ChangedLabel {
  /** Its name. */
  readonly label: string;
  /** As it was from then on. */
  readonly is: 'on' | 'off';
  /** ISO 8601, of GitHub's clock. */
  readonly at: string;
  /** A run of ours wrote it, and no person. */
  readonly isByRun: boolean;
}

/** What was written since a command was said. */
interface WrittenSince {
  /** ISO 8601, of GitHub's clock. */
  readonly saidAt: string;
  /** The last change of each label that the command would change. */
  readonly changes: readonly ChangedLabel[];
  /** An older command asked for the opposite. */
  readonly hasOlder: boolean;
}

/**
 * Why a command changes no label any more: somebody changed it since. So a run that is late, or is run again, undoes nothing. What an older
 * command asked for may have been written late, too, and does not count: the order of comments is the order of commands.
 */
export function whyOverruled(
  word: CommandWord,
  { on }: LabelWish,
  { saidAt, changes, hasOlder }: WrittenSince,
): Verdict<'skipped'> | undefined {
  const counting = changes.filter(({ isByRun }) => !(isByRun && hasOlder));
  const later = counting.find(
    ({ label, is, at }) => Date.parse(at) > Date.parse(saidAt) && is === (hasLabel(on, label) ? 'off' : 'on'),
  );
  if (later === undefined) return undefined;
  const said = commandText(word);
  return say(
    'superseded',
    `Label '${later.label}' was ${later.is === 'on' ? 'put on' : 'taken off'} after '${said}' was said, so nothing was done; say it again if it still counts.`,
  );
}

/** Why an older command does nothing: a newer one asks for the opposite. */
export function whyNewer(
  { word, rest }: Pick<Said, 'word' | 'rest'>,
  { comment, asked }: OtherCommand,
): Verdict<'skipped'> {
  const said = commandText(word, rest);
  return say(
    'superseded',
    `${comment.author.login} said '${commandText(asked.word, asked.rest)}' after '${said}', and the newer command counts, so nothing was done; say '${said}' again if that is what should be.`,
  );
}

/** What a pull request has once the command is written there, behind "has". */
export function labelsAsked({ word, rest, saidAt }: Said): string {
  const labels: { readonly [Word in CommandWord]?: string } = {
    down: OFF_LABEL,
    awake: AWAKE_LABEL,
    keep: KEEP_LABEL,
    ...(word === 'pin' ? { pin: pinLabel(rest.toLowerCase()) } : {}),
    ...(word === 'extend' ? { extend: extensionLabel(saidAt, rest) } : {}),
  };
  const label = labels[word];
  if (word === 'unpin') return `no label that begins with '${PIN_LABEL}'`;
  return label === undefined ? `no label '${OFF_LABEL}'` : `the label '${label}'`;
}

type AskingPull = Pick<
  PullRequestFacts,
  'number' | 'headRepositoryId' | 'state' | 'merged' | 'labels' | 'review'
>;

/** The label of the first rule that takes one, where nothing else asks for the environment. */
function askingLabel(
  pull: AskingPull,
  { repositoryId, wanted }: Parameters<typeof labelWish>[2],
): readonly string[] {
  const labels = pull.labels.filter((label) => !hasLabel([label], OFF_LABEL));
  const facts = { repositoryId, branch: '', branchHead: '', environmentExists: false };
  const verdict = whyNotWanted({ ...facts, pullRequest: { ...pull, labels } }, { wanted, skipBranches: [] });
  if (verdict?.reasonCode !== 'not_wanted') return [];
  const rule = wanted.find((each): each is `label:${string}` => each.startsWith('label:'));
  return rule === undefined ? [] : [labelOfRule(rule)];
}
