import { beyondTheWorld } from '../../../kernel/limits.ts';
import { asText, isObject, type Json } from './json.ts';
import { isAmong } from './names.ts';
import { parameterType } from './parameter-types.ts';
import { dependencies, references } from './references.ts';
import { formatError, invalid } from './refusals.ts';
import { checkRules } from './rules.ts';
import type { Template } from './template.ts';
import { checkFunctions, checkTransforms, isExtended } from './transforms.ts';

/** What the checks ask about a resource type; undefined when the type is unknown. */
export type KnownType = (type: string) => { readonly attributes: readonly string[] } | undefined;

const PSEUDO = [
  'AWS::AccountId',
  'AWS::NotificationARNs',
  'AWS::NoValue',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
];

/** Everything CloudFormation refuses before it starts. @throws QueryError ValidationError */
export function checkTemplate(template: Template, known: KnownType): void {
  checkTransforms(template.transforms);
  const unknown = [...new Set(Object.values(template.resources).map((resource) => resource.type))].filter(
    (type) => known(type) === undefined,
  );
  if (unknown.length > 0) throw unrecognized(unknown);
  checkParameters(template);
  checkRules(template);
  checkConditions(template);
  for (const resource of Object.values(template.resources)) {
    checkCondition(template, resource.condition, 'Resources');
    checkReferences(template, resource.properties, 'Resources', known);
    checkDependsOn(template, resource.dependsOn);
  }
  for (const output of Object.values(template.outputs)) {
    if (output['Value'] === undefined) throw formatError('Every Outputs member must contain a Value object');
    checkCondition(
      template,
      typeof output['Condition'] === 'string' ? output['Condition'] : undefined,
      'Outputs',
    );
    checkReferences(template, { Value: output['Value'], Export: output['Export'] ?? '' }, 'Outputs', known);
  }
  checkCycles(template);
}

/**
 * CloudFormation's sentence, and beside it where the world's knowledge ends: a type may be newer than its table, or registered in an
 * account. A name of another form, and SAM's types without their transform, are nobody's.
 */
function unrecognized(types: readonly string[]): Error {
  const sentence = `Unrecognized resource types: [${types.join(', ')}]`;
  const open = types.filter((type) => /^\w+::\w+::\w+$/.test(type) && !type.startsWith('AWS::Serverless::'));
  if (open.length === 0) return formatError(sentence);
  const limit = `the types ${open.join(', ')}; it knows those of cfn-lint's schemas, and the account may have more`;
  return formatError(`${sentence} (${beyondTheWorld('CloudFormation', limit)})`);
}

/** Source: the parameter section of the template reference. */
const PARAMETER_MEMBERS = [
  'AllowedPattern',
  'AllowedValues',
  'ConstraintDescription',
  'Default',
  'Description',
  'MaxLength',
  'MaxValue',
  'MinLength',
  'MinValue',
  'NoEcho',
  'Type',
];

/** The sentences are those of AWS's page on template validation errors. */
function checkParameters({ parameters }: Template): void {
  for (const [id, parameter] of Object.entries(parameters)) {
    const unknown = Object.keys(parameter).find((name) => !PARAMETER_MEMBERS.includes(name));
    if (unknown !== undefined) throw invalid(`Invalid template parameter property '${unknown}'`);
    const type = parameter['Type'];
    if (typeof type !== 'string')
      throw formatError(`[/Parameters/${id}] Every Parameters object must contain a Type member.`);
    if (parameterType(type) === undefined) throw formatError(`Unrecognized parameter type: ${type}`);
    const given = parameter['Default'];
    if (given !== undefined && typeof given === 'object')
      throw formatError(`[/Parameters/${id}/Default] Every Default member must be a string.`);
  }
}

function checkCondition(template: Template, name: string | undefined, block: string): void {
  if (name !== undefined && !Object.hasOwn(template.conditions, name))
    throw formatError(`Unresolved condition dependency ${name} in the ${block} block of the template`);
}

/** Conditions may look at parameters, mappings and each other, but not at resources. The sentence is the one that users report. */
function checkConditions(template: Template): void {
  const needs = new Map<string, readonly string[]>();
  for (const [name, condition] of Object.entries(template.conditions)) {
    const found = references(condition);
    checkFunctions(template, found.functions);
    const strangers = [...found.refs, ...found.getAtts.map(([id]) => id)].filter(
      (id) => !PSEUDO.includes(id) && !Object.hasOwn(template.parameters, id),
    );
    if (strangers.length > 0)
      throw formatError(
        `Unresolved dependencies [${[...new Set(strangers)].join(', ')}]. Cannot reference resources in the Conditions block of the template`,
      );
    const others = [...found.conditions, ...found.ifs];
    for (const other of others) checkCondition(template, other, 'Conditions');
    for (const lookup of found.lookups) checkLookup(template, lookup);
    needs.set(name, others);
  }
  const { circle, longest } = orderOf(needs);
  if (longest > LONGEST_CHAIN)
    throw invalid(
      `The world follows no chain of more than ${LONGEST_CHAIN} conditions of a template, each of which asks the next.`,
    );
  if (circle.length > 0)
    throw invalid(`Circular dependency between conditions of the template: [${circle.join(', ')}]`);
}

