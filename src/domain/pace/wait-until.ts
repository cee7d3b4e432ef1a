import type { AdapterError } from '../verdict/errors.ts';
import { describePassing, isFaultThatPasses } from '../verdict/passing.ts';
import { LONGEST_SILENCE_MS, type Sleep } from './telling-sleep.ts';

/** A clock to wait by; the port `Clock` is one. */
export interface WaitingClock {
  /** Milliseconds on a clock that never jumps. */
  monotonic(): number;
  /** Pauses, and says for what. */
  readonly sleep: Sleep;
}

/** Milliseconds until the next look: `waited` is how long the wait has taken so far, in ms, `looks` how many there were, from 1. */
export type Pace = (waited: number, looks: number) => number;

/** How long a wait may last, and how often it looks. */
export interface Wait<Seen = unknown> {
  /** An instant of the clock's `monotonic()`, in ms: the look that ends after it is the last one. */
  readonly deadline: number;
  /** Asked after each look that is not the last one. */
  readonly pace: Pace;
  /** What is waited for, as `Sleep` takes it. */
  readonly what: string;
  /** Tells more of it once a minute, by what is seen. Absent where nothing is to be seen. */
  readonly tell?: (seen: Seen, waited: number) => void;
  /**
   * True where a far side that throttles, is out of order or does not answer makes a look in vain, which is repeated, and not the end.
   * For looks that do no harm twice, in a wait that lasts longer than such a fault. False where it is absent.
   */
  readonly outlasts?: boolean;
}

/** The pause after so many looks in vain in a row, in ms, where the wait's own is shorter: each look was several tries already. */
function afterVain(count: number): number {
  return Math.min(60_000, 5_000 * 2 ** (count - 1));
}

/** Where a wait is in time. */
export interface Moment {
  /** Milliseconds since the wait began. */
  readonly waited: number;
  /** True when the deadline has passed, so that this look is the last one. */
  readonly isOver: boolean;
}

/** What one look found: what was waited for, or what is shown in its stead, for the error when the time runs out. */
export type Look<Result, Seen> =
  | { readonly done: Result }
  | {
      readonly again: Seen;
      /** True when a look or two more are sure to end the wait, so that the deadline does not. */
      readonly confirms?: boolean;
    };

/** How a wait ends whose time ran out. */
export type Expiry<Result> = Error | { readonly done: Result };

/**
 * The way to wait for something that only shows when it is looked at: looks at once, and then at the wait's pace until a look is done.
 * `look` may ask `now()` where the wait is in time; the first answer counts for the whole look. `over` says how a wait ends whose time
 * ran out: by an error, or by what is taken for the result then.
 * @throws what `look` throws, where the wait outlasts that only if it is the last look; and what `over` makes of the last look.
 */
export async function waitUntil<Result, Seen>(
  clock: WaitingClock,
  { deadline, pace, what, tell, outlasts = false }: Wait<Seen>,
  look: (now: () => Moment) => Promise<Look<Result, Seen>>,
  over: (seen: Seen, waited: number) => Expiry<Result> | Promise<Expiry<Result>>,
): Promise<Result> {
  const startedAt = clock.monotonic();
  let toldAt = startedAt;
  let inVain = 0;
  for (let looks = 1; ; looks += 1) {
    let moment: Moment | undefined;
    const now = () => {
      const instant = clock.monotonic();
      moment ??= { waited: instant - startedAt, isOver: instant >= deadline };
      return moment;
    };
    const found = await look(now).catch((error: unknown) => borne(error, outlasts));
    if ('done' in found) return found.done;
    const { waited, isOver } = now();
    inVain = 'vain' in found ? inVain + 1 : 0;
    if ('vain' in found) {
      if (isOver) throw found.vain;
      const left = deadline - clock.monotonic();
      const pause = Math.max(pace(waited, looks), Math.min(afterVain(inVain), left));
      await clock.sleep(pause, `${what}, after a look at which ${describePassing(found.vain)}`);
      continue;
    }
    if (isOver && found.confirms !== true) return resultOf(await over(found.again, waited));
    const pause = pace(waited, looks);
    if (clock.monotonic() + pause > toldAt + LONGEST_SILENCE_MS) {
      tell?.(found.again, waited);
      toldAt = clock.monotonic();
    }
    await clock.sleep(pause, what);
  }
}

/** @throws an error that the wait does not outlast. */
function borne(error: unknown, outlasts: boolean): { readonly vain: AdapterError } {
  if (outlasts && isFaultThatPasses(error)) return { vain: error };
  throw error;
}

/**
 * Asks for something that is answered at once, and again after a fault that passes, until the deadline.
 * @throws what `ask` throws otherwise.
 */
export function askUntilAnswered<Answer>(
  clock: WaitingClock,
  wait: Pick<Wait, 'deadline' | 'pace' | 'what'>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  return waitUntil<Answer, never>(
    clock,
    { ...wait, outlasts: true },
    async () => ({ done: await ask() }),
    (never) => never,
  );
}

function resultOf<Result>(ended: Expiry<Result>): Result {
  if (ended instanceof Error) throw ended;
  return ended.done;
}

/** One pause of a wait whose looks are another loop's. False when the deadline has passed; nothing was slept then. */
export async function pauseOnce(clock: WaitingClock, { deadline, pace, what }: Wait): Promise<boolean> {
  if (clock.monotonic() >= deadline) return false;
  await clock.sleep(pace(0, 1), what);
  return true;
}

/** A clock that counts only what was slept: for a wait whose bound is a number of looks, however long each of them takes. */
export function sleptClock(sleep: Sleep): WaitingClock {
  let slept = 0;
  return {
    monotonic: () => slept,
    async sleep(ms, what) {
      await sleep(ms, what);
      slept += ms;
    },
  };
}
