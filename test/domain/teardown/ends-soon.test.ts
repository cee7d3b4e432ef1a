import { expect, it } from '@jest/globals';
import { endsSoon } from '../../../src/domain/teardown/ends-soon.ts';

const HOUR = 3_600_000;
const NOW = new Date('2026-03-02T09:00:00Z');

it.each([
  ['a day before the end of a week', 7 * 24, 24, true],
  ['earlier', 7 * 24, 25, false],
  ['at the end', 7 * 24, 0, true],
  ['in the first half of a life of twelve hours', 12, 7, false],
  ['in its second half', 12, 6, true],
])('is true on the last day, or in the last half of a short life: %s', (_, ttl, hours, expected) => {
  expect(endsSoon(new Date(NOW.getTime() + hours * HOUR), ttl * HOUR, NOW)).toBe(expected);
});
