import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areReferencesCut, pivotalReferences } from '../../../src/domain/references/story-references.ts';
import { growth, IN_STEP } from '../../support/clocks/growth.ts';

const NONE = { branch: 'main', title: '', body: '' };

/** What is drawn sign by sign hardly ever names a story. */
const PIECES = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '#',
        '7654321',
        '[#7654321]',
        'finishes ',
        'https://www.pivotaltracker.com/story/show/',
      ),
      fc.constantFrom('0', '/', '-', ' ', '\n', '`', '```', '<!--', '-->', ','),
      fc.string({ maxLength: 30 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('stories that a branch names', () => {
  it.each([
    ['feature/123456789-checkout', ['123456789']],
    ['123456789', ['123456789']],
    ['feature/123456789_name', ['123456789']],
    ['name_123456789', ['123456789']],
    ['mr-a/#123456789', ['123456789']],
    ['feature/123456789-and-987654321', ['123456789', '987654321']],
    ['release/v2', []],
    ['node20', []],
    ['fix-2024', []],
    ['feature/12345-short', []],
    ['feature/a123456789', []],
    ['deploy-abc123456def', []],
  ])('reads %s as %j', (branch, ids) => {
    expect(pivotalReferences({ ...NONE, branch })).toEqual(ids);
  });
});

describe('stories that title and body name', () => {
  it.each([
    ['[#123456789] Checkout', ['123456789']],
    ['[Finishes #123456789]', ['123456789']],
    ['[finishes #123456789 #223456789]', ['123456789', '223456789']],
    ['[Delivers #123456789, fixes #223456789]', ['123456789', '223456789']],
    ['see https://www.pivotaltracker.com/story/show/123456789', ['123456789']],
    ['see https://www.pivotaltracker.com/n/projects/99/stories/123456789.', ['123456789']],
    ['see (https://www.pivotaltracker.com/n/projects/99/stories/123456789)', ['123456789']],
    ['https://tracker.example.com/story/show/123456789', ['123456789']],
    ['https://evil.example.com/story/show/123456789', []],
    ['fixes #12', []],
    ['[x] done, #3', []],
    ['[see #123456789](https://example.com) and more', ['123456789']],
    ['[version 1.2 #123456789]', []],
    ['invoice 123456789', []],
    ['- a fix ([#1234](https://github.com/a/b/pull/1234))', []],
    ['[Finishes #1234]', ['1234']],
    ['[#1234 and #123456789]', ['123456789']],
  ])('reads %j as %j', (text, ids) => {
    expect(pivotalReferences({ ...NONE, body: text }, 'tracker.example.com')).toEqual(ids);
  });

  it('are the first twenty, and it is known that there were more', () => {
    const named = (count: number) => ({
      ...NONE,
      body: Array.from({ length: count }, (_, at) => `[#${100_000_000 + at}]`).join(' '),
    });
    expect(pivotalReferences(named(9_000))).toHaveLength(20);
    expect(pivotalReferences(named(9_000)).at(-1)).toBe('100000019');
    expect([areReferencesCut(named(20)), areReferencesCut(named(21))]).toEqual([false, true]);
  });

  it('names each story once, the branch first', () => {
    const sources = { branch: '223456789-x', title: '[#123456789]', body: '[#223456789]' };
    expect(pivotalReferences(sources)).toEqual(['223456789', '123456789']);
  });

  it('gives only numbers, whatever people write, and soon', () => {
    fc.assert(
      fc.property(PIECES, PIECES, (body, branch) => {
        for (const id of pivotalReferences({ branch, title: '', body })) expect(id).toMatch(/^\d+$/);
      }),
    );
    const read = (size: number) =>
      pivotalReferences({
        branch: '1'.repeat(size * 5),
        title: '',
        body: `${'['.repeat(size * 3)}${'[a #1'.repeat(size)}`,
      });
    expect(growth(read, 1250)).toBeLessThan(IN_STEP);
  });
});
