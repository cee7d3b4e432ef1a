import { z } from 'zod';
import { json, type WireRequest, type WireResponse } from '../../kernel/wire.ts';
import type { GitHubState } from '../model/model.ts';
import type { Token } from '../model/records.ts';
import { Problem } from '../rest/problems.ts';
import { GraphQLProblem } from './connection.ts';
import { type GraphQLQuery, parseGraphQl, type Selection } from './query.ts';
import { type Resolver, rootOf } from './schema.ts';

const BODY = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
  operationName: z.string().nullish(),
});

function parse(request: WireRequest): GraphQLQuery | undefined {
  try {
    const body = BODY.parse(JSON.parse(request.body.toString('utf8')));
    return parseGraphQl(body.query, body.variables);
  } catch {
    return undefined;
  }
}

/** `query BranchDeployments`; a query without a name is called after its fields. */
export function graphQLOperation(request: WireRequest): string {
  const query = parse(request);
  if (!query) return 'query unreadable';
  return `${query.kind} ${query.name || query.fields.map((field) => field.name).join(' ')}`;
}

/** Whether a request holds a mutation. */
export function isMutation(request: WireRequest): boolean {
  return parse(request)?.kind === 'mutation';
}

/**
 * Answers queries over the few fields that clients of the world ask for. A field, argument or type that is
 * not known is an error that names it, and no part of the answer is made up.
 */
export function answerGraphQL(state: GitHubState, request: WireRequest, token: Token): WireResponse {
  const query = parse(request);
  if (!query) throw new Problem(400, "The world's GitHub cannot read this GraphQL query.");
  try {
    return json(200, { data: execute(rootOf(state, token, query.kind), query.fields, query.kind) });
  } catch (error) {
    if (!(error instanceof GraphQLProblem)) throw error;
    const { type, message, path } = error;
    return json(200, { data: null, errors: [{ ...(type === '' ? {} : { type }), message, path }] });
  }
}

function execute(value: unknown, fields: readonly Selection[], where: string): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((each) => execute(each, fields, where));
  if (fields.length === 0) return value;
  const known = value as Readonly<Record<string, unknown>>;
  const wanted = fields.filter((field) => field.on === undefined || field.on === known['__typename']);
  return Object.fromEntries(wanted.map((field) => [field.alias, resolveField(known, field, where)]));
}

function resolveField(known: Readonly<Record<string, unknown>>, field: Selection, where: string): unknown {
  const path = `${where}.${field.name}`;
  if (!(field.name in known)) throw new GraphQLProblem(`The world's GitHub does not know the field ${path}.`);
  const found = known[field.name];
  const value = typeof found === 'function' ? (found as Resolver)(field.args) : found;
  if (typeof found !== 'function' && Object.keys(field.args).length > 0)
    throw new GraphQLProblem(`The world's GitHub does not know the arguments of ${path}.`);
  return execute(value, field.fields, path);
}
