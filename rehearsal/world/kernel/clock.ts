/**
 * The world's one clock. It moves when somebody moves it, and a little with every look, so that two things never happen at
 * once; how fast the machine is does not matter. With a `speed` it runs along with the machine's instead. What the world does
 * by itself (a stack that settles, a record that spreads) is scheduled on it and carried out, in order of its time, whenever
 * the clock is looked at.
 */
export interface WorldClock {
  /** World time in ms since the epoch; runs everything that is due. */
  now(): number;
  /** World time as ISO 8601 with ms. */
  iso(): string;
  /**
   * Jumps forward (or, for a test of skew, back) to an instant. What falls due on the way happens at its own time.
   * @throws Error where it is none between 1970 and 9999; the clock then stays as it is
   */
  set(instant: string | number): void;
  advance(ms: number): void;
  /** Schedules `task` for `delay` world ms from now; returns what cancels it. */
  after(delay: number, task: () => void): () => void;
}

interface Scheduled {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

/** The end of the last year of four digits, in ms. */
const LAST_MS = Date.UTC(10_000, 0, 1) - 1;

/** @throws Error that says which instants there are: every later look would break on another one */
function instantOf(given: string | number): number {
  const instant = typeof given === 'number' ? given : Date.parse(given);
  if (instant >= 0 && instant <= LAST_MS) return instant;
  throw new Error(
    `The world's clock cannot show ${String(given)}; it takes an ISO 8601 time from 1970 to 9999, such as 2026-03-02T09:00:00Z.`,
  );
}

/** World ms that a look takes. */
const LOOK_MS = 10;

/** @param options.speed world seconds per machine second; time passes only with looks and by hand when absent */
export function createWorldClock(options: { start: string; speed?: number }): WorldClock {
  const { speed } = options;
  const machine = speed === undefined ? looks() : () => performance.now() * speed;
  let origin = instantOf(options.start);
  let startedAt = machine();
  let pending: Scheduled[] = [];
  let order = 0;
  /** While due tasks run, the clock stands at the task's own time, so what a task schedules follows from it. */
  let standing: number | undefined;

  function read(): number {
    return standing ?? origin + machine() - startedAt;
  }

  function runDue(): void {
    if (standing !== undefined) return;
    const target = read();
    for (;;) {
      pending.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = pending[0];
      if (next === undefined || next.at > target) return;
      pending = pending.slice(1);
      standing = next.at;
      try {
        next.task();
      } finally {
        standing = undefined;
      }
    }
  }

  function now(): number {
    runDue();
    return Math.floor(read());
  }

  function set(instant: string | number): void {
    origin = instantOf(instant);
    startedAt = machine();
    runDue();
  }

  return {
    now,
    iso: () => new Date(now()).toISOString(),
    set,
    advance: (ms) => set(read() + ms),
    after(delay, task) {
      const entry: Scheduled = { at: read() + delay, order: order++, task };
      pending.push(entry);
      return () => {
        pending = pending.filter((other) => other !== entry);
      };
    },
  };
}

function looks(): () => number {
  let passed = 0;
  return () => (passed += LOOK_MS);
}
