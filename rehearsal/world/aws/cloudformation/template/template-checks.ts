import { getAttTarget, substitutions } from './evaluate.ts';
import { asText, isList, isObject, type Json } from './json.ts';
import { formatError, invalid, type Template } from './template.ts';

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
  const unknown = [...new Set(Object.values(template.resources).map((resource) => resource.type))].filter(
    (type) => known(type) === undefined,
  );
  if (unknown.length > 0) throw formatError(`Unrecognized resource types: [${unknown.join(', ')}]`);
  for (const [id, parameter] of Object.entries(template.parameters)) {
    if (typeof parameter['Type'] !== 'string')
      throw formatError(`[/Parameters/${id}] Every Parameters object must contain a Type member.`);
    checkParameterType(parameter['Type']);
  }
  for (const resource of Object.values(template.resources)) {
    checkCondition(template, resource.condition, 'Resources');
    checkReferences(template, resource.properties, 'Resources', known);
    checkDependsOn(template, resource.dependsOn);
  }
  for (const [id, output] of Object.entries(template.outputs)) {
    if (output['Value'] === undefined)
      throw formatError(`[/Outputs/${id}] Every Outputs member must contain a Value object`);
    checkCondition(
      template,
      typeof output['Condition'] === 'string' ? output['Condition'] : undefined,
      'Outputs',
    );
    checkReferences(template, output, 'Outputs', known);
  }
  checkCycles(template);
}

/** Source: the parameter section of the template reference. */
const PARAMETER_TYPE =
  /^(String|Number|CommaDelimitedList|List<Number>|(List<)?AWS::(EC2::[A-Za-z:]+|Route53::HostedZone::Id)>?)$/;

function checkParameterType(type: string): void {
  if (type.startsWith('AWS::SSM::Parameter::'))
    throw invalid(`The world resolves no parameters of the type ${type}.`);
  if (!PARAMETER_TYPE.test(type)) throw formatError(`Unrecognized parameter type: ${type}`);
}

function checkCondition(template: Template, name: string | undefined, block: string): void {
  if (name !== undefined && !Object.hasOwn(template.conditions, name))
    throw formatError(`Unresolved condition dependency ${name} in the ${block} block of the template`);
}

function checkDependsOn(template: Template, names: readonly string[]): void {
  const missing = names.filter((name) => !Object.hasOwn(template.resources, name));
  if (missing.length > 0)
    throw formatError(
      `Unresolved resource dependencies [${missing.join(', ')}] in the Resources block of the template`,
    );
}

function checkReferences(template: Template, value: Json, block: string, known: KnownType): void {
  const found = references(value);
  const missing = [...new Set(found.refs)].filter(
    (name) =>
      !PSEUDO.includes(name) &&
      !Object.hasOwn(template.parameters, name) &&
      !Object.hasOwn(template.resources, name),
  );
  if (missing.length > 0)
    throw formatError(
      `Unresolved resource dependencies [${missing.join(', ')}] in the ${block} block of the template`,
    );
  for (const condition of found.conditions) checkCondition(template, condition, block);
  for (const lookup of found.lookups) checkLookup(template, lookup);
  for (const [id, attribute] of found.getAtts) {
    const resource = template.resources[id];
    if (resource === undefined)
      throw invalid(`Template error: instance of Fn::GetAtt references undefined resource ${id}`);
    const attributes = known(resource.type)?.attributes ?? [];
    const isOutput = attributes.includes('Outputs.*') && /^Outputs\.[a-zA-Z0-9]+$/.test(attribute);
    if (!isOutput && !attributes.includes(attribute))
      throw invalid(
        `Template error: resource ${id} does not support attribute type ${attribute} in Fn::GetAtt`,
      );
  }
}

function checkLookup(template: Template, [map, first, second]: readonly Json[]): void {
  if (typeof map !== 'string') return;
  const level = template.mappings[map];
  if (!isObject(level))
    throw formatError(`Mapping named '${map}' is not present in the 'Mappings' section of template.`);
  if (typeof first !== 'string' || typeof second !== 'string') return;
  const row = level[first];
  if (!isObject(row) || row[second] === undefined)
    throw invalid(`Template error: Unable to get mapping for ${map}::${first}::${second}`);
}

interface References {
  readonly refs: string[];
  readonly getAtts: [string, string][];
  readonly conditions: string[];
  /** Arguments of `Fn::FindInMap`. */
  readonly lookups: (readonly Json[])[];
}

/** Every name that a value looks at, whichever branch of an `Fn::If` it stands in. */
export function references(
  value: Json,
  found: References = { refs: [], getAtts: [], conditions: [], lookups: [] },
): References {
  if (isList(value)) for (const item of value) references(item, found);
  if (!isObject(value)) return found;
  for (const [name, member] of Object.entries(value)) {
    if (name === 'Ref' && Object.keys(value).length === 1) found.refs.push(asText(member));
    else if (name === 'Fn::GetAtt') {
      const [id, attribute] = getAttTarget(member);
      found.getAtts.push([id, asText(attribute)]);
    } else if (name === 'Fn::Sub') subReferences(member, found);
    else if (name === 'Fn::If' && isList(member)) {
      found.conditions.push(asText(member[0]));
      references(member.slice(1), found);
    } else {
      if (name === 'Fn::FindInMap' && isList(member)) found.lookups.push(member);
      references(member, found);
    }
  }
  return found;
}

function subReferences(argument: Json, found: References): void {
  const [text, variables] = isList(argument)
    ? [asText(argument[0]), argument[1]]
    : [asText(argument), undefined];
  const own = isObject(variables) ? variables : {};
  for (const name of substitutions(text).filter((each) => !Object.hasOwn(own, each))) {
    const dot = name.indexOf('.');
    if (dot > 0) found.getAtts.push([name.slice(0, dot), name.slice(dot + 1)]);
    else found.refs.push(name);
  }
  references(own, found);
}

/** Logical ids that must stand before this one. */
export function dependencies(template: Template, id: string): string[] {
  const resource = template.resources[id];
  if (resource === undefined) return [];
  const found = references(resource.properties);
  const names = [...resource.dependsOn, ...found.refs, ...found.getAtts.map(([target]) => target)];
  return [...new Set(names)].filter((name) => name !== id && Object.hasOwn(template.resources, name));
}

function checkCycles(template: Template): void {
  const open = new Map(Object.keys(template.resources).map((id) => [id, dependencies(template, id)]));
  for (;;) {
    const free = [...open].filter(([, needs]) => needs.every((need) => !open.has(need)));
    if (free.length === 0) break;
    for (const [id] of free) open.delete(id);
  }
  if (open.size > 0) throw invalid(`Circular dependency between resources: [${[...open.keys()].join(', ')}]`);
}

const IAM_TYPES: Readonly<Record<string, string | undefined>> = {
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': undefined,
};

/** The capability that a template asks for, and the resources that are the reason. */
export function requiredCapability(template: Template): { name: string; reason: string } | undefined {
  const entries = Object.values(template.resources).filter((resource) =>
    Object.hasOwn(IAM_TYPES, resource.type),
  );
  if (entries.length === 0) return undefined;
  const named = entries.some((resource) => {
    const property = IAM_TYPES[resource.type];
    return property !== undefined && resource.properties[property] !== undefined;
  });
  const types = [...new Set(entries.map((resource) => resource.type))];
  return {
    name: named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM',
    reason: `The following resource(s) require capabilities: [${types.join(', ')}]`,
  };
}
