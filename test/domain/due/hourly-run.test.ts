import { describe, expect, it } from '@jest/globals';
import { nextTry, tryThatHolds } from '../../../src/domain/due/hold-back.ts';
import { type HourlyJob, healTries, lookedAt } from '../../../src/domain/due/hourly-run.ts';
import { OTHER_STEP, takeTurns } from '../../../src/domain/due/take-turns.ts';

const COMMIT = 'a'.repeat(40);
const run = { id: 1, startedAt: '2026-03-02T08:23:00Z', commit: 'c'.repeat(40), conclusion: 'failure' };

function job(name: string, conclusion: string | undefined = 'success'): HourlyJob {
  return {
    name,
    conclusion,
    startedAt: '2026-03-02T08:23:10Z',
    completedAt: '2026-03-02T08:25:00Z',
    steps: [],
  };
}

describe('when a run of the hourly workflow looked', () => {
  it.each<[string, string, readonly HourlyJob[], boolean]>([
    [
      'its look is green, and it heals a branch in vain',
      'failure',
      [job('Find what is due'), job('Heal', 'failure')],
      true,
    ],
    ['its look is green in a called workflow', 'failure', [job('greenroom / Find what is due')], true],
    ['its look is green behind two callers', 'failure', [job('a / b / Find what is due')], true],
    ['its look is red', 'failure', [job('Find what is due', 'failure')], false],
    ['it looks now', 'failure', [{ ...job('Find what is due'), conclusion: undefined }], false],
    ['it only takes one stack down', 'success', [job('Find what is due', 'skipped'), job('Take one')], false],
    [
      'one of two projects is not looked at',
      'success',
      [job('a / Find what is due', 'skipped'), job('b / Find what is due')],
      true,
    ],
    [
      'one of two projects cannot be looked at',
      'failure',
      [job('a / Find what is due', 'failure'), job('b / Find what is due')],
      false,
    ],
    ['its jobs have names of a team’s own, and it is green', 'success', [job('nightly')], true],
    ['its jobs have names of a team’s own, and it is red', 'failure', [job('nightly', 'failure')], false],
  ])('%s', (_, conclusion, jobs, looked) => {
    expect(lookedAt({ ...run, conclusion }, jobs) !== undefined).toBe(looked);
  });

  it('is when its look began', () => {
    expect(lookedAt(run, [job('Find what is due')])).toBe('2026-03-02T08:23:10Z');
  });
});

