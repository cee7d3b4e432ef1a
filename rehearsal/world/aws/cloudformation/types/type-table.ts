import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What AWS's schema says of a resource type. Names are dotted where they lie deeper than the properties themselves. */
export interface TypeFacts {
  /** What a template may set. */
  readonly properties: readonly string[];
  readonly required: readonly string[];
  /** A change of one of these makes a new resource. */
  readonly createOnly: readonly string[];
  /** A change of one of these may make a new resource; the schema does not say when. */
  readonly maybeCreateOnly: readonly string[];
  /** The parts of what `Ref` gives, in no order that means anything. */
  readonly identifier: readonly string[];
  /** What `Fn::GetAtt` takes; one that ends in `.*` stands for any name. */
  readonly attributes: readonly string[];
  /** Those attributes that are lists. */
  readonly lists: readonly string[];
  /** Whether a change of the stack's tags updates the resource: it has `Tags`, and they can be changed. */
  readonly tagged: boolean;
}

/** The table, packed. `resource_types.py` of the conformance makes it out of cfn-lint's schemas, and says how it is written. */
const FILE = join(import.meta.dirname, 'resource-types.txt.br');

let lines: ReadonlyMap<string, string> | undefined;
const known = new Map<string, TypeFacts>();

/** What AWS says of a type, as its full name; undefined when it knows none of that name. */
export function typeFacts(type: string): TypeFacts | undefined {
  const found = known.get(type);
  if (found !== undefined) return found;
  lines ??= readTable(brotliDecompressSync(readFileSync(FILE)).toString('utf8'));
  const line = lines.get(type);
  if (line === undefined) return undefined;
  const facts = readFacts(line);
  known.set(type, facts);
  return facts;
}

/** The line of each type behind its name; most lines are never looked at. */
function readTable(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  let service = '';
  for (const line of text.split('\n')) {
    if (line.endsWith('::')) service = line;
    else if (line !== '') {
      const cut = line.includes(' ') ? line.indexOf(' ') : line.length;
      table.set(`${service}${line.slice(0, cut)}`, line.slice(cut + 1));
    }
  }
  return table;
}

const WORD = /^([-+!?=@#*]*)(.+)$/;

function readFacts(line: string): TypeFacts {
  const words = line.split(' ').flatMap((word) => {
    const [, marks = '', name = ''] = WORD.exec(word) ?? [];
    return name === '' ? [] : [{ marks, name }];
  });
  const marked = (...wanted: readonly string[]) =>
    words.filter(({ marks }) => wanted.some((mark) => marks.includes(mark))).map(({ name }) => name);
  return {
    properties: words
      .filter(({ marks, name }) => !name.includes('.') && !marks.includes('-'))
      .map(({ name }) => name),
    required: marked('+'),
    createOnly: marked('!'),
    maybeCreateOnly: marked('?'),
    identifier: marked('='),
    attributes: marked('-', '@'),
    lists: marked('*'),
    tagged: marked('#').includes('Tags'),
  };
}
