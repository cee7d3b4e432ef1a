import { describe, expect, it } from '@jest/globals';
import { billableMinutes } from '../../../rehearsal/runner/records/billable-minutes.ts';
import type { JobRecord } from '../../../rehearsal/runner/records/records.ts';
import { createTestGitHub, pushed } from './support.ts';

const job = (seconds?: number): JobRecord => ({
  id: 'a',
  name: 'a',
  result: 'success',
  outputs: {},
  steps: [],
  ...(seconds === undefined
    ? {}
    : {
        startedAt: '2026-03-02T09:00:00.000Z',
        finishedAt: new Date(Date.UTC(2026, 2, 2, 9, 0, seconds)).toISOString(),
      }),
});

describe('billable minutes', () => {
  it.each([
    ['a job of a few seconds', [job(3)], 1],
    ['a job that took no time of the world', [job(0)], 1],
    ['a whole minute', [job(60)], 1],
    ['a second more', [job(61)], 2],
    ['jobs, each rounded by itself', [job(10), job(10), job(130)], 5],
    ['a job without a runner', [job()], 0],
  ])('of %s', (_what, jobs, minutes) => {
    expect(billableMinutes([{ jobs }])).toBe(minutes);
  });

  it('count the jobs of a run that had a runner, by the world’s time', async () => {
    let minute = 0; // one passes with each look at the clock
    const github = {
      ...createTestGitHub(),
      now: () => new Date(Date.UTC(2026, 2, 2, 9, minute++)).toISOString(),
    };
    const run = await pushed(
      `
short: { runs-on: x, steps: [{ run: 'true' }] }
skipped: { if: false, runs-on: x, steps: [{ run: 'true' }] }
cut: { needs: skipped, runs-on: x, steps: [{ run: 'true' }] }`,
      { github },
    );
    expect(run.jobs.map(({ startedAt, finishedAt }) => [startedAt, finishedAt])).toEqual([
      ['2026-03-02T09:00:00.000Z', '2026-03-02T09:04:00.000Z'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(billableMinutes([run])).toBe(4);
  });
});
