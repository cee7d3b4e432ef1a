import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { QueryError } from '../../protocol/query-protocol.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** A template as its author wrote it, with short YAML tags spelt out (`!Ref A` as `{ Ref: 'A' }`). */
export interface Template {
  readonly body: string;
  readonly description: string | undefined;
  readonly parameters: Readonly<Record<string, JsonObject>>;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  readonly resources: Readonly<Record<string, TemplateResource>>;
  readonly outputs: Readonly<Record<string, JsonObject>>;
  readonly metadata: Json | undefined;
  readonly version: string | undefined;
}

export interface TemplateResource {
  readonly type: string;
  readonly properties: JsonObject;
  readonly condition: string | undefined;
  readonly dependsOn: readonly string[];
  readonly deletionPolicy: string;
  readonly updateReplacePolicy: string;
  readonly metadata: Json | undefined;
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
  const root = body.trimStart().startsWith('{') ? parseJson(body) : parseYaml(body);
  if (!isObject(root)) throw formatError('unsupported structure.');
  const unknown = Object.keys(root).filter((name) => !SECTIONS.includes(name));
  if (unknown.length > 0) throw invalid(`Invalid template property or properties [${unknown.join(', ')}]`);
  if (root['Transform'] !== undefined)
    throw invalid(
      `The world knows no template transform; the template asks for ${JSON.stringify(root['Transform'])}.`,
    );
  if (root['Rules'] !== undefined) throw invalid('The world does not know the template section Rules.');
  const version = root['AWSTemplateFormatVersion'];
  if (version !== undefined && version !== '2010-09-09')
    throw formatError(`unsupported value for AWSTemplateFormatVersion: ${String(version)}.`);
  const resources = section(root, 'Resources');
  if (Object.keys(resources).length === 0)
    throw formatError('At least one Resources member must be defined.');
  checkSizes(root);
  return {
    body,
    description: typeof root['Description'] === 'string' ? root['Description'] : undefined,
    parameters: objects(section(root, 'Parameters'), 'Parameters'),
    mappings: section(root, 'Mappings'),
    conditions: section(root, 'Conditions'),
    resources: Object.fromEntries(
      Object.entries(resources).map(([id, value]) => [id, readResource(id, value)]),
    ),
    outputs: objects(section(root, 'Outputs'), 'Outputs'),
    metadata: root['Metadata'],
    version: typeof version === 'string' ? version : undefined,
  };
}

/** Source: "Understand CloudFormation quotas" of the user guide. */
const MOST = { Parameters: 200, Mappings: 200, Resources: 500, Outputs: 200 } as const;
const LONGEST_DESCRIPTION_BYTES = 1024;

function checkSizes(root: JsonObject): void {
  const description = root['Description'];
  if (typeof description === 'string' && Buffer.byteLength(description) > LONGEST_DESCRIPTION_BYTES)
    throw formatError(`'Description' length is greater than ${LONGEST_DESCRIPTION_BYTES}.`);
  for (const [name, most] of Object.entries(MOST)) {
    const count = Object.keys(section(root, name)).length;
    if (count > most)
      throw formatError(
        `Number of ${name.toLowerCase()}, ${count}, is greater than maximum allowed, ${most}`,
      );
  }
}

export function invalid(message: string): QueryError {
  return new QueryError('ValidationError', message);
}

export function formatError(message: string): QueryError {
  return invalid(`Template format error: ${message}`);
}

function section(root: JsonObject, name: string): JsonObject {
  const value = root[name];
  if (value === undefined || value === null) return {};
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

function readResource(id: string, value: Json): TemplateResource {
  if (!/^[a-zA-Z0-9]+$/.test(id)) throw formatError(`Resource name ${id} is non alphanumeric.`);
  if (!isObject(value)) throw formatError(`[/Resources/${id}] resource definition is malformed`);
  const type = value['Type'];
  if (typeof type !== 'string')
    throw formatError(`[/Resources/${id}] Every Resources object must contain a Type member.`);
  const unknown = Object.keys(value).find((name) => !RESOURCE_MEMBERS.includes(name));
  if (unknown !== undefined) throw invalid(`Invalid template resource property '${unknown}'`);
  const properties = value['Properties'] ?? {};
  if (!isObject(properties)) throw formatError(`[/Resources/${id}/Properties] Properties must be an object.`);
  const dependsOn = value['DependsOn'];
  const deletionPolicy = text(value['DeletionPolicy']) ?? defaultPolicy(type, properties);
  return {
    type,
    properties,
    condition: text(value['Condition']),
    dependsOn: typeof dependsOn === 'string' ? [dependsOn] : ((dependsOn ?? []) as string[]),
    deletionPolicy: policy(deletionPolicy),
    updateReplacePolicy: policy(text(value['UpdateReplacePolicy']) ?? 'Delete'),
    metadata: value['Metadata'],
  };
}

/** A database that is no member of a cluster leaves a snapshot. Source: the reference of the DeletionPolicy attribute. */
function defaultPolicy(type: string, properties: JsonObject): string {
  return type === 'AWS::RDS::DBInstance' && properties['DBClusterIdentifier'] === undefined
    ? 'Snapshot'
    : 'Delete';
}

function policy(name: string): string {
  if (['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'].includes(name)) return name;
  throw formatError(`Unrecognized DeletionPolicy ${name}`);
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parseJson(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch (error) {
    const at = /\(line (\d+) column (\d+)\)/.exec(String(error));
    throw formatError(`JSON not well-formed. (line ${at?.[1] ?? 1}, column ${at?.[2] ?? 1})`);
  }
}

function parseYaml(body: string): Json {
  const lines = new LineCounter();
  const document = parseDocument(body, { lineCounter: lines, uniqueKeys: true });
  const problem = document.errors[0];
  if (problem) {
    const at = lines.linePos(problem.pos[0]);
    throw formatError(`YAML not well-formed. (line ${at.line}, column ${at.col})`);
  }
  return fromNode(document.contents);
}

/** Functions whose short form is `!Name`; `Ref` and `Condition` keep their name. Source: the template reference. */
const SHORT_TAGS = [
  'Ref',
  'Condition',
  'And',
  'Base64',
  'Cidr',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
];

function fromNode(node: unknown): Json {
  if (isAlias(node))
    throw invalid('Template error: YAML aliases are not allowed in CloudFormation templates');
  const tag = (node as { tag?: string } | null)?.tag;
  const value = plain(node);
  if (tag === undefined || tag.startsWith('tag:yaml.org,2002:')) return value;
  const name = tag.slice(1);
  if (!SHORT_TAGS.includes(name)) throw formatError(`YAML tag ${tag} is not known.`);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string') {
    const dot = value.indexOf('.');
    return { 'Fn::GetAtt': [value.slice(0, dot), value.slice(dot + 1)] };
  }
  return { [`Fn::${name}`]: value };
}

function plain(node: unknown): Json {
  if (isMap(node))
    return Object.fromEntries(node.items.map((pair) => [String(plain(pair.key)), fromNode(pair.value)]));
  if (isSeq(node)) return node.items.map(fromNode);
  if (isScalar(node)) return (node.value ?? null) as Json;
  return null;
}