describe('a try to heal', () => {
  it('is read from the name of its job, with how it ended', () => {
    const name = `Heal pull request 7 at ${COMMIT}`;
    const jobs = [
      job(name, 'failure'),
      job(`greenroom / ${name}`),
      job(name, 'skipped'),
      { ...job(name), conclusion: undefined, completedAt: undefined },
      job(`Heal pull request 7 at ${COMMIT.slice(0, 7)}...`, 'failure'),
      job('Heal what was left behind', 'skipped'),
    ];
    const made = {
      pullRequest: 7,
      commit: COMMIT,
      startedAt: '2026-03-02T08:23:10Z',
      at: '2026-03-02T08:25:00Z',
      settingsCommit: 'c'.repeat(40),
    };
    expect(healTries(run, jobs)).toEqual([
      { ...made, ended: 'failure' },
      { ...made, ended: 'success' },
      { ...made, ended: 'other' },
    ]);
  });

  const failed = {
    pullRequest: 7,
    commit: COMMIT,
    ended: 'failure' as const,
    startedAt: '2026-03-02T08:23:00Z',
    at: '2026-03-02T08:25:00Z',
    settingsCommit: '',
  };
  const green = {
    ...failed,
    ended: 'success' as const,
    startedAt: '2026-03-02T09:23:00Z',
    at: '2026-03-02T09:25:00Z',
  };
  const cut = { ...green, ended: 'other' as const };
  /** Before the tries, and within the second one. */
  const BEFORE = '2026-03-02T08:00:00Z';
  const WITHIN = '2026-03-02T09:24:00Z';

  it.each([
    ['holds its branch back for six hours', '2026-03-02T14:24:59Z', COMMIT, [failed], true],
    ['holds it back no longer', '2026-03-02T14:25:00Z', COMMIT, [failed], false],
    ['does not hold back another commit', '2026-03-02T08:26:00Z', 'b'.repeat(40), [failed], false],
    [
      'does not hold back another pull request',
      '2026-03-02T08:26:00Z',
      COMMIT,
      [{ ...failed, pullRequest: 8 }],
      false,
    ],
    ['counts no more after one that was cut off', '2026-03-02T10:00:00Z', COMMIT, [failed, cut], false],
    [
      'counts where it is the newest',
      '2026-03-02T10:00:00Z',
      COMMIT,
      [green, { ...failed, at: '2026-03-02T09:26:00Z' }],
      true,
    ],
  ])('%s', (_, now, headCommit, tries, holds) => {
    const head = { number: 7, headCommit, changedAt: Date.parse(WITHIN) };
    expect(tryThatHolds(head, tries, new Date(now)) !== undefined).toBe(holds);
  });

  it.each([
    ['that changed nothing holds its branch back', '2026-03-02T10:00:00Z', BEFORE, [failed, green], true],
    ['that changed nothing holds it for six hours', '2026-03-02T15:25:00Z', BEFORE, [green], false],
    ['that changed something does not', '2026-03-02T10:00:00Z', WITHIN, [failed, green], false],
  ])('%s', (_, now, changed, tries, holds) => {
    const head = { number: 7, headCommit: COMMIT, changedAt: Date.parse(changed) };
    expect(tryThatHolds(head, tries, new Date(now)) !== undefined).toBe(holds);
  });

  it('is followed by the next one after six hours', () => {
    expect(nextTry(failed)).toEqual(new Date('2026-03-02T14:25:00Z'));
  });
});

describe('a list that is longer than what one hour takes', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));

  it('is left as it is where it is not longer', () => {
    const items = Array.from({ length: 20 }, (_, index) => index);
    expect(takeTurns(items, 20, at(9))).toEqual(items);
  });

  // GitHub drops late runs, so the hours that are left may have any distance: five hours are nearly three whole turns.
  it.each([21, 40, 41, 60, 130, 400])(
    'has each of %d items taken, soon by the hour and later where hours are left out',
    (count) => {
      const items = Array.from({ length: count }, (_, index) => index);
      for (const step of [1, 2, 3, 5, 6, 7, 12, 24]) {
        const looks = Math.ceil(((step === 1 ? 2 : 12) * count) / 20);
        const taken = new Set(
          Array.from({ length: looks }, (_, look) =>
            takeTurns(items, 20, at(look * step)).slice(0, 20),
          ).flat(),
        );
        expect({ step, taken: taken.size }).toEqual({ step, taken: count });
      }
    },
  );

  it.each([60, 100, 130, 400])('has each of %d items taken by the other step too, every hour', (count) => {
    const items = Array.from({ length: count }, (_, index) => index);
    const looks = Math.ceil((3 * count) / 50);
    const taken = Array.from({ length: looks }, (_, hour) =>
      takeTurns(items, 50, at(hour), OTHER_STEP).slice(0, 50),
    );
    expect(new Set(taken.flat()).size).toBe(count);
  });

  // With one step for both, thirty of a hundred were taken only in hours that leave them out of the second list.
  it.each([
    ['first', (own: readonly number[], others: readonly number[]) => [...own, ...others]],
    ['last', (own: readonly number[], others: readonly number[]) => [...others, ...own]],
  ])('has each taken from a list that is made of another such list, where they come %s', (_, join) => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    const others = items.map((item) => 100 + item);
    const taken = new Set<number>();
    for (let hour = 0; hour < 72; hour += 1) {
      const own = takeTurns(items, 50, at(hour), OTHER_STEP)
        .slice(0, 50)
        .toSorted((a, b) => a - b);
      for (const item of takeTurns(join(own, others), 20, at(hour)).slice(0, 20)) taken.add(item);
    }
    expect(taken.size).toBe(200);
  });
});
