import { UNTIL_LABEL } from '../environment/kept-until.ts';
import { AWAKE_LABEL, KEEP_LABEL, OFF_LABEL } from '../environment/wanted.ts';
import { PIN_LABEL } from '../intents/pin.ts';
import { EXTENSIONS, extensionOf } from './extension.ts';
import { isKindName, looksLikeSha, sendOrderOf } from './shared-target.ts';

/** What a person can ask for behind `/stage`. */
export const COMMAND_WORDS = [
  'up',
  'down',
  'awake',
  'keep',
  'extend',
  'pin',
  'unpin',
  'deploy',
  'lock',
  'unlock',
  'accept',
  'reject',
  'status',
  'where',
  'logs',
  'help',
] as const;

export type CommandWord = (typeof COMMAND_WORDS)[number];

/** What a command does, for the help and for the page of commands. */
export interface CommandMeaning {
  /** One sentence. */
  readonly does: string;
  /** What everyone can see of it on the pull request, as a clause; '' for a command that only answers. */
  readonly leaves: string;
  /** What may or must stand behind the word; absent for nothing. */
  readonly takes?: Taken;
}

/** What stands behind the word of a command. */
interface Taken {
  /** As the help shows it, such as `[all]`. */
  readonly shown: string;
  /** As somebody may write it. */
  readonly example: string;
  /** True of what it takes: one line as it was written, '' for nothing. */
  readonly isLegal: (rest: string) => boolean;
}

export const COMMANDS: Readonly<Record<CommandWord, CommandMeaning>> = {
  up: {
    does: 'Brings the environment up at the newest commit, also after `/stage down`. For a fork it names the commit.',
    leaves: `the label \`${OFF_LABEL}\` comes off, and the label that \`wanted\` asks for goes on`,
    takes: {
      shown: '[commit]',
      example: '',
      // All digits, because anybody finds a second commit with the same first ones.
      isLegal: (rest) => rest === '' || /^[0-9a-f]{40}$/i.test(rest),
    },
  },
  down: {
    does: 'Takes the environment down, until `/stage up`.',
    leaves: `the label \`${OFF_LABEL}\` goes on`,
  },
  awake: {
    does: 'Wakes the environment, which then sleeps no more.',
    leaves: `the label \`${AWAKE_LABEL}\` goes on`,
  },
  keep: {
    does: 'Keeps the environment from sweeps.',
    leaves: `the label \`${KEEP_LABEL}\` goes on`,
  },
  extend: {
    does: `Keeps the environment from the end of its time and from \`select: all\` until a day is over, ${EXTENSIONS} from now.`,
    leaves: `a label such as \`${UNTIL_LABEL}2026-12-02\` goes on, and an earlier one of that sort comes off`,
    takes: { shown: '3d', example: '3d', isLegal: (rest) => extensionOf(rest) !== undefined },
  },
  pin: {
    does: 'Pins the environment to the commit that runs, or to another one of its branch. It stays there, whatever is pushed, until `/stage unpin`.',
    leaves: `a label goes on that is \`${PIN_LABEL}\` and all digits of the commit, and an earlier one of that sort comes off`,
    takes: { shown: '[commit]', example: '', isLegal: (rest) => rest === '' || looksLikeSha(rest) },
  },
  unpin: {
    does: 'Lifts the pin, and brings the environment to the newest commit.',
    leaves: `the label that begins with \`${PIN_LABEL}\` comes off`,
  },
  deploy: {
    does: 'Sends a commit of the repository to a shared environment: the newest one of a branch, or the one that is named.',
    leaves: '',
    takes: {
      shown: 'branch or sha [to kind]',
      example: 'main to qa',
      isLegal: (rest) => sendOrderOf(rest) !== undefined,
    },
  },
  lock: {
    does: 'Locks the environment at its commit, with a reason behind the word. It does not move, and nothing takes it down. With the name of a shared kind, that one is meant.',
    leaves: '',
    takes: { shown: '[kind] [reason]', example: 'the demo is at four', isLegal: () => true },
  },
  unlock: {
    does: 'Releases the lock, whoever holds it, and brings the environment to the newest commit.',
    leaves: '',
    takes: { shown: '[kind]', example: 'qa', isLegal: isNoneOrKind },
  },
  accept: {
    does: 'Accepts what was delivered, for those whom `accepted-by` names: the story is accepted in the tracker, and the pull request merged.',
    leaves: '',
  },
  reject: {
    does: 'Rejects what was delivered, for the same people, with a reason behind the word. The story is rejected in the tracker, and the author hears why.',
    leaves: '',
    takes: { shown: '[reason]', example: 'the total is wrong', isLegal: () => true },
  },
  status: {
    does: 'Says what runs, since when and where.',
    leaves: '',
    takes: { shown: '[kind]', example: 'qa', isLegal: isNoneOrKind },
  },
  where: {
    does: 'Lists the environments of the pull request; with `all`, those of all branches.',
    leaves: '',
    takes: { shown: '[all]', example: 'all', isLegal: (rest) => rest === '' || isAll(rest) },
  },
  logs: { does: 'Shows the last lines of the logs of the environment.', leaves: '' },
  help: { does: 'Lists the commands.', leaves: '' },
};

/** Whether there is such a kind is asked where the settings are known. */
function isNoneOrKind(rest: string): boolean {
  return rest === '' || isKindName(rest);
}

/** What every command begins with. */
export const COMMAND_PREFIX = '/stage';

/** As a person writes it. @param rest what stands behind the word, as it was written. */
export function commandText(word: CommandWord, rest = ''): string {
  return `${COMMAND_PREFIX} ${word}${rest === '' ? '' : ` ${rest}`}`;
}

/** With a sign for what it takes, as the help shows it. */
export function shownCommand(word: CommandWord): string {
  return commandText(word, COMMANDS[word].takes?.shown);
}

/** True where `/stage where` means all environments. */
export function isAll(rest: string): boolean {
  return rest.toLowerCase() === 'all';
}

/** Commands that only look, in a job that may ask AWS. */
export const LOOKS: readonly CommandWord[] = ['where', 'logs'];

/** What somebody says of the stories that were delivered, which a job does that may ask the tracker. */
export const JUDGEMENTS = ['accept', 'reject'] as const;

export type JudgementWord = (typeof JUDGEMENTS)[number];

/** True of a word that judges what was delivered. */
export function isJudgement(word: CommandWord): word is JudgementWord {
  return JUDGEMENTS.some((each) => each === word);
}

/** The word of that text, undefined where it is none. */
export function commandWordOf(text: string): CommandWord | undefined {
  return COMMAND_WORDS.find((word) => word === text);
}

/** Other words of a team's own for a command, such as `deploy restaurant` for `up`: in lower case, one blank between two words. */
export type CommandAliases = Readonly<Record<string, CommandWord>>;
