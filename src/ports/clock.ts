import type { Sleep } from '../domain/pace/telling-sleep.ts';

/** Time as an action sees it. */
export interface Clock {
  /**
   * The services' time, so that a runner whose clock is wrong decides nothing. It begins with the `Date` header of the run's first
   * answer, whichever service gave it: GitHub or AWS mostly. The machine's monotonic clock carries it on.
   *
   * The clocks of GitHub, AWS and the others are taken as equal, so this time may be compared with any of theirs. `Date` has
   * whole seconds, so this time may lie a second behind, and as long as that answer was on its way.
   * @throws Error when nothing has answered yet, which is a bug of whoever asks.
   */
  now(): Date;
  /**
   * How far the clocks of AWS and GitHub are apart by the first answer of either, in ms; undefined while one has not answered. What is
   * deleted because of its age wants them to agree.
   */
  apartMs(): number | undefined;
  /** Milliseconds on a clock that never jumps and begins anywhere; for deadlines and durations only. */
  monotonic(): number;
  /** By which a run is silent for no more than a minute. */
  readonly sleep: Sleep;
}
