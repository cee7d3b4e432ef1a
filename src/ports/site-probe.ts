import type { AddressFault } from '../domain/readiness/address-fault.ts';

/**
 * Asks an environment itself whether it answers. Both methods are one GET, over http or https, and safe to repeat. Neither throws.
 *
 * A redirect is not followed: its own status is the answer. No answer means that the address is malformed or does not resolve,
 * that the connection is refused or breaks, or that `timeoutMs` ran out.
 */
export interface SiteProbe {
  /** The status of the answer; its body is not read. `timeoutMs` is in ms, from the request to the answer's headers. */
  get(url: string, timeoutMs: number): Promise<SiteAnswer>;
  /**
   * The same with the beginning of the answer's text. `timeoutMs` covers the text too. A text that breaks off counts as no answer,
   * although its status was there.
   */
  read(url: string, timeoutMs: number): Promise<SiteAnswer & SiteText>;
}

/** What an address answered. */
export interface SiteAnswer {
  /** HTTP status, a redirect's too; undefined when no answer came. */
  readonly status: number | undefined;
  /** What went wrong, as a clause; absent when an answer came. */
  readonly problem?: string;
  /** Where it went wrong before the application was asked; absent when it was asked, or nobody knows. */
  readonly fault?: AddressFault;
}

/** What an address answered with. */
export interface SiteText {
  /** UTF-8, cut after 65,536 bytes, within a character too; '' for an empty answer. Absent when no answer came. */
  readonly body?: string;
}
