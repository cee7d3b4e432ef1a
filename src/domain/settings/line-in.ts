import type { LineCounter, parseDocument } from 'yaml';

/** The line of what a document writes there, or of the nearest thing around it; 1 where there is nothing. */
export function lineIn(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const items = (
      parent as { items?: readonly { key?: { value?: unknown; range?: readonly number[] } }[] } | undefined
    )?.items;
    const key = (Array.isArray(items) ? items : undefined)?.find(
      (item) => item?.key?.value === path[length - 1],
    )?.key;
    if (key?.range) return lines.linePos(key.range[0] ?? 0).line;
  }
  return 1;
}
