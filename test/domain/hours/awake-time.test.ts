import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awakeBefore } from '../../../src/domain/hours/awake-time.ts';
import { isWithinHours, parseHours } from '../../../src/domain/hours/hours.ts';
import { growth, IN_STEP } from '../../support/clocks/growth.ts';

const HOUR = 3_600_000;

describe('the time that an environment is awake', () => {
  // In 2026 Berlin changes its clock on 29 March and 25 October, both at 01:00 UTC.
  it.each([
    ['Mon-Fri 08:00-20:00 Europe/Berlin', '2026-03-09T00:00:00Z', '2026-03-16T00:00:00Z', 60],
    ['Mon-Fri 08:00-20:00 Europe/Berlin', '2026-03-23T00:00:00Z', '2026-03-30T00:00:00Z', 60],
    ['Sat-Sun 22:00-06:00 Europe/Berlin', '2026-03-21T12:00:00Z', '2026-03-23T12:00:00Z', 16],
    ['Sat-Sun 22:00-06:00 Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z', 15],
    ['Sat-Sun 22:00-06:00 Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z', 17],
    ['Mon-Sun 00:00-24:00', '2026-03-02T09:17:00Z', '2026-03-09T09:17:00Z', 168],
    ['Mon 08:10-08:40 Asia/Kathmandu', '2026-03-02T00:00:00Z', '2026-03-09T00:00:00Z', 0.5],
    ['Mon 09:00-10:00', '2026-03-02T09:30:00Z', '2026-03-02T09:45:00Z', 0.25],
    ['Mon 09:00-10:00', '2026-03-02T12:00:00Z', '2026-03-02T09:00:00Z', 0],
  ])('with %s is from %s to %s %d hours', (hours, since, now, awake) => {
    expect(awakeBefore(parseHours(hours), new Date(now))(new Date(since)) / HOUR).toBe(awake);
  });

  it('is what somebody finds who looks every five minutes, over both changes of the clock', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    const clock = fc.integer({ min: 0, max: 287 }).map((five) => five * 5);
    const made = fc.record({
      days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }).map((days) => new Set(days)),
      from: clock,
      until: clock,
      timeZone: fc.constantFrom(...zones),
    });
    const around = fc.constantFrom(
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-10-25',
      '2026-11-01',
      '2026-06-10',
    );
    fc.assert(
      fc.property(made, around, fc.integer({ min: 0, max: 576 }), (hours, day, slots) => {
        fc.pre(hours.from !== hours.until);
        const now = Date.parse(`${day}T22:35:00Z`);
        const since = now - slots * 300_000;
        let seen = 0;
        for (let at = since; at < now; at += 300_000) if (isWithinHours(hours, new Date(at))) seen += 300_000;
        expect(awakeBefore(hours, new Date(now))(new Date(since))).toBe(seen);
      }),
      { numRuns: 40 },
    );
  });

  it('of thousands of environments is worked out once', () => {
    const now = Date.parse('2026-03-02T09:00:00Z');
    const judge = (environments: number) => {
      const awake = awakeBefore(parseHours('Mon-Fri 08:00-20:00 Europe/Berlin'), new Date(now));
      for (let age = 0; age < environments; age += 1) awake(new Date(now - age * HOUR));
    };
    expect(growth(judge, 600)).toBeLessThan(IN_STEP);
  });
});
