/** Time as an action sees it. */
export interface Clock {
  /**
   * The services' time: the `Date` header of the run's first API answer, carried on by the machine's
   * monotonic clock, so that a runner whose clock is wrong decides nothing.
   * @throws Error when nothing has answered yet, which is a bug of whoever asks.
   */
  now(): Date;
  /** Milliseconds on a clock that never jumps and begins anywhere; for deadlines and durations only. */
  monotonic(): number;
  /** Resolves after `ms` milliseconds; 0 yields once. Never rejects. */
  sleep(ms: number): Promise<void>;
}
