/** Asks an environment itself whether it answers. */
export interface SiteProbe {
  /** One GET with a time limit in ms; never throws: what went wrong is in `problem`. Redirects are not followed. */
  get(
    url: string,
    timeoutMs: number,
  ): Promise<{ readonly status: number | undefined; readonly problem?: string }>;
}
