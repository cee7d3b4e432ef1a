import { describe, expect, it } from '@jest/globals';
import { pauseBeforeRetry, RETRIES } from '../../../src/domain/pace/retry.ts';

const failed = { count: 1, isRepeatable: true };

describe('the pause before a retry', () => {
  it.each([
    ['http', [500, 1_000, undefined]],
    ['slack', [500, 1_000, undefined]],
    ['jobToken', [400, 800, 1_600, undefined]],
  ] as const)('of %s doubles until its tries are used up', (name, pauses) => {
    const given = pauses.map((_, index) => pauseBeforeRetry(RETRIES[name], { ...failed, count: index + 1 }));
    expect(given).toEqual(pauses);
  });

  it('has a longest, of which chance takes a part where many share a limit', () => {
    const given = [1, 4, 5].map((count) =>
      pauseBeforeRetry(RETRIES.awsThrottled, { ...failed, count }, () => 0.5),
    );
    expect(given).toEqual([500, 4_000, 5_000]);
  });

  it('is what the service asks for, also where the request would not be repeated by itself', () => {
    const unread = { count: 2, isRepeatable: false, askedMs: 7_000 };
    expect(pauseBeforeRetry(RETRIES.http, unread)).toBe(7_000);
  });

  it.each([
    ['the service asks for too long a one', { ...failed, askedMs: 60_001 }],
    ['the request may do harm twice', { count: 1, isRepeatable: false }],
  ])('is none where %s', (_, given) => {
    expect(pauseBeforeRetry(RETRIES.http, given)).toBeUndefined();
  });
});
