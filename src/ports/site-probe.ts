/** Asks an environment itself whether it answers. */
export interface SiteProbe {
  /** One GET with a time limit in ms; never throws: what went wrong is in `problem`. Redirects are not followed. */
  get(
    url: string,
    timeoutMs: number,
  ): Promise<{ readonly status: number | undefined; readonly problem?: string }>;
  /** The same with the beginning of the answer's text, at most 64 KiB. */
  read(
    url: string,
    timeoutMs: number,
  ): Promise<{ readonly status: number | undefined; readonly body?: string; readonly problem?: string }>;
}
