import { BeyondTheWorld, LinearProblem } from './errors.ts';
import { baseOf, ENUMS, isRequired, itemOf, SCALARS, SCHEMA, type TypeText } from './schema.ts';

/** A variable where it is used. */
export class VariableRef {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** The variables of a request. */
export interface Variables {
  readonly declared: Readonly<Record<string, TypeText>>;
  readonly given: Readonly<Record<string, unknown>>;
}

/**
 * A value for a place of a type, with variables filled in; undefined for a variable that was not given. The words are those of graphql-js.
 * @param where such as `Issue.comments(filter:)`.
 * @throws LinearProblem GRAPHQL_VALIDATION_FAILED for the document, BAD_USER_INPUT for a variable
 */
export function valueFor(type: TypeText, value: unknown, variables: Variables, where: string): unknown {
  if (value instanceof VariableRef) return variableFor(type, value.name, variables);
  if (value === undefined || value === null) {
    if (isRequired(type)) throw invalid(`Expected value of type "${type}" at ${where}, found null.`);
    return value;
  }
  const item = itemOf(type);
  if (item !== undefined)
    return (Array.isArray(value) ? value : [value]).map((each) => valueFor(item, each, variables, where));
  const input = SCHEMA.get(baseOf(type));
  if (input === undefined) return scalarFor(baseOf(type), value, where);
  return inputFor(baseOf(type), value, variables, where);
}

function inputFor(name: string, value: unknown, variables: Variables, where: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(`Expected value of type "${name}" at ${where}, found ${JSON.stringify(value)}.`);
  const fields = SCHEMA.get(name) ?? new Map();
  const given = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given))
    if (!fields.has(key)) throw invalid(`Field "${key}" is not defined by type "${name}".`);
  const found: Record<string, unknown> = {};
  for (const [key, { type }] of fields) {
    if (!(key in given) && isRequired(type))
      throw invalid(`Field "${name}.${key}" of required type "${type}" was not provided.`);
    const each = key in given ? valueFor(type, given[key], variables, `${name}.${key}`) : undefined;
    if (each !== undefined) found[key] = each;
  }
  return found;
}

/** Its type must fit the place, and its value its type. */
function variableFor(type: TypeText, name: string, { declared, given }: Variables): unknown {
  const own = declared[name] ?? '';
  if (own !== type && own !== `${type}!` && own !== type.replace(/!$/, ''))
    throw invalid(`Variable "$${name}" of type "${own}" used in position expecting type "${type}".`);
  if (isRequired(type) && !isRequired(own))
    throw invalid(`Variable "$${name}" of type "${own}" used in position expecting type "${type}".`);
  if (!(name in given)) {
    if (isRequired(own))
      throw new LinearProblem(
        'BAD_USER_INPUT',
        `Variable "$${name}" of required type "${own}" was not provided.`,
      );
    return undefined;
  }
  try {
    return valueFor(own, given[name], { declared: {}, given: {} }, `$${name}`);
  } catch (error) {
    if (!(error instanceof LinearProblem)) throw error;
    throw new LinearProblem('BAD_USER_INPUT', `Variable "$${name}" got invalid value; ${error.message}`);
  }
}

function scalarFor(name: string, value: unknown, where: string): unknown {
  const legal = ENUMS[name];
  if (legal !== undefined) {
    if (legal.includes(String(value))) return value;
    throw invalid(`Value "${String(value)}" does not exist in "${name}" enum.`);
  }
  if (!SCALARS.has(name)) throw new BeyondTheWorld(`the type ${name} at ${where}`);
  if (isOf(name, value)) return value;
  throw invalid(`${name} cannot represent value: ${JSON.stringify(value)} at ${where}.`);
}

function isOf(name: string, value: unknown): boolean {
  if (name === 'Boolean') return typeof value === 'boolean';
  if (name === 'Int') return Number.isInteger(value);
  if (name === 'Float') return typeof value === 'number';
  if (name === 'JSON') return true;
  if (name === 'JSONObject') return typeof value === 'object' && !Array.isArray(value);
  return typeof value === 'string';
}

function invalid(message: string): LinearProblem {
  return new LinearProblem('GRAPHQL_VALIDATION_FAILED', message);
}
