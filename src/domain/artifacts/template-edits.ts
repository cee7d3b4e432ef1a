import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { LONGEST_TEMPLATE, yamlExcess } from '../input/yaml-bounds.ts';
import { yamlFault } from '../settings/settings-faults.ts';
import { UserError } from '../verdict/errors.ts';

/** What stands at a place of the text instead of what stood there. */
export interface Edit {
  /** In characters from the beginning of the text. */
  readonly start: number;
  /** Where `start` is, for what only comes in. */
  readonly end: number;
  /** What comes there; '' takes away. */
  readonly text: string;
}

/** Each edit at its place; every other character stays. No two of them may overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((one, other) => one.start - other.start);
  const pieces = inOrder.map(
    ({ start, text: put }, index) => text.slice(inOrder[index - 1]?.end ?? 0, start) + put,
  );
  return [...pieces, text.slice(inOrder.at(-1)?.end ?? 0)].join('');
}

/**
 * The root of a template of YAML or JSON, each scalar as it is written and with its place in the text.
 * @throws UserError `invalid_template` with the line of what cannot be read.
 */
export function readTemplateText(text: string): Node | null {
  const excess = yamlExcess(text, LONGEST_TEMPLATE);
  if (excess !== undefined)
    throw new UserError(
      'invalid_template',
      `The template ${excess}; make it smaller, in the file that the input 'template' names.`,
    );
  const document = parseDocument(text, {
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
    schema: 'failsafe',
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error === undefined) return document.contents;
  throw new UserError(
    'invalid_template',
    `Line ${lineAt(text, error.pos[0])} of the template: ${yamlFault(error)}, in the file that the input 'template' names.`,
  );
}

/** Counted from 1. */
export function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}

/** Of a name that stands twice in a map, CloudFormation takes the last (go-to-k/cdk-real-drift issue 1074). */
export function pairOf(map: unknown, name: string): Pair<unknown, unknown> | undefined {
  if (!isMap(map)) return undefined;
  return map.items.findLast(({ key }) => isScalar(key) && key.value === name);
}

/** Puts an entry before all others of a map or list, in the form that the others have. */
export function putFirst(text: string, collection: YAMLMap | YAMLSeq, entry: Entry): Edit {
  const [start = 0, end = start] = collection.range ?? [];
  if (collection.flow !== true) {
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    const next = `${text.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(column)}`;
    return { start, end: start, text: `${entry.block(next)}${next}` };
  }
  const inside = start + 1;
  const gap = /^\s*/.exec(text.slice(inside, end))?.[0] ?? '';
  const isEmpty = collection.items.length === 0;
  const at = isEmpty ? inside : inside + gap.length;
  return { start: at, end: at, text: isEmpty ? entry.flow : `${entry.flow},${gap || ' '}` };
}

/** An entry in both forms of YAML; JSON has the second alone. */
export interface Entry {
  /** In lines, where `next` ends one and begins the next as deep as the entry itself. */
  readonly block: (next: string) => string;
  /** On one line, without a comma at its end. */
  readonly flow: string;
}

/** Puts a text in the place of a value, its tag included. `tokens` are those before the value. */
export function putInstead(text: string, node: Node, tokens: readonly Token[], put: string): Edit {
  const properties = tokens.find(({ type }) => type === 'tag' || type === 'anchor');
  const start = properties?.offset ?? node.range?.[0] ?? 0;
  return { start, end: start + text.slice(start, endOf(node)).trimEnd().length, text: put };
}

interface Token {
  readonly type: string;
  readonly offset: number;
}

/** What comes behind the last character, such as a comment, is no part of the value. */
function endOf(node: Node): number {
  const [start = 0, end = start] = node.range ?? [];
  if (!('items' in node) || ('flow' in node && node.flow === true)) return end;
  const last: unknown = (node.items as readonly unknown[]).at(-1);
  const inner = isPairOfNodes(last) ? (last.value ?? last.key) : last;
  return isRanged(inner) ? endOf(inner) : end;
}

function isPairOfNodes(value: unknown): value is Pair<Node, Node | null> {
  return typeof value === 'object' && value !== null && 'key' in value && 'value' in value;
}

function isRanged(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
