/**
 * The time limits of requests, without waiting for them: a request that the world leaves hanging is given up as soon as
 * nothing else is under way, as it would be when its limit has passed.
 */
export interface Limits {
  readonly timeout: (ms: number) => AbortSignal;
  readonly through: (send: typeof fetch) => typeof fetch;
  /** The world says that it has left a request hanging. */
  onHang(): void;
}

/** A request was left hanging that has no time limit, so the run would never end. */
export class NoLimitError extends Error {
  override readonly name = 'NoLimitError';
}

interface UnderWay {
  readonly hasLimit: boolean;
  readonly giveUp: (reason: Error) => void;
}

/** Counts what a job asks; calls back when it would go on for ever. */
export function createLimits(onEndless: () => void): Limits {
  let limits: AbortController[] = [];
  const underWay = new Set<UnderWay>();
  let hanging = 0;

  function look(): void {
    if (hanging === 0 || underWay.size > hanging) return;
    hanging = 0;
    const late = limits;
    limits = [];
    const endless = [...underWay].filter((each) => !each.hasLimit);
    for (const limit of late) limit.abort(new DOMException('The limit has passed.', 'TimeoutError'));
    for (const each of endless) each.giveUp(new NoLimitError('A request has no time limit.'));
    if (endless.length > 0) onEndless();
  }

  return {
    timeout() {
      const limit = new AbortController();
      limits.push(limit);
      return limit.signal;
    },
    through: (send) => async (input, init) => {
      const given = Promise.withResolvers<never>();
      const entry: UnderWay = { hasLimit: init?.signal instanceof AbortSignal, giveUp: given.reject };
      underWay.add(entry);
      try {
        return await Promise.race([
          given.promise,
          whole(await Promise.race([given.promise, send(input, init)])),
        ]);
      } finally {
        underWay.delete(entry);
        setImmediate(look);
      }
    },
    onHang() {
      hanging += 1;
      setImmediate(look);
    },
  };
}

/** The whole answer has arrived, or what there is of it, before a limit can strike: a broken body breaks where it is read. */
async function whole(response: Response): Promise<Response> {
  const { status, statusText, headers, url } = response;
  const body = response.body === null ? null : await response.arrayBuffer().catch(brokenOff);
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}

function brokenOff(error: unknown): ReadableStream {
  return new ReadableStream({ start: (controller) => controller.error(error) });
}
