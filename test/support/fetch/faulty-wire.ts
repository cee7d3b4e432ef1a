/** What may become of a request. All but those that say otherwise go on for as long as the request is repeated. */
export type WireFault =
  | '401'
  | '403'
  | '404'
  | '429 for a second, once'
  | '429 for two minutes'
  | '500'
  | 'no JSON'
  | 'truncated'
  | 'connection ends'
  | 'no answer in time'
  | 'applied, not answered';

/** A wire without time: waits pass at once, and a request that nobody answers is given up at once. */
export interface FaultyWire {
  readonly fetch: typeof globalThis.fetch;
  readonly sleep: (ms: number) => Promise<void>;
  readonly timeout: (ms: number) => AbortSignal;
  /** How many requests were sent. */
  asked(): number;
}

/** @param strike from which request on the fault strikes, from 0; a healthy wire when absent. */
export function createFaultyWire(strike?: {
  readonly fault: WireFault;
  readonly request: number;
}): FaultyWire {
  let asked = 0;
  const limits: AbortController[] = [];
  const giveUp = () => {
    for (const limit of limits) limit.abort(new DOMException('The limit has passed.', 'TimeoutError'));
  };
  return {
    async fetch(input, init) {
      const nth = asked;
      asked += 1;
      const isOnce = strike?.fault === '429 for a second, once' || strike?.fault === 'applied, not answered';
      const isStruck = strike !== undefined && (isOnce ? nth === strike.request : nth >= strike.request);
      if (!isStruck) return fetch(input, init);
      if (strike.fault === 'applied, not answered') await (await fetch(input, init)).arrayBuffer();
      return struck(strike.fault, init?.signal ?? undefined, giveUp);
    },
    sleep: async () => undefined,
    timeout: () => {
      const limit = new AbortController();
      limits.push(limit);
      return limit.signal;
    },
    asked: () => asked,
  };
}

async function struck(
  fault: WireFault,
  signal: AbortSignal | undefined,
  giveUp: () => void,
): Promise<Response> {
  switch (fault) {
    case '401':
    case '403':
    case '404':
    case '500':
      return Response.json({ message: 'No.' }, { status: Number(fault) });
    case '429 for a second, once':
      return Response.json({ message: 'Slow.' }, { status: 429, headers: { 'retry-after': '1' } });
    case '429 for two minutes':
      return Response.json({ message: 'Slow.' }, { status: 429, headers: { 'retry-after': '120' } });
    case 'no JSON':
      return new Response('<html>A page of a proxy</html>', { headers: { 'content-type': 'text/html' } });
    case 'truncated':
      return new Response(brokenOff(), { headers: { 'content-type': 'application/json' } });
    case 'connection ends':
    case 'applied, not answered':
      throw new TypeError('fetch failed');
    case 'no answer in time':
      return new Promise((_, reject) => {
        if (signal?.aborted === true) reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason));
        setImmediate(giveUp);
      });
  }
}

function brokenOff(): ReadableStream {
  const part = new TextEncoder().encode('{"id": 12, "na');
  return new ReadableStream({
    start(controller) {
      controller.enqueue(part);
      controller.error(new TypeError('terminated'));
    },
  });
}
