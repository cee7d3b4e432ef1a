/**
 * Judges recorded exchanges with Linear (one JSON a line, rehearsal/world/kernel/exchange-log.ts) by the schema of `@linear/sdk`, and the
 * world's own schema with them: `--world FILE` is `{types: {TYPE: {FIELD: {type, args}}}, enums}`.
 *
 * Prints {"requests": N, "operations": [...], "problems": ["operation: sentence", ...]}. What the world carried out must be valid, with
 * its variables, and the answer must have the types of the schema. What it refused as invalid must be invalid.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { execute, Kind, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { linearSchema } from './linear_schema.mjs';

/** graphql-js takes anything for a scalar that is not its own. */
const FORMS = {
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  TimelessDate: /^\d{4}-\d\d-\d\d$/,
  UUID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};
const OF_THE_DOCUMENT = new Set(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT']);
const NOT_IN_THE_WORLD = 501;

const schema = linearSchema();
for (const [name, form] of Object.entries(FORMS)) {
  const type = schema.getType(name);
  if (type === undefined) continue;
  type.serialize = (value) => {
    if (typeof value === 'string' && form.test(value)) return value;
    throw new TypeError(`${name} cannot be ${JSON.stringify(value)}`);
  };
}
const documents = new Map();

function documentOf(text) {
  if (documents.has(text)) return documents.get(text);
  let found;
  try {
    const document = parse(text);
    found = { document, faults: validate(schema, document).map(({ message }) => message) };
  } catch (error) {
    found = { document: undefined, faults: [error.message] };
  }
  documents.set(text, found);
  return found;
}

function variableFaults(document, variables) {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return (given.errors ?? []).map(({ message }) => message);
}

/** Carries the document out once more, with the world's answer for what it finds. */
function answerFaults(document, variables, data) {
  const result = execute({
    schema,
    document,
    rootValue: data,
    variableValues: variables,
    fieldResolver: (source, _args, _context, { path }) => source[path.key],
    typeResolver: ({ __typename }) => __typename,
  });
  const faults = (result.errors ?? []).map(({ message, path }) => `${(path ?? []).join('.')}: ${message}`);
  if (faults.length > 0 || isDeepStrictEqual(plain(result.data), plain(data))) return faults;
  return ['the answer holds something else than was asked for'];
}

function plain(value) {
  return JSON.parse(JSON.stringify(value));
}

function faultsOf({ status, requestBody, responseBody }) {
  if (status === NOT_IN_THE_WORLD) return [];
  const answer = JSON.parse(Buffer.from(responseBody, 'base64').toString());
  const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code);
  let asked;
  try {
    asked = JSON.parse(Buffer.from(requestBody, 'base64').toString());
  } catch {
    return codes.length > 0 ? [] : ['the world took what is no JSON'];
  }
  if (typeof asked?.query !== 'string' || asked.query === '')
    return codes.length > 0 ? [] : ['the world took a request without a document'];
  const { document, faults } = documentOf(asked.query);
  const all = document === undefined || faults.length > 0 ? faults : variableFaults(document, asked.variables ?? {});
  if (codes.includes('AUTHENTICATION_ERROR')) return [];
  if (codes.some((code) => OF_THE_DOCUMENT.has(code)))
    return all.length > 0 ? [] : [`the world refuses what the schema allows: ${answer.errors[0].message}`];
  if (all.length > 0) return all;
  return answer.data === null || codes.length > 0 ? [] : answerFaults(document, asked.variables, answer.data);
}

/** Of the roots the world has a part. */
const PARTS = new Set(['Query', 'Mutation']);

function worldFaults({ types, enums }) {
  const faults = [];
  for (const [name, fields] of Object.entries(types)) {
    const theirs = schema.getType(name)?.getFields?.();
    if (theirs === undefined) {
      faults.push(`the schema has no ${name}`);
      continue;
    }
    const missing = PARTS.has(name) ? [] : Object.keys(theirs).filter((field) => fields[field] === undefined);
    if (missing.length > 0) faults.push(`${name} has no ${missing.join(', ')} in the world`);
    for (const [field, { type, args }] of Object.entries(fields)) {
      const published = theirs[field];
      const shape = published && {
        type: String(published.type),
        args: Object.fromEntries((published.args ?? []).map((arg) => [arg.name, String(arg.type)])),
      };
      if (!isDeepStrictEqual(shape, { type, args }))
        faults.push(`${name}.${field} is ${JSON.stringify(shape)}, and in the world ${JSON.stringify({ type, args })}`);
    }
  }
  for (const [name, values] of Object.entries(enums)) {
    const theirs = schema.getType(name)?.getValues().map((value) => value.name);
    if (!isDeepStrictEqual(theirs?.toSorted(), values.toSorted())) faults.push(`${name} has the values ${theirs}`);
  }
  return faults.map((fault) => `schema: ${fault}`);
}

const [, , flag, world, ...files] = process.argv;
if (flag !== '--world') throw new Error('Give --world FILE, and the files of exchanges.');
const exchanges = files
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line))
  .filter(({ service }) => service === 'linear');
const problems = exchanges.flatMap((exchange) =>
  faultsOf(exchange).map((fault) => `${exchange.operation}: ${fault}`),
);
console.log(
  JSON.stringify({
    requests: exchanges.length,
    operations: [...new Set(exchanges.map(({ operation }) => operation))].toSorted(),
    problems: [...new Set([...worldFaults(JSON.parse(readFileSync(world, 'utf8'))), ...problems])],
  }),
);
