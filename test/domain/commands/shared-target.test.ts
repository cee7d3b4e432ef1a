import { describe, expect, it } from '@jest/globals';
import { looksLikeSha, sendOrderOf, sharedTargetOf } from '../../../src/domain/commands/shared-target.ts';

describe('what stands behind deploy', () => {
  it.each([
    ['main', { ref: 'main', kind: undefined }],
    ['feature/Ä-1 to qa', { ref: 'feature/Ä-1', kind: 'qa' }],
    ['to to TO', { ref: 'to', kind: 'to' }],
    ['a1b2c3d', { ref: 'a1b2c3d', kind: undefined }],
  ])('is read: %s', (rest, order) => {
    expect(sendOrderOf(rest)).toEqual(order);
  });

  it.each([
    '',
    'main qa',
    'main to',
    'main to qa now',
    'main to Q.A',
    '--force',
    'refs:heads',
    'main^',
    'a..b',
    '../x',
    'a/../b',
    'a/.b',
    '/a',
    'a/',
    'a.',
    'a@{1}',
    'a.lock',
    'a\\b',
    'x'.repeat(256),
  ])('is nothing that git takes as a name, or no order: %s', (rest) => {
    expect(sendOrderOf(rest)).toBeUndefined();
  });

  it.each([
    ['abcdef0', true],
    ['ABCDEF0', true],
    ['a'.repeat(40), true],
    ['a'.repeat(41), false],
    ['abcdef', false],
    ['abcdefg', false],
  ])('may be a SHA: %s', (ref, expected) => {
    expect(looksLikeSha(ref)).toBe(expected);
  });
});

describe('the shared kind that a command names', () => {
  it.each([
    ['qa', 'qa', ''],
    ['QA: a demo', 'qa', 'a demo'],
    ['uat the release', 'uat', 'the release'],
    ['quality counts', undefined, 'quality counts'],
    ['', undefined, ''],
    ['preview', undefined, 'preview'],
  ])('of %j is %s', (rest, kind, left) => {
    expect(sharedTargetOf(rest, ['qa', 'uat'])).toEqual({ kind, rest: left });
  });
});
