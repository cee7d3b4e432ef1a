import { createHash } from 'node:crypto';
import { arnIn } from '../../protocol/partitions.ts';
import {
  accountOf,
  type ExistingResource,
  generatedName,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import { asText, isList, isObject, type Json, type JsonObject } from '../template/json.ts';
import type { TypeFacts } from '../types/type-table.ts';

/** A resource type by its name, such as `AWS::ECS::Service`, and what AWS says of it. */
export interface NamedType {
  readonly type: string;
  readonly facts: TypeFacts;
}

/** The property that names a resource where its identifier does not, such as `QueueName` or `Name`. */
function ownName({ type, facts }: NamedType, properties: JsonObject): string | undefined {
  const names = [`${shortName(type)}Name`, 'Name'].filter((name) => facts.createOnly.includes(name));
  return names.map((name) => textProperty(properties, name)).find((name) => name !== undefined);
}

/**
 * What a resource is called by whoever writes the template, so that no second one can be called so; undefined when AWS makes a name.
 * `isKey` when it is all of the identifier, and so unique in the account and region.
 */
export function customName(
  named: NamedType,
  properties: JsonObject,
): { readonly name: string; readonly isKey: boolean } | undefined {
  const { facts } = named;
  const parts = facts.identifier.map((part) =>
    facts.properties.includes(part) ? textProperty(properties, part) : undefined,
  );
  if (parts.length > 0 && parts.every((part) => part !== undefined))
    return { name: parts.join('|'), isKey: true };
  const own = ownName(named, properties);
  if (own === undefined) return undefined;
  return {
    name: [...parts.filter((part) => part !== undefined && part !== own), own].join('|'),
    isKey: false,
  };
}

/** How ids of EC2 begin, as parameters of its types want them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'AWS::EC2::Instance': 'i',
  'AWS::EC2::SecurityGroup': 'sg',
  'AWS::EC2::Subnet': 'subnet',
  'AWS::EC2::VPC': 'vpc',
  'AWS::EC2::Volume': 'vol',
};

/** A token for what `Ref` gives, in the form of the identifier: a name, an id, an ARN or an address. `random` is hexadecimal. */
export function physicalIdFor(named: NamedType, request: ResourceRequest, random: string): string {
  const { type, facts } = named;
  const custom = customName(named, request.properties);
  if (custom?.isKey) return custom.name;
  const made = facts.identifier.find((part) => !facts.properties.includes(part));
  const name = ownName(named, request.properties) ?? generatedName(request, random.toUpperCase());
  if (made === undefined) return name;
  if (/arn$/i.test(made)) return arn(type, request, name);
  if (/ur[il]$/i.test(made)) return `https://${service(type)}.${request.region}.amazonaws.com/${name}`;
  return `${PREFIXES[type] ?? request.logicalId.toLowerCase().slice(0, 20)}-${random}`;
}

function arn(type: string, request: ResourceRequest, name: string): string {
  return arnIn(
    request.region,
    `${service(type)}:${request.region}:${accountOf(request)}:${shortName(type).toLowerCase()}/${name}`,
  );
}

function service(type: string): string {
  return (type.split('::')[1] ?? '').toLowerCase();
}

function shortName(type: string): string {
  return type.split('::').at(-1) ?? '';
}

/** The domain name that an unmodelled resource would answer at; the world's site does it. */
export function domainNameOf(type: string, resource: Pick<ExistingResource, Kept>): string {
  return `${digestOf(resource)}.${service(type)}.${resource.region}.amazonaws.com`;
}

type Kept = 'stackId' | 'logicalId' | 'physicalId' | 'region';

/** Stable for a resource, another after its replacement, and another in each stack. */
function digestOf({ stackId, logicalId, physicalId }: Pick<ExistingResource, Kept>): string {
  return createHash('sha256').update(`${stackId} ${logicalId} ${physicalId}`).digest('hex').slice(0, 12);
}

/** A token for an attribute; what the template itself sets is given as it is set. */
export function attributeOf(named: NamedType, resource: ExistingResource, name: string): Json {
  const set = valueAt(resource.properties, name.split('.'));
  if (set !== undefined && (!isObject(set) || isList(set))) return set;
  const isWhole = named.facts.identifier.length === 1 && named.facts.identifier[0] === name;
  if (isWhole) return resource.physicalId;
  const token = tokenFor(named, resource, name);
  if (!named.facts.lists.includes(name)) return token;
  return /cidr/i.test(name) ? [token] : [`${token}-1`, `${token}-2`];
}

function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  const [next, ...rest] = path;
  if (next === undefined) return value;
  return isObject(value) ? valueAt(value[next], rest) : undefined;
}

/** The form of what an attribute of that name is in AWS. */
function tokenFor({ type }: NamedType, resource: ExistingResource, name: string): string {
  const digest = digestOf(resource);
  const octet = Number.parseInt(digest.slice(0, 2), 16);
  const host = domainNameOf(type, resource);
  if (/arn$/i.test(name)) {
    if (resource.physicalId.startsWith('arn:')) return resource.physicalId;
    const isOwn = name === 'Arn' || name === `${shortName(type)}Arn`;
    // Of an address, its last part is the name.
    const own = resource.physicalId.replace(/^https:.*\//, '');
    return arn(type, resource, isOwn ? own : `${own}/${name}`);
  }
  if (/ipv6cidr/i.test(name)) return `2001:db8:${digest.slice(0, 4)}:${digest.slice(4, 6)}00::/56`;
  if (/cidr/i.test(name)) return `10.${octet}.0.0/16`;
  if (/port$/i.test(name)) return '443';
  if (/ip(v4)?(address)?$/i.test(name)) return `192.0.2.${octet}`;
  if (/(ur[il]|apiendpoint)$/i.test(name)) return `https://${host}`;
  if (/(domain|dns|host)(name)?$|endpoint$|endpoint\.address$|nameservers$/i.test(name)) return host;
  return `${resource.logicalId}-${asText(name).replaceAll('.', '-')}-${digest}`;
}
