import { asText, isList, isObject, type Json, type JsonObject } from './json.ts';
import { joined, listFunctions, requireItems } from './list-functions.ts';
import { invalid } from './refusals.ts';
import { subPieces } from './sub-variables.ts';
import type { Template } from './template.ts';

/** What a template's functions may look at. */
export interface TemplateScope {
  readonly template: Template;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly pseudo: Readonly<Record<string, Json>>;
  /** Physical id of a resource. */
  ref(logicalId: string): Json;
  getAtt(logicalId: string, attribute: string): Json;
  importValue(name: string): Json;
}

/** Stands for `AWS::NoValue`: the member that holds it is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');
/** What an expression comes to. */
export type Value = Json | typeof NO_VALUE;

/** Computes a value with all its functions. @throws QueryError ValidationError in CloudFormation's words. */
export function evaluate(value: Json, scope: TemplateScope): Value {
  if (isList(value))
    return value.map((item) => evaluate(item, scope)).filter((item) => item !== NO_VALUE) as Json[];
  if (!isObject(value)) return value;
  const called = calledFunction(value);
  const apply = called && FUNCTIONS[called.name];
  if (called && apply && !isData(called, scope)) return apply(called.argument, scope);
  const members: [string, Json][] = [];
  for (const [key, member] of Object.entries(value)) {
    const result = evaluate(member, scope);
    if (result !== NO_VALUE) members.push([key, result]);
  }
  return Object.fromEntries(members);
}

/** The only member of an object, which may be a function and its argument. */
function calledFunction(value: JsonObject): { readonly name: string; readonly argument: Json } | undefined {
  const [only, ...others] = Object.entries(value);
  return only === undefined || others.length > 0 ? undefined : { name: only[0], argument: only[1] };
}

/** `Condition` is also the name of a property, and only a condition of the template makes it a function. */
function isData(
  { name, argument }: { readonly name: string; readonly argument: Json },
  scope: TemplateScope,
) {
  return (
    name === 'Condition' &&
    (typeof argument !== 'string' || !Object.hasOwn(scope.template.conditions, argument))
  );
}

/** An object with its functions evaluated; empty where they come to no object. */
export function evaluateObject(value: JsonObject, scope: TemplateScope): JsonObject {
  const result = evaluate(value, scope);
  return result === NO_VALUE || !isObject(result) ? {} : result;
}

function solid(value: Json, scope: TemplateScope): Json {
  const result = evaluate(value, scope);
  return result === NO_VALUE ? '' : result;
}

type Apply = (argument: Json, scope: TemplateScope) => Value;

const FUNCTIONS: Readonly<Record<string, Apply | undefined>> = {
  Ref: (argument, scope) => reference(asText(argument), scope),
  Condition: (argument, scope) => holds(asText(argument), scope),
  'Fn::GetAtt': (argument, scope) => {
    const [id, attribute] = getAttTarget(argument);
    return scope.getAtt(id, asText(solid(attribute, scope)));
  },
  'Fn::Sub': substitute,
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = requireItems(argument, 'Fn::If', 3);
    return evaluate((holds(asText(condition), scope) ? yes : no) ?? '', scope);
  },
  'Fn::Equals': (argument, scope) => {
    if (!isList(argument) || argument.length !== 2)
      throw invalid('Template error: every Fn::Equals object requires a list of 2 string parameters.');
    const [a, b] = argument.map((item) => asText(solid(item, scope)));
    return a === b;
  },
  'Fn::Not': (argument, scope) => evaluate(requireItems(argument, 'Fn::Not', 1)[0] ?? false, scope) !== true,
  'Fn::And': (argument, scope) =>
    isList(argument) && argument.every((item) => evaluate(item, scope) === true),
  'Fn::Or': (argument, scope) => isList(argument) && argument.some((item) => evaluate(item, scope) === true),
  'Fn::FindInMap': findInMap,
  'Fn::ImportValue': (argument, scope) => scope.importValue(asText(solid(argument, scope))),
  ...Object.fromEntries(
    Object.entries(listFunctions).map(([name, apply]): [string, Apply] => [
      name,
      (argument, scope) => apply(argument, { solid: (value) => solid(value, scope), pseudo: scope.pseudo }),
    ]),
  ),
};

