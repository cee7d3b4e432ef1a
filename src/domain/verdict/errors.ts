import type { ReasonCode } from './reason-codes.ts';

/**
 * Something the reader must put right: a wrong input, a missing right, a template that does not fit.
 * The message is one sentence: what happened, to which resource, what to do.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly reasonCode: ReasonCode;
  constructor(reasonCode: ReasonCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.reasonCode = reasonCode;
  }
}

/** A far side that failed or refused. `retriable` says whether the same run may succeed later. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly reasonCode: ReasonCode;
  readonly service: string;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retriable: boolean;
  /** Scrubbed lines from the far side, fit for everybody's eyes. */
  readonly evidence: readonly string[];
  constructor(
    reasonCode: ReasonCode,
    message: string,
    details: {
      service: string;
      status?: number;
      code?: string;
      retriable?: boolean;
      evidence?: readonly string[];
      cause?: unknown;
    },
  ) {
    super(message, { cause: details.cause });
    this.reasonCode = reasonCode;
    this.service = details.service;
    this.status = details.status;
    this.code = details.code;
    this.retriable = details.retriable ?? false;
    this.evidence = details.evidence ?? [];
  }
}
