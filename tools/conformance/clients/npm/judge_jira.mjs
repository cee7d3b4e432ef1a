/**
 * Judges recorded exchanges with Jira Cloud (one JSON a line, rehearsal/world/kernel/exchange-log.ts) by what jira.js carries of Atlassian's
 * OpenAPI description: its routes, their parameters and the schemas of both bodies. With AUDIT_SCHEMAS these take no field that the
 * description does not have.
 *
 * Prints {"requests": N, "operations": [...], "problems": ["operation: sentence", ...]}. Refusals are judged as its ErrorCollection.
 */
import { readFileSync } from 'node:fs';

process.env.AUDIT_SCHEMAS = 'true';
const cloud = await import('jira.js/cloud');
const parameters = await import(new URL('parameters/index.js', import.meta.resolve('jira.js/cloud')));

const BASE = /^\/rest\/api\/[23]/;
const NOT_IN_THE_WORLD = 501;
/** What is no route, or none any more. */
const GONE = new Set([404, 410]);

/** Stands for a parameter. No text, since jira.js sends comments of plain text to another version of the API. */
class Parameter {
  constructor(name) {
    this.name = name;
  }
  toString() {
    return `{${this.name}}`;
  }
}

/** What a function of jira.js would ask for, with a Parameter for each of its parameters. */
async function routeOf([name, call]) {
  const given = new Proxy({}, { get: (_, key) => (typeof key === 'string' ? new Parameter(key) : undefined) });
  const sent = [];
  const client = { sendRequest: async (config) => sent.push(config) };
  try {
    await call(client, given);
  } catch {
    // It needs more than names, and is none of ours.
  }
  const shape = parameters[`${name[0].toUpperCase()}${name.slice(1)}Schema`]?.shape ?? {};
  return sent.map(({ method = 'GET', ...config }) => ({ ...config, method, name, shape }));
}

const functions = Object.entries(cloud).filter(([name, value]) => typeof value === 'function' && !/Schema$/.test(name));
const ROUTES = (await Promise.all(functions.map(routeOf))).flat().filter(({ url }) => BASE.test(url));

function findRoute(method, path) {
  const parts = path.replace(BASE, '').split('/');
  const fits = ({ method: theirs, url }) => {
    const wanted = url.replace(BASE, '').replace(/\/$/, '').split('/');
    return (
      theirs === method &&
      wanted.length === parts.length &&
      wanted.every((part, at) => part.startsWith('{') || part === parts[at])
    );
  };
  const found = ROUTES.filter(fits);
  return found.find(({ url }) => !url.includes('{')) ?? found[0];
}

function faultsBy(schema, value, where) {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${[where, ...issue.path].join('.')}: ${issue.message}`);
}

function queryFaults({ searchParams = {} }, query) {
  return [...new URLSearchParams(query).keys()]
    .filter((name) => !(name in searchParams))
    .map((name) => `query: ${name} is no parameter`);
}

function bodyFaults({ body, shape }, sent) {
  if (sent === undefined) return [];
  if (body instanceof Parameter) return shape[body.name] ? faultsBy(shape[body.name], sent, 'request') : [];
  if (body === undefined) return ['request: it has no body'];
  return Object.entries(sent).flatMap(([key, value]) => {
    if (!(body[key] instanceof Parameter)) return [`request: ${key} is no field`];
    const schema = shape[body[key].name];
    return schema ? faultsBy(schema, value, `request.${key}`) : [];
  });
}

function answerFaults({ schema }, { status }, body) {
  if (status >= 400) return status === 401 ? [] : faultsBy(cloud.ErrorCollectionSchema, body, `answer ${status}`);
  if (schema === undefined) return body === undefined ? [] : [`answer ${status}: it has a body`];
  return faultsBy(schema, body, `answer ${status}`);
}

function textOf(body) {
  return Buffer.from(body, 'base64').toString();
}

function jsonOf(body) {
  const text = textOf(body);
  return text === '' ? undefined : JSON.parse(text);
}

function faultsOf(exchange) {
  if (exchange.status === NOT_IN_THE_WORLD) return [];
  const route = findRoute(exchange.method, exchange.path);
  if (route === undefined) return GONE.has(exchange.status) ? [] : ['it is no route'];
  const taken = exchange.status < 400;
  return [
    ...(taken ? queryFaults(route, exchange.query) : []),
    ...(taken ? bodyFaults(route, jsonOf(exchange.requestBody)) : []),
    ...answerFaults(route, exchange, jsonOf(exchange.responseBody)),
  ];
}

const exchanges = process.argv
  .slice(2)
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line))
  .filter(({ service }) => service === 'jira-cloud');
const problems = exchanges.flatMap((exchange) =>
  faultsOf(exchange).map((fault) => `${exchange.operation}: ${fault}`),
);
console.log(
  JSON.stringify({
    requests: exchanges.length,
    operations: [...new Set(exchanges.map(({ operation }) => operation))].toSorted(),
    problems: [...new Set(problems)],
  }),
);
