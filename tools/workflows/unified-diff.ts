/** What changes in a file, as `diff -u` shows it. */

/** A line of both texts, or of one; as `diff -u` marks it. */
interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

const AROUND = 3;
const NO_NEWLINE = '\\ No newline at end of file';

/** The difference of one file, empty where there is none; `undefined` stands for a file that is not there. */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): string {
  if (before === after) return '';
  const lines = diffLines(linesOf(before), linesOf(after));
  return [
    before === undefined ? '--- /dev/null' : `--- a/${path}`,
    after === undefined ? '+++ /dev/null' : `+++ b/${path}`,
    ...hunksOf(lines).flatMap((hunk) => printHunk(lines, hunk)),
    '',
  ].join('\n');
}

/** Without the newline that ends the last line; a last line that has none says so. */
function linesOf(text: string | undefined): readonly string[] {
  if (text === undefined || text === '') return [];
  return text.endsWith('\n')
    ? text.slice(0, -1).split('\n')
    : [...text.split('\n').slice(0, -1), `${text.split('\n').at(-1)}\n${NO_NEWLINE}`];
}

/** By the longest common sequence of lines; what goes stands before what comes. */
function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const common = commonLengths(before, after);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [mine, theirs] = [before[i], after[j]];
    if (mine !== undefined && mine === theirs) {
      lines.push({ mark: ' ', text: mine });
      i += 1;
      j += 1;
    } else if (mine !== undefined && (theirs === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      lines.push({ mark: '-', text: mine });
      i += 1;
    } else {
      lines.push({ mark: '+', text: theirs ?? '' });
      j += 1;
    }
  }
  return lines;

  function lengthAt(row: number, column: number): number {
    return common[row]?.[column] ?? 0;
  }
}

/** How many lines the rests of both from (row, column) on have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const below = rows[i + 1] ?? [];
    const row: number[] = [];
    for (let j = after.length - 1; j >= 0; j -= 1)
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    rows[i] = row;
  }
  return rows;
}

/** The parts that are shown, each from its first to behind its last line. */
function hunksOf(lines: readonly DiffLine[]): readonly (readonly [number, number])[] {
  const hunks: [number, number][] = [];
  for (const [index, { mark }] of lines.entries()) {
    if (mark === ' ') continue;
    const from = Math.max(0, index - AROUND);
    const to = Math.min(lines.length, index + AROUND + 1);
    const last = hunks.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else hunks.push([from, to]);
  }
  return hunks;
}

function printHunk(lines: readonly DiffLine[], [from, to]: readonly [number, number]): readonly string[] {
  const shown = lines.slice(from, to);
  const [left, right] = (['-', '+'] as const).map((mark) => {
    const counts = (part: readonly DiffLine[]) =>
      part.filter((line) => line.mark === ' ' || line.mark === mark).length;
    const count = counts(shown);
    const first = counts(lines.slice(0, from)) + (count === 0 ? 0 : 1);
    return count === 1 ? String(first) : `${first},${count}`;
  });
  return [`@@ -${left} +${right} @@`, ...shown.map(({ mark, text }) => `${mark}${text}`)];
}
