import { describe, expect, it } from '@jest/globals';
import type { UpdateAnswer } from '../../../src/ports/code-host.ts';
import {
  LONGEST_RUN,
  MOST_TRIES,
  MOST_UPDATES,
} from '../../../src/usecases/pull-request/update-pull-requests.ts';
import { updated } from './updated.ts';

describe('many pull requests', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ number: index + 100 }));

  it('are updated twenty at once, and the others are named', async () => {
    const outcome = await updated({ open: many(MOST_UPDATES + 2) });
    expect(outcome.asked).toHaveLength(20);
    expect(outcome.words).toContain(
      "Pull request #121 waits until 'main' moves on again, because 20 are the most at once; those come first then whose newest commit is the oldest.",
    );
  });

  it('come to their turn by the age of their newest commits, which an update makes new', async () => {
    const committedAt: Record<number, string> = {};
    const seen = new Set<string>();
    for (const hour of ['10', '11', '12']) {
      const outcome = await updated({ open: many(40), committedAt });
      for (const { pullRequest } of outcome.updated) committedAt[pullRequest] = `2026-03-02T${hour}:00:00Z`;
      for (const each of outcome.asked) seen.add(each);
      if (hour === '11') expect(seen.size).toBe(40);
    }
  });

  it('that conflict hold up nobody for ever, and are tried forty times in a run at most', async () => {
    const open = many(100);
    const conflict: UpdateAnswer = { outcome: 'conflict' };
    const answers = Object.fromEntries(open.slice(0, 60).map(({ number }) => [number, conflict]));
    const seen = new Set<number>();
    for (let merge = 0; merge < 20; merge += 1) {
      const baseHead = (merge * 7).toString(16).padStart(8, '0').padEnd(40, '0');
      const outcome = await updated({ open, answers, baseHead });
      expect(outcome.asked.length).toBeLessThanOrEqual(MOST_TRIES);
      for (const { pullRequest } of outcome.updated) seen.add(pullRequest);
    }
    expect(seen.size).toBe(40);
  });

  it('that were not looked at are told so', async () => {
    const outcome = await updated({
      open: many(50),
      answers: Object.fromEntries(many(50).map(({ number }) => [number, { outcome: 'current' } as const])),
      baseHead: '0'.repeat(40),
    });
    expect(outcome.report.items?.at(-1)?.sentence).toBe(
      "Pull request #149 waits until 'main' moves on again, because 40 are the most that are looked at in a run; others take their turn then.",
    );
  });

  it('are left where the time of a run is over, so that what was updated is told', async () => {
    const outcome = await updated({ open: many(20), tryMs: LONGEST_RUN / 10 });
    expect(outcome.updated).toHaveLength(10);
    expect(outcome.follow).toHaveLength(10);
    expect(outcome.report.items?.at(-1)?.sentence).toBe(
      "Pull request #119 waits until 'main' moves on again, because this run has no time left.",
    );
  });
});
