import { describe, expect, it } from '@jest/globals';
import { findTry, hourOf, tryKey, type VainTry, writeTries } from '../../../src/domain/due/failed-tries.ts';
import { stack } from '../../../tools/builders/facts.ts';

const NOW = new Date('2026-03-02T10:23:45Z');
const HOUR = 492_346;
const tried = (key: string, hour = HOUR): VainTry => ({ key, hour });

describe('what was tried in vain', () => {
  it('is a word of eight characters that a later run finds', () => {
    expect(hourOf(NOW)).toBe(HOUR);
    const words = writeTries([tried('abcde')], 5);
    expect(words).toEqual(['abcde2za']);
    expect(findTry(words, 'abcde', ['abcde'], NOW)).toEqual(tried('abcde'));
    expect(findTry(words, 'bbbbb', ['abcde', 'bbbbb'], NOW)).toBeUndefined();
  });

  it.each([
    ['before', '2026-03-02T15:59:59Z', tried('abcde')],
    ['after', '2026-03-02T16:00:00Z', undefined],
  ])('counts for six hours: %s', (_, now, found) => {
    expect(findTry(writeTries([tried('abcde')], 5), 'abcde', ['abcde'], new Date(now))).toEqual(found);
  });

  it('is known together where it is too much, as long as all of it and nothing else is to be tried', () => {
    const keys = ['aaaaa', 'bbbbb', 'ccccc'];
    const words = writeTries([tried('aaaaa', HOUR - 3), tried('bbbbb'), tried('ccccc')], 2);
    expect(words).toHaveLength(1);
    expect(findTry(words, 'bbbbb', keys.toReversed(), NOW)).toEqual(tried('bbbbb', HOUR - 3));
    expect(findTry(words, 'bbbbb', ['bbbbb', 'ccccc'], NOW)).toBeUndefined();
    expect(findTry(words, 'bbbbb', [...keys, 'ddddd'], NOW)).toBeUndefined();
  });

  it('is about a stack as it was left, and about what the try depends on', () => {
    const left = stack({ status: 'UPDATE_ROLLBACK_COMPLETE', updatedAt: '2026-03-02T10:00:00Z' });
    const key = tryKey(left, 'settings');
    expect(tryKey({ ...left }, 'settings')).toBe(key);
    expect(tryKey({ ...left, updatedAt: '2026-03-02T11:00:00Z' }, 'settings')).not.toBe(key);
    expect(tryKey({ ...left, status: 'UPDATE_COMPLETE' }, 'settings')).not.toBe(key);
    expect(tryKey(left, 'other settings')).not.toBe(key);
  });
});
