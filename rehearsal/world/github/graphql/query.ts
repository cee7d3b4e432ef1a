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
}

const TOKEN = /\s*(\.\.\.|"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|\$\w+|[{}()[\]:!=@,])/y;

/**
 * Reads one operation: fields, arguments, aliases, variables and inline fragments. Named fragments and
 * directives are refused by name, like anything else it does not know.
 */
export function parseGraphQl(text: string, variables: Readonly<Record<string, unknown>>): GraphQLQuery {
  const reader = createReader(text);
  const kind = reader.peek() === '{' ? 'query' : reader.take();
  if (kind !== 'query' && kind !== 'mutation') throw new Error(`Expected query or mutation, not ${kind}`);
  const name = /^\w/.test(reader.peek()) ? reader.take() : '';
  if (reader.peek() === '(') skipDeclarations(reader);
  return { kind, name, fields: selections(reader, variables, undefined) };
}

interface Reader {
  peek(): string;
  take(expected?: string): string;
}

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
  let next = 0;
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
  };
}

/** Types of variables are for GitHub to check; what counts here are their values. */
function skipDeclarations(reader: Reader): void {
  while (reader.peek() !== ')' && reader.peek() !== '') reader.take();
  reader.take(')');
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
  reader.take('on');
  const type = reader.take();
  return selections(reader, variables, type);
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
