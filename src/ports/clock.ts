/** Time as an action sees it. */
export interface Clock {
  /**
   * The far side's time: the `Date` header of the run's first API answer, carried on by the machine's
   * monotonic clock, so that a runner whose clock is wrong decides nothing.
   * @throws when nothing has answered yet.
   */
  now(): Date;
  /** Milliseconds on a clock that never jumps; for deadlines and durations only. */
  monotonic(): number;
  /** Resolves after `ms` milliseconds. */
  sleep(ms: number): Promise<void>;
}
