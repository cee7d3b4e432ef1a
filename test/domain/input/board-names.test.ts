import { describe, expect, it } from '@jest/globals';
import { boardNamed } from '../../../src/domain/input/board-names.ts';

const BOARD = { owner: 'octo-org', number: 3 };

describe('the name of a board', () => {
  it.each([
    'octo-org/3',
    'octo-org/projects/3',
    'https://github.com/orgs/octo-org/projects/3',
    'https://github.com/orgs/octo-org/projects/3/',
    'https://github.com/orgs/octo-org/projects/3/views/1?filterQuery=x',
    'https://github.com/users/octo-org/projects/3',
  ])('is read from %s', (text) => {
    expect(boardNamed(text, 'github.com')).toEqual(BOARD);
  });

  it.each([
    '',
    '3',
    'octo-org',
    'octo-org/0',
    'octo-org/03',
    'octo-org/shop/3',
    'octo-org/1234567890',
    '-org/3',
    'octo org/3',
    'http://github.com/orgs/octo-org/projects/3',
    'https://example.com/orgs/octo-org/projects/3',
    'https://github.com/octo-org/shop/projects/3',
    'https://github.com/orgs/octo-org/projects/3x',
    'https://github.com/orgs/%2e%2e/projects/3',
  ])('is not read from %j', (text) => {
    expect(boardNamed(text, 'github.com')).toBeUndefined();
  });
});
