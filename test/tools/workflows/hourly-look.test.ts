import { describe, expect, it } from '@jest/globals';
import {
  billableMinutesOfLooks,
  cronOf,
  LOOK_EVERY,
  lookEveryOf,
} from '../../../tools/workflows/hourly-look.ts';

describe('the look by schedule', () => {
  it.each([
    ['15m', 2880],
    ['30m', 1440],
    ['1h', 720],
  ] as const)('costs, every %s, %i billable minutes in 30 days', (every, minutes) => {
    expect(billableMinutesOfLooks(every)).toBe(minutes);
  });

  it.each(LOOK_EVERY)(
    'every %s is known again from its cron, which keeps away from the full hour',
    (every) => {
      expect(lookEveryOf(`    - cron: '${cronOf(every)}'\n`)).toBe(every);
      for (const minute of cronOf(every).split(' ')[0]?.split(',') ?? []) {
        expect(Number(minute)).toBeGreaterThan(4);
        expect(Number(minute)).toBeLessThan(56);
      }
    },
  );

  it('is another one where a team has written its own', () => {
    expect(lookEveryOf("    - cron: '11 * * * *'\n")).toBeUndefined();
  });
});
