import { expect, it } from '@jest/globals';
import { wasBefore } from '../../../src/domain/stories/two-clocks.ts';

const RECORDED = '2026-03-02T09:00:00Z';
const MINUTE = 60_000;

it.each([
  ['a minute after the record', true, { at: '2026-03-02T09:01:00Z' }],
  ['a minute before the record', false, { at: '2026-03-02T08:59:00Z' }],
  ['at no time that the tracker tells', false, { at: undefined }],
  [
    'three minutes before the record, by a clock that is five minutes ahead',
    false,
    { at: '2026-03-02T09:02:00Z', deliveredAt: '2026-03-02T08:58:00Z', aheadMs: 5 * MINUTE },
  ],
  [
    'a minute after the record, by a clock that is five minutes ahead',
    true,
    { at: '2026-03-02T09:06:00Z', aheadMs: 5 * MINUTE },
  ],
  ['in the seconds by which answers differ', true, { at: RECORDED, aheadMs: 9_000 }],
  [
    'a minute before the record, by a clock that is behind, at a story that was delivered just then',
    true,
    { at: '2026-03-02T08:59:00Z', deliveredAt: '2026-03-02T08:58:00Z', aheadMs: -2 * MINUTE },
  ],
  [
    'a minute before the record, at a story that was delivered long before',
    false,
    { at: '2026-03-02T08:59:00Z', deliveredAt: '2026-03-02T08:49:00Z' },
  ],
])('a story that was accepted %s: after the record is %s', (_, isAfter, move) => {
  expect(wasBefore(RECORDED, move)).toBe(isAfter);
});
