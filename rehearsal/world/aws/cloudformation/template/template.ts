import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { formatError, invalid } from './refusals.ts';
import { readWritten } from './written-template.ts';

/** A template as its author wrote it, with short YAML tags spelt out (`!Ref A` as `{ Ref: 'A' }`). */
export interface Template {
  readonly body: string;
  readonly description: string | undefined;
  readonly parameters: Readonly<Record<string, JsonObject>>;
  readonly rules: Readonly<Record<string, JsonObject>>;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  readonly resources: Readonly<Record<string, TemplateResource>>;
  readonly outputs: Readonly<Record<string, JsonObject>>;
  readonly metadata: Json | undefined;
  readonly version: string | undefined;
  /** Names of the macros that are to be run over it. */
  readonly transforms: readonly string[];
}

/** A resource as the template declares it. */
export interface TemplateResource {
  readonly type: string;
  readonly properties: JsonObject;
  readonly condition: string | undefined;
  readonly dependsOn: readonly string[];
  readonly deletionPolicy: string;
  readonly updateReplacePolicy: string;
  readonly metadata: Json | undefined;
  /** Whether its creation policy waits for signals that somebody else sends. */
  readonly waitsForSignals: boolean;
}

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
  'Hooks',
];
const RESOURCE_MEMBERS = [
  'Type',
  'Properties',
  'Condition',
  'DependsOn',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'UpdatePolicy',
  'CreationPolicy',
  'Metadata',
  'Version',
];

const MOST_KEPT = 100;
/** What was read, by its text: a run sends the same template several times, and YAML is slow to read. */
const kept = new Map<string, Template>();

/** @throws QueryError ValidationError, in CloudFormation's own words. */
export function parseTemplate(body: string): Template {
  const known = kept.get(body);
  if (known !== undefined) return known;
  const template = readTemplate(body);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(body, template);
  return template;
}

function readTemplate(body: string): Template {
  const root = readWritten(body);
  if (!isObject(root)) throw formatError('unsupported structure.');
  const unknown = Object.keys(root).filter((name) => !SECTIONS.includes(name));
  if (unknown.length > 0) throw invalid(`Invalid template property or properties [${unknown.join(', ')}]`);
  const version = root['AWSTemplateFormatVersion'];
  if (version !== undefined && version !== '2010-09-09')
    throw formatError(`unsupported value for AWSTemplateFormatVersion: ${String(version)}.`);
  const resources = section(root, 'Resources');
  if (Object.keys(resources).length === 0)
    throw formatError('At least one Resources member must be defined.');
  checkSizes(root);
  return {
    body,
    description: text(root['Description']),
    parameters: objects(section(root, 'Parameters'), 'Parameters'),
    rules: objects(section(root, 'Rules'), 'Rules'),
    mappings: readMappings(section(root, 'Mappings')),
    conditions: section(root, 'Conditions'),
    resources: Object.fromEntries(
      Object.entries(resources).map(([id, value]) => [id, readResource(id, value)]),
    ),
    outputs: objects(section(root, 'Outputs'), 'Outputs'),
    metadata: root['Metadata'],
    version: text(version),
    transforms: readTransforms(root['Transform']),
  };
}

/** Source: "Understand CloudFormation quotas" of the user guide. */
const MOST = { Parameters: 200, Mappings: 200, Resources: 500, Outputs: 200 } as const;
const LONGEST_DESCRIPTION_BYTES = 1024;

function checkSizes(root: JsonObject): void {
  const description = root['Description'];
  if (description !== undefined && typeof description !== 'string')
    throw formatError('Every Description member must be a string.');
  if (description !== undefined && Buffer.byteLength(description) > LONGEST_DESCRIPTION_BYTES)
    throw formatError(`'Description' length is greater than ${LONGEST_DESCRIPTION_BYTES}.`);
  for (const [name, most] of Object.entries(MOST)) {
    const count = Object.keys(section(root, name)).length;
    if (count > most)
      throw formatError(
        `Number of ${name.toLowerCase()}, ${count}, is greater than maximum allowed, ${most}`,
      );
  }
}

function section(root: JsonObject, name: string): JsonObject {
  const value = root[name];
  if (value === undefined) return {};
  if (!isObject(value)) throw formatError(`[/${name}] ${name} must be an object.`);
  return value;
}

function objects(value: JsonObject, name: string): Record<string, JsonObject> {
  for (const [key, member] of Object.entries(value)) {
    if (!isObject(member)) throw formatError(`[/${name}/${key}] Every ${name} member must be a map.`);
    if (!/^[a-zA-Z0-9]+$/.test(key))
      throw formatError(`${name.slice(0, -1)} name ${key} is non alphanumeric.`);
  }
  return value as Record<string, JsonObject>;
}

