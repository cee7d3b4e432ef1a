import { type SweepGround, sweepGround } from '../runs/sweep-here.ts';
import { inEachTest } from './in-each-test.ts';

/** In each test a world of its own in which nothing stands yet, and the words to furnish and sweep it. */
export function withGround(options: Parameters<typeof sweepGround>[0] = {}): SweepGround {
  return inEachTest(() => sweepGround(options));
}
