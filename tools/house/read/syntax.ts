import { parseSync } from '@swc/core';

/** A node of the syntax tree, as swc names it; what hangs below it is looked at by its type. */
export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** One source text with its tree. Lines count from 1. */
export interface Parsed {
  /** Below the root, with slashes. */
  readonly path: string;
  readonly lines: number;
  readonly items: readonly Node[];
  lineOf(node: Node): number;
  /** The last line of a node. */
  endOf(node: Node): number;
  /** What stands between two positions of the text: the end of one node and the start of another. */
  between(from: Node | undefined, to: Node): string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** @throws Error of swc, which shows the place, when the text is no TypeScript. */
export function parse(path: string, text: string): Parsed {
  // swc counts bytes, from wherever it stopped counting before; a statement of ours in front tells where the text begins.
  const { body } = parseSync(`;${text}`, { syntax: 'typescript', target: 'es2024' });
  const [marker, ...items] = nodesIn(body);
  const base = marker === undefined ? 1 : spanOf(marker).end;
  const bytes = Buffer.from(text);
  const breaks = lineBreaks(bytes);
  const lineAt = (position: number) => countBelow(breaks, position - base) + 1;
  return {
    path,
    lines: breaks.length + (bytes.length > 0 && bytes.at(-1) !== 10 ? 1 : 0),
    items,
    lineOf: (node) => lineAt(spanOf(node).start),
    endOf: (node) => lineAt(spanOf(node).end - 1),
    between: (from, to) =>
      bytes
        .subarray((from === undefined ? base : spanOf(from).end) - base, spanOf(to).start - base)
        .toString(),
  };
}

function lineBreaks(bytes: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) found.push(at);
  return found;
}

/** How many of the sorted numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes right below a value; swc wraps some in plain objects. */
export function nodesIn(value: unknown): readonly Node[] {
  const found: Node[] = [];
  if (typeof value === 'object' && value !== null) collectBelow(value, found);
  return found;
}

function collectBelow(value: object, found: Node[]): void {
  for (const key in value) {
    const each: unknown = Reflect.get(value, key);
    if (typeof each !== 'object' || each === null || key === 'span') continue;
    if (isNode(each)) found.push(each);
    else collectBelow(each, found);
  }
}

export function childOf(node: Node, key: string): Node | undefined {
  const child = node[key];
  return isNode(child) ? child : undefined;
}

/** The name that an identifier, a string or a key has; empty when it is computed. */
export function nameOf(node: Node | undefined): string {
  const name = node?.['value'];
  return typeof name === 'string' ? name : '';
}

/** Visits a node and all below it, with the nodes above from the nearest on; `false` leaves out what is below. */
export function walk(
  node: Node,
  visit: (node: Node, above: readonly Node[]) => unknown,
  above: readonly Node[] = [],
): void {
  if (visit(node, above) === false) return;
  const chain = [node, ...above.slice(0, 2)];
  for (const child of nodesIn(node)) walk(child, visit, chain);
}

function spanOf(node: Node): Span {
  const span = node['span'];
  if (isSpan(span)) return span;
  throw new Error(`A ${node.type} has no place in the text.`);
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
