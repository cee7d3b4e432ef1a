import { expect, it } from '@jest/globals';
import { isAnnouncementState } from '../../../src/domain/announce/announced-state.ts';

const PLACE = { channel: 'C0000000001', ts: '1.000001' };

it.each([
  [true, { slack: PLACE }],
  [true, { slack: { ...PLACE, shows: 'a', given: 'b' }, alsoSlack: [PLACE] }],
  [false, { slack: { ...PLACE, given: 1 } }],
  [false, { alsoSlack: PLACE }],
  [false, { alsoSlack: [{ channel: 'C0000000001' }] }],
])('can be used (%s) where it has the messages %j', (isUsable, state) => {
  expect(isAnnouncementState(state)).toBe(isUsable);
});
