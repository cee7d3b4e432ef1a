import { type SweepGround, sweepGround } from '../runs/sweep-here.ts';
import { closingAfterEach } from './closing-after-each.ts';
import { inEachTest } from './in-each-test.ts';

type Options = Parameters<typeof sweepGround>[0];

/** In each test a world of its own in which nothing stands yet, and the words to furnish and sweep it. */
export function withGround(options: Options = {}): SweepGround {
  return inEachTest(() => sweepGround(options));
}

/** For tests that say themselves how their ground is: each one that is opened is closed after the test under way. */
export function groundsToOpen(): (options?: Options) => Promise<SweepGround> {
  const closing = closingAfterEach();
  return async (options = {}) => closing(await sweepGround(options));
}
