import { describeFailure, type Failure } from '../../domain/report/describe-failure.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { Unknown } from '../../domain/where/listing.ts';

/** Looks one after the other: one that fails is noted, and the others go on. */
export interface LookAround {
  /** What was asked, or why nobody knows. @param what such as `the open pull requests` */
  read<Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer | Unknown>;
  /** In the order in which they came. */
  readonly causes: readonly Failure[];
}

/** @throws nothing but what is a fault of Greenroom itself. */
export function lookAround(): LookAround {
  const causes: Failure[] = [];
  return {
    causes,
    async read(what, ask) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof AdapterError || error instanceof UserError)) throw error;
        const failure = describeFailure(error);
        const sentence = `Could not read ${what}: ${failure.sentence}`;
        causes.push({ ...failure, sentence });
        return { unknown: sentence };
      }
    },
  };
}
