import { expect, it } from '@jest/globals';
import { untoldEnds } from '../../../src/usecases/sweep/look-for-sweep.ts';
import type { PlannedStack } from '../../../src/usecases/sweep/planned-stack.ts';
import { foundTable, tableTelling } from '../../../tools/builders/comments.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { fixedClock } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { sweepDeps } from '../../../tools/builders/sweep-deps.ts';

const ENDS = new Date('2026-03-09T09:00:00Z');

function near(at: number): PlannedStack {
  return {
    target: { deps: sweepDeps(), name: undefined },
    stack: stack({ name: `shop-b${at}` }),
    branch: `b${at}`,
    remove: false,
    rule: { by: 'expiry', ttlMs: 7 * 86_400_000 },
    reasonCode: 'still_wanted',
    why: '',
    pullRequest: at,
    needsPerson: false,
    ends: ENDS,
    cost: undefined,
  };
}

it('finds each end that nobody has told in some hour of a day, twenty comments at most in each', async () => {
  const entries = Array.from({ length: 60 }, (_, at) => near(at));
  for (const untold of [0, 19, 20, 41, 59]) {
    let found = 0;
    for (let hour = 0; hour < 24; hour += 1) {
      let looks = 0;
      const deps = sweepDeps({
        codeHost: {
          async findComments(number) {
            looks += 1;
            const ends = number === untold ? {} : { expires: ENDS.toISOString(), ends: ENDS.toISOString() };
            const key = `70107786/shop/preview/b${number}`;
            return foundTable(tableTelling(key, { status: 'ready', ...ends }));
          },
        },
        clock: fixedClock({ now: () => new Date(Date.UTC(2026, 2, 8, 9 + hour)) }),
      });
      const items = await untoldEnds(deps, { scope: scope() }, entries);
      expect(looks).toBe(20);
      found += items.filter(({ pullRequest }) => pullRequest === untold).length;
    }
    expect(found).toBeGreaterThan(3);
  }
});
