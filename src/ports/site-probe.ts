/** Asks an environment itself whether it answers. Never throws; both methods are one GET, without redirects, safe to repeat. */
export interface SiteProbe {
  /** The status of the answer within `timeoutMs` ms; its body is not read. */
  get(url: string, timeoutMs: number): Promise<SiteAnswer>;
  /** The same with the beginning of the answer's text. */
  read(url: string, timeoutMs: number): Promise<SiteAnswer & SiteText>;
}

/** What an address answered. */
export interface SiteAnswer {
  /** HTTP status; undefined when no answer came in time. */
  readonly status: number | undefined;
  /** What went wrong, as a clause; absent when an answer came. */
  readonly problem?: string;
}

/** What an address answered with. */
export interface SiteText {
  /** UTF-8, at most 64 KiB; absent when no answer came. */
  readonly body?: string;
}
