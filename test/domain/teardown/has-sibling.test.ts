import { describe, expect, it } from '@jest/globals';
import { hasSibling } from '../../../src/domain/teardown/has-sibling.ts';
import { say } from '../../../src/domain/verdict/verdict.ts';

const gone = { name: 'a', ...say('environment_deleted', 'It is gone.') };
const stayed = { name: 'b', ...say('busy', 'It stays.') };

describe('hasSibling', () => {
  it.each([
    ['is the only one', { othersStay: false, toCome: 0, done: [] }, false],
    ['is the last, and the others went', { othersStay: false, toCome: 0, done: [gone, gone] }, false],
    ['is the last, and one before it stayed', { othersStay: false, toCome: 0, done: [stayed, gone] }, true],
    ['is not the last', { othersStay: false, toCome: 1, done: [gone] }, true],
    ['is of a branch with another that was not to go', { othersStay: true, toCome: 0, done: [] }, true],
  ])('is told of a stack that %s', (_, branch, expected) => {
    expect(hasSibling(branch)).toBe(expected);
  });
});
