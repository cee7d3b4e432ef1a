import type { SiteProbe } from '../../ports/site-probe.ts';
import { whyNoAnswer } from './no-answer.ts';

/** Asks over plain http as well: a single Beanstalk instance has no certificate. */
export function createSiteProbe(
  fetch: typeof globalThis.fetch,
  timeout: (ms: number) => AbortSignal = AbortSignal.timeout,
): SiteProbe {
  return {
    async get(url, timeoutMs) {
      try {
        const answer = await fetch(url, { redirect: 'manual', signal: timeout(timeoutMs) });
        await answer.body?.cancel();
        return { status: answer.status };
      } catch (error) {
        return { status: undefined, problem: whyNoAnswer(error) };
      }
    },
  };
}
