import type { WorldClock } from './clock.ts';
import type { ServiceName, WireRequest } from './wire.ts';

/** Lets the world's time pass for clients that wait in other processes. */
export interface Waits {
  /** Called with each request before it is answered. */
  notice(asked: Asked): void;
}

export interface Asked {
  readonly service: ServiceName;
  readonly operation: string;
  readonly write: boolean;
  readonly request: WireRequest;
}

const MOST_QUESTIONS = 10_000;

/**
 * A client that asks again what it asked since anybody last changed something is waiting for an answer that time brings: then,
 * and only then, `perWait` world ms pass. So a slow client does not find an older world than a quick one.
 */
export function createWaits(clock: WorldClock, perWait: number): Waits {
  const asked = new Set<string>();
  return {
    notice({ service, operation, write, request }) {
      if (write) {
        asked.clear();
        return;
      }
      const question = [callerOf(request), service, operation, request.path, argumentsOf(request)].join('\n');
      if (asked.has(question)) clock.advance(perWait);
      // Whoever asks so much without a change asks nothing again.
      if (asked.size >= MOST_QUESTIONS) asked.clear();
      asked.add(question);
    },
  };
}

/** A key or a token; what signs a single request is left out. */
function callerOf(request: WireRequest): string {
  const authorization = request.headers['authorization'] ?? '';
  return /^AWS4-.*\bCredential=([^/%]+)/.exec(authorization)?.[1] ?? authorization;
}

function argumentsOf({ query, body }: WireRequest): string {
  const kept = [...query].filter(([name]) => !name.startsWith('X-Amz-'));
  return `${new URLSearchParams(kept)}\n${body.toString('utf8')}`;
}
