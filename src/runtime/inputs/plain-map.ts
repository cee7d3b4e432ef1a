import type { Node, Pair, YAMLError } from 'yaml';
import { yamlExcess } from '../../domain/input/yaml-bounds.ts';
import { UserError } from '../../domain/verdict/errors.ts';

/** In characters; a step that hands on more has no map to give. */
const LONGEST_MAP = 256 * 1024;

/**
 * A YAML or JSON map of plain values from an input, each value as it is written. Values may be secrets, so what is refused is named by
 * its line, its kind and at most its key. YAML gives a meaning to values that begin with `*`, `&`, `!` or `#`: they are refused, because
 * without quotes they would name something else or be empty.
 * @throws UserError naming the input.
 */
export async function parsePlainMap(name: string, text: string): Promise<Readonly<Record<string, string>>> {
  const excess = yamlExcess(text, LONGEST_MAP);
  if (excess !== undefined) throw refused(name, excess);
  const { LineCounter, isMap, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  // The parser compares each key with all others, which takes long for many; below each is looked up once.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
    uniqueKeys: false,
  });
  const lineOf = (at: number) => lines.linePos(at).line;
  const [error] = document.errors;
  if (error) throw refused(name, `has ${kindOf(error)} in line ${lineOf(error.pos[0])}`);
  if (!isMap(document.contents)) throw refused(name, `is ${whatInstead(document.contents)}`);
  const found = new Map<string, string>();
  for (const pair of document.contents.items) {
    const { key, value, fault } = await entryOf(pair as Pair<Node, Node | null>, text);
    if (fault !== undefined) {
      const of = key === undefined ? '' : ` of '${key}'`;
      throw refused(name, `has ${fault}${of} in line ${lineOf(startOf(pair as Pair<Node, Node | null>))}`);
    }
    if (found.has(key)) throw refused(name, `has the key '${key}' twice`);
    found.set(key, value);
  }
  return Object.fromEntries(found);
}

type Entry =
  | { readonly key: string; readonly value: string; readonly fault?: undefined }
  | { readonly key?: string; readonly value?: undefined; readonly fault: string };

const TEXT_TAG = 'tag:yaml.org,2002:str';

async function entryOf({ key: keyNode, value }: Pair<Node, Node | null>, text: string): Promise<Entry> {
  const { isAlias, isScalar } = await import('yaml');
  if (!isScalar(keyNode) || typeof keyNode.value !== 'string') return { fault: 'a key that is no text' };
  if (keyNode.anchor !== undefined) return { fault: 'an anchor before a key' };
  // A text without a colon counts as a key to YAML, so it may hold anything.
  if (value === null) return { fault: 'an entry without a colon' };
  const key = keyNode.value;
  if (isAlias(value)) return { key, fault: 'an alias (*) for the value' };
  if (!isScalar(value)) return { key, fault: 'a list or a map for the value' };
  if (value.anchor !== undefined) return { key, fault: 'an anchor (&) before the value' };
  if (value.tag !== undefined && value.tag !== TEXT_TAG) return { key, fault: 'a tag (!) before the value' };
  const behind = text.slice(keyNode.range?.[1] ?? 0);
  if (value.source === '' && /^[ \t]*:[ \t]+#/.test(behind))
    return { key, fault: 'a comment (#) for the value' };
  return { key, value: String(value.value) };
}

function startOf({ key, value }: Pair<Node, Node | null>): number {
  return key.range?.[0] ?? value?.range?.[0] ?? 0;
}

/** What a text is that is no map; it may hold anything, so it is not shown. */
function whatInstead(contents: Node | null): string {
  if (contents === null) return 'empty to YAML';
  return 'items' in contents ? 'a list' : 'a single text';
}

const FAULTS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'an alias (*) that names nothing',
  BAD_INDENT: 'a wrong indentation or a bracket that does not close',
  BAD_SCALAR_START: 'a value that begins with a mark of YAML',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon or a wrong indentation',
  MISSING_CHAR: 'an entry without a colon, or a quotation mark or bracket that does not close',
  MULTIPLE_DOCS: 'a second YAML document',
  TAB_AS_INDENT: 'a tab at the beginning',
};

/** The parser's own sentence repeats what it read. */
function kindOf({ code }: YAMLError): string {
  return FAULTS[code] ?? 'something that is no YAML';
}

function refused(name: string, what: string): UserError {
  return new UserError(
    'invalid_input',
    `Input '${name}' ${what}; it takes a YAML or JSON map of plain values, such as \`Name: value\` on a line each, with quotes around a value that begins with a mark of YAML.`,
  );
}