/** What is longer would end the world's own stack, and no template needs it. */
const LONGEST_CHAIN = 500;

function checkDependsOn(template: Template, names: readonly string[]): void {
  const missing = names.filter((name) => !Object.hasOwn(template.resources, name));
  if (missing.length > 0) throw unresolved(missing, 'Resources');
}

function unresolved(names: readonly string[], block: string): Error {
  return formatError(
    `Unresolved resource dependencies [${names.join(', ')}] in the ${block} block of the template`,
  );
}

function checkReferences(template: Template, value: Json, block: string, known: KnownType): void {
  const found = references(value);
  checkFunctions(template, found.functions);
  const missing = [...new Set(found.refs)].filter(
    (name) =>
      !PSEUDO.includes(name) &&
      !Object.hasOwn(template.parameters, name) &&
      !Object.hasOwn(template.resources, name),
  );
  if (missing.length > 0) throw unresolved(missing, block);
  checkIfs(template, found.ifs);
  for (const lookup of found.lookups) checkLookup(template, lookup);
  for (const [id, attribute] of found.getAtts) {
    const resource = template.resources[id];
    if (resource === undefined)
      throw invalid(`Template error: instance of Fn::GetAtt references undefined resource ${id}`);
    const attributes = known(resource.type)?.attributes ?? [];
    if (attribute !== undefined && !isAmong(attributes, attribute))
      throw invalid(
        `Template error: resource ${id} does not support attribute type ${attribute} in Fn::GetAtt`,
      );
  }
}

/** The sentence is the one that LocalStack recorded, test_change_set_conditions. */
function checkIfs(template: Template, names: readonly string[]): void {
  const missing = names.find((name) => !Object.hasOwn(template.conditions, name));
  if (missing !== undefined)
    throw invalid(`Template error: unresolved condition dependency ${missing} in Fn::If`);
}

function checkLookup(template: Template, [map, first, second, otherwise]: readonly Json[]): void {
  if (otherwise !== undefined && isExtended(template)) return;
  if (otherwise !== undefined)
    throw invalid(
      'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value',
    );
  if (typeof map !== 'string') return;
  const level = template.mappings[map];
  if (!isObject(level))
    throw formatError(`Mapping named '${map}' is not present in the 'Mappings' section of template.`);
  if (typeof first !== 'string' || typeof second !== 'string') return;
  const row = level[first];
  if (!isObject(row) || row[second] === undefined)
    throw invalid(`Template error: Unable to get mapping for ${map}::${first}::${asText(second)}`);
}

function checkCycles(template: Template): void {
  const { circle } = orderOf(
    new Map(Object.keys(template.resources).map((id) => [id, dependencies(template, id)])),
  );
  if (circle.length > 0) throw invalid(`Circular dependency between resources: [${circle.join(', ')}]`);
}

/** What comes of putting things in order, each after those that it needs. */
interface Order {
  /** What cannot be put in any order: the members of circles, and what waits for them. */
  readonly circle: readonly string[];
  /** How many of the others stand in a row at most, each of which needs the next. */
  readonly longest: number;
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Looks at each need once. */
function orderOf(needs: ReadonlyMap<string, readonly string[]>): Order {
  const left = new Map<string, number>();
  const users = new Map<string, string[]>();
  for (const [id, others] of needs) {
    const known = others.filter((other) => needs.has(other));
    left.set(id, known.length);
    for (const other of known) push(users, other, id);
  }
  const free = [...left].filter(([, count]) => count === 0).map(([id]) => id);
  const lengths = new Map(free.map((id) => [id, 1]));
  for (const id of free) {
    left.delete(id);
    for (const user of users.get(id) ?? []) {
      const count = (left.get(user) ?? 0) - 1;
      left.set(user, count);
      lengths.set(user, Math.max(lengths.get(user) ?? 1, (lengths.get(id) ?? 1) + 1));
      if (count === 0) free.push(user);
    }
  }
  return {
    circle: [...left.keys()],
    longest: free.reduce((most, id) => Math.max(most, lengths.get(id) ?? 1), 0),
  };
}
