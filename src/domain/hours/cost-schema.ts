import { z } from 'zod';
import { tellableText } from '../privacy/tellable-text.ts';

const number = z.number();

/** What an environment costs by the team's own prices; amounts are in the team's own currency. */
export const knownCostSchema = z
  .object({
    /** While it is awake. */
    perHour: number,
    /** With its hours, where it has some: the average of the last seven days. */
    perDay: number,
    perMonth: number,
    sinceCreation: number,
    /** The same if it never slept; absent where it never does. */
    alwaysAwake: z
      .object({ perDay: number, perMonth: number, sinceCreation: number })
      .readonly()
      .exactOptional(),
  })
  .readonly();

/** `unknown` says why nothing can be said: a sum that lacks a part would be a guess. */
export const costSchema = z.union([knownCostSchema, z.object({ unknown: tellableText }).readonly()]);
