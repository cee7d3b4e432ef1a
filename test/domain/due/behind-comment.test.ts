import { expect, it } from '@jest/globals';
import type { AnnouncementState } from '../../../src/domain/announce/announcement.ts';
import { whyCommentBehind } from '../../../src/domain/due/behind-comment.ts';

const HEAD = 'a'.repeat(40);
const OLDER = 'b'.repeat(40);
const READY: AnnouncementState = { status: 'ready', commit: HEAD, url: 'http://shop.example.com' };

it.each<[string, AnnouncementState | undefined, boolean, string | undefined]>([
  ['a comment that says so', READY, false, undefined],
  ['a comment that says that it sleeps', { ...READY, status: 'asleep' }, true, undefined],
  ['no comment while it sleeps, for which none is opened', undefined, true, undefined],
  ['no comment', undefined, false, 'its environment is ready, and no comment says so'],
  ['a comment that somebody broke', {}, false, 'its environment is ready, and its comment does not say so'],
  [
    'a comment of a failure that is past',
    { ...READY, status: 'failed' },
    false,
    'its environment is ready, and its comment does not say so',
  ],
  [
    'a comment of the night',
    { ...READY, status: 'asleep' },
    false,
    'its environment is ready, and its comment does not say so',
  ],
  ['a comment of the day', READY, true, 'its environment is asleep, and its comment does not say so'],
  ['a comment of the commit before', { ...READY, commit: OLDER }, false, 'its comment does not show aaaaaaa'],
  [
    'a comment of a run that was killed',
    { ...READY, preparing: HEAD },
    false,
    'its comment does not show aaaaaaa',
  ],
])('%s', (_, shown, asleep, why) => {
  expect(whyCommentBehind(shown, { commit: HEAD, asleep })).toBe(why);
});
