import type { Report } from '../domain/report/report.ts';

/** The contract's limit for the `result` output, in bytes. */
const LARGEST_RESULT = 32 * 1024;

/**
 * The report as JSON within the contract's limit: items that do not fit are left out from the end,
 * and the sentence says how many.
 */
export function fitReport(report: Report): string {
  const whole = JSON.stringify(report);
  if (Buffer.byteLength(whole) <= LARGEST_RESULT || report.items === undefined) return whole;
  for (let kept = report.items.length - 1; ; kept = Math.floor(kept * 0.8)) {
    const left = report.items.length - kept;
    const shorter = JSON.stringify({
      ...report,
      sentence: `${report.sentence} (${left} more items are in the log.)`,
      items: report.items.slice(0, kept),
    });
    if (Buffer.byteLength(shorter) <= LARGEST_RESULT || kept === 0) return shorter;
  }
}
