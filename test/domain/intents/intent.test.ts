import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBranchName } from '../../../src/domain/input/ref-name.ts';
import {
  intentText,
  isSentLater,
  parseIntent,
  sentIn,
  sentPayload,
} from '../../../src/domain/intents/intent.ts';
import { isSharedBranch, sharedBranch, sharedKindOf } from '../../../src/domain/intents/shared-branch.ts';
import { intent } from '../../../tools/builders/intents.ts';

describe('the text of an intent', () => {
  it('is read as it was written, whatever its branch is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), (branch) => {
        fc.pre(isBranchName(branch));
        const one = intent({ branch });
        expect(parseIntent(intentText(one), 'shop-qa')).toEqual(one);
      }),
    );
  });

  it('mentions nobody and no issue, and says on its first line what is sent where', () => {
    const text = intentText(intent({ branch: 'fix/@octo-org#7' }));
    expect(text).not.toMatch(/[@#]/);
    expect(text.split('\n')[0]).toBe('Send aaaaaaa to shop-qa');
  });

  it.each([
    ['another environment', { environment: 'shop-uat' }],
    ['a commit that is none', { commit: 'main' }],
    ['no branch', { branch: '' }],
    ['a branch that git takes not', { branch: 'a\n::error::b' }],
    ['nobody', { by: { login: 'a b', id: 1 } }],
    ['no time', { since: 'today' }],
    ['no comment', { command: 0 }],
    ['no pull request', { pullRequest: -1 }],
  ])('is none where it tells of %s', (_, overrides) => {
    expect(parseIntent(intentText(intent(overrides)), 'shop-qa')).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseIntent(text, 'shop-qa')?.environment ?? 'shop-qa').toBe('shop-qa');
      }),
    );
  });
});

describe('of two intents', () => {
  it.each([
    ['2026-03-02T08:30:01.000Z', 1, true],
    ['2026-03-02T08:30:00.000Z', 12, true],
    ['2026-03-02T08:30:00.000Z', 10, false],
    ['2026-03-02T08:29:59.000Z', 12, false],
  ])('the newer comment counts: %s, %i', (since, command, later) => {
    const said = { comment: 11, saidAt: '2026-03-02T08:30:00Z' };
    expect(isSentLater({ since, command }, said)).toBe(later);
  });
});

it('a payload says whose commit it is, and none of another version does', () => {
  expect(sentIn(sentPayload(intent()))).toEqual({ branch: 'feature/checkout', by: 'mr-a' });
  expect(sentIn({ key: 'a' })).toBeUndefined();
});

it('what stands for a branch is told from every branch', () => {
  expect(sharedKindOf(sharedBranch('qa'))).toBe('qa');
  expect(isSharedBranch('shared/qa')).toBe(false);
});
