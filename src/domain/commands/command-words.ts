import { AWAKE_LABEL, KEEP_LABEL, OFF_LABEL } from '../environment/wanted.ts';

/** What a person can ask for behind `/stage`. */
export const COMMAND_WORDS = ['up', 'down', 'awake', 'keep', 'lock', 'unlock', 'status', 'help'] as const;

export type CommandWord = (typeof COMMAND_WORDS)[number];

/** What a command does, for the help and for the page of commands. */
export interface CommandMeaning {
  /** One sentence. */
  readonly does: string;
  /** What everyone can see of it on the pull request, as a clause; '' for a command that only answers. */
  readonly leaves: string;
}

export const COMMANDS: Readonly<Record<CommandWord, CommandMeaning>> = {
  up: {
    does: 'Brings the environment up at the newest commit, also after `/stage down`.',
    leaves: `the label \`${OFF_LABEL}\` comes off, and the label that \`wanted\` asks for goes on`,
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
  lock: {
    does: 'Locks the environment at its commit, with a reason behind the word. It does not move, and nothing takes it down.',
    leaves: '',
  },
  unlock: {
    does: 'Releases the lock, whoever holds it, and brings the environment to the newest commit.',
    leaves: '',
  },
  status: { does: 'Says what runs, since when and where.', leaves: '' },
  help: { does: 'Lists the commands.', leaves: '' },
};

/** What every command begins with. */
export const COMMAND_PREFIX = '/stage';

/** As a person writes it. */
export function commandText(word: CommandWord): string {
  return `${COMMAND_PREFIX} ${word}`;
}

/** The word of that text, undefined where it is none. */
export function commandWordOf(text: string): CommandWord | undefined {
  return COMMAND_WORDS.find((word) => word === text);
}

/** Those behind which a person writes words of their own. */
export const WITH_WORDS: readonly CommandWord[] = ['lock'];

/** Other words of a team's own for a command, such as `deploy restaurant` for `up`: in lower case, one blank between two words. */
export type CommandAliases = Readonly<Record<string, CommandWord>>;
