import { z } from 'zod';
import { COMMAND_WORDS, commandWordOf } from '../commands/command-words.ts';

/** One to four words. */
const WORDS = /^[a-z][a-z0-9-]{0,29}( [a-z0-9][a-z0-9-]{0,29}){0,3}$/;
const TAKES =
  'it takes one to four words of lower-case letters, digits and hyphens, none of our own commands';
const alias = z
  .string()
  .regex(WORDS, TAKES)
  .refine((words) => words !== 'stage' && !words.startsWith('stage '), TAKES)
  .refine((words) => commandWordOf(words) === undefined, TAKES);

/** A team's own words for commands: `deploy restaurant: up` lets people say `/deploy restaurant`. */
export const commandAliasesSchema = z.record(alias, z.enum(COMMAND_WORDS));
