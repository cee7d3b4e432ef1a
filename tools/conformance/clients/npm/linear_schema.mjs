/** The schema that `@linear/sdk` publishes as TypeScript, as GraphQL again: of Query and Mutation, and all that they lead to. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';

const DIST = new URL('.', import.meta.resolve('@linear/sdk'));
const TEXT = readdirSync(fileURLToPath(DIST))
  .filter((name) => /^index.*\.d\.mts$/.test(name))
  .map((name) => readFileSync(new URL(name, DIST), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''))
  .find((text) => /^type Query = /m.test(text));
const BUILT_IN = new Set(['ID', 'String', 'Boolean', 'Int', 'Float']);

/** Text of each declaration by its name. */
const SOURCE = new Map();
for (const [, name, body] of TEXT.matchAll(/^(?:declare enum|type) (\w+)( = [^{;]*;$|(?: = [^{;]*| )\{[\s\S]*?^\})/gm))
  if (!SOURCE.has(name)) SOURCE.set(name, body);
const INTERFACES = new Set(
  [...SOURCE.values()].flatMap((body) => /^ = ([^{|]*)\{/.exec(body)?.[1].match(/\w+/g) ?? []),
);

/** `Maybe<Array<Scalars["String"]>>` is `[String!]`, and what may not be null has an exclamation mark. */
function typeOf(text) {
  const maybe = /^(?:Input)?Maybe<(.*)>$/.exec(text);
  if (maybe) return typeOf(maybe[1]).replace(/!$/, '');
  const list = /^Array<(.*)>$/.exec(text);
  if (list) return `[${typeOf(list[1])}]!`;
  const scalar = /^Scalars\["(\w+)"\]$/.exec(text);
  return `${scalar?.[1] ?? text}!`;
}

function fieldsOf(body) {
  return [...body.matchAll(/^ {2}(\w+)\??: (.*);$/gm)]
    .filter(([, name]) => name !== '__typename')
    .map(([, name, type]) => ({ name, type: typeOf(type) }));
}

function capital(name) {
  return `${name[0].toUpperCase()}${name.slice(1)}`;
}

function argumentsOf(owner, field) {
  const args = fieldsOf(SOURCE.get(`${owner}${capital(field)}Args`) ?? '');
  return args.length === 0 ? '' : `(${args.map(({ name, type }) => `${name}: ${type}`).join(', ')})`;
}

function definitionOf(name) {
  const body = SOURCE.get(name);
  if (body === undefined) return BUILT_IN.has(name) ? '' : `scalar ${name}`;
  const values = [...body.matchAll(/^ {2}\w+ = "(\w+)"/gm)];
  if (values.length > 0) return `enum ${name} { ${values.map(([, value]) => value).join(' ')} }`;
  if (!body.includes('{')) return `union ${name} = ${body.slice(3, -1)}`;
  const fields = fieldsOf(body);
  const lines = fields.map((field) => `${field.name}${argumentsOf(name, field.name)}: ${field.type}`);
  const parents = /^ = ([^{]*)\{/.exec(body)?.[1].match(/\w+/g) ?? [];
  const above = parents.length === 0 ? '' : ` implements ${parents.join(' & ')}`;
  const kind = INTERFACES.has(name) ? 'interface' : body.includes('__typename?') ? 'type' : 'input';
  return `${kind} ${name}${above} { ${lines.join('\n')} }`;
}

/** The schema, as graphql-js reads it. */
export function linearSchema() {
  const texts = new Map();
  const open = ['Query', 'Mutation'];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (texts.has(name)) continue;
    const text = definitionOf(name);
    texts.set(name, text);
    const named = text.startsWith('enum') ? [] : text.match(/(?<=: \[*|[=|&] |implements )\w+/g);
    open.push(...(named ?? []));
  }
  return buildSchema([...texts.values()].join('\n'));
}
