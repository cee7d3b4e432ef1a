import { getAttTarget } from './evaluate.ts';
import { asText, isList, isObject, type Json } from './json.ts';
import { invalid } from './refusals.ts';
import { substitutions } from './sub-variables.ts';
import type { Template } from './template.ts';

/** What a value looks at. */
export interface References {
  readonly refs: string[];
  /** Logical ids with the attribute; that is undefined where a function makes its name. */
  readonly getAtts: [string, string | undefined][];
  /** Named by `Fn::If`. */
  readonly ifs: string[];
  /** Named by `Condition`, which may also be the name of a property. */
  readonly conditions: string[];
  /** Arguments of `Fn::FindInMap`. */
  readonly lookups: (readonly Json[])[];
  /** Names of whatever is written like a function, in any case of its letters. */
  readonly functions: string[];
}

/** Every name that a value looks at, whichever branch of an `Fn::If` it stands in. @throws QueryError ValidationError */
export function references(value: Json): References {
  const found: References = { refs: [], getAtts: [], ifs: [], conditions: [], lookups: [], functions: [] };
  collect(value, found);
  return found;
}

function collect(value: Json, found: References): void {
  if (isList(value)) for (const item of value) collect(item, found);
  if (!isObject(value)) return;
  const isAlone = Object.keys(value).length === 1;
  for (const [name, member] of Object.entries(value)) {
    if (/^fn::/i.test(name)) found.functions.push(name);
    if (name === 'Ref' && isAlone) found.refs.push(asText(member));
    else if (name === 'Condition' && isAlone && typeof member === 'string') found.conditions.push(member);
    else if (name === 'Fn::GetAtt') collectAttribute(member, found);
    else if (name === 'Fn::Sub') collectVariables(member, found);
    else if (name === 'Fn::If' && isList(member)) {
      found.ifs.push(asText(member[0]));
      collect(member.slice(1), found);
    } else {
      if (name === 'Fn::FindInMap' && isList(member)) found.lookups.push(member);
      collect(member, found);
    }
  }
}

function collectAttribute(argument: Json, found: References): void {
  const [id, attribute] = getAttTarget(argument);
  found.getAtts.push([id, isObject(attribute) ? undefined : asText(attribute)]);
  collect(attribute, found);
}

/** The sentences are those that users report. */
function collectVariables(argument: Json, found: References): void {
  const [text, variables] = isList(argument) ? argument : [argument];
  if (typeof text !== 'string' || (isList(argument) && argument.length !== 2))
    throw invalid(
      "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
    );
  const own = isObject(variables) ? variables : {};
  for (const name of substitutions(text).filter((each) => !Object.hasOwn(own, each))) {
    if (!/^[A-Za-z0-9_:.]+$/.test(name))
      throw invalid(
        'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
      );
    const dot = name.indexOf('.');
    if (dot > 0) found.getAtts.push([name.slice(0, dot), name.slice(dot + 1)]);
    else found.refs.push(name);
  }
  collect(own, found);
}

/** What each resource of a template waits for; a template never changes. */
const waits = new WeakMap<Template, Map<string, readonly string[]>>();

/** Logical ids that must stand before this one. */
export function dependencies(template: Template, id: string): string[] {
  const known = waits.get(template) ?? new Map<string, readonly string[]>();
  waits.set(template, known);
  const found = known.get(id) ?? dependenciesIn(template, id);
  known.set(id, found);
  return [...found];
}

function dependenciesIn(template: Template, id: string): readonly string[] {
  const resource = template.resources[id];
  if (resource === undefined) return [];
  const found = references(resource.properties);
  const names = [...resource.dependsOn, ...found.refs, ...found.getAtts.map(([target]) => target)];
  return [...new Set(names)].filter((name) => name !== id && Object.hasOwn(template.resources, name));
}
