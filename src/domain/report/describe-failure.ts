import { oneLine } from '../input/one-line.ts';
import { withoutForeignAccount } from '../privacy/without-account.ts';
import { AdapterError, UserError } from '../verdict/errors.ts';
import { say, type Verdict } from '../verdict/verdict.ts';

/** What people see of an error: `refused` where they have to put something right, `failed` where something broke. */
export type Failure = Verdict<'refused' | 'failed'>;

/** Turns whatever was thrown into the decision, code and sentence that people see; the sentence tells no account. */
export function describeFailure(error: unknown): Failure {
  const failure = nameFailure(error);
  return { ...failure, sentence: withoutForeignAccount(failure.sentence) };
}

function nameFailure(error: unknown): Failure {
  if (error instanceof UserError) return say(error.reasonCode, error.message, 'refused');
  if (error instanceof AdapterError) return say(error.reasonCode, error.message, 'failed');
  const message = error instanceof Error ? error.message : String(error);
  return say(
    'internal_error',
    `Greenroom broke (${oneLine(message, 500)}); please report this with the debug log of a rerun.`,
  );
}
