import { type GraphQLQuery, parseGraphQl, type Selection } from '../github/graphql/query.ts';
import type { WireRequest } from '../kernel/wire.ts';
import { LinearProblem } from './errors.ts';
import { VariableRef } from './values.ts';

/** What a request asks for, with its variables. */
export interface LinearDocument {
  readonly query: GraphQLQuery;
  readonly given: Readonly<Record<string, unknown>>;
}

/** @throws LinearProblem as graphql-js words what cannot be read, and what is wrong with its variables */
export function readDocument(request: WireRequest): LinearDocument {
  const body = bodyOf(request);
  const text = body['query'];
  if (typeof text !== 'string' || text.trim() === '')
    throw new LinearProblem('BAD_USER_INPUT', 'GraphQL operations must contain a non-empty `query`.');
  const given = isRecord(body['variables']) ? body['variables'] : {};
  const used = new Set([...withoutTexts(text).matchAll(/\$(\w+)/g)].map(([, name = '']) => name));
  const refs = Object.fromEntries([...used].map((name) => [name, new VariableRef(name)]));
  const query = parsed(text, refs);
  for (const name of used)
    if (!(name in query.declared))
      throw invalid(`Variable "$${name}" is not defined by operation "${query.name}".`);
  for (const name of Object.keys(query.declared))
    if (countOf(text, name) < 2)
      throw invalid(`Variable "$${name}" is never used in operation "${query.name}".`);
  return { query, given };
}

/** `query Story`; one without a name is called after its fields. */
export function nameOfDocument(request: WireRequest): string {
  try {
    const { query } = readDocument(request);
    return `${query.kind} ${query.name || query.fields.map((field: Selection) => field.name).join(' ')}`;
  } catch {
    return 'query unreadable';
  }
}

function bodyOf(request: WireRequest): Readonly<Record<string, unknown>> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    throw new LinearProblem(
      'BAD_USER_INPUT',
      'POST body missing, invalid Content-Type, or JSON object has no keys.',
    );
  try {
    const body: unknown = JSON.parse(request.body.toString('utf8'));
    if (isRecord(body)) return body;
  } catch {
    // The same as one that is no object.
  }
  throw new LinearProblem(
    'BAD_USER_INPUT',
    'POST body missing, invalid Content-Type, or JSON object has no keys.',
  );
}

function parsed(text: string, refs: Readonly<Record<string, unknown>>): GraphQLQuery {
  try {
    return parseGraphQl(text, refs);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new LinearProblem('GRAPHQL_PARSE_FAILED', `Syntax Error: ${words}.`);
  }
}

function countOf(text: string, name: string): number {
  return [...withoutTexts(text).matchAll(new RegExp(`\\$${name}\\b`, 'g'))].length;
}

function withoutTexts(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
}

function invalid(message: string): LinearProblem {
  return new LinearProblem('GRAPHQL_VALIDATION_FAILED', message);
}

/** True for an object of fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
