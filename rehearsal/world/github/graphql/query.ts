/** One field of a query, with what is selected inside it. */
export interface Selection {
  readonly name: string;
  readonly alias: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly fields: readonly Selection[];
  /** The type of the `... on T` it stands in, if any. */
  readonly on: string | undefined;
}

/** A query with its variables, parsed. */
export interface GraphQLQuery {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly fields: readonly Selection[];
  /** Types of the variables that it declares, as they are written, such as `[String!]!`. */
  readonly declared: Readonly<Record<string, string>>;
}

const TOKEN = /\s*(\.\.\.|"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|\$\w+|[{}()[\]:!=@,])/y;

/**
 * Reads one operation: fields, arguments, aliases, variables and fragments. Directives are refused by name, like anything else it does
 * not know.
 */
export function parseGraphQl(text: string, variables: Readonly<Record<string, unknown>>): GraphQLQuery {
  const reader = createReader(text);
  skipFragments(reader);
  const kind = reader.peek() === '{' ? 'query' : reader.take();
  if (kind !== 'query' && kind !== 'mutation')
    throw new Error(`Expected query or mutation, not ${kind || 'the end'}`);
  const name = /^\w/.test(reader.peek()) ? reader.take() : '';
  const declared = reader.peek() === '(' ? declarations(reader) : {};
  return { kind, name, fields: selections(reader, variables, undefined), declared };
}

interface Reader {
  peek(): string;
  take(expected?: string): string;
  /** Where the definition of a fragment begins; undefined where the text has none of that name. */
  fragment(name: string): Reader | undefined;
}

/** So many fragments within each other are a circle. */
const DEEPEST = 50;

function createReader(text: string): Reader {
  const tokens: string[] = [];
  const bare = text.replace(/#[^\n]*/g, ' ').trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < bare.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(bare);
    if (!match?.[1]) throw new Error(`Unreadable from ${bare.slice(at, at + 20)}`);
    if (match[1] !== ',') tokens.push(match[1]);
  }
  return readerAt(tokens, 0, 0);
}

function readerAt(tokens: readonly string[], from: number, depth: number): Reader {
  let next = from;
  const peek = (): string => tokens[next] ?? '';
  return {
    peek,
    take(expected) {
      const token = peek();
      if (expected !== undefined && token !== expected)
        throw new Error(`Expected ${expected}, not ${token || 'the end'}`);
      next += 1;
      return token;
    },
    fragment(name) {
      if (depth > DEEPEST) throw new Error(`The fragment ${name} leads back to itself`);
      const at = tokens.findIndex((token, index) => token === 'fragment' && tokens[index + 1] === name);
      return at < 0 ? undefined : readerAt(tokens, at + 2, depth + 1);
    },
  };
}

/** Definitions have no order, so fragments may stand before the operation (spec.graphql.org, "Document"). */
function skipFragments(reader: Reader): void {
  while (reader.peek() === 'fragment') {
    while (reader.peek() !== '{' && reader.peek() !== '') reader.take();
    let depth = 0;
    do {
      const token = reader.take();
      if (token === '{') depth += 1;
      else if (token === '}') depth -= 1;
      else if (token === '') throw new Error('Expected }, not the end');
    } while (depth > 0);
  }
}

/** Whether a value is of its type is for the service to say. Commas are no tokens, and a default is one token or more. */
function declarations(reader: Reader): Record<string, string> {
  const found: Record<string, string> = {};
  reader.take('(');
  while (reader.peek() !== ')' && reader.peek() !== '') {
    const name = reader.take();
    if (!name.startsWith('$')) continue;
    reader.take(':');
    let type = '';
    while (/^[\w[\]!]+$/.test(reader.peek())) type += reader.take();
    found[name.slice(1)] = type;
  }
  reader.take(')');
  return found;
}

type Variables = Readonly<Record<string, unknown>>;

function selections(reader: Reader, variables: Variables, on: string | undefined): readonly Selection[] {
  const found: Selection[] = [];
  reader.take('{');
  while (reader.peek() !== '}') {
    if (reader.peek() === '...') found.push(...fragment(reader, variables));
    else found.push(selection(reader, variables, on));
  }
  reader.take('}');
  return found;
}

function fragment(reader: Reader, variables: Variables): readonly Selection[] {
  reader.take('...');
  const name = reader.take();
  const at = name === 'on' ? reader : reader.fragment(name);
  if (at === undefined) throw new Error(`Unknown fragment ${name}`);
  if (name !== 'on') at.take('on');
  const type = at.take();
  return selections(at, variables, type);
}

function selection(reader: Reader, variables: Variables, on: string | undefined): Selection {
  const first = reader.take();
  const aliased = reader.peek() === ':';
  if (aliased) reader.take(':');
  const name = aliased ? reader.take() : first;
  if (!/^[A-Za-z_]/.test(name)) throw new Error(`Expected a field, not ${name || 'the end'}`);
  const args = reader.peek() === '(' ? argumentsOf(reader, variables) : {};
  const fields = reader.peek() === '{' ? selections(reader, variables, undefined) : [];
  return { name, alias: first, args, fields, on };
}

function argumentsOf(reader: Reader, variables: Variables): Record<string, unknown> {
  reader.take('(');
  const args: Record<string, unknown> = {};
  while (reader.peek() !== ')') {
    const name = reader.take();
    reader.take(':');
    args[name] = value(reader, variables);
  }
  reader.take(')');
  return args;
}

function value(reader: Reader, variables: Variables): unknown {
  const token = reader.take();
  if (token.startsWith('$')) return variables[token.slice(1)] ?? null;
  if (token.startsWith('"')) return JSON.parse(token);
  if (token === '[') return list(reader, variables);
  if (token === '{') return record(reader, variables);
  if (/^-?\d/.test(token)) return Number(token);
  const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
  return token in words ? words[token] : token;
}

function list(reader: Reader, variables: Variables): readonly unknown[] {
  const values: unknown[] = [];
  while (reader.peek() !== ']') values.push(value(reader, variables));
  reader.take(']');
  return values;
}

function record(reader: Reader, variables: Variables): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  while (reader.peek() !== '}') {
    const name = reader.take();
    reader.take(':');
    entries[name] = value(reader, variables);
  }
  reader.take('}');
  return entries;
}
