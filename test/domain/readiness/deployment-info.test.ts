import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SITE_PATH } from '../../../src/domain/input/legal-values.ts';
import { commitInAnswer, isCommit } from '../../../src/domain/readiness/deployment-info.ts';

const COMMIT = '316e6c5e90ab316e6c5e90ab316e6c5e90ab316e';

describe('the commit in an answer', () => {
  it.each([
    [`{"commit":"${COMMIT}"}`, COMMIT],
    [`{"sha":"${COMMIT.toUpperCase()}","version":"1.2.3"}`, COMMIT],
    ['{"version":"316e6c5"}', '316e6c5'],
    ['{"commit":"unknown","sha":"316e6c5"}', '316e6c5'],
    ['{"build":{"commit":"316e6c5"}}', undefined],
    ['{"version":"1.2.3"}', undefined],
    ['{"commit":316}', undefined],
    ['["316e6c5"]', undefined],
    ['316e6c5\n', '316e6c5'],
    ['shop 1.2\r\ncommit: 316e6c5\r\n', '316e6c5'],
    ['version=316e6c5', '316e6c5'],
    ['built from 316e6c5', undefined],
    ['316e6c', undefined],
    [`${COMMIT}0`, undefined],
    ['<p>316e6c5</p>', undefined],
    ['', undefined],
  ])('of %j is %s', (body, commit) => {
    expect(commitInAnswer(body)).toBe(commit);
  });

  it('never holds anything but hexadecimal digits, whatever a page says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(commitInAnswer(body) ?? 'abcdef0').toMatch(/^[0-9a-f]{7,40}$/);
      }),
    );
  });

  it.each([
    ['316e6c5', true],
    [COMMIT, true],
    ['316e6c', false],
    ['416e6c5', false],
    [`${COMMIT.slice(0, 39)}f`, false],
    [undefined, false],
  ])('%s is the one that was deployed: %s', (answered, right) => {
    expect(isCommit(answered, COMMIT)).toBe(right);
  });
});

it.each([
  ['/version', true],
  ['/.well-known/deployment-info?full=1', true],
  ['version', false],
  ['//evil.example.com/version', false],
  ['/\\evil.example.com', false],
  ['https://evil.example.com/', false],
])('%s is a path of the environment itself: %s', (path, legal) => {
  expect(SITE_PATH.pattern.test(path)).toBe(legal);
});
