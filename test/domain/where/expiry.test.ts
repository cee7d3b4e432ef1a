import { describe, expect, it } from '@jest/globals';
import { expiryOf } from '../../../src/domain/where/expiry.ts';

const DAY = 86_400_000;
const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const at = (commit: string, createdAt: string) => ({ commit, createdAt });
const FACTS = { areWhole: true, standsSince: '2026-03-01T08:00:00Z', ttlMs: 7 * DAY, isKept: false };

describe('when the time of an environment is up', () => {
  it('is counted from its last push, which a rerun does not prolong', () => {
    const records = [
      at(B, '2026-03-04T08:00:00Z'),
      at(B, '2026-03-02T08:00:00Z'),
      at(A, '2026-03-01T07:59:00Z'),
    ];
    expect(expiryOf({ ...FACTS, records })).toBe('2026-03-09T08:00:00.000Z');
  });

  it('is never without a ttl, and with the label that keeps it', () => {
    const records = [at(A, '2026-03-01T07:59:00Z')];
    expect(expiryOf({ ...FACTS, records, ttlMs: undefined })).toBeNull();
    expect(expiryOf({ ...FACTS, records, isKept: true })).toBeNull();
  });

  it('is not before the day is over that a label names, and not brought forward by it', () => {
    const records = [at(A, '2026-03-01T07:59:00Z')];
    const until = (text: string) => expiryOf({ ...FACTS, records, keptUntil: new Date(text) });
    expect(until('2026-03-20T00:00:00Z')).toBe('2026-03-20T00:00:00.000Z');
    expect(until('2026-03-02T00:00:00Z')).toBe('2026-03-08T07:59:00.000Z');
  });

  it.each([
    ['no deployment', []],
    ['a time that cannot be read', [at(A, 'yesterday')]],
  ])('is not known of %s', (_what, records) => {
    expect(expiryOf({ ...FACTS, records })).toEqual({ unknown: expect.stringMatching(/do not tell/) });
  });

  it('is not known where older deployments of the same commit may have been left out', () => {
    const records = [at(B, '2026-03-04T08:00:00Z'), at(B, '2026-03-03T08:00:00Z')];
    expect(expiryOf({ ...FACTS, records, areWhole: false })).toEqual({ unknown: expect.any(String) });
    expect(expiryOf({ ...FACTS, records })).toBe('2026-03-10T08:00:00.000Z');
  });
});
