import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { isList, isObject, type Json } from './json.ts';
import { formatError, invalid } from './refusals.ts';

/**
 * The JSON or YAML of a template, with short YAML tags spelt out (`!Ref A` as `{ Ref: 'A' }`). Of a name that stands twice in
 * a map the last one counts, as CloudFormation has it (go-to-k/cdk-real-drift issue 1074, tried on the real service).
 * @throws QueryError ValidationError
 */
export function readWritten(body: string): Json {
  const root = body.trimStart().startsWith('{') ? parseJson(body) : parseYaml(body);
  if (root !== null) checkNoNull(root, '');
  return root;
}

/** Maps and lists within each other: what is deeper would end the world's own stack, and no template needs it. */
const DEEPEST = 200;

function checkDepth(depth: number): void {
  if (depth > DEEPEST)
    throw invalid(`The world reads no template with more than ${DEEPEST} maps and lists within each other.`);
}

/** The sentence is the one that LocalStack recorded, test_invalid_output_structure. */
function checkNoNull(value: Json, path: string, depth = 0): void {
  checkDepth(depth);
  if (value === null) throw invalid(`[${path}] 'null' values are not allowed in templates`);
  if (isList(value))
    for (const [index, item] of value.entries()) checkNoNull(item, `${path}/${index}`, depth + 1);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) checkNoNull(member, `${path}/${name}`, depth + 1);
}

function parseJson(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch (error) {
    const at = /\(line (\d+) column (\d+)\)/.exec(String(error));
    throw formatError(`JSON not well-formed. (line ${at?.[1] ?? 1}, column ${at?.[2] ?? 1})`);
  }
}

/**
 * CloudFormation reads YAML 1.1 without its tags for times and binaries and without merge keys, so a plain `yes` is true and a date
 * is text. Source: its user guide, "Template format".
 */
function parseYaml(body: string): Json {
  const lines = new LineCounter();
  const document = withinStack(() =>
    parseDocument(body, {
      lineCounter: lines,
      uniqueKeys: false,
      version: '1.1',
      merge: false,
      logLevel: 'silent',
      customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !FOREIGN.includes(tag.tag)),
    }),
  );
  const problem = document.errors[0];
  if (problem?.code === 'RESOURCE_EXHAUSTION') checkDepth(Number.POSITIVE_INFINITY);
  if (problem) {
    const at = lines.linePos(problem.pos[0]);
    throw formatError(`YAML not well-formed. (line ${at.line}, column ${at.col})`);
  }
  return withinStack(() => fromNode(document.contents));
}

const FOREIGN = ['binary', 'omap', 'pairs', 'set', 'timestamp'].map((name) => `tag:yaml.org,2002:${name}`);

/** A text that opens thousands of lists is refused, wherever it would end the stack. */
function withinStack<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) checkDepth(Number.POSITIVE_INFINITY);
    throw error;
  }
}

/** Functions whose short form is `!Name`; `Ref` and `Condition` keep their name. Source: the template reference. */
const SHORT_TAGS = [
  'Ref',
  'Condition',
  'And',
  'Base64',
  'Cidr',
  'Contains',
  'EachMemberEquals',
  'EachMemberIn',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'RefAll',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
  'ValueOf',
  'ValueOfAll',
];

function fromNode(node: unknown): Json {
  if (isAlias(node))
    throw invalid('Template error: YAML aliases are not allowed in CloudFormation templates');
  const tag = (node as { tag?: string } | null)?.tag;
  const value = plain(node);
  if (tag === undefined || tag.startsWith('tag:yaml.org,2002:')) return value;
  const name = tag.slice(1);
  if (!SHORT_TAGS.includes(name)) throw formatError(`YAML tag ${tag} is not known.`);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string' && value.includes('.')) {
    const dot = value.indexOf('.');
    return { 'Fn::GetAtt': [value.slice(0, dot), value.slice(dot + 1)] };
  }
  return { [`Fn::${name}`]: value };
}

/** SnakeYAML takes neither a single letter for a truth value, nor a number for one that begins with zero and is not octal. */
const TEXT_ALL_THE_SAME = /^([yYnN]|[-+]?0[0-9]*[89][0-9]*)$/;

function plain(node: unknown): Json {
  if (isMap(node))
    return Object.fromEntries(node.items.map((pair) => [String(plain(pair.key)), fromNode(pair.value)]));
  if (isSeq(node)) return node.items.map(fromNode);
  if (!isScalar(node)) return null;
  const isText = typeof node.value !== 'string' && TEXT_ALL_THE_SAME.test(node.source ?? '');
  return (isText ? (node.source ?? null) : (node.value ?? null)) as Json;
}
