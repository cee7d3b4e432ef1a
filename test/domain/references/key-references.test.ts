import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areKeysCut, keyReferences } from '../../../src/domain/references/key-references.ts';
import { growth, IN_STEP } from '../../support/clocks/growth.ts';

const NONE = { branch: 'main', title: '', body: '' };
const SHOP = { projects: ['shop'] };

/** What is drawn sign by sign hardly ever is a key. */
const PIECES = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'SHOP',
        'shop',
        'A_B',
        '_',
        '-',
        '0',
        '12',
        'SHOP-12',
        'UTF-8',
        '/',
        ' ',
        '\n',
        '`',
        '<!--',
        '[',
      ),
      fc.string({ maxLength: 30 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('keys that a branch names', () => {
  it.each([
    ['SHOP-12', ['SHOP-12']],
    ['feature/SHOP-12-checkout', ['SHOP-12']],
    ['feature/shop-12_checkout', ['SHOP-12']],
    ['mr-a/Shop-12', ['SHOP-12']],
    ['fix-SHOP-12', ['SHOP-12']],
    ['SHOP-12-OPS-3', ['SHOP-12', 'OPS-3']],
    ['SHOP-12-3rd-try', ['SHOP-12']],
    ['feature/my-shop-12', []],
    ['feature-12', []],
    ['release-2024', []],
    ['dev-12', []],
    ['DEV-12', ['DEV-12']],
    ['node-20', []],
    ['release/v2', []],
    ['utf-8', []],
    ['feature/SHOP-0', []],
    ['feature/SHOP-12a', []],
    ['feature/SHOP-1.2', []],
  ])('reads %s as %j', (branch, keys) => {
    expect(keyReferences({ ...NONE, branch })).toEqual(keys);
  });

  it('are in any case at any place where the projects are given', () => {
    expect(keyReferences({ ...NONE, branch: 'feature/my-shop-12-and-ops-3' }, SHOP)).toEqual(['SHOP-12']);
  });
});

describe('keys that title and body name', () => {
  it.each([
    ['SHOP-12 Checkout', ['SHOP-12']],
    ['[SHOP-12] Checkout', ['SHOP-12']],
    ['Fixes SHOP-12, SHOP-13 and OPS2_X-1.', ['SHOP-12', 'SHOP-13', 'OPS2_X-1']],
    ['shop-12', []],
    ['see https://shop.atlassian.net/browse/SHOP-12', ['SHOP-12']],
    ['(https://shop.atlassian.net/browse/SHOP-12)', ['SHOP-12']],
    ['https://shop.atlassian.net/jira/software/projects/X/boards/1?selectedIssue=SHOP-12', ['SHOP-12']],
    ['https://linear.app/octo-org/issue/SHOP-12/check-out', ['SHOP-12']],
    ['https://example.com/docs/SHOP-12', []],
    ['https://shop.atlassian.net/browse/shop-12', []],
    ['UTF-8, SHA-256, COVID-19, ISO-8601, RFC-2119, AES-256', []],
    ['CVE-2024-12345', []],
    ['GHSA-12', []],
    ['V2 and v2-1', []],
    ['2026-03-02', []],
    ['X-SHOP-12', []],
    ['SHOP-12-3', []],
  ])('reads %j as %j', (text, keys) => {
    expect(keyReferences({ ...NONE, body: text })).toEqual(keys);
  });

  it('are those of the given projects alone, even of one with a well-known name', () => {
    const body = 'SHOP-12 OPS-3 UTF-8';
    expect(keyReferences({ ...NONE, body }, SHOP)).toEqual(['SHOP-12']);
    expect(keyReferences({ ...NONE, body }, { projects: ['UTF'] })).toEqual(['UTF-8']);
  });

  it('are not in addresses of another host', () => {
    const body = 'https://evil.example.com/browse/SHOP-12 https://shop.atlassian.net/browse/SHOP-13';
    expect(keyReferences({ ...NONE, body }, { host: 'shop.atlassian.net' })).toEqual(['SHOP-13']);
  });

  it('names each once, the branch first, the others in order', () => {
    const sources = {
      branch: 'shop-2-x',
      title: 'SHOP-1 https://a.example.com/browse/SHOP-9',
      body: 'SHOP-2 SHOP-3',
    };
    expect(keyReferences(sources)).toEqual(['SHOP-2', 'SHOP-1', 'SHOP-9', 'SHOP-3']);
  });

  it('are the first twenty, and it is known that there were more', () => {
    const named = (count: number) => ({
      ...NONE,
      body: Array.from({ length: count }, (_, at) => `SHOP-${at + 1}`).join(' '),
    });
    expect(keyReferences(named(9_000))).toHaveLength(20);
    expect(keyReferences(named(9_000)).at(-1)).toBe('SHOP-20');
    expect([areKeysCut(named(20)), areKeysCut(named(21))]).toEqual([false, true]);
  });

  it('gives only keys, whatever people write, and soon', () => {
    fc.assert(
      fc.property(PIECES, PIECES, (body, branch) => {
        for (const key of keyReferences({ branch, title: '', body }))
          expect(key).toMatch(/^[A-Z][A-Z0-9_]+-[1-9]\d*$/);
      }),
    );
    const read = (size: number) =>
      keyReferences({ branch: 'A'.repeat(size * 5), title: 'A-'.repeat(size), body: 'A_-1'.repeat(size) });
    expect(growth(read, 1250)).toBeLessThan(IN_STEP);
  });
});
