import { describe, expect, it } from '@jest/globals';
import { endOfUntil, keptNow, keptUntil, untilLabel } from '../../../src/domain/environment/kept-until.ts';

describe('a label that keeps an environment until a day is over', () => {
  it.each([
    ['stage:until-2026-12-02', '2026-12-03T00:00:00.000Z'],
    ['Stage:Until-2028-02-29', '2028-03-01T00:00:00.000Z'],
    ['stage:until-2026-02-29', undefined],
    ['stage:until-2026-13-01', undefined],
    ['stage:until-2026-6-1', undefined],
    ['stage:until-tomorrow', undefined],
    ['stage:until-', undefined],
    ['stage:keep', undefined],
    ['my-stage:until-2026-12-02', undefined],
  ])('%s ends at %s', (label, end) => {
    expect(endOfUntil(label)?.toISOString()).toBe(end);
  });

  it('is named by the day of UTC', () => {
    expect(untilLabel(new Date('2026-12-02T23:59:59Z'))).toBe('stage:until-2026-12-02');
  });

  it('counts by its latest day, and not beyond it', () => {
    const labels = ['stage:until-2026-12-02', 'bug', 'stage:until-2026-12-05', 'stage:until-2026-11-30'];
    expect(keptUntil(labels)?.label).toBe('stage:until-2026-12-05');
    expect(keptUntil(['bug'])).toBeUndefined();
    const pulls = [
      { number: 7, labels: ['stage:until-2026-12-01'] },
      { number: 8, labels },
    ];
    expect(keptNow(pulls, new Date('2026-12-05T23:59:59Z'))).toMatchObject({ number: 8 });
    expect(keptNow(pulls, new Date('2026-12-06T00:00:00Z'))).toBeUndefined();
  });
});
