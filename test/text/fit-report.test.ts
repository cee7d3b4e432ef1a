import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/domain/report/report.ts';
import { parseResults } from '../../src/domain/report/results.ts';
import { fitReport } from '../../src/text/fit-report.ts';
import { leftover, report, reportItem } from '../../tools/builders/reports.ts';

const LIMIT = 32 * 1024;
const MANY = Array.from({ length: 500 }, (_, index) =>
  leftover({ resource: `Queue${index}`, why: '🪣'.repeat(100) }),
);

/** What a later step reads of it. */
function read(given: Report): Report | undefined {
  const json = fitReport(given);
  expect(Buffer.byteLength(json)).toBeLessThanOrEqual(LIMIT);
  return parseResults(json)[0];
}

describe('a report that is larger than an output may be', () => {
  it('keeps what fits as it is', () => {
    const small = report({ items: [reportItem({ leftovers: MANY.slice(0, 20) })] });
    expect(read(small)).toEqual(small);
  });

  it('keeps the first leftovers of an environment and counts the others', () => {
    const short = read(report({ environment: { name: 'n', leftovers: MANY } }));
    expect(short?.environment?.leftovers).toEqual(MANY.slice(0, 10));
    expect(short?.sentence).toBe('It stands. (490 more leftovers are in the log or the job summary.)');
  });

  it('leaves out leftovers before items', () => {
    const items = [reportItem({ name: 'a', leftovers: MANY }), reportItem({ name: 'b' })];
    const short = read(report({ action: 'teardown', items }));
    expect(short?.items?.map(({ name, leftovers }) => [name, leftovers?.length])).toEqual([
      ['a', 10],
      ['b', undefined],
    ]);
  });

  it('leaves out items from the end where that is not enough', () => {
    const items = MANY.map((_, index) => reportItem({ name: `n${index}`, leftovers: MANY.slice(0, 12) }));
    const short = read(report({ action: 'teardown', items }));
    expect(short?.items?.[0]).toEqual({ ...items[0], leftovers: MANY.slice(0, 10) });
    expect(short?.sentence).toMatch(
      /^It stands\. \(1000 more leftovers are in the log or the job summary\.\) \(\d+ more items are in the log\.\)$/,
    );
  });
});
