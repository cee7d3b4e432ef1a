import { describe, expect, it } from '@jest/globals';
import { type ShippedDeployment, whyNotBrought } from '../../../src/domain/due/judge-sent.ts';

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)] as const;
const SENT = { commit: A, since: '2026-03-02T09:00:00Z' };

function record(overrides: Partial<ShippedDeployment> = {}): ShippedDeployment {
  const at = '2026-03-02T09:01:00Z';
  return { commit: A, state: 'in_progress', createdAt: at, changed: { at }, ...overrides };
}

const OLDER = record({ commit: B, state: 'success', createdAt: '2026-03-01T09:00:00Z' });

describe('a shared environment', () => {
  it.each([
    ['no run began', [], '10:30', 'no run has brought it to aaaaaaa'],
    ['no run began, and an older commit runs', [OLDER], '10:30', 'no run has brought it to aaaaaaa'],
    ['its run was killed', [record(), OLDER], '10:30', 'the run that brought it to aaaaaaa has not ended it'],
    [
      'its run was killed before it gave a state',
      [{ commit: A, state: undefined, createdAt: '2026-03-02T09:01:00Z' }],
      '10:30',
      'has not ended it',
    ],
    [
      'the same commit failed before it was sent again',
      [record({ state: 'failure', createdAt: '2026-03-02T08:00:00Z' })],
      '10:30',
      'no run has brought it',
    ],
  ] as const)('is behind where %s', (_, history, at, why) => {
    expect(whyNotBrought(SENT, history, new Date(`2026-03-02T${at}:00Z`))).toContain(why);
  });

  it.each([
    ['runs what was sent', [record({ state: 'success' }), OLDER], '10:30'],
    [
      'ran it when it was sent once more',
      [record({ state: 'success', createdAt: '2026-03-01T09:00:00Z' })],
      '10:30',
    ],
    ['was sent to just now', [OLDER], '09:10'],
    ['is being deployed to', [record(), OLDER], '09:40'],
    ['is being brought to an older commit, behind which a run waits', [record({ commit: B })], '09:40'],
    ['failed at that commit, which was reported', [record({ state: 'failure' }), OLDER], '10:30'],
    ['was taken down since', [record({ state: 'inactive' })], '10:30'],
  ] as const)('is left alone where it %s', (_, history, at) => {
    expect(whyNotBrought(SENT, history, new Date(`2026-03-02T${at}:00Z`))).toBeUndefined();
  });

  it('is left to people a day after it was sent to', () => {
    expect(whyNotBrought(SENT, [], new Date('2026-03-03T09:00:01Z'))).toBeUndefined();
  });
});