/** Whether a function is known by that name. */
export function isFunction(name: string): boolean {
  return Object.hasOwn(FUNCTIONS, name);
}

function findInMap(argument: Json, scope: TemplateScope): Value {
  if (!isList(argument)) requireItems(argument, 'Fn::FindInMap', 3);
  const items = isList(argument) ? argument : [];
  const [map, first, second] = items.slice(0, 3).map((key) => asText(solid(key, scope)));
  if (second === undefined) requireItems(argument, 'Fn::FindInMap', 3);
  const level = scope.template.mappings[map ?? ''];
  const row = isObject(level) ? level[first ?? ''] : undefined;
  const found = isObject(row) ? row[second ?? ''] : undefined;
  if (found !== undefined) return found;
  const otherwise = items[3];
  if (isObject(otherwise) && otherwise['DefaultValue'] !== undefined)
    return evaluate(otherwise['DefaultValue'], scope);
  throw invalid(`Template error: Unable to get mapping for ${map}::${first}::${second}`);
}

/** Logical id and attribute of a `Fn::GetAtt`, in either form. */
export function getAttTarget(argument: Json): [string, Json] {
  if (typeof argument === 'string' && argument.includes('.')) {
    const dot = argument.indexOf('.');
    return [argument.slice(0, dot), argument.slice(dot + 1)];
  }
  if (isList(argument) && argument.length >= 2)
    return [asText(argument[0]), argument.length === 2 ? (argument[1] ?? '') : deepName(argument.slice(1))];
  throw invalid(
    'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
  );
}

/** `!GetAtt [Database, Endpoint, Address]` names an attribute in parts. */
function deepName(parts: readonly Json[]): string {
  return parts.map(asText).join('.');
}

function reference(name: string, scope: TemplateScope): Value {
  if (name === 'AWS::NoValue') return NO_VALUE;
  if (Object.hasOwn(scope.pseudo, name)) return scope.pseudo[name] ?? '';
  if (Object.hasOwn(scope.parameters, name)) return scope.parameters[name] ?? '';
  return scope.ref(name);
}

function substitute(argument: Json, scope: TemplateScope): Value {
  const [text, variables] = isList(argument)
    ? [asText(argument[0]), argument[1]]
    : [asText(argument), undefined];
  const texts = subPieces(text).map((piece) =>
    piece.isVariable ? variable(piece.text, variables, scope) : piece.text,
  );
  return joined(texts, '');
}

function variable(name: string, variables: Json | undefined, scope: TemplateScope): string {
  const own = isObject(variables) ? variables[name] : undefined;
  if (own !== undefined) return asText(solid(own, scope));
  const dot = name.indexOf('.');
  const value = dot > 0 ? scope.getAtt(name.slice(0, dot), name.slice(dot + 1)) : reference(name, scope);
  return value === NO_VALUE ? '' : isList(value) ? value.map(asText).join(',') : asText(value);
}

/** What conditions came to; each is worked out once in a scope, however many others name it. */
const settled = new WeakMap<TemplateScope, Map<string, boolean>>();

/** Whether a named condition of the template holds. */
export function holds(name: string, scope: TemplateScope): boolean {
  const known = settled.get(scope) ?? new Map<string, boolean>();
  settled.set(scope, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const condition = scope.template.conditions[name];
  if (condition === undefined)
    throw invalid(`Template error: unresolved condition dependency ${name} in Fn::If`);
  const now = evaluate(condition, scope) === true;
  known.set(name, now);
  return now;
}

/** The resources that exist under the scope's parameters. */
export function liveResources(scope: TemplateScope): string[] {
  return Object.entries(scope.template.resources)
    .filter(([, resource]) => resource.condition === undefined || holds(resource.condition, scope))
    .map(([id]) => id);
}
