import type { Parameters } from 'fast-check';

/** How many examples a property has that names no number, as fast-check's page of its parameters says. */
const USUAL = 100;

/** How many times its own number a property of few examples gets at most. */
const MOST_TIMES = 10;

/** The variable that `npm run properties` sets: how many examples a property has that names no number. */
export const MANY = 'GREENROOM_PROPERTY_RUNS';

/** The variable that names another seed than the commit. */
export const SEED = 'GREENROOM_PROPERTY_SEED';

/** What decides how a property is played. */
export interface Playing {
  /** How many examples are wanted of a property that names no number; undefined where each plays its own. */
  readonly many: number | undefined;
  /** A 32 bit integer. */
  readonly seed: number;
}

/**
 * How properties are played in this process.
 * @param seed a commit, so that a commit that was green stays green and each tries others; or any number in hexadecimal
 */
export function playingHere(seed: string): Playing {
  const many = Number(process.env[MANY] ?? '');
  return { many: Number.isInteger(many) && many > 0 ? many : undefined, seed: seedOf(seed) };
}

/** A seed of fast-check, of a commit in hexadecimal or of a number. */
export function seedOf(text: string): number {
  return Number.parseInt(text.slice(0, 7), 16) || 1;
}

/**
 * The parameters of a property, with a seed and with as many examples as are wanted. A property that names fewer than usual
 * takes long for each, so it gets its share of the many, and at most ten times its own. A seed that a property names gives way where many are wanted.
 */
export function playedAs<T>({ many, seed }: Playing, own: Parameters<T> = {}): Parameters<T> {
  if (many === undefined) return { seed, ...own };
  return { ...own, seed, numRuns: raised(own.numRuns ?? USUAL, many) };
}

function raised(own: number, many: number): number {
  const wanted = own < USUAL ? own * Math.min(many / USUAL, MOST_TIMES) : many;
  return Math.max(own, Math.round(wanted));
}
