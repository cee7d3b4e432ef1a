import { commandText } from '../../domain/commands/command-words.ts';
import { KEEP_LABEL } from '../../domain/environment/wanted.ts';

/** That an environment is taken down soon. @param ends ISO 8601; whatever else somebody wrote there is left out. */
export function endSentence(ends: string): string {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(ends)?.[0];
  return `The environment is taken down ${at === undefined ? 'soon' : `at ${at.replace('T', ' ')} UTC`}, when its time is up.`;
}

/** What people can do about that. @param code what stands before and behind words that are to be written as they are. */
export function howToKeep(code: string): string {
  const written = (words: string) => `${code}${words}${code}`;
  const commands = [commandText('extend', '3d'), commandText('keep')].map(written);
  return `Push, or put the label ${written(KEEP_LABEL)} on, to keep it. Where commands are heard, comment ${commands.join(' or ')}.`;
}
