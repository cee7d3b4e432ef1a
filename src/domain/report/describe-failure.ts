import { withoutForeignAccount } from '../privacy/without-account.ts';
import type { Decision } from '../verdict/decision.ts';
import { AdapterError, UserError } from '../verdict/errors.ts';
import type { ReasonCode } from '../verdict/reason-codes.ts';

export interface Failure {
  readonly decision: Extract<Decision, 'refused' | 'failed'>;
  readonly reasonCode: ReasonCode;
  readonly sentence: string;
}

/** Turns whatever was thrown into the decision, code and sentence that people see. */
export function describeFailure(error: unknown): Failure {
  const failure = nameFailure(error);
  return { ...failure, sentence: withoutForeignAccount(failure.sentence) };
}

function nameFailure(error: unknown): Failure {
  if (error instanceof UserError)
    return { decision: 'refused', reasonCode: error.reasonCode, sentence: error.message };
  if (error instanceof AdapterError)
    return { decision: 'failed', reasonCode: error.reasonCode, sentence: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return {
    decision: 'failed',
    reasonCode: 'internal_error',
    sentence: `Greenroom broke (${oneLine(message)}); please report this with the debug log of a rerun.`,
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 500);
}
