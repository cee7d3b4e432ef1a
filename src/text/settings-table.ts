import type { SettingDifference } from '../domain/settings/settings-difference.ts';

const ABSENT = '–';

/** Two kinds side by side, in columns, with only what differs. */
export function settingsTable(
  left: string,
  right: string,
  differences: readonly SettingDifference[],
): string {
  if (differences.length === 0) return `${left} and ${right} do not differ.`;
  const rows = [
    ['', left, right],
    ...differences.map((each) => [each.key, each.left ?? ABSENT, each.right ?? ABSENT]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
