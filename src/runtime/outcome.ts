import type { ActionName, Report } from '../domain/report/report.ts';
import type { Decision } from '../domain/verdict/decision.ts';
import type { ReasonCode } from '../domain/verdict/reason-codes.ts';

/** What `main` hands back: the report, and the outputs that only this action has. */
export interface Outcome {
  readonly report: Omit<Report, 'version' | 'action' | 'durationMs'>;
  readonly outputs?: Readonly<Record<string, string>>;
  /** Markdown for the job summary; '' for none. */
  readonly summary?: string;
}

export type { ActionName, Decision, ReasonCode, Report };
