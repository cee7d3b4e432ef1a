import type { Decision } from './decision.ts';
import { type DecisionOf, REASON_CODES, type ReasonCode } from './reason-codes.ts';

/** What was decided about one thing, why, and in one sentence: what happened, to which resource, what to do. */
export interface Verdict<Made extends Decision = Decision> {
  /** What was done, or is to be done. */
  readonly decision: Made;
  /** Why; one beside which the decision may stand. */
  readonly reasonCode: ReasonCode;
  /** One line for people, with a full stop at its end; no account stands in it. */
  readonly sentence: string;
}

/** A reason code beside which a decision may stand. */
export type CodeOf<Made extends Decision> = {
  [Code in ReasonCode]: Made extends DecisionOf<Code> ? Code : never;
}[ReasonCode];

/** A reason code beside which `skipped` may stand. */
export type SkipCode = CodeOf<'skipped'>;

/** Leaves something as it is: nothing failed, and somebody may want to know why. */
export function skip(reasonCode: SkipCode, sentence: string): Verdict<'skipped'> {
  return { decision: 'skipped', reasonCode, sentence };
}

type Usual<Code extends ReasonCode> = (typeof REASON_CODES)[Code]['decisions'][0];

/** A verdict: the reason code knows its usual decision; another one of its decisions is named. */
export function say<Code extends ReasonCode>(reasonCode: Code, sentence: string): Verdict<Usual<Code>>;
export function say<Code extends ReasonCode, Made extends DecisionOf<Code>>(
  reasonCode: Code,
  sentence: string,
  decision: Made,
): Verdict<Made>;
export function say(reasonCode: ReasonCode, sentence: string, decision?: Decision): Verdict {
  return { decision: decision ?? REASON_CODES[reasonCode].decisions[0], reasonCode, sentence };
}
