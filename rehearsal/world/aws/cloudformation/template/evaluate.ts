import { asText, isList, isObject, type Json, type JsonObject } from './json.ts';
import { invalid, type Template } from './template.ts';

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
type Value = Json | typeof NO_VALUE;

/** Computes a value with all its functions. @throws QueryError ValidationError in CloudFormation's words. */
export function evaluate(value: Json, scope: TemplateScope): Value {
  if (isList(value))
    return value.map((item) => evaluate(item, scope)).filter((item) => item !== NO_VALUE) as Json[];
  if (!isObject(value)) return value;
  const [name, argument] = Object.entries(value)[0] ?? [];
  if (name !== undefined && argument !== undefined && Object.keys(value).length === 1) {
    const apply = FUNCTIONS[name];
    if (apply) return apply(argument, scope);
    if (name.startsWith('Fn::')) throw invalid(`Template error: the world knows no function ${name}`);
  }
  const members: [string, Json][] = [];
  for (const [key, member] of Object.entries(value)) {
    const result = evaluate(member, scope);
    if (result !== NO_VALUE) members.push([key, result]);
  }
  return Object.fromEntries(members);
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

function requireItems(value: Json, name: string, count: number): Json[] {
  if (!isList(value) || value.length !== count)
    throw invalid(`Template error: every ${name} object requires ${count} parameters.`);
  return [...value];
}

const FUNCTIONS: Readonly<Record<string, (argument: Json, scope: TemplateScope) => Value>> = {
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
  'Fn::Join': (argument, scope) => {
    const [glue, items] = requireItems(argument, 'Fn::Join', 2);
    const list = solid(items ?? [], scope);
    if (!isList(list))
      throw invalid(
        'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.',
      );
    return list.map(asText).join(asText(glue));
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = requireItems(argument, 'Fn::Select', 2);
    const list = solid(items ?? [], scope);
    const found = isList(list) ? list[Number(solid(index ?? 0, scope))] : undefined;
    if (found === undefined)
      throw invalid(`Template error: Fn::Select cannot select nonexistent value at index ${asText(index)}`);
    return found;
  },
  'Fn::Split': (argument, scope) => {
    const [glue, source] = requireItems(argument, 'Fn::Split', 2);
    return asText(solid(source ?? '', scope)).split(asText(glue));
  },
  'Fn::Equals': (argument, scope) => {
    const [a, b] = requireItems(argument, 'Fn::Equals', 2);
    return asText(solid(a ?? '', scope)) === asText(solid(b ?? '', scope));
  },
  'Fn::Not': (argument, scope) => evaluate(requireItems(argument, 'Fn::Not', 1)[0] ?? false, scope) !== true,
  'Fn::And': (argument, scope) =>
    isList(argument) && argument.every((item) => evaluate(item, scope) === true),
  'Fn::Or': (argument, scope) => isList(argument) && argument.some((item) => evaluate(item, scope) === true),
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = requireItems(argument, 'Fn::FindInMap', 3).map((key) =>
      asText(solid(key, scope)),
    );
    const level = scope.template.mappings[map ?? ''];
    const row = isObject(level) ? level[first ?? ''] : undefined;
    const found = isObject(row) ? row[second ?? ''] : undefined;
    if (found === undefined)
      throw invalid(`Template error: Unable to get mapping for ${map}::${first}::${second}`);
    return found;
  },
  'Fn::Base64': (argument, scope) => Buffer.from(asText(solid(argument, scope))).toString('base64'),
  'Fn::GetAZs': (argument, scope) => {
    const region = asText(solid(argument, scope)) || asText(scope.pseudo['AWS::Region']);
    return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
  },
  'Fn::ImportValue': (argument, scope) => scope.importValue(asText(solid(argument, scope))),
};

/** Logical id and attribute of a `Fn::GetAtt`, in either form. */
export function getAttTarget(argument: Json): [string, Json] {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.');
    return [argument.slice(0, dot), argument.slice(dot + 1)];
  }
  if (isList(argument) && argument.length >= 2) return [asText(argument[0]), argument[1] ?? ''];
  throw invalid(
    'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
  );
}

function reference(name: string, scope: TemplateScope): Value {
  if (name === 'AWS::NoValue') return NO_VALUE;
  if (Object.hasOwn(scope.pseudo, name)) return scope.pseudo[name] ?? '';
  if (Object.hasOwn(scope.parameters, name)) return scope.parameters[name] ?? '';
  return scope.ref(name);
}

/** The names in `${…}`, `${!…}` left out. */
export function substitutions(text: string): string[] {
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => (match[1] ?? '').trim());
}

function substitute(argument: Json, scope: TemplateScope): Value {
  const [text, variables] = isList(argument)
    ? [asText(argument[0]), argument[1]]
    : [asText(argument), undefined];
  return text.replaceAll(/\$\{([^}]+)\}/g, (_whole, raw: string) => {
    const name = raw.trim();
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const own = isObject(variables) ? variables[name] : undefined;
    if (own !== undefined) return asText(solid(own, scope));
    const dot = name.indexOf('.');
    const value = dot > 0 ? scope.getAtt(name.slice(0, dot), name.slice(dot + 1)) : reference(name, scope);
    return value === NO_VALUE ? '' : isList(value) ? value.map(asText).join(',') : asText(value);
  });
}

/** Whether a named condition of the template holds. */
export function holds(name: string, scope: TemplateScope): boolean {
  const condition = scope.template.conditions[name];
  if (condition === undefined)
    throw invalid(
      `Template format error: Unresolved condition dependency ${name} in the Resources block of the template`,
    );
  return evaluate(condition, scope) === true;
}

/** The resources that exist under the scope's parameters. */
export function liveResources(scope: TemplateScope): string[] {
  return Object.entries(scope.template.resources)
    .filter(([, resource]) => resource.condition === undefined || holds(resource.condition, scope))
    .map(([id]) => id);
}
