import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_REASON, lockText, parseLock, reasonOf } from '../../../src/domain/locks/lock.ts';
import { lock } from '../../../tools/builders/locks.ts';

describe('the text of a lock', () => {
  it('is read as it was written, whatever its reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        const one = lock({ reason: reasonOf(words) });
        expect(parseLock(lockText(one), one.environment)).toEqual(one);
      }),
    );
  });

  it('mentions nobody and no issue, since it is the message of a commit', () => {
    const reason =
      'for @octo-org/payments, see octo-org/shop#7 and https://github.com/octo-org/shop/issues/8';
    const text = lockText(lock({ reason }));
    expect(text).not.toMatch(/@|#|:\/\//);
    expect(parseLock(text, 'shop-feature-checkout')?.reason).toBe(reason);
  });

  it('says the owner on its first line, for people', () => {
    expect(lockText(lock()).split('\n')[0]).toBe('Lock shop-feature-checkout for mr-a');
  });

  it.each([
    ['no JSON', 'Lock it\n\n{'],
    ['a text without any', 'Lock it'],
    ['a list', '[1]'],
    ['another schema', lockText(lock()).replace('"schema":1', '"schema":2')],
    ["another environment's", lockText(lock({ environment: 'shop-other' }))],
    ['an owner without a number', lockText(lock()).replace('"id":1', '"id":"1"')],
    ['an owner who is no login', lockText(lock({ owner: { login: 'a b', id: 1 } }))],
    ['a time that is none', lockText(lock({ since: '2026-99-02T09:00:00Z' }))],
    ['no command', lockText(lock()).replace('"command":11', '"command":null')],
    ['no end', `${lockText(lock())}${' '.repeat(5_000)}`],
  ])('is none where it is %s', (_, text) => {
    expect(parseLock(text, 'shop-feature-checkout')).toBeUndefined();
  });

  it('never throws, and never gives a lock of another environment', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseLock(text, 'shop-feature-checkout')?.environment ?? 'shop-feature-checkout').toBe(
          'shop-feature-checkout',
        );
      }),
    );
  });
});

describe('a reason', () => {
  it.each([
    ['a demo', 'a demo'],
    ['  a\n demo ', 'a demo'],
    ['--reason a demo', 'a demo'],
    ['--reason=a demo', 'a demo'],
    ['--reason', ''],
    ['--reasonable', '--reasonable'],
    ['x'.repeat(500), 'x'.repeat(LONGEST_REASON)],
  ])('of %j is %j', (words, reason) => {
    expect(reasonOf(words)).toBe(reason);
  });
});
