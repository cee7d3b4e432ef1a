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
    const errors: unknown[] = [];
    const data = execute(rootOf(state, token, query.kind), query.fields, {
      where: query.kind,
      path: [],
      errors,
    });
    return json(200, errors.length === 0 ? { data } : { data, errors });
  } catch (error) {
    if (!(error instanceof GraphQLProblem)) throw error;
    return json(200, { data: null, errors: [problemView(error, error.path)] });
  }
}

function problemView({ type, message }: GraphQLProblem, path: readonly (string | number)[]): unknown {
  return { ...(type === '' ? {} : { type }), message, path };
}

/** Where in a query one is. */
interface Place {
  /** By the names of fields, for people. */
  readonly where: string;
  /** By what the answer calls them. */
  readonly path: readonly (string | number)[];
  readonly errors: unknown[];
}

function execute(value: unknown, fields: readonly Selection[], at: Place): unknown {
  if (value === null) return null;
  if (Array.isArray(value))
    return value.map((each, index) => execute(each, fields, { ...at, path: [...at.path, index] }));
  if (fields.length === 0) return value;
  const known = value as Readonly<Record<string, unknown>>;
  const wanted = fields.filter((field) => field.on === undefined || field.on === known['__typename']);
  return Object.fromEntries(
    wanted.map((field) => {
      const place = { ...at, where: `${at.where}.${field.name}`, path: [...at.path, field.alias] };
      return [field.alias, resolveField(known, field, place)];
    }),
  );
}

/**
 * What is not there is null and told of beside, and the rest of the answer stands: all that the world does not find may be null in the
 * schema (spec.graphql.org, "Handling Field Errors"; of a number, cli/cli#157).
 */
function resolveField(known: Readonly<Record<string, unknown>>, field: Selection, at: Place): unknown {
  if (!(field.name in known))
    throw new GraphQLProblem(`The world's GitHub does not know the field ${at.where}.`);
  const found = known[field.name];
  if (typeof found !== 'function' && Object.keys(field.args).length > 0)
    throw new GraphQLProblem(`The world's GitHub does not know the arguments of ${at.where}.`);
  try {
    const value = typeof found === 'function' ? (found as Resolver)(field.args) : found;
    return execute(value, field.fields, at);
  } catch (error) {
    if (!(error instanceof GraphQLProblem) || error.type !== 'NOT_FOUND') throw error;
    at.errors.push(problemView(error, at.path));
    return null;
  }
}
