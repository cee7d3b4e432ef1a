import type { SiteProbe } from '../../ports/site-probe.ts';

/** Asks over plain http as well: a single Beanstalk instance has no certificate. */
export function createSiteProbe(fetch: typeof globalThis.fetch): SiteProbe {
  return {
    async get(url, timeoutMs) {
      try {
        const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
        await answer.body?.cancel();
        return { status: answer.status };
      } catch (error) {
        return { status: undefined, problem: problemOf(error, timeoutMs) };
      }
    },
  };
}

function problemOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
