import type { Mistake } from './mistake.ts';
import { OF_SETTINGS } from './settings-mistakes.ts';
import { OF_COMMANDS, OF_VARIABLES, OF_WORKFLOWS } from './workflow-mistakes.ts';

/** Mistakes of adopters, each with the sentence that says it before the first push. */
export const MISTAKES: readonly Mistake[] = [
  ...OF_SETTINGS,
  ...OF_WORKFLOWS,
  ...OF_VARIABLES,
  ...OF_COMMANDS,
];
