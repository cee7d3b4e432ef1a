/**
 * Resolves after `ms` milliseconds; 0 yields once. Never rejects.
 * @param what what is waited for, as people read it behind "Waiting for", such as "the stack shop-a to settle".
 */
export type Sleep = (ms: number, what: string) => Promise<void>;

/** Nobody waits longer without a word, in ms. */
export const LONGEST_SILENCE_MS = 60_000;

/** A timer, and whom to tell what is waited for. */
interface Timer {
  /** Milliseconds on a clock that never jumps. */
  monotonic(): number;
  sleep(ms: number): Promise<void>;
  /** A sentence. */
  tell(line: string): void;
}

/**
 * The one sleep of a run, by which it is silent for no more than a minute, whatever it waits for: before each pause that would go on
 * past that, it tells what is waited for. `noteWord` is called for each line that somebody else tells.
 */
export function createTellingSleep({ monotonic, sleep, tell }: Timer): {
  readonly sleep: Sleep;
  noteWord(): void;
} {
  let toldAt = monotonic();
  return {
    noteWord() {
      toldAt = monotonic();
    },
    async sleep(ms, what) {
      let left = ms;
      do {
        const pause = Math.min(left, LONGEST_SILENCE_MS);
        if (monotonic() + pause > toldAt + LONGEST_SILENCE_MS) {
          tell(`Waiting for ${what}.`);
          toldAt = monotonic();
        }
        await sleep(pause);
        left -= pause;
      } while (left > 0);
    },
  };
}
