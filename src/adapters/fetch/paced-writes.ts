import type { Sleep } from '../../domain/pace/telling-sleep.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { RunTime } from './list-bounds.ts';

/** How much a run may write. */
export interface WritePace {
  /** Writes that need not wait for each other. */
  readonly atOnce: number;
  /** From one to the next behind those, in ms. */
  readonly everyMs: number;
  readonly mostAnHour: number;
}

export interface PacedWrites {
  /** The far side's name, as people know it. */
  readonly service: string;
  readonly pace: WritePace;
  readonly sleep: Sleep;
  readonly time: RunTime;
  /** Whether a request writes. */
  readonly isWrite: (url: string, init: RequestInit | undefined) => boolean;
}

const HOUR_MS = 3_600_000;
/** How long a write may wait though the run's time is over, in ms: a failure still wants its record. */
const SPARE_MS = 60_000;

/**
 * A `fetch` whose writes keep to a pace: the first ones go out at once, each further one waits for its turn. What could go out only after
 * the run's time is over is not sent.
 *
 * It throws AdapterError `throttled` then.
 */
export function pacedWrites(
  fetch: typeof globalThis.fetch,
  { service, pace, sleep, time, isWrite }: PacedWrites,
): typeof globalThis.fetch {
  const turns = takeTurns(pace);
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (isWrite(url, init)) {
      const now = time.monotonic();
      const turn = turns.next(now, time.endsAt());
      if (turn === undefined) throw tooMany(service, pace);
      if (turn > now) await sleep(turn - now, `${service} to take more writes`);
    }
    return fetch(input, init);
  };
}

/** Instants at which one may write, each given out once. */
function takeTurns({ atOnce, everyMs, mostAnHour }: WritePace) {
  /** Those of the last hour, at most as many as one may take in it. */
  const given: number[] = [];
  /** The instant at which nothing would be left to wait for. */
  let restedAt = Number.NEGATIVE_INFINITY;
  return {
    /** Undefined where there is none before `end`, or soon. */
    next(now: number, end: number): number | undefined {
      const byPace = Math.max(now, restedAt - (atOnce - 1) * everyMs);
      const before = given.at(-mostAnHour);
      const turn = before === undefined ? byPace : Math.max(byPace, before + HOUR_MS);
      if (turn > Math.max(now, end) + SPARE_MS) return undefined;
      restedAt = Math.max(restedAt, turn) + everyMs;
      given.push(turn);
      if (given.length > mostAnHour) given.shift();
      return turn;
    },
  };
}

function tooMany(service: string, { mostAnHour }: WritePace): AdapterError {
  return new AdapterError(
    'throttled',
    `This run has no time left to wait until ${service} takes more writes, of which ${mostAnHour} an hour are the most; run the job again later.`,
    { service, retriable: true },
  );
}
