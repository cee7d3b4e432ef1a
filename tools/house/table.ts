import type { Measure } from './measures.ts';

/** The measures below each other: what, today, goal, and a mark. A reason is why a goal cannot be met. */
export function measuresTable(
  measures: readonly Measure[],
  reasons: Readonly<Record<string, string>>,
): string {
  const rows = measures.map(({ what, today, goal, isMet }) => {
    const reason = reasons[what];
    return [what, today, goal, isMet ? 'ok' : reason === undefined ? 'MISSED' : `missed: ${reason}`];
  });
  const head = ['what', 'today', 'goal', ''];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}

/** Reasons for goals that are met, or for what nobody measures. */
export function idleReasons(
  measures: readonly Measure[],
  reasons: Readonly<Record<string, string>>,
): readonly string[] {
  const missed = new Set(measures.filter(({ isMet }) => !isMet).map(({ what }) => what));
  return Object.keys(reasons)
    .filter((what) => !missed.has(what))
    .map((what) => `tools/house/reasons.ts excuses '${what}', which needs no excuse: take it out.`);
}
