import { createWorldRandom } from '../../rehearsal/world/kernel/random.ts';

/** Whose turn it is. */
export interface Choice {
  among(able: readonly string[]): string;
  /** A whole number from 0 to `limit` - 1; 0 for a limit of 0. */
  below(limit: number): number;
}

/** About as many steps as two jobs take. */
const STEPS = 150;

/**
 * Half of the seeds let one run go on until one of a few points, and then another: what one whole run does between two requests of
 * the other. The others change more or less often, down to every request.
 */
export function choiceOf(seed: number): Choice {
  const random = createWorldRandom(seed * 2_654_435_761);
  const below = (limit: number) => (limit < 2 ? 0 : random.integer(0, limit - 1));
  const points = new Set(Array.from({ length: random.integer(1, 4) }, () => below(STEPS)));
  const eagerness = random.pick([0, 0.03, 0.1, 0.5, 1]);
  const changes = random.next() < 0.5 ? () => points.has(steps) : () => random.next() < eagerness;
  let steps = -1;
  let current: string | undefined;
  return {
    below,
    among(able) {
      steps += 1;
      const others = able.filter((each) => each !== current);
      if (current === undefined || !able.includes(current) || (changes() && others.length > 0))
        current = others[below(others.length)];
      return current ?? able[0] ?? '';
    },
  };
}
