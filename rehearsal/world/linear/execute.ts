import type { GraphQLQuery, Selection } from '../github/graphql/query.ts';
import { BeyondTheWorld, LinearProblem, refusedArgument } from './errors.ts';
import { baseOf, ENUMS, isRequired, type ObjectType, SCALARS, SCHEMA } from './schema.ts';
import { type Variables, valueFor } from './values.ts';

/** Arguments with variables filled in, and only those that were given. */
export type Args = Readonly<Record<string, unknown>>;

/** What an object shows, each field its value, or what finds it. */
export type Shown = Readonly<Record<string, unknown>>;

/** A document whose every field, argument and variable has been held against the schema. */
export interface CheckedField {
  readonly name: string;
  readonly alias: string;
  readonly type: string;
  readonly args: Args;
  readonly fields: readonly CheckedField[];
}

/** @throws LinearProblem as graphql-js words it; BeyondTheWorld for what the real schema may have */
export function checkDocument(query: GraphQLQuery, variables: Variables): readonly CheckedField[] {
  return checkFields(query.kind === 'query' ? 'Query' : 'Mutation', query.fields, variables);
}

function checkFields(
  on: string,
  selections: readonly Selection[],
  variables: Variables,
): readonly CheckedField[] {
  const type = SCHEMA.get(on);
  // Nothing of it is ever shown.
  if (type === undefined) return [];
  return selections.flatMap((each) => {
    if (each.on !== undefined && each.on !== on)
      throw invalid(
        `Fragment cannot be spread here as objects of type "${on}" can never be of type "${each.on}".`,
      );
    return [checkField({ name: on, type }, each, variables)];
  });
}

function checkField(
  on: { readonly name: string; readonly type: ObjectType },
  { name, alias, args, fields }: Selection,
  variables: Variables,
): CheckedField {
  if (name === '__typename') return { name, alias, type: 'String!', args: {}, fields: [] };
  const field = on.type.get(name);
  if (field === undefined) throw unknownField(on.name, name);
  const base = baseOf(field.type);
  const isLeaf = SCALARS.has(base) || base in ENUMS;
  if (isLeaf && fields.length > 0)
    throw invalid(`Field "${name}" must not have a selection since type "${field.type}" has no subfields.`);
  if (SCHEMA.has(base) && fields.length === 0)
    throw invalid(`Field "${name}" of type "${field.type}" must have a selection of subfields.`);
  const checked: Record<string, unknown> = {};
  for (const key of Object.keys(args))
    if (!field.args.has(key)) throw invalid(`Unknown argument "${key}" on field "${on.name}.${name}".`);
  for (const [key, type] of field.args) {
    if (!(key in args) && isRequired(type))
      throw invalid(
        `Field "${name}" argument "${key}" of type "${type}" is required, but it was not provided.`,
      );
    const value =
      key in args ? valueFor(type, args[key], variables, `${on.name}.${name}(${key}:)`) : undefined;
    if (value !== undefined) checked[key] = value;
  }
  return { name, alias, type: field.type, args: checked, fields: checkFields(base, fields, variables) };
}

/** Of the roots the world has a part; of its other types all that is published. */
function unknownField(on: string, name: string): Error {
  return on === 'Query' || on === 'Mutation'
    ? new BeyondTheWorld(`the field ${name} of ${on}`)
    : invalid(`Cannot query field "${name}" on type "${on}".`);
}

/** How many nodes a page has at most, and without a word about it (linear.app/developers/pagination). */
const MOST_NODES = 250;
/** Nodes of a page where nobody says. */
export const PAGE_NODES = 50;

/** @throws LinearProblem for a page that is larger than pages are */
export function pageSizeOf({ first, last }: Args): number {
  const asked = typeof first === 'number' ? first : last;
  if (typeof asked !== 'number') return PAGE_NODES;
  if (asked < 1) throw refusedArgument('first must not be less than 1.');
  if (asked > MOST_NODES) throw refusedArgument(`first must not be greater than ${MOST_NODES}.`);
  return asked;
}

/**
 * A property costs a tenth of a point, an object one point, and a connection what it holds for every node of its page
 * (linear.app/developers/rate-limiting, "Complexity").
 */
export function complexityOf(fields: readonly CheckedField[]): number {
  return Math.ceil(costOf(fields) * 10) / 10;
}

function costOf(fields: readonly CheckedField[]): number {
  return fields.reduce((sum, { type, args, fields: inside }) => {
    if (inside.length === 0) return sum + 0.1;
    const times = baseOf(type).endsWith('Connection') ? pageSizeOf(args) : 1;
    return sum + 1 + times * costOf(inside);
  }, 0);
}

/** The answer's data. @throws LinearProblem with the field of the document that said it */
export function answerFields(root: Shown, fields: readonly CheckedField[]): Shown {
  return Object.fromEntries(
    fields.map((field) => {
      try {
        return [field.alias, shownAt('the root', root, field)];
      } catch (error) {
        if (error instanceof LinearProblem) error.path ??= field.name;
        throw error;
      }
    }),
  );
}

function shownAt(on: string, shown: Shown, field: CheckedField): unknown {
  if (field.name === '__typename') return on;
  const found = shown[field.name];
  const value: unknown = typeof found === 'function' ? found(field.args) : found;
  if (value === undefined || value === null) {
    if (value === undefined && isRequired(field.type))
      throw new BeyondTheWorld(`the field ${field.name} of ${on}`);
    return null;
  }
  return shape(baseOf(field.type), value, field.fields);
}

function shape(type: string, value: unknown, fields: readonly CheckedField[]): unknown {
  if (Array.isArray(value)) return value.map((each) => shape(type, each, fields));
  if (!SCHEMA.has(type)) return value;
  const shown = value as Shown;
  return Object.fromEntries(fields.map((field) => [field.alias, shownAt(type, shown, field)]));
}

function invalid(message: string): LinearProblem {
  return new LinearProblem('GRAPHQL_VALIDATION_FAILED', message);
}
