import { COMMAND_WORDS, COMMANDS, commandText } from '../../domain/commands/command-words.ts';
import { AWAKE_LABEL, KEEP_LABEL, OFF_LABEL } from '../../domain/environment/wanted.ts';

/** What each label asks for, while it is on the pull request. */
const LABELS: Readonly<Record<string, string>> = {
  [OFF_LABEL]: 'takes the environment down, and none is made',
  [KEEP_LABEL]: 'keeps it from sweeps',
  [AWAKE_LABEL]: 'keeps it awake, whatever its hours are',
};

/** Markdown that people see once they unfold it. The empty lines around it are what makes GitHub read it as Markdown again. */
export function folded(title: string, lines: readonly string[]): readonly string[] {
  return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
}

/**
 * What people can ask for on the pull request, folded. It depends on nothing, so that whoever writes a comment writes the same. No line
 * begins with a slash, so that nobody takes it for a command.
 */
export function stageHelp(): readonly string[] {
  const labels = Object.entries(LABELS).map(([label, does]) => `- The label \`${label}\` ${does}.`);
  const commands = COMMAND_WORDS.map((word) => `- \`${commandText(word)}\`: ${COMMANDS[word].does}`);
  return folded('What you can ask for here', [
    ...labels,
    '',
    'Where the repository hears commands, a comment that begins with one of these asks for the same.',
    '',
    ...commands,
  ]);
}
