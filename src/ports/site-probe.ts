/** Asks an environment itself whether it answers. Never throws; both methods are one GET, without redirects, safe to repeat. */
export interface SiteProbe {
  /**
   * The status of the answer within `timeoutMs` ms. `status` is undefined when none came; `problem` says then what went wrong, as
   * a clause, and is absent otherwise.
   */
  get(
    url: string,
    timeoutMs: number,
  ): Promise<{ readonly status: number | undefined; readonly problem?: string }>;
  /** The same with the beginning of the answer's text, at most 64 KiB; `body` is absent when no answer came. */
  read(
    url: string,
    timeoutMs: number,
  ): Promise<{ readonly status: number | undefined; readonly body?: string; readonly problem?: string }>;
}