/** The sentences are those that LocalStack recorded, test_change_set_mappings. */
function readMappings(mappings: JsonObject): JsonObject {
  for (const [name, levels] of Object.entries(mappings)) {
    if (!isObject(levels) || Object.values(levels).some((level) => !isObject(level)))
      throw formatError(`Every Mappings member ${name} must be a map`);
    const values = Object.values(levels).flatMap((level) => (isObject(level) ? Object.values(level) : []));
    if (values.some((value) => isObject(value)))
      throw formatError('Every Mappings attribute must be a String or a List.');
  }
  return mappings;
}

/** The sentence is the one that LocalStack recorded, test_error_pass_macro_as_reference. */
function readTransforms(value: Json | undefined): string[] {
  const transforms = value === undefined ? [] : isList(value) ? value : [value];
  return transforms.map((each) => {
    const name = isObject(each) ? each['Name'] : each;
    if (typeof name !== 'string') throw invalid('Key Name of transform definition must be a string.');
    return name;
  });
}

function readResource(id: string, value: Json): TemplateResource {
  // Measured on the real service by ministack, for a loop in a template that does not declare the transform.
  if (id.startsWith('Fn::ForEach::'))
    throw formatError(`[/Resources/${id}] resource definition is malformed`);
  if (!/^[a-zA-Z0-9]+$/.test(id)) throw formatError(`Resource name ${id} is non alphanumeric.`);
  if (!isObject(value)) throw formatError('Any Resources member must be an object.');
  const type = value['Type'];
  if (typeof type !== 'string')
    throw formatError(`[/Resources/${id}] Every Resources object must contain a Type member.`);
  const unknown = Object.keys(value).find((name) => !RESOURCE_MEMBERS.includes(name));
  if (unknown !== undefined) throw invalid(`Invalid template resource property '${unknown}'`);
  const properties = value['Properties'] ?? {};
  if (!isObject(properties)) throw formatError(`[/Resources/${id}/Properties] Properties must be an object.`);
  const creationPolicy = value['CreationPolicy'];
  return {
    type,
    properties,
    condition: member(value, 'Condition'),
    dependsOn: readDependsOn(value['DependsOn']),
    deletionPolicy: policy(id, type, {
      name: 'DeletionPolicy',
      value: member(value, 'DeletionPolicy') ?? defaultPolicy(type, properties),
    }),
    updateReplacePolicy: policy(id, type, {
      name: 'UpdateReplacePolicy',
      value: member(value, 'UpdateReplacePolicy') ?? 'Delete',
    }),
    metadata: value['Metadata'],
    waitsForSignals: isObject(creationPolicy) && creationPolicy['ResourceSignal'] !== undefined,
  };
}

function member(resource: JsonObject, name: string): string | undefined {
  const value = resource[name];
  if (value === undefined || typeof value === 'string') return value;
  throw formatError(`Every ${name} member must be a string.`);
}

function readDependsOn(value: Json | undefined): string[] {
  const names = value === undefined ? [] : isList(value) ? value : [value];
  return names.map((name) => {
    if (typeof name === 'string') return name;
    throw formatError('DependsOn must be a string or list of strings.');
  });
}

/** Types that can leave a snapshot. Source: the reference of the DeletionPolicy attribute. */
const WITH_SNAPSHOTS = [
  'AWS::DocDB::DBCluster',
  'AWS::EC2::Volume',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Neptune::DBCluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
];

/** A database that is no member of a cluster leaves a snapshot. Source: the reference of the DeletionPolicy attribute. */
function defaultPolicy(type: string, properties: JsonObject): string {
  const isAlone = type === 'AWS::RDS::DBInstance' && properties['DBClusterIdentifier'] === undefined;
  return isAlone || type === 'AWS::RDS::DBCluster' ? 'Snapshot' : 'Delete';
}

/** The sentence on snapshots is the one that users of the CDK report. */
function policy(
  id: string,
  type: string,
  { name, value }: { readonly name: string; readonly value: string },
): string {
  const legal = [
    'Delete',
    'Retain',
    'Snapshot',
    ...(name === 'DeletionPolicy' ? ['RetainExceptOnCreate'] : []),
  ];
  if (!legal.includes(value)) throw formatError(`Unrecognized ${name} ${value} for resource ${id}`);
  if (value === 'Snapshot' && !WITH_SNAPSHOTS.includes(type))
    throw invalid(`Template error: resource type ${type} does not support deletion policy Snapshot`);
  return value;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
