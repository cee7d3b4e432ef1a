import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  areShortcutReferencesCut,
  shortcutReferences,
} from '../../../src/domain/references/shortcut-references.ts';
import { growth, IN_STEP } from '../../support/clocks/growth.ts';

const NONE = { branch: 'main', title: '', body: '' };

describe('Shortcut stories that a branch names', () => {
  it.each([
    ['mr-a/sc-123/check-out', ['123']],
    ['feature/sc-123-check-out', ['123']],
    ['sc-123', ['123']],
    ['SC-123/x', ['123']],
    ['feature_sc-123_x', ['123']],
    ['mr-a/sc-123/sc-45', ['123', '45']],
    ['mr-a/ch123/check-out', ['123']],
    ['ch4584-add-status', ['4584']],
    ['docs/ch5-intro', []],
    ['misc-123', []],
    ['esc-12', []],
    ['sc-123a', []],
    ['sc-1.2', []],
    ['sc-0', []],
    ['sc-', []],
    ['sc123', []],
    ['branch123', []],
    ['march2024', []],
    ['ch123x', []],
    ['release/v2', []],
    ['node20', []],
    ['feature/123456789-check-out', []],
  ])('reads %s as %j', (branch, ids) => {
    expect(shortcutReferences({ ...NONE, branch })).toEqual(ids);
  });
});

describe('Shortcut stories that title and body name', () => {
  it.each([
    ['[sc-123] Check out', ['123']],
    ['Check out [sc-123]', ['123']],
    ['Check out (sc-123).', ['123']],
    ['sc-123: check out', ['123']],
    ['Fixes sc-123, sc-124 and SC-125', ['123', '124', '125']],
    ['[ch123]', ['123']],
    ['[ch12] and [finishes ch13, ch14]', ['12', '13', '14']],
    ['ch123', ['123']],
    ['see ch5', []],
    ['[see ch5 of the book]', []],
    ['see https://app.shortcut.com/octo-org/story/123/check-out', ['123']],
    ['see (https://app.shortcut.com/octo-org/story/123)', ['123']],
    ['https://app.shortcut.com/octo-org/story/123.', ['123']],
    ['http://app.clubhouse.io/octo-org/story/123', ['123']],
    ['[this story](https://app.shortcut.com/octo-org/story/123#activity-9)', ['123']],
    ['https://app.shortcut.com/octo-org/epic/123', []],
    ['https://app.shortcut.com/octo-org/story/123abc', []],
    ['https://app.shortcut.com.evil.example.com/octo-org/story/123', []],
    ['https://evil.example.com/octo-org/story/123', []],
    ['https://github.com/octo-org/shop/tree/mr-a/sc-123/x', []],
    ['https://example.com/ch123', []],
    ['#123', []],
    ['UTF-8, SHA-256, COVID-19, ISO-8601', []],
    ['sc-123456789012345', ['123456789012345']],
    ['sc-1234567890123456', []],
  ])('reads %j as %j', (body, ids) => {
    expect(shortcutReferences({ ...NONE, body })).toEqual(ids);
    expect(shortcutReferences({ ...NONE, title: body })).toEqual(ids);
  });

  it('are the first twenty, and it is known that there were more', () => {
    const named = (count: number) => ({
      ...NONE,
      body: Array.from({ length: count }, (_, at) => `[sc-${100 + at}]`).join(' '),
    });
    expect(shortcutReferences(named(9_000))).toHaveLength(20);
    expect(shortcutReferences(named(9_000)).at(-1)).toBe('119');
    expect([areShortcutReferencesCut(named(20)), areShortcutReferencesCut(named(21))]).toEqual([false, true]);
  });

  it('are named once each, the branch first', () => {
    const sources = {
      branch: 'mr-a/sc-2/x',
      title: '[ch1000] sc-1',
      body: 'sc-2 https://app.shortcut.com/o/story/3',
    };
    expect(shortcutReferences(sources)).toEqual(['2', '1000', '1', '3']);
  });

  it('are only numbers, whatever people write, and soon', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('sc-', 'ch', '12', '[', ']', 'https://')));
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        for (const id of shortcutReferences({ branch: text, title: text, body: text }))
          expect(id).toMatch(/^\d+$/);
      }),
    );
    const read = (size: number) =>
      shortcutReferences({
        branch: `sc-${'1'.repeat(size * 5)}`,
        title: '[ch1 '.repeat(size),
        body: `${'['.repeat(size * 3)}${'[ch1'.repeat(size)}${'https://'.repeat(size)}`,
      });
    expect(growth(read, 500)).toBeLessThan(IN_STEP);
  });
});
